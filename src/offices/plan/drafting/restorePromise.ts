import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, optional, ref, step } from '#register/index.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import { promiseToDraft } from './chosen.ts';

/** Takes a dropped promise back for review. */
export const restorePromise = defineVerb({
  name: 'plan.restorePromise',
  label: '恢复承诺',
  by: ['planner', 'filer'],
  input: { promise: ref('promise', '承诺'), version: optional(count('版次')) },
  async run(desk, input) {
    const found = await promiseToDraft(desk, input.promise);
    if (!found.ok) return found;
    const { row } = found.value;
    if (row.endedBy !== null) return refuse(says.endedByDocument({ quote: row.quote.slice(0, 40) }));
    const done = await step(desk, promise, { ...row, version: input.version ?? row.version }, 'restore', { droppedBecause: null });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
