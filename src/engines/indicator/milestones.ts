import { add, type Decimal, divide, multiply, round, subtract, toNumber } from '#kernel/decimal.ts';
import { exact } from './words.ts';

/** From where to where a straight line is drawn; `digits` are those after the point. */
export interface Line {
  readonly baseline: number;
  readonly target: number;
  readonly from: number;
  readonly to: number;
  readonly digits: number;
}

/** Digits after the point of the values given, one more where whole numbers would hide a year's step. */
export function digitsFor(baseline: number, target: number, years: number): number {
  const given = Math.max(exact(baseline).scale, exact(target).scale);
  return Math.abs(target - baseline) / years < 10 ** -given ? given + 1 : given;
}

/** Yearly milestones on the straight line from the baseline (end of the year before `from`) to the target (end of `to`). */
export function straightLine({ baseline, target, from, to, digits }: Line): readonly { readonly year: number; readonly value: number }[] {
  const [b, t] = [exact(baseline), exact(target)];
  const years = to - from + 1;
  return Array.from({ length: Math.max(years, 0) }, (_, i) => {
    const share = divide(exact(i + 1), exact(years)) as Decimal;
    return { year: from + i, value: toNumber(round(add(b, multiply(subtract(t, b), share)), digits, 'halfUp')) };
  });
}
