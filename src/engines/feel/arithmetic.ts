import { add, Decimal, divide, isInteger, multiply, negate, powerOfTen, round, subtract, toNumber, wholeDigits } from '#kernel/decimal.ts';
import { power } from '#kernel/decimalRoots.ts';
import { addMonthsToDays, DaysDuration, FeelDate, FeelDateTime, FeelTime, largestYear, MonthsDuration, nanosPerDay } from './temporal.ts';
import type { Value } from './value.ts';
import { dateTimeAt, instantOf, timeOffsetOf } from './zone.ts';

/** The operators of arithmetic; `^` is read as `**`. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';

/** Digits before the point beyond which a number has no decimal128. */
const largestDigits = 6145;
const surelySmall = powerOfTen(200);
function bounded(value: Decimal | null): Decimal | null {
  if (value === null || typeof value.units === 'number' || (value.units < surelySmall && value.units > -surelySmall)) return value;
  return wholeDigits(value) <= largestDigits ? value : null;
}

const day = BigInt(nanosPerDay);
const largestDays = largestYear * 366;
const floorDays = (nanos: bigint): number => Number(nanos >= 0n ? nanos / day : -((day - 1n - nanos) / day));

/** Midnight UTC of a date, as the standard counts a date among date-times. */
export const midnightOf = (date: FeelDate): FeelDateTime => new FeelDateTime(date.days, 0, { offset: 0 });

const truncated = (value: Decimal): number => toNumber(round(value, 0, 'down'));

function addDuration(value: FeelDate | FeelDateTime | FeelTime, duration: DaysDuration | MonthsDuration, sign: 1 | -1): Value {
  if (duration instanceof MonthsDuration) {
    if (value instanceof FeelTime) return null;
    const days = addMonthsToDays(value.days, sign * duration.months);
    if (days === null) return null;
    return value instanceof FeelDate ? new FeelDate(days) : new FeelDateTime(days, value.nanos, value.zone);
  }
  const nanos = BigInt(sign) * duration.nanos;
  if (value instanceof FeelTime) {
    const moved = (BigInt(value.nanos) + nanos) % day;
    return new FeelTime(Number(moved < 0n ? moved + day : moved), value.zone);
  }
  if (Math.abs(Number(nanos / day)) > largestDays) return null;
  if (value instanceof FeelDate) return new FeelDate(value.days + floorDays(nanos));
  return dateTimeAt(instantOf(value) + nanos, value.zone);
}

function between(a: FeelDate | FeelDateTime, b: FeelDate | FeelDateTime): Value {
  if (a instanceof FeelDate && b instanceof FeelDate) return new DaysDuration(BigInt(a.days - b.days) * day);
  const left = a instanceof FeelDate ? midnightOf(a) : a;
  const right = b instanceof FeelDate ? midnightOf(b) : b;
  return (left.zone === null) !== (right.zone === null) ? null : new DaysDuration(instantOf(left) - instantOf(right));
}

const isPoint = (value: Value): value is FeelDate | FeelDateTime => value instanceof FeelDate || value instanceof FeelDateTime;
const isDuration = (value: Value): value is DaysDuration | MonthsDuration =>
  value instanceof DaysDuration || value instanceof MonthsDuration;

/** a + b by the standard's table; null where the table has none. */
export function plus(a: Value, b: Value): Value {
  if (a instanceof Decimal) return b instanceof Decimal ? bounded(add(a, b)) : null;
  if (typeof a === 'string') return typeof b === 'string' ? a + b : null;
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) return new MonthsDuration(a.months + b.months);
  if (a instanceof DaysDuration && b instanceof DaysDuration) return new DaysDuration(a.nanos + b.nanos);
  if ((isPoint(a) || a instanceof FeelTime) && isDuration(b)) return addDuration(a, b, 1);
  if ((isPoint(b) || b instanceof FeelTime) && isDuration(a)) return addDuration(b, a, 1);
  return null;
}

/** a − b by the standard's table. */
export function minus(a: Value, b: Value): Value {
  if (a instanceof Decimal) return b instanceof Decimal ? bounded(subtract(a, b)) : null;
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) return new MonthsDuration(a.months - b.months);
  if (a instanceof DaysDuration && b instanceof DaysDuration) return new DaysDuration(a.nanos - b.nanos);
  if ((isPoint(a) || a instanceof FeelTime) && isDuration(b)) return addDuration(a, b, -1);
  if (isPoint(a) && isPoint(b)) return between(a, b);
  if (!(a instanceof FeelTime && b instanceof FeelTime) || (a.zone === null) !== (b.zone === null)) return null;
  const offset = (timeOffsetOf(a) ?? 0) - (timeOffsetOf(b) ?? 0);
  return new DaysDuration(BigInt(a.nanos - b.nanos) - BigInt(offset) * 1_000_000_000n);
}

/** A duration times an exact decimal, cut to a whole month or nanosecond. */
function scale(duration: Value, factor: Decimal): Value {
  if (duration instanceof MonthsDuration) return new MonthsDuration(truncated(multiply(new Decimal(duration.months, 0), factor)));
  if (duration instanceof DaysDuration)
    return new DaysDuration(BigInt(round(multiply(new Decimal(duration.nanos, 0), factor), 0, 'down').units));
  return null;
}

/** a × b. */
export function times(a: Value, b: Value): Value {
  if (a instanceof Decimal) return b instanceof Decimal ? bounded(multiply(a, b)) : scale(b, a);
  return b instanceof Decimal ? scale(a, b) : null;
}

/** a ÷ b; null when b is zero. */
export function over(a: Value, b: Value): Value {
  if (a instanceof Decimal) return b instanceof Decimal ? bounded(divide(a, b)) : null;
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) return divide(new Decimal(a.months, 0), new Decimal(b.months, 0));
  if (a instanceof DaysDuration && b instanceof DaysDuration) return divide(new Decimal(a.nanos, 0), new Decimal(b.nanos, 0));
  if (!(b instanceof Decimal) || !isDuration(a)) return null;
  const quotient = divide(a instanceof MonthsDuration ? new Decimal(a.months, 0) : new Decimal(a.nanos, 0), b);
  if (quotient === null) return null;
  return a instanceof MonthsDuration ? new MonthsDuration(truncated(quotient)) : new DaysDuration(BigInt(round(quotient, 0, 'down').units));
}

/** a to the power b. */
export const raised = (a: Value, b: Value): Value => (a instanceof Decimal && b instanceof Decimal ? power(a, b) : null);

/** −a. */
export function opposite(a: Value): Value {
  if (a instanceof Decimal) return negate(a);
  if (a instanceof MonthsDuration) return new MonthsDuration(0 - a.months);
  return a instanceof DaysDuration ? new DaysDuration(-a.nanos) : null;
}

/** What each operator does to two values. */
export const arithmetic: Readonly<Record<ArithmeticOperator, (a: Value, b: Value) => Value>> = {
  '+': plus,
  '-': minus,
  '*': times,
  '/': over,
  '**': raised,
};

/** A value as a JavaScript integer (fractions cut off when `cut`); null when it is none. */
export function integerOf(value: Value, cut = false): number | null {
  if (!(value instanceof Decimal)) return null;
  if (!cut && !isInteger(value)) return null;
  const number = truncated(value);
  return Number.isSafeInteger(number) ? number : null;
}
