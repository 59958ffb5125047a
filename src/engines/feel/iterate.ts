import { Decimal } from '#kernel/decimal.ts';
import { integerOf } from './arithmetic.ts';
import { FeelDate } from './temporal.ts';
import { FeelRange, isList, order, type Value } from './value.ts';

/** Steps that one `for` may take: beyond them the answer is null rather than a machine that stands still. */
export const largestIteration = 1_000_000;

/** make(from) … make(to), upwards or downwards. */
function steps<T>(from: number, to: number, make: (n: number) => T): T[] {
  const made: T[] = [];
  if (from <= to) for (let n = from; n <= to; n++) made.push(make(n));
  else for (let n = from; n >= to; n--) made.push(make(n));
  return made;
}

const whole = (n: number): Value => new Decimal(n, 0);
const day = (n: number): Value => new FeelDate(n);

/** The whole numbers or days from one end to the other, down where the second is smaller; null for other ends. */
export function fromTo(from: Value, to: Value): readonly Value[] | null {
  if (from instanceof FeelDate && to instanceof FeelDate) {
    return Math.abs(to.days - from.days) > largestIteration ? null : steps(from.days, to.days, day);
  }
  const first = integerOf(from);
  const last = integerOf(to);
  if (first === null || last === null || Math.abs(last - first) > largestIteration) return null;
  return steps(first, last, whole);
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
