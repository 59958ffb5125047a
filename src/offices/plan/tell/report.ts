import { date, defineRegister, group, list, note, optional, type RowOf, ref, text } from '#register/index.ts';

/** What its writer adds to a report: head and foot, and paragraphs that no register can say. The figures come from the snapshot alone. */
export const report = defineRegister({
  name: 'report',
  label: '报告文稿',
  scope: 'bureau',
  key: ['snapshot'],
  title: ['title'],
  fields: {
    snapshot: ref('snapshot', '监测快照'),
    plan: ref('plan', '规划'),
    title: optional(text('报告标题', { longest: 80 })),
    number: optional(text('文号', { longest: 60 })),
    addressee: optional(text('主送机关', { longest: 60 })),
    signer: optional(text('落款单位', { longest: 60 })),
    datedOn: optional(date('成文日期')),
    opening: optional(note('前言', { longest: 4000 })),
    problems: optional(note('存在问题', { longest: 8000 })),
    suggestions: optional(note('下一步建议', { longest: 8000 })),
    remarks: list('各章补充', group('一章', { place: text('章节', { longest: 80 }), words: note('补充说明', { longest: 4000 }) }), {
      most: 200,
    }),
  },
  rules: [],
  workflow: {},
  readBy: ['planner', 'leader'],
});

export type Report = RowOf<typeof report.fields>;
