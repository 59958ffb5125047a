import { ok, refuse } from '#kernel/problem.ts';
import { defineVerb, list, note, optional, ref, rows, update } from '#register/index.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import { allOf, each, keepable, mayChange, openPromises } from './chosen.ts';

/** Links restatements to the one promise that is kept; those that restated a merged one now restate the kept one. */
export const mergePromises = defineVerb({
  name: 'plan.mergePromises',
  label: '合并重述',
  by: ['planner'],
  input: {
    keep: ref('promise', '保留的承诺'),
    restatements: list('重述', ref('promise', '承诺'), { least: 1 }),
    why: optional(note('事由', { longest: 500 })),
  },
  async run(desk, { keep, restatements, why }) {
    if (restatements.includes(keep)) return refuse(says.mergeWithItself());
    const found = await openPromises(desk, [keep, ...restatements]);
    if (!found.ok) return found;
    const allowed = mayChange(found.value.plan, why);
    if (!allowed.ok) return allowed;
    const [kept, ...others] = found.value.promises;
    if (kept === undefined) return refuse(says.noSuchPromise({ count: 1 }));
    const fact = others.find(row => row.kind === 'baseline');
    const fit = allOf([...(fact === undefined ? [] : [keepable(fact)]), keepable({ ...kept, restates: null })]);
    if (!fit.ok) return fit;
    if (kept.restates !== null) {
      const freed = await update(desk, promise, kept.id, kept.version, { restates: null });
      if (!freed.ok) return freed;
    }
    const marks = others.map(row => row.mark);
    const followers = await rows(desk, promise, { where: { plan: kept.plan, restates: marks } });
    const moved = [...others, ...followers.filter(row => row.id !== kept.id && !others.some(other => other.id === row.id))];
    const done = await each(moved, row => update(desk, promise, row.id, row.version, { restates: kept.mark }));
    return done.ok ? ok({ merged: done.value.length }) : done;
  },
});
