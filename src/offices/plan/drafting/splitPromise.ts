import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, group, insertAll, list, note, optional, ref, update } from '#register/index.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import { mayChange, promiseToDraft } from './chosen.ts';
import { methodOf } from './derive.ts';
import { readSpan } from './readSpan.ts';
import { wordingOf } from './wording.ts';

/** Splits a sentence that holds several promises: the first part keeps the identity, each further part becomes a promise to be reviewed. */
export const splitPromise = defineVerb({
  name: 'plan.splitPromise',
  label: '拆分承诺',
  by: ['planner', 'filer'],
  input: {
    promise: ref('promise', '承诺'),
    version: count('版次'),
    parts: list('各段', group('段落', { start: count('起'), end: count('止') }), { least: 2, most: 20 }),
    why: optional(note('事由', { longest: 500 })),
  },
  async run(desk, { promise: id, version, parts, why }) {
    const found = await promiseToDraft(desk, id);
    if (!found.ok) return found;
    const { plan, row } = found.value;
    const allowed = mayChange(plan, why);
    if (!allowed.ok) return allowed;
    const inside = parts.every(({ start, end }, i) => start < end && start >= (parts[i - 1]?.end ?? row.start) && end <= row.end);
    if (!inside) return refuse(says.partsOverlap());
    const text = await wordingOf(desk, plan);
    const { mark, restates, nature, kind, place } = row;
    const [first, ...rest] = parts.map(part => {
      const read = { ...readSpan(text, part, row, plan), plan: plan.id, kind, place, nature };
      return { ...read, method: methodOf(read) };
    });
    const kept = await update(desk, promise, id, version, { ...first, mark, restates });
    if (!kept.ok) return kept;
    const added = await insertAll(desk, promise, rest);
    return added.ok ? ok({ promises: [id, ...added.value.map(one => one.id)] }) : added;
  },
});
