import { ok } from '#kernel/problem.ts';
import { defineView, optional, ref, rows } from '#register/index.ts';
import { callNames, type PeopleOf } from '../people.ts';
import { plan } from '../plan.ts';
import { standingOf } from '../standing/standingOf.ts';
import { snapshot, snapshotKinds } from '../tell/snapshot.ts';
import { chaptersToShow } from './publicPlan.ts';
import { release, reviewers } from './release.ts';

/** One review of a release; null until someone did it. */
export interface ReviewLine {
  readonly by: string;
  readonly on: string;
  readonly conclusion: 'agreed' | 'objected';
  readonly note: string | null;
}

/** A release as its page lists it. */
export interface ReleaseLine {
  readonly id: string;
  readonly version: number;
  readonly state: 'prepared' | 'published' | 'withdrawn';
  readonly title: string;
  readonly asOf: string;
  readonly chapters: readonly string[];
  readonly promises: number;
  readonly file: string;
  readonly number: number | null;
  readonly preparedBy: string;
  readonly preparedOn: string;
  /** True for the person who drew it up, who may not review it. */
  readonly isMine: boolean;
  readonly secrecy: ReviewLine | null;
  readonly privacy: ReviewLine | null;
  readonly publishedBy: string | null;
  readonly publishedOn: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawnBecause: string | null;
}

/** GET plan.releases { plan? } */
export interface ReleasesView {
  /** The plans in force and those closed, each with the chapters that may be shown and how many promises stand in them. */
  readonly plans: readonly {
    readonly id: string;
    readonly title: string;
    readonly chapters: readonly { readonly place: string; readonly title: string; readonly promises: number }[];
    /** Its snapshots, the newest first: a release may show one instead of the books of its day. */
    readonly snapshots: readonly { readonly id: string; readonly kind: string; readonly year: number; readonly takenOn: string }[];
  }[];
  readonly releases: readonly ReleaseLine[];
}

/** The releases of the county's plans, the newest first, with who reviewed, published and withdrew each. */
export const releases = (peopleOf: PeopleOf) =>
  defineView({
    name: 'plan.releases',
    label: '对外发布一览',
    by: [...reviewers, 'auditor'],
    input: { plan: optional(ref('plan', '规划')) },
    async run(desk, input) {
      const call = await callNames(desk, peopleOf);
      const found = await rows(desk, release, input.plan === null ? {} : { where: { plan: input.plan } });
      const plans: ReleasesView['plans'][number][] = [];
      for (const its of await rows(desk, plan, { where: { state: ['adopted', 'closed'], parent: null } })) {
        const standing = await standingOf(desk, its.id);
        if (!standing.ok) return standing;
        const chapters = chaptersToShow(standing.value).map(({ place, title, rows: held }) => ({ place, title, promises: held.length }));
        const taken = await rows(desk, snapshot, { where: { plan: its.id } });
        const snapshots = taken
          .toReversed()
          .map(one => ({ id: one.id, kind: snapshotKinds[one.kind], year: one.year, takenOn: one.takenOn }));
        plans.push({ id: its.id, title: its.title, chapters, snapshots });
      }
      const review = (by: string | null, on: string | null, conclusion: ReviewLine['conclusion'] | null, note: string | null) =>
        by === null || on === null || conclusion === null ? null : { by: call(by), on, conclusion, note };
      const lines = found.map(
        (row): ReleaseLine => ({
          id: row.id,
          version: row.version,
          state: row.state as ReleaseLine['state'],
          title: row.title,
          asOf: row.asOf,
          chapters: row.chapters,
          promises: row.promises,
          file: row.file,
          number: row.number,
          preparedBy: call(row.preparedBy),
          preparedOn: row.preparedOn,
          isMine: row.preparedBy === desk.actor.id,
          secrecy: review(row.secrecyReviewer, row.secrecyReviewedOn, row.secrecyConclusion, row.secrecyNote),
          privacy: review(row.privacyReviewer, row.privacyReviewedOn, row.privacyConclusion, row.privacyNote),
          publishedBy: row.publishedBy === null ? null : call(row.publishedBy),
          publishedOn: row.publishedOn,
          withdrawnBy: row.withdrawnBy === null ? null : call(row.withdrawnBy),
          withdrawnOn: row.withdrawnOn,
          withdrawnBecause: row.withdrawnBecause,
        }),
      );
      const view: ReleasesView = { plans, releases: lines.toReversed() };
      return ok(view);
    },
  });
