import { Decimal, multiply, round, toNumber } from '#kernel/decimal.ts';
import { integerOf, midnightOf } from '../arithmetic.ts';
import {
  civilFromDays,
  DaysDuration,
  dateOf,
  dayOfYear,
  FeelDate,
  FeelDateTime,
  FeelTime,
  MonthsDuration,
  monthsBetween,
  nanosPerSecond,
  weekdayOf,
  weekOfYear,
  type Zone,
} from '../temporal.ts';
import { parseDate, parseDateTime, parseDuration, parseTime } from '../temporalText.ts';
import { equal, isList, kindOf, type Value } from '../value.ts';
import { type Builtin, builtin, way } from './signature.ts';

/** The names that `day of week` gives, Monday first. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** The names that `month of year` gives. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

type Point = FeelDate | FeelDateTime;
const days = (value: Value | undefined): number => (value as Point).days;
const count = (n: number): Value => new Decimal(n, 0);

function toDate(from: Value): Value {
  if (typeof from === 'string') return parseDate(from);
  return from instanceof FeelDate ? from : new FeelDate(days(from));
}

function toTime(from: Value): Value {
  if (typeof from === 'string') return parseTime(from);
  if (from instanceof FeelDate) return toTime(midnightOf(from));
  return from instanceof FeelDateTime ? new FeelTime(from.nanos, from.zone) : from;
}

function dateOfParts(year: Value, month: Value, day: Value): Value {
  const [y, m, d] = [year, month, day].map(part => integerOf(part));
  return y === null || m === null || d === null ? null : dateOf(y!, m!, d!);
}

/** Largest offset of a zone, as in text. */
const largestOffset = 18 * 3600;

function timeOfParts(hour: Value, minute: Value, second: Value, offset: Value): Value {
  const h = integerOf(hour);
  const m = integerOf(minute);
  const nanos = toNumber(round(multiply(second as Decimal, new Decimal(nanosPerSecond, 0)), 0, 'down'));
  if (h === null || m === null || h < 0 || h > 23 || m < 0 || m > 59 || nanos < 0 || nanos >= 60 * nanosPerSecond) return null;
  let zone: Zone | null = null;
  if (offset instanceof DaysDuration) {
    const seconds = Number(offset.nanos / BigInt(nanosPerSecond));
    if (Math.abs(seconds) > largestOffset) return null;
    zone = { offset: seconds };
  }
  return new FeelTime((h * 3600 + m * 60) * nanosPerSecond + nanos, zone);
}

const dateTimeOf = (date: Value, time: Value): Value => new FeelDateTime(days(date), (time as FeelTime).nanos, (time as FeelTime).zone);

function toDateTime(from: Value): Value {
  if (typeof from === 'string') return parseDateTime(from);
  return from instanceof FeelDate ? midnightOf(from) : from;
}

const sameZone = (a: Zone | null, b: Zone | null): boolean => {
  if (a === null || b === null) return a === b;
  return 'id' in a ? 'id' in b && a.id === b.id : 'offset' in b && a.offset === b.offset;
};

/** The same value in the same domain: `is` sees a difference where two zones show one instant. */
export function identical(a: Value, b: Value): boolean {
  if (kindOf(a) !== kindOf(b)) return false;
  if (a instanceof FeelTime) return a.nanos === (b as FeelTime).nanos && sameZone(a.zone, (b as FeelTime).zone);
  if (a instanceof FeelDateTime) {
    const other = b as FeelDateTime;
    return a.days === other.days && a.nanos === other.nanos && sameZone(a.zone, other.zone);
  }
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, i) => identical(item, b[i]!));
  return equal(a, b) === true;
}

const onDay = (name: string, result: string, read: (days: number) => Value): Builtin =>
  builtin(
    name,
    result,
    way(['date:point'], ([date]) => read(days(date))),
  );

/** The standard's functions that make and read dates, times and durations. */
export const dateBuiltins: readonly Builtin[] = [
  builtin(
    'date',
    'date',
    way(['from:string|point'], ([from]) => toDate(from!)),
    way(['year:number', 'month:number', 'day:number'], ([year, month, day]) => dateOfParts(year!, month!, day!)),
  ),
  builtin(
    'time',
    'time',
    way(['from:string|time|point'], ([from]) => toTime(from!)),
    way(['hour:number', 'minute:number', 'second:number', 'offset:daysDuration~'], ([hour, minute, second, offset]) =>
      timeOfParts(hour!, minute!, second!, offset!),
    ),
  ),
  builtin(
    'date and time',
    'date and time',
    way(['from:string|point'], ([from]) => toDateTime(from!)),
    way(['date:point', 'time:time'], ([date, time]) => dateTimeOf(date!, time!)),
  ),
  builtin(
    'duration',
    'Any',
    way(['from:string'], ([from]) => parseDuration(from as string)),
    way(['from:duration'], ([from]) => from!),
  ),
  builtin(
    'years and months duration',
    'years and months duration',
    way(['from:point', 'to:point'], ([from, to]) => new MonthsDuration(monthsBetween(days(from), days(to)))),
  ),
  onDay('day of year', 'number', d => count(dayOfYear(d))),
  onDay('week of year', 'number', d => count(weekOfYear(d))),
  onDay('day of week', 'string', d => weekdayNames[weekdayOf(d) - 1]!),
  onDay('month of year', 'string', d => monthNames[civilFromDays(d).month - 1]!),
  builtin(
    'is',
    'boolean',
    way(['value1:any', 'value2:any'], ([a, b]) => identical(a!, b!)),
    way(['value1:any?', 'value2:any?'], () => false),
  ),
  builtin(
    'now',
    'date and time',
    way([], (_args, host) => host.now()),
  ),
  builtin(
    'today',
    'date',
    way([], (_args, host) => {
      const now = host.now();
      return now === null ? null : new FeelDate(now.days);
    }),
  ),
];
