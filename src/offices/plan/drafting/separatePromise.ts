import { ok, refuse } from '#kernel/problem.ts';
import { defineVerb, ref, update } from '#register/index.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import { openPromise } from './chosen.ts';

/** Makes a restatement a promise of its own again. */
export const separatePromise = defineVerb({
  name: 'plan.separatePromise',
  label: '分开重述',
  by: ['planner'],
  input: { promise: ref('promise', '承诺') },
  async run(desk, input) {
    const found = await openPromise(desk, input.promise);
    if (!found.ok) return found;
    const { row } = found.value;
    if (row.restates === null) return refuse(says.notARestatement({ quote: row.quote.slice(0, 40) }));
    const done = await update(desk, promise, row.id, row.version, { restates: null });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
