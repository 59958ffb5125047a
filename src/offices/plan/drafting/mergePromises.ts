import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, list, note, optional, ref, rows, updateAll } from '#register/index.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import { allOf, keepable, mayChange, promisesToDraft } from './chosen.ts';

/** Links restatements to the one promise that is kept; those that restated a merged one now restate the kept one. Versions are those that were seen. */
export const mergePromises = defineVerb({
  name: 'plan.mergePromises',
  label: '合并重述',
  by: ['planner', 'filer'],
  input: {
    keep: ref('promise', '保留的承诺'),
    restatements: list('重述', ref('promise', '承诺'), { least: 1 }),
    version: optional(count('版次')),
    versions: optional(list('所见版次', count('版次'))),
    why: optional(note('事由', { longest: 500 })),
  },
  async run(desk, { keep, restatements, version, versions, why }) {
    if (versions !== null && versions.length !== restatements.length) return refuse(says.versionsDoNotFit({}, '所见版次'));
    if (restatements.includes(keep)) return refuse(says.mergeWithItself());
    const found = await promisesToDraft(desk, [keep, ...restatements]);
    if (!found.ok) return found;
    const allowed = mayChange(found.value.plan, why);
    if (!allowed.ok) return allowed;
    const [kept, ...others] = found.value.promises;
    if (kept === undefined) return refuse(says.noSuchPromise({ count: 1 }));
    const fact = others.find(row => row.kind === 'baseline');
    const fit = allOf([...(fact === undefined ? [] : [keepable(fact)]), keepable({ ...kept, restates: null })]);
    if (!fit.ok) return fit;
    const seen = new Map(restatements.map((id, place) => [id, versions?.[place]]));
    const marks = others.map(row => row.mark);
    const followers = await rows(desk, promise, { where: { plan: kept.plan, restates: marks } });
    const moved = [...others, ...followers.filter(row => row.id !== kept.id && !others.some(other => other.id === row.id))];
    const links = moved.map(row => ({ row, version: seen.get(row.id) ?? row.version, changes: { restates: kept.mark } }));
    // The kept one is written too, so that of two who merge different sentences into it or elsewhere the second is told.
    const freed = { row: kept, version: version ?? kept.version, changes: { restates: null } };
    const done = await updateAll(desk, promise, [freed, ...links]);
    return done.ok ? ok({ merged: links.length }) : done;
  },
});
