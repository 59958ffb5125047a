import { ok } from '#kernel/problem.ts';
import { defineVerb, list, ref, step } from '#register/index.ts';
import { each, openPromises } from './chosen.ts';
import { promise } from './promise.ts';

/** Accepts promises and facts as they were read. Those accepted before stay as they are; dropped ones must be restored first. */
export const acceptPromises = defineVerb({
  name: 'plan.acceptPromises',
  label: '接受承诺',
  by: ['planner'],
  input: { promises: list('承诺', ref('promise', '承诺'), { least: 1 }) },
  async run(desk, input) {
    const found = await openPromises(desk, input.promises);
    if (!found.ok) return found;
    const open = found.value.promises.filter(row => row.state !== 'accepted');
    const done = await each(open, row => step(desk, promise, row, 'accept'));
    return done.ok ? ok({ accepted: done.value.length }) : done;
  },
});
