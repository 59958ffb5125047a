import { ok, type Result } from '#kernel/problem.ts';
import { type Desk, insertAll, rows } from '#register/index.ts';
import type { PromiseRow } from '../rowTypes.ts';
import { promisesInSight } from './chosenSubPlan.ts';
import { ALIKE_ENOUGH, likenessOf, prepared } from './likeness.ts';
import { promiseLink } from './promiseLink.ts';

/** For each promise the one of the county that is most like it, where one is like enough. */
export function mostAlike(own: readonly PromiseRow[], county: readonly PromiseRow[]) {
  const above = county.map(row => ({ row, words: prepared(row) }));
  return own.flatMap(row => {
    const words = prepared(row);
    const best = above
      .map(one => ({ countyPromise: one.row.id, likeness: likenessOf(words, one.words) }))
      .reduce((a, b) => (b.likeness > a.likeness ? b : a), { countyPromise: '', likeness: 0 });
    return best.likeness >= ALIKE_ENOUGH ? [{ promise: row.id, ...best }] : [];
  });
}

/** Proposes a link for each accepted promise that has none yet; what people refused is not proposed again. Says how many were proposed. */
export async function proposeFor(desk: Desk, plan: { readonly id: string; readonly parent: string }): Promise<Result<number>> {
  const { accepted } = await promisesInSight(desk, plan.id);
  const linked = await rows(desk, promiseLink, { where: { plan: plan.id } });
  const known = new Set(linked.map(link => `${link.promise} ${link.countyPromise}`));
  const open = accepted.filter(row => !linked.some(link => link.promise === row.id && link.state !== 'rejected'));
  const { accepted: county } = await promisesInSight(desk, plan.parent);
  const found = mostAlike(open, county).filter(one => !known.has(`${one.promise} ${one.countyPromise}`));
  const done = await insertAll(
    desk,
    promiseLink,
    found.map(one => ({ ...one, parent: plan.parent, plan: plan.id, decidedBy: null, decidedOn: null })),
  );
  return done.ok ? ok(done.value.length) : done;
}
