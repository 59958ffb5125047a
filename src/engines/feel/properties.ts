import { Decimal } from '#kernel/decimal.ts';
import {
  civilFromDays,
  DaysDuration,
  FeelDate,
  FeelDateTime,
  FeelTime,
  MonthsDuration,
  nanosPerSecond,
  weekdayOf,
  type Zone,
} from './temporal.ts';
import { FeelRange, isContext, isList, type Value } from './value.ts';
import { offsetOf, timeOffsetOf } from './zone.ts';

const count = (n: number): Value => new Decimal(n, 0);

function dateProperty(days: number, name: string): Value | undefined {
  if (name === 'weekday') return count(weekdayOf(days));
  const civil = civilFromDays(days);
  return name === 'year' || name === 'month' || name === 'day' ? count(civil[name]) : undefined;
}

function clockProperty(nanos: number, zone: Zone | null, offset: number | null, name: string): Value | undefined {
  const seconds = Math.floor(nanos / nanosPerSecond);
  switch (name) {
    case 'hour':
      return count(Math.floor(seconds / 3600));
    case 'minute':
      return count(Math.floor((seconds % 3600) / 60));
    case 'second':
      return count(seconds % 60);
    case 'time offset':
      return offset === null ? null : new DaysDuration(BigInt(offset) * BigInt(nanosPerSecond));
    case 'timezone':
      return zone !== null && 'id' in zone ? zone.id : null;
    default:
      return undefined;
  }
}

function durationProperty(value: DaysDuration, name: string): Value {
  const parts: Readonly<Record<string, readonly [bigint, bigint]>> = {
    days: [86_400n, 0n],
    hours: [3600n, 24n],
    minutes: [60n, 60n],
    seconds: [1n, 60n],
  };
  const part = parts[name];
  if (part === undefined) return null;
  const whole = value.nanos / BigInt(nanosPerSecond) / part[0];
  return count(Number(part[1] === 0n ? whole : whole % part[1]));
}

function rangeProperty(range: FeelRange, name: string): Value {
  if (name === 'start') return range.start ?? null;
  if (name === 'end') return range.end ?? null;
  if (name === 'start included') return range.startIncluded;
  return name === 'end included' ? range.endIncluded : null;
}

const monthsProperty = (value: MonthsDuration, name: string): Value =>
  name === 'years' ? count(Math.trunc(value.months / 12)) : name === 'months' ? count(value.months % 12) : null;

/** `value.name`: an entry of a context, of each context of a list, or a property of a date, time, duration or range; null if there is none. */
export function property(value: Value, name: string): Value {
  if (value === null || typeof value !== 'object') return null;
  if (isList(value)) return value.map(item => property(item, name));
  if (value instanceof FeelDate) return dateProperty(value.days, name) ?? null;
  if (value instanceof FeelDateTime)
    return dateProperty(value.days, name) ?? clockProperty(value.nanos, value.zone, offsetOf(value), name) ?? null;
  if (value instanceof FeelTime) return clockProperty(value.nanos, value.zone, timeOffsetOf(value), name) ?? null;
  if (value instanceof DaysDuration) return durationProperty(value, name);
  if (value instanceof MonthsDuration) return monthsProperty(value, name);
  if (value instanceof FeelRange) return rangeProperty(value, name);
  return isContext(value) ? (entryOf(value, name) ?? null) : null;
}

const plainName = (name: string): string =>
  name
    .replace(/\s*([./\-'+*])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** The entry of a context by name, spaces around signs left aside; undefined if there is none. */
export function entryOf<T>(context: Readonly<Record<string, T>>, name: string): T | undefined {
  if (Object.hasOwn(context, name)) return context[name];
  if (!/[^\p{L}\p{N}_]/u.test(name)) return undefined;
  const wanted = plainName(name);
  const found = Object.keys(context).find(key => plainName(key) === wanted);
  return found === undefined ? undefined : context[found];
}
