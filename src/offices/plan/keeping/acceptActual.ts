import { ok } from '#kernel/problem.ts';
import { count, defineVerb, ref } from '#register/index.ts';
import { acceptAll } from './deciding.ts';

/** Accepts what was filed: from now on it counts. Nobody accepts their own filing. */
export const acceptActual = defineVerb({
  name: 'plan.acceptActual',
  label: '审定实际值',
  by: ['planner'],
  within: ['actual.organisation'],
  input: { actual: ref('actual', '实际值'), version: count('版次') },
  async run(desk, { actual, version }) {
    const done = await acceptAll(desk, [{ actual, version }]);
    return done.ok ? ok({ version: version + 1 }) : done;
  },
});
