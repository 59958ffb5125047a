import { ok, refuse } from '#kernel/problem.ts';
import { defineVerb, insert, list, optional, ref, text } from '#register/index.ts';
import { isInForce } from '../plan.ts';
import { standingOf } from '../standing/standingOf.ts';
import { frozen, publicPlan } from './publicPlan.ts';
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

/** Freezes what is to be shown of an adopted plan as it stands today. Nobody outside sees it before two reviews and `plan.publish`. */
export const prepareRelease = defineVerb({
  name: 'plan.prepareRelease',
  label: '拟发布稿',
  by: ['planner'],
  on: { register: 'release' },
  input: {
    plan: ref('plan', '规划'),
    chapters: optional(list('章节', text('位置', { longest: 80 }))),
    promises: optional(list('承诺', ref('promise', '承诺'), { most: 3000 })),
  },
  async run(desk, input) {
    const found = await standingOf(desk, input.plan);
    if (!found.ok) return found;
    const { plan } = found.value;
    if (plan.parent !== null) return refuse(says.subPlan({ title: plan.title }));
    if (!isInForce(plan)) return refuse(says.notInForce({ title: plan.title }));
    const shown = publicPlan(found.value, desk.store.county, desk.today, input);
    if (!shown.ok) return shown;
    const kept = await desk.store.keepFile(frozen(shown.value), {
      name: `${plan.title} ${desk.today}.json`,
      mediaType: 'application/json',
    });
    const prepared = await insert(desk, release, {
      plan: input.plan,
      title: `${plan.title}（${desk.today}）`,
      asOf: desk.today,
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
