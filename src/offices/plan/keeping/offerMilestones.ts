import { digitsFor, straightLine } from '#engines/indicator/index.ts';
import { ok } from '#kernel/problem.ts';
import { amount, defineView, fetchRow, noSuchRow, optional, ref, year } from '#register/index.ts';
import type { Years } from '../drafting/span.ts';
import { plan } from '../plan.ts';
import { type PlanPromise, promise } from '../promise.ts';
import { targetOf, timeOf } from '../standing/question.ts';
import { maySeePlan } from '../views/maySee.ts';

/** The straight line from a baseline to the promise's target; a running total from nothing for a cumulative promise; none for the rest. */
export function lineFor(
  row: PlanPromise,
  years: Years,
  baseline: number | null,
): readonly { readonly year: number; readonly value: number }[] {
  const target = targetOf(row, years);
  const start = row.method === 'cumulative' ? 0 : baseline;
  if (target === null || start === null || !['increase', 'decrease', 'cumulative'].includes(row.method)) return [];
  // A baseline that already meets its target leaves nothing to walk: such a promise is judged year by year.
  if (row.method === 'decrease' ? start <= target : start >= target) return [];
  const { from, to } = timeOf(row, years);
  return straightLine({ baseline: start, target, from, to, digits: digitsFor(start, target) });
}

/** Offers yearly milestones on the straight line; the planner changes what should come sooner or later. */
export const offerMilestones = defineView({
  name: 'plan.offerMilestones',
  label: '里程碑建议',
  by: 'signedIn',
  input: { promise: ref('promise', '承诺'), baseline: optional(amount('基期值')), baselineYear: optional(year('基期年')) },
  async run(desk, input) {
    const row = await fetchRow(desk, promise, input.promise);
    if (!row.ok) return row;
    const years = await fetchRow(desk, plan, row.value.plan);
    if (!years.ok) return years;
    if (!maySeePlan(desk.actor, years.value)) return noSuchRow(plan);
    return ok({ milestones: lineFor(row.value, years.value, input.baseline ?? row.value.baseline) });
  },
});
