import { ok, type Result } from '#kernel/problem.ts';
import type { EnrolmentHistory } from './history.ts';
import { backtest, intervalOf, type Level } from './intervals.ts';
import { expect } from './project.ts';
import { sum } from './ratios.ts';

export { type Count, type EnrolmentHistory, readBirths, readCounts } from './history.ts';

/** A projected number with its 80 % interval; low and high are null where the past is too short to tell. */
export interface Projected {
  readonly school: string | null;
  readonly grade: string | null;
  readonly year: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Rows by school and grade, and the sums that they are reconciled to. */
export interface Projection {
  readonly rows: readonly Projected[];
  readonly schools: readonly Projected[];
  readonly county: readonly Projected[];
}

/** Projects pupils by school and grade from an origin year with births known up to it; intervals come from the same method's errors at earlier origins. */
export function projectEnrolment(history: EnrolmentHistory, origin: number, ahead = 5): Result<Projection> {
  const told = expect(history, origin, ahead);
  if (!told.ok) return told;
  const errors = backtest(history, origin, ahead);
  const { table, open, values } = told.value;
  const row = (level: Level, k: number, value: number, school: string | null, grade: string | null): Projected => {
    const [low = null, high = null] = intervalOf(value, errors[level], k + 1) ?? [];
    return { school, grade, year: origin + k + 1, value, low, high };
  };
  const own = (school: number) => table.schools[school] as string;
  return ok({
    rows: values.flatMap((year, k) =>
      open.flatMap(school =>
        (year[school] ?? []).flatMap((value, g) =>
          value === null ? [] : [row('grade', k, value, own(school), table.grades[g] as string)],
        ),
      ),
    ),
    schools: values.flatMap((year, k) => open.map(school => row('school', k, sum(year[school] ?? []), own(school), null))),
    county: values.map((year, k) => row('county', k, sum(year.map(cells => sum(cells))), null, null)),
  });
}
