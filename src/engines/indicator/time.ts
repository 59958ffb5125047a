import { type Decimal, divide, one } from '#kernel/decimal.ts';
import type { Question, YearFigure } from './question.ts';
import { exact } from './words.ts';

/** The promise's time at the end of one year: `passed` of `whole` years, as a share. */
export interface Time {
  readonly passed: number;
  readonly whole: number;
  readonly share: Decimal;
}

/** The share of [from, to] that has passed at the end of a year: none before it, all of it after. */
export function timeAt(question: Pick<Question, 'from' | 'to'>, year: number): Time {
  const whole = question.to - question.from + 1;
  const passed = Math.min(Math.max(year - question.from + 1, 0), whole);
  return { passed, whole, share: divide(exact(passed), exact(whole)) ?? one };
}

/** Figures of the promise's time up to a year, oldest first. */
export const upTo = (question: Question, year: number): readonly YearFigure[] =>
  question.actuals.filter(a => a.year <= year && a.year >= question.from).toSorted((a, b) => a.year - b.year);
