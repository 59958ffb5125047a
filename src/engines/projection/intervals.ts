import { type EnrolmentHistory, tableOf } from './history.ts';
import { expect } from './project.ts';
import { sum } from './ratios.ts';

export type Level = 'grade' | 'school' | 'county';
/** Errors of earlier projections over the root of their size, by level and years ahead (from 1), sorted. */
export type Errors = Readonly<Record<Level, readonly (readonly number[])[]>>;

/** Projects again from every earlier origin with four years before it (the ratios want them), knowing only what was known then, and keeps what was missed by the origin. */
export function backtest(history: EnrolmentHistory, origin: number, ahead: number): Errors {
  const counts = history.counts.filter(count => count.year <= origin);
  const first = Math.min(...counts.map(count => count.year));
  const truth = tableOf(counts, origin);
  const rows = () => Array.from({ length: ahead }, (): number[] => []);
  const errors = { grade: rows(), school: rows(), county: rows() };
  for (let from = first + 4; from < origin; from++) {
    const told = expect({ ...history, counts, moves: [] }, from, Math.min(ahead, origin - from));
    if (!told.ok) continue;
    const { table, open, values } = told.value;
    for (const [k, year] of values.entries()) {
      const then = truth.pupils[from + k + 1 - truth.first] ?? [];
      const miss = (value: number, actual: number, level: Level) =>
        void errors[level][k]?.push((actual - value) / Math.sqrt(Math.max(1, value)));
      miss(sum(year.map(row => sum(row))), sum(then.map(row => sum(row))), 'county');
      for (const school of open) {
        const actual = then[truth.schools.indexOf(table.schools[school] as string)] ?? [];
        if (actual.every(cell => cell === null)) continue;
        miss(sum(year[school] ?? []), sum(actual), 'school');
        for (const [g, value] of (year[school] ?? []).entries()) {
          const cell = actual[truth.grades.indexOf(table.grades[g] as string)] ?? null;
          if (value !== null && cell !== null) miss(value, cell, 'grade');
        }
      }
    }
  }
  return errors;
}

/** The interval that 80 % of such errors would have fallen into; a horizon with few errors borrows from the one before, widened by the root of time. Null without any. */
export function intervalOf(
  value: number,
  errors: readonly (readonly number[])[],
  ahead: number,
): readonly [low: number, high: number] | null {
  const at = Array.from({ length: ahead }, (_, k) => ahead - k).find(k => (errors[k - 1]?.length ?? 0) >= 4);
  if (at === undefined) return null;
  const sizes = (errors[at - 1] ?? []).map(Math.abs).sort((a, b) => a - b);
  const reach = quantile(sizes, 0.8) * Math.sqrt(ahead / at) * Math.sqrt(Math.max(1, value));
  return [Math.max(0, value - reach), value + reach];
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return low + (high - low) * (at - Math.floor(at));
}
