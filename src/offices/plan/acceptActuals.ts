import { ok } from '#kernel/problem.ts';
import { count, defineVerb, group, list, ref } from '#register/index.ts';
import { each } from './chosen.ts';
import { acceptOne } from './deciding.ts';

/** Accepts many filings at once: all of them or none. */
export const acceptActuals = defineVerb({
  name: 'plan.acceptActuals',
  label: '批量审定实际值',
  by: ['planner'],
  input: { actuals: list('各项', group('报送', { actual: ref('actual', '实际值'), version: count('版次') }), { least: 1, most: 1000 }) },
  async run(desk, input) {
    const done = await each(input.actuals, ({ actual, version }) => acceptOne(desk, actual, version));
    return done.ok ? ok({ accepted: done.value.length }) : done;
  },
});
