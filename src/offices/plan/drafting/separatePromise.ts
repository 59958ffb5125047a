import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, optional, ref, update } from '#register/index.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import { promiseToDraft } from './chosen.ts';

/** Makes a restatement a promise of its own again. */
export const separatePromise = defineVerb({
  name: 'plan.separatePromise',
  label: '分开重述',
  by: ['planner', 'filer'],
  input: { promise: ref('promise', '承诺'), version: optional(count('版次')) },
  async run(desk, input) {
    const found = await promiseToDraft(desk, input.promise);
    if (!found.ok) return found;
    const { row } = found.value;
    if (row.restates === null) return refuse(says.notARestatement({ quote: row.quote.slice(0, 40) }));
    const done = await update(desk, promise, row.id, input.version ?? row.version, { restates: null });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
