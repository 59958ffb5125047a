import { ok } from '#kernel/problem.ts';
import { defineVerb } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { moveOn, stepFields } from './moveOn.ts';

/** The work is completed and handed over for inspection; this day is the actual finish. */
export const completeWork = defineVerb({
  name: 'works.completeWork',
  label: '登记完工',
  by: KEEPS,
  input: stepFields,
  on: { register: 'project', row: 'project', step: 'completeWork' },
  run: (desk, input) => moveOn(desk, 'completeWork', 'completed', input, async () => ok({ actualFinish: input.day })),
});
