import { ok } from '#kernel/problem.ts';
import { defineVerb, ref, step } from '#register/index.ts';
import { promise } from '../promise.ts';
import { openPromise } from './chosen.ts';

/** Takes a dropped promise back for review. */
export const restorePromise = defineVerb({
  name: 'plan.restorePromise',
  label: '恢复承诺',
  by: ['planner'],
  input: { promise: ref('promise', '承诺') },
  async run(desk, input) {
    const found = await openPromise(desk, input.promise);
    if (!found.ok) return found;
    const done = await step(desk, promise, found.value.row, 'restore', { droppedBecause: null });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
