import type { FitnessScore } from './solution.ts';

/** A school's year of tests: shares are of the pupils with a whole set of results. */
export interface FitnessYear {
  readonly year: number;
  readonly tested: number;
  readonly incomplete: number;
  /** Mean total to two decimals; null where nobody has a whole set. */
  readonly mean: number | null;
  readonly levels: Readonly<Record<string, number>>;
}

/** Sums up the scores of one school (or class, or county) in one year. */
export function summariseFitness(year: number, scores: readonly FitnessScore[]): FitnessYear {
  const whole = scores.filter(score => score.total !== null);
  const levels: Record<string, number> = {};
  for (const { level } of whole) if (level !== null) levels[level] = (levels[level] ?? 0) + 1;
  const tenths = whole.reduce((sum, { total }) => sum + Math.round((total as number) * 10), 0);
  const mean = whole.length === 0 ? null : Math.round((tenths * 10) / whole.length) / 100;
  return { year, tested: whole.length, incomplete: scores.length - whole.length, mean, levels };
}

/**
 * True where the mean fell in each of the last three years (four consecutive years known and each below the one before):
 * 学生体质健康水平连续三年下降. Null where a year of the four is missing.
 */
export function hasFallenThreeYears(years: readonly FitnessYear[]): boolean | null {
  const last = [...years].sort((a, b) => a.year - b.year).slice(-4);
  const isUnbroken = last.length === 4 && last.every((one, i) => i === 0 || one.year === (last[i - 1] as FitnessYear).year + 1);
  if (!isUnbroken || last.some(({ mean }) => mean === null)) return null;
  return last.every((one, i) => i === 0 || (one.mean as number) < ((last[i - 1] as FitnessYear).mean as number));
}
