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

/** One digit more than the ends have, so that a fifth of the way is a fifth; none where the way is long enough not to need it. */
export function digitsFor(baseline: number, target: number): number {
  const given = Math.max(exact(baseline).scale, exact(target).scale);
  return given === 0 && Math.abs(target - baseline) >= 1000 ? 0 : given + 1;
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
