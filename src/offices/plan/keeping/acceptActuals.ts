import { ok } from '#kernel/problem.ts';
import { count, defineVerb, group, list, ref } from '#register/index.ts';
import { acceptAll } from './deciding.ts';

/** Accepts many filings at once: all of them or none. */
export const acceptActuals = defineVerb({
  name: 'plan.acceptActuals',
  label: '批量审定实际值',
  by: ['planner'],
  input: { actuals: list('各项', group('报送', { actual: ref('actual', '实际值'), version: count('版次') }), { least: 1, most: 1000 }) },
  async run(desk, input) {
    const done = await acceptAll(desk, input.actuals);
    return done.ok ? ok({ accepted: done.value.length }) : done;
  },
});
