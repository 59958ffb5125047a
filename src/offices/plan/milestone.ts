import { amount, defineRegister, type RowOf, ref, year } from '#register/index.ts';

/** What a promise should have reached by the end of a year. */
export const milestone = defineRegister({
  name: 'milestone',
  label: '里程碑',
  scope: 'bureau',
  key: ['promise', 'year'],
  fields: {
    plan: ref('plan', '规划'),
    promise: ref('promise', '承诺'),
    year: year('年份'),
    value: amount('里程碑值'),
  },
  rules: [],
  workflow: {},
});

export type Milestone = RowOf<typeof milestone.fields>;
