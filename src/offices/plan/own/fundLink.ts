import { defineRegister, money, note, optional, type RowOf, ref, text, year } from '#register/index.ts';

/** A budget line of a year and the promise it pays for; without a promise it is money that no promise asked for. Amounts in yuan. */
export const fundLink = defineRegister({
  name: 'fundLink',
  label: '承诺经费',
  scope: 'bureau',
  key: ['plan', 'year', 'budgetLine', 'promise'],
  title: ['budgetLine', 'year'],
  columns: ['year', 'budgetLine', 'promise', 'planned', 'arrived', 'spent'],
  fields: {
    plan: ref('plan', '规划'),
    promise: optional(ref('promise', '承诺')),
    year: year('年份'),
    budgetLine: text('预算项目', { longest: 120 }),
    planned: money('计划金额'),
    arrived: optional(money('到位金额')),
    spent: optional(money('支出金额')),
    note: optional(note('说明', { longest: 500 })),
  },
  rules: [
    {
      code: 'spentWithinArrived',
      says: '支出金额不得大于到位金额，请核对。',
      english: 'No more can be spent than has arrived.',
      holds: row => row.spent === null || (row.arrived !== null && row.spent <= row.arrived),
    },
  ],
  workflow: {},
  readBy: ['planner', 'leader', 'filer'],
});

export type FundLink = RowOf<typeof fundLink.fields>;
