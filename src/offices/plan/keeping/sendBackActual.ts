import { ok } from '#kernel/problem.ts';
import { count, defineVerb, note, ref } from '#register/index.ts';
import { sendBack } from './deciding.ts';

/** Sends what was filed back to its body, with the reason. */
export const sendBackActual = defineVerb({
  name: 'plan.sendBackActual',
  label: '退回实际值',
  by: ['planner'],
  within: ['actual.organisation'],
  input: { actual: ref('actual', '实际值'), version: count('版次'), why: note('退回事由', { longest: 500 }) },
  async run(desk, { actual, version, why }) {
    const done = await sendBack(desk, { actual, version }, why);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
