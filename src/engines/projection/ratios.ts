import type { Table } from './history.ts';

export const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, one) => all + (one ?? 0), 0);
export const mean = (values: readonly number[]) => sum(values) / values.length;

/** The mean without the least and the greatest: one odd year (a closure, a boundary redrawn) does not carry on. */
export function trimmed(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return mean(sorted.length >= 4 ? sorted.slice(1, -1) : sorted);
}

/** Pupils of a year by grade, over all schools. */
export const byGrade = ({ pupils, grades }: Table, year: number) =>
  grades.map((_, g) => sum((pupils[year] ?? []).map(row => row[g] ?? null)));

/** How many of those below the last grade are there a year later, one grade on: the trimmed mean of the last five years. */
export function progression(table: Table): number {
  const years = table.pupils.map((_, year) => byGrade(table, year));
  const ratios = years.slice(1).map((now, k) => sum(now.slice(1)) / sum((years[k] ?? []).slice(0, -1)));
  return trimmed(ratios.slice(-5));
}

/** The progression of each school, shrunk to the county as if `SHRINK` pupils of the county's ratio stood beside its own; years with a leap over 15 % are left out. */
export function schoolProgression(table: Table, county: number): readonly number[] {
  return table.schools.map((_, school) => {
    let [arrived, left] = [SHRINK * county, SHRINK];
    for (let year = Math.max(1, table.pupils.length - 4); year < table.pupils.length; year++) {
      const [before, now] = [table.pupils[year - 1]?.[school] ?? [], table.pupils[year]?.[school] ?? []];
      const [from, to] = [sum(before.slice(0, -1)), sum(now.slice(1))];
      if (before.includes(null) || now.includes(null) || from === 0 || Math.abs(to / from - 1) > 0.15) continue;
      arrived += to;
      left += from;
    }
    return arrived / left;
  });
}

/** Pupils of the county that stand beside a school: on the public data schools differ from the county by chance more than by nature. */
const SHRINK = 1e4;

/** Births that make up the entry grade of a year, known or, beyond the last known year, as in that; null where none are known. */
export function entryBirths(births: ReadonlyMap<number, number>, year: number, age: number, origin: number): number | null {
  const known = [...births.keys()].filter(one => one <= origin);
  if (known.length === 0) return null;
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const of = (one: number) => births.get(Math.max(first, Math.min(last, one))) ?? null;
  const [younger, older] = [of(year - age), of(year - age - 1)];
  return younger === null || older === null ? null : (younger + older) / 2;
}
