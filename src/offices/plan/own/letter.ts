import { date, defineRegister, file, list, note, optional, type RowOf, ref, text, year } from '#register/index.ts';

/** A responsibility letter (目标责任书): what an organisation answers for in a year, signed, reported on and scored clause by clause. */
export const letter = defineRegister({
  name: 'letter',
  label: '目标责任书',
  scope: 'organisation',
  key: ['plan', 'year', 'organisation'],
  title: ['organisation', 'year'],
  columns: ['year', 'organisation', 'signedOn'],
  fields: {
    plan: ref('plan', '规划'),
    year: year('年份'),
    organisation: ref('organisation', '签订单位'),
    issuer: text('发文机关', { longest: 60 }),
    signedOn: optional(date('签订日期')),
    file: optional(file('责任书扫描件')),
    printed: list('打印件', file('文件')),
    remark: optional(note('总评', { longest: 1000 })),
  },
  rules: [],
  workflow: {
    draft: { signLetter: { to: 'signed', by: ['planner'] } },
    signed: { reportLetter: { to: 'reported', by: ['filer', 'planner'] } },
    reported: {
      reportLetter: { to: 'reported', by: ['filer', 'planner'] },
      scoreLetter: { to: 'scored', by: ['planner'] },
    },
    scored: { scoreLetter: { to: 'scored', by: ['planner'] }, circulateLetters: { to: 'circulated', by: ['planner'] } },
    circulated: {},
  },
  states: { draft: '拟定中', signed: '已签订', reported: '已自评', scored: '已评分', circulated: '已通报' },
  readBy: ['planner', 'leader', 'filer'],
  readAllBy: ['planner', 'leader'],
});

export type Letter = RowOf<typeof letter.fields>;
