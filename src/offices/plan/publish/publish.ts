import { ok, type Result, refuse } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, ref, rows, step, update } from '#register/index.ts';
import { says } from './refusals.ts';
import { type Release, release } from './release.ts';

const kinds = [
  ['secrecyConclusion', '保密审查', 'secrecy review'],
  ['privacyConclusion', '隐私审查', 'privacy review'],
] as const;

/** What still keeps a release in: a review that is missing, or one that objects. */
function heldBack(its: Release): Result<null> {
  const found = kinds.flatMap(([column, review, reviewEnglish]) => {
    if (its[column] === null) return [says.reviewMissing({ review, reviewEnglish })];
    return its[column] === 'objected' ? [says.objected({ review, reviewEnglish })] : [];
  });
  return found.length > 0 ? refuse(...found) : ok(null);
}

/**
 * Lets a release out: from now on the public page shows its frozen file. Both reviews must agree, and neither may be the publisher's own.
 */
export const publish = defineVerb({
  name: 'plan.publish',
  label: '对外发布',
  by: ['planner'],
  on: { register: 'release', row: 'release', step: 'publish' },
  input: { release: ref('release', '对外发布'), version: count('版次') },
  async run(desk, input) {
    const found = await fetchRow(desk, release, input.release);
    if (!found.ok) return found;
    const its = found.value;
    const free = heldBack(its);
    if (!free.ok) return free;
    if (its.secrecyReviewer === desk.actor.id || its.privacyReviewer === desk.actor.id) return refuse(says.ownPublication());
    if ((await desk.store.file(its.file)) === null) return refuse(says.staleFile());
    const before = await rows(desk, release, { orderBy: [['number', 'desc']], matching: [{ column: 'number', isEmpty: false }], limit: 1 });
    // Of two people who publish at once the second is told: the last release that is out is written by both.
    const last = before[0];
    const first = last === undefined ? ok(null) : await update(desk, release, last.id, last.version, {});
    if (!first.ok) return first;
    const out = { number: (before[0]?.number ?? 0) + 1, publishedBy: desk.actor.id, publishedOn: desk.today };
    const done = await step(desk, release, { ...its, version: input.version }, 'publish', out);
    return done.ok ? ok({ version: done.value.version, number: out.number, file: its.file }) : done;
  },
});
