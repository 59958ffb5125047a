import { amount, code, date, defineRegister, note, optional, type RowOf, ref, text } from '#register/index.ts';
import { KEEPS, needKinds, READS, SEES, urgencies } from '../codes.ts';

/** What a school lacks against its standard, how much of it, and how soon it is needed. */
export const need = defineRegister({
  name: 'need',
  label: '办学缺口',
  scope: 'organisation',
  key: ['organisation', 'kind', 'what'],
  title: ['organisation', 'what'],
  fields: {
    organisation: ref('organisation', '缺口学校'),
    kind: code('缺口类别', needKinds),
    what: text('缺口内容', { longest: 80 }),
    amount: amount('缺口数量', { least: 0 }),
    unit: text('计量单位', { longest: 10 }),
    urgency: code('紧迫程度', urgencies),
    foundOn: date('核定日期'),
    note: optional(note('说明', { longest: 500 })),
    withdrawnBecause: optional(note('撤销事由', { longest: 500 })),
  },
  rules: [
    {
      code: 'somethingIsMissing',
      says: '缺口数量应大于0；没有缺口的不用登记。',
      english: 'A shortfall is more than 0; where nothing is missing there is nothing to enter.',
      holds: row => row.amount > 0,
    },
  ],
  workflow: { outstanding: { withdrawNeed: { to: 'withdrawn', by: KEEPS } }, withdrawn: {} },
  states: { outstanding: '待解决', withdrawn: '已撤销缺口' },
  readBy: SEES,
  readAllBy: READS,
  importBy: KEEPS,
  importFills: { withdrawnBecause: () => null },
});

export type Need = RowOf<typeof need.fields>;
