import { ok, refuse } from '#kernel/problem.ts';
import { code, count, defineVerb, fetchRow, note, optional, type RowOf, ref, step } from '#register/index.ts';
import { says } from './refusals.ts';
import { conclusions, type Release, release, reviewers } from './release.ts';

export const reviews = { secrecy: '保密审查', privacy: '隐私审查' } as const;

const input = {
  release: ref('release', '对外发布'),
  version: count('版次'),
  review: code('审查', reviews),
  conclusion: code('结论', conclusions),
  note: optional(note('说明', { longest: 500 })),
};

const columnsOf = ({ review, conclusion, note: words }: RowOf<typeof input>, by: string, on: string): Partial<Release> =>
  review === 'secrecy'
    ? { secrecyReviewer: by, secrecyReviewedOn: on, secrecyConclusion: conclusion, secrecyNote: words }
    : { privacyReviewer: by, privacyReviewedOn: on, privacyConclusion: conclusion, privacyNote: words };

/** What that review of the release said so far. */
const before = (its: Release, review: keyof typeof reviews) =>
  review === 'secrecy'
    ? { by: its.secrecyReviewer, conclusion: its.secrecyConclusion }
    : { by: its.privacyReviewer, conclusion: its.privacyConclusion };

/** Records a review of the frozen release by the person who did it: who, when, of these bytes, with which conclusion. An objection is taken back by nobody but who made it. */
export const reviewRelease = defineVerb({
  name: 'plan.reviewRelease',
  label: '审查发布稿',
  by: reviewers,
  on: { register: 'release', row: 'release', step: 'reviewRelease' },
  input,
  async run(desk, given) {
    const found = await fetchRow(desk, release, given.release);
    if (!found.ok) return found;
    if (found.value.preparedBy === desk.actor.id) return refuse(says.ownReview());
    const { by, conclusion } = before(found.value, given.review);
    if (conclusion === 'objected' && by !== desk.actor.id) return refuse(says.objectionStands());
    const seen = { ...found.value, version: given.version };
    const done = await step(desk, release, seen, 'reviewRelease', columnsOf(given, desk.actor.id, desk.today));
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
