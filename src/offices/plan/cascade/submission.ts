import { count, date, defineRegister, note, optional, type ReadingDesk, type RowOf, ref, rows, text } from '#register/index.ts';

/** One submission of the plan of a school or department: who submitted it, who decided on it and why it was sent back. */
export const submission = defineRegister({
  name: 'submission',
  label: '规划报送',
  scope: 'organisation',
  key: ['plan', 'round'],
  fields: {
    plan: ref('plan', '规划'),
    organisation: ref('organisation', '编制单位'),
    round: count('轮次'),
    submittedBy: text('提交人', { longest: 60 }),
    submittedOn: date('提交日期'),
    decidedBy: optional(text('审核人', { longest: 60 })),
    decidedOn: optional(date('审核日期')),
    why: optional(note('退回事由', { longest: 500 })),
  },
  rules: [],
  workflow: {
    submitted: { acceptPlan: { to: 'accepted', by: ['planner'] }, sendBackPlan: { to: 'sentBack', by: ['planner'] } },
    accepted: {},
    sentBack: {},
  },
});

export type Submission = RowOf<typeof submission.fields>;

/** Why each of these plans was sent back the last time, by the plan's id; a plan that never was is not in it. */
export async function whySentBack(desk: ReadingDesk, plans: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = plans.length === 0 ? [] : await rows(desk, submission, { where: { plan: plans, state: 'sentBack' } });
  return new Map(found.toSorted((a, b) => a.round - b.round).flatMap(one => (one.why === null ? [] : [[one.plan, one.why] as const])));
}
