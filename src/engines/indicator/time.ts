import { add, type Decimal, divide, one, toNumber } from '#kernel/decimal.ts';
import type { Question, YearFigure } from './question.ts';
import { exact } from './words.ts';

/** The promise's time at a moment: `passed` of `whole` years, as a share. `passed` has a fraction within a year. */
export interface Time {
  readonly passed: number;
  readonly whole: number;
  readonly share: Decimal;
}

/** What is needed to tell the time of a promise: with its figures, a year whose figure was made within it counts up to that figure. */
type Timed = Pick<Question, 'from' | 'to'> & Partial<Pick<Question, 'actuals'>>;

/** The share of a year that its figure reaches: 1 for a whole year and for a year without a figure. */
export const reachOf = (question: Timed, year: number): number => question.actuals?.find(one => one.year === year)?.share ?? 1;

/** The share of [from, to] that has passed at the end of a year, or at its figure: none before it, all of it after. */
export function timeAt(question: Timed, year: number): Time {
  const whole = question.to - question.from + 1;
  const years = add(exact(year - question.from), exact(reachOf(question, year)));
  const passed = Math.min(Math.max(toNumber(years), 0), whole);
  return { passed, whole, share: divide(exact(passed), exact(whole)) ?? one };
}

/** Figures of the promise's time up to a year, oldest first. */
export const upTo = (question: Question, year: number): readonly YearFigure[] =>
  question.actuals.filter(a => a.year <= year && a.year >= question.from).toSorted((a, b) => a.year - b.year);
