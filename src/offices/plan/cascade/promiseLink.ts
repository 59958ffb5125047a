import { amount, date, defineRegister, optional, type RowOf, ref, text } from '#register/index.ts';
import { withinPlans } from '../plan.ts';

const people = ['planner', 'filer'];

/** Says that a promise of a school's or department's plan takes up a promise of the county's. Proposed by likeness, confirmed by people. */
export const promiseLink = defineRegister({
  name: 'promiseLink',
  label: '承接关系',
  scope: 'bureau',
  key: ['promise', 'countyPromise'],
  fields: {
    parent: ref('plan', '上级规划'),
    plan: ref('plan', '规划'),
    promise: ref('promise', '承诺'),
    countyPromise: ref('promise', '承接的承诺'),
    likeness: optional(amount('相似度')),
    decidedBy: optional(text('确认人', { longest: 60 })),
    decidedOn: optional(date('确认日期')),
  },
  rules: [],
  within: withinPlans('plan'),
  workflow: {
    proposed: { confirmLink: { to: 'confirmed', by: people }, rejectLink: { to: 'rejected', by: people } },
    confirmed: { rejectLink: { to: 'rejected', by: people } },
    rejected: { confirmLink: { to: 'confirmed', by: people } },
  },
});

export type PromiseLink = RowOf<typeof promiseLink.fields>;
