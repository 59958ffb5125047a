import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, defineVerb, insert, list, optional, ref, text } from '#register/index.ts';
import { isInForce } from '../plan.ts';
import type { Standing } from '../standing/standing.ts';
import { standingOf } from '../standing/standingOf.ts';
import { frozen as frozenSnapshot } from '../tell/frozen.ts';
import { publicFromSnapshot } from './fromSnapshot.ts';
import { type Choice, frozen, type PublicPlan, publicPlan } from './publicPlan.ts';
import { says } from './refusals.ts';
import { release } from './release.ts';

/** What stands in a release until someone reviews, publishes or withdraws it. */
const untouched = {
  secrecyReviewer: null,
  secrecyReviewedOn: null,
  secrecyConclusion: null,
  secrecyNote: null,
  privacyReviewer: null,
  privacyReviewedOn: null,
  privacyConclusion: null,
  privacyNote: null,
  number: null,
  publishedBy: null,
  publishedOn: null,
  withdrawnBy: null,
  withdrawnOn: null,
  withdrawnBecause: null,
} as const;

/** What is to be shown: the snapshot that was chosen, else the books of today. */
async function shownOf(desk: Desk, standing: Standing, input: Choice & { readonly snapshot: string | null }): Promise<Result<PublicPlan>> {
  if (input.snapshot === null) return publicPlan(standing, desk.store.county, desk.today, input);
  const then = await frozenSnapshot(desk, input.snapshot);
  if (!then.ok) return then;
  if (then.value.row.plan !== standing.plan.id) return refuse(says.snapshotOfAnother({}, '监测快照'));
  const reviewed = new Set(standing.promises.filter(row => row.state === 'accepted').map(row => row.id));
  return publicFromSnapshot(then.value.content, desk.store.county, input, reviewed);
}

/** Freezes what is to be shown of an adopted plan: a snapshot, or the books as they stand today. Nobody outside sees it before two reviews and `plan.publish`. */
export const prepareRelease = defineVerb({
  name: 'plan.prepareRelease',
  label: '拟发布稿',
  by: ['planner'],
  on: { register: 'release' },
  input: {
    plan: ref('plan', '规划'),
    snapshot: optional(ref('snapshot', '监测快照')),
    chapters: optional(list('章节', text('位置', { longest: 80 }))),
    promises: optional(list('承诺', ref('promise', '承诺'), { most: 3000 })),
  },
  async run(desk, input) {
    const found = await standingOf(desk, input.plan);
    if (!found.ok) return found;
    const { plan } = found.value;
    if (plan.parent !== null) return refuse(says.subPlan({ title: plan.title }));
    if (!isInForce(plan)) return refuse(says.notInForce({ title: plan.title }));
    const shown = await shownOf(desk, found.value, input);
    if (!shown.ok) return shown;
    const kept = await desk.store.keepFile(frozen(shown.value), {
      name: `${plan.title} ${shown.value.asOf}.json`,
      mediaType: 'application/json',
    });
    const prepared = await insert(desk, release, {
      plan: input.plan,
      snapshot: input.snapshot,
      title: `${plan.title}（${shown.value.asOf}）`,
      asOf: shown.value.asOf,
      chapters: shown.value.chapters.map(chapter => chapter.place),
      promises: shown.value.chapters.reduce((sum, chapter) => sum + chapter.promises.length, 0),
      file: kept.hash,
      preparedBy: desk.actor.id,
      preparedOn: desk.today,
      ...untouched,
    });
    return prepared.ok ? ok({ release: prepared.value.id, version: prepared.value.version, promises: prepared.value.promises }) : prepared;
  },
});
