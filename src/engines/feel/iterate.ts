import { Decimal } from '#kernel/decimal.ts';
import { integerOf } from './arithmetic.ts';
import { FeelDate } from './temporal.ts';
import { FeelRange, isList, order, type Value } from './value.ts';

/** Steps that one `for` may take: beyond them the answer is null rather than a machine that stands still. */
export const largestIteration = 1_000_000;

const steps = (from: number, to: number): number[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => (to >= from ? from + i : from - i));

/** The whole numbers or days from one end to the other, down where the second is smaller; null for other ends. */
export function fromTo(from: Value, to: Value): readonly Value[] | null {
  if (from instanceof FeelDate && to instanceof FeelDate) {
    return Math.abs(to.days - from.days) > largestIteration ? null : steps(from.days, to.days).map(days => new FeelDate(days));
  }
  const first = integerOf(from);
  const last = integerOf(to);
  if (first === null || last === null || Math.abs(last - first) > largestIteration) return null;
  return steps(first, last).map(n => new Decimal(n, 0));
}

function rangeItems(range: FeelRange): readonly Value[] | null {
  if (range.start === undefined || range.end === undefined || range.test !== null || order(range.start, range.end) === 1) return null;
  const items = fromTo(range.start, range.end);
  return items === null ? null : items.slice(range.startIncluded ? 0 : 1, range.endIncluded ? undefined : -1);
}

/** What for, some and every run over: a list's items, a range's whole numbers or days, a single value; null for null. */
export function itemsOf(value: Value): readonly Value[] | null {
  if (isList(value)) return value;
  if (value instanceof FeelRange) return rangeItems(value);
  return value === null ? null : [value];
}
