import { ok } from '#kernel/problem.ts';
import { count, defineVerb, note, ref } from '#register/index.ts';
import { decide } from './deciding.ts';

/** Sends a submitted plan back with a reason; its people change it and submit it again. */
export const sendBackPlan = defineVerb({
  name: 'plan.sendBackPlan',
  label: '退回规划',
  by: ['planner'],
  input: { plan: ref('plan', '规划'), version: count('版次'), why: note('事由', { longest: 500 }) },
  async run(desk, { why, ...named }) {
    const done = await decide(desk, named, 'sendBackPlan', why);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
