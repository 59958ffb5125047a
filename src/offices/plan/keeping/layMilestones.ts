import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, insertAll, remove, rows, update } from '#register/index.ts';
import { each, keepable } from '../drafting/chosen.ts';
import { methodOf } from '../drafting/derive.ts';
import { milestone } from '../milestone.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import type { PlanRow, PromiseRow } from '../rowTypes.ts';
import { timeOf } from '../standing/question.ts';

/** A baseline with its year, and the values that are due by the end of years. */
export interface Course {
  readonly baseline: number | null;
  readonly baselineYear: number | null;
  readonly milestones: readonly { readonly year: number; readonly value: number }[];
}

function check(plan: PlanRow, row: PromiseRow, { baseline, baselineYear, milestones }: Course): Result<null> {
  const { from, to } = timeOf(row, plan);
  const found: Problem[] = [];
  if (baseline !== null && baselineYear === null) found.push(says.baselineYearMissing());
  const seen = new Set<number>();
  for (const { year } of milestones) {
    if (year < from || year > to) found.push(says.milestoneOutside({ year, from, to }));
    if (seen.has(year)) found.push(says.milestoneTwice({ year }));
    seen.add(year);
  }
  return found.length > 0 ? refuse(...found) : ok(null);
}

/** Sets a promise's baseline and replaces its milestones; refuses years outside the promise's time. */
export async function layMilestones(desk: Desk, plan: PlanRow, row: PromiseRow, version: number, course: Course): Promise<Result<number>> {
  const fit = keepable(row);
  if (!fit.ok) return fit;
  const checked = check(plan, row, course);
  if (!checked.ok) return checked;
  const { baseline, baselineYear, milestones } = course;
  const from = { baseline, baselineYear: baseline === null ? null : baselineYear };
  // A method that was chosen by hand stays; one that followed from the sentence follows the new baseline.
  const method = methodOf(row) === row.method ? methodOf({ ...row, baseline }) : row.method;
  const updated = await update(desk, promise, row.id, version, { ...from, method });
  if (!updated.ok) return updated;
  const before = await rows(desk, milestone, { where: { promise: row.id } });
  const cleared = await each(before, one => remove(desk, milestone, one.id, one.version));
  if (!cleared.ok) return cleared;
  const laid = await insertAll(
    desk,
    milestone,
    milestones.map(({ year, value }) => ({ plan: plan.id, promise: row.id, year, value })),
  );
  return laid.ok ? ok(updated.value.version) : laid;
}
