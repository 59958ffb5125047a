import { ok } from '#kernel/problem.ts';
import { count, defineVerb, note, ref, step } from '#register/index.ts';
import { promise } from '../promise.ts';
import { promiseToDraft } from './chosen.ts';

/** Sets aside what is no promise; it stays beside the text with the reason. */
export const dropPromise = defineVerb({
  name: 'plan.dropPromise',
  label: '剔除承诺',
  by: ['planner', 'filer'],
  input: { promise: ref('promise', '承诺'), version: count('版次'), why: note('事由', { longest: 500 }) },
  async run(desk, { promise: id, version, why }) {
    const found = await promiseToDraft(desk, id);
    if (!found.ok) return found;
    const done = await step(desk, promise, { ...found.value.row, version }, 'drop', { droppedBecause: why });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
