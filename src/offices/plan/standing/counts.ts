import { meanProgress } from '#engines/indicator/index.ts';
import { weightOf } from '../judging/inForce.ts';
import type { PromiseRow } from '../rowTypes.ts';
import type { Counts, PlanState, PlanSummary, Status } from '../types.ts';
import type { Standing } from './standing.ts';

const none: Counts = { early: 0, done: 0, on: 0, near: 0, behind: 0, hard: 0, na: 0 };

/** The status of a promise in sight; unknown where nothing was judged. */
export const statusOf = (standing: Standing, row: PromiseRow): Status => standing.judgements.get(row.id)?.status ?? 'na';

/** How many of these promises stand at each status. */
export function countsOf(standing: Standing, promises: readonly PromiseRow[]): Counts {
  const counts: Record<Status, number> = { ...none };
  for (const row of promises) counts[statusOf(standing, row)] += 1;
  return counts;
}

/** The mean of the shares that are known, each with the weight that the plan's rule gives it. */
export const meanOf = (standing: Standing, promises: readonly PromiseRow[]): number | null =>
  meanProgress(
    promises.flatMap(row => {
      const judged = standing.judgements.get(row.id);
      return judged === undefined ? [] : [{ ...judged, weight: weightOf(standing.judging, row) }];
    }),
  );

/** A plan in one line. */
export const summaryOf = (standing: Standing): PlanSummary => ({
  id: standing.plan.id,
  title: standing.plan.title,
  state: standing.plan.state as PlanState,
  parent: standing.plan.parent,
  organisation:
    standing.plan.organisation === null
      ? null
      : { id: standing.plan.organisation, name: standing.names.get(standing.plan.organisation) ?? '' },
  issuer: standing.adoption?.issuer ?? null,
  documentNumber: standing.adoption?.documentNumber ?? null,
  issuedOn: standing.adoption?.issuedOn ?? null,
  fromYear: standing.plan.fromYear,
  toYear: standing.plan.toYear,
  promises: standing.inSight.length,
  edition: standing.amendments.length + 1,
  amendedBy: standing.amendments.at(-1)?.documentNumber ?? null,
  closedOn: standing.closing?.closedOn ?? null,
  toReview: standing.promises.filter(row => row.state === 'proposed').length,
  counts: countsOf(standing, standing.inSight),
});
