import {
  civilFromDays,
  DaysDuration,
  dateOf,
  FeelDate,
  FeelDateTime,
  FeelTime,
  MonthsDuration,
  nanosPerDay,
  nanosPerSecond,
  type Zone,
} from './temporal.ts';
import { isZoneName } from './zone.ts';

const datePattern = '(-?(?:[1-9]\\d{4,8}|\\d{4}))-(\\d{2})-(\\d{2})';
const timePattern = '(\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d+))?(Z|[+-]\\d{2}:\\d{2}(?::\\d{2})?|@[\\w+\\-/]+)?';
const wholeDate = new RegExp(`^${datePattern}$`);
const wholeTime = new RegExp(`^${timePattern}$`);
const wholeDateTime = new RegExp(`^${datePattern}T${timePattern}$`);
const monthsPattern = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?$/;
const daysPattern = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d*))?S)?)?$/;

/** `2027-09-01` as a date; null when it is none. */
export function parseDate(text: string): FeelDate | null {
  const parts = wholeDate.exec(text);
  return parts === null ? null : dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Undefined for a zone that does not exist. */
function parseZone(text: string | undefined): Zone | null | undefined {
  if (text === undefined) return null;
  if (text === 'Z') return { offset: 0 };
  if (text.startsWith('@')) return isZoneName(text.slice(1)) ? { id: text.slice(1) } : undefined;
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number);
  const offset = hours * 3600 + minutes * 60 + seconds;
  if (minutes > 59 || seconds > 59 || offset > 18 * 3600) return undefined;
  return { offset: text.startsWith('-') ? 0 - offset : offset };
}

const fractionNanos = (digits: string | undefined): number => Number((digits ?? '').slice(0, 9).padEnd(9, '0'));

/** Nanoseconds and zone of the five groups of a time; 24:00:00 counts as a whole day. */
function clockOf(groups: readonly (string | undefined)[]): { readonly nanos: number; readonly zone: Zone | null } | null {
  const [hour = 0, minute = 0, second = 0] = groups.slice(0, 3).map(Number);
  const zone = parseZone(groups[4]);
  const fraction = fractionNanos(groups[3]);
  const midnight = hour === 24 && minute === 0 && second === 0 && fraction === 0;
  if (zone === undefined || (hour > 23 && !midnight) || minute > 59 || second > 59) return null;
  return { nanos: (hour * 3600 + minute * 60 + second) * nanosPerSecond + fraction, zone };
}

/** `08:30:00`, `08:30:00.5+08:00`, `08:30:00@Asia/Shanghai` as a time; null when it is none. */
export function parseTime(text: string): FeelTime | null {
  const parts = wholeTime.exec(text);
  const clock = parts === null ? null : clockOf(parts.slice(1));
  return clock === null ? null : new FeelTime(clock.nanos % nanosPerDay, clock.zone);
}

/** `2027-09-01T08:30:00`, with or without zone, or a date alone (its midnight); null when it is none. */
export function parseDateTime(text: string): FeelDateTime | null {
  const parts = wholeDateTime.exec(text);
  if (parts === null) {
    const date = parseDate(text);
    return date === null ? null : new FeelDateTime(date.days, 0, null);
  }
  const date = dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const clock = clockOf(parts.slice(4));
  if (date === null || clock === null) return null;
  return clock.nanos === nanosPerDay
    ? new FeelDateTime(date.days + 1, 0, clock.zone)
    : new FeelDateTime(date.days, clock.nanos, clock.zone);
}

/** `P1Y2M` or `P1DT2H3M4.5S`, with or without a minus; null when it is neither. */
export function parseDuration(text: string): DaysDuration | MonthsDuration | null {
  const months = monthsPattern.exec(text);
  if (months !== null && (months[2] ?? months[3]) !== undefined) {
    const total = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0);
    return Number.isSafeInteger(total) ? new MonthsDuration(months[1] === '-' ? 0 - total : total) : null;
  }
  const days = daysPattern.exec(text);
  if (days === null || days.slice(2, 6).every(part => part === undefined) || text.endsWith('T')) return null;
  const [d, h, m, s] = days.slice(2, 6).map(part => BigInt(part ?? 0)) as [bigint, bigint, bigint, bigint];
  const nanos = (d * 86_400n + h * 3600n + m * 60n + s) * BigInt(nanosPerSecond) + BigInt(fractionNanos(days[6]));
  return new DaysDuration(days[1] === '-' ? -nanos : nanos);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `2027-09-01`. */
export function dateText(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** `Z`, `+08:00`, `@Asia/Shanghai`, or nothing when local. */
export function zoneText(zone: Zone | null): string {
  if (zone === null) return '';
  if ('id' in zone) return `@${zone.id}`;
  if (zone.offset === 0) return 'Z';
  const size = Math.abs(zone.offset);
  const seconds = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `${zone.offset < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor((size % 3600) / 60))}${seconds}`;
}

const fractionText = (nanos: number): string => (nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`);

/** `08:30:00.5` and the zone. */
export function timeText(nanos: number, zone: Zone | null): string {
  const seconds = Math.floor(nanos / nanosPerSecond);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return clock + fractionText(nanos % nanosPerSecond) + zoneText(zone);
}

/** `P1Y2M`, `P0M`. */
export function monthsText(months: number): string {
  const size = Math.abs(months);
  const years = Math.floor(size / 12);
  const text = `${years > 0 ? `${years}Y` : ''}${size % 12 > 0 || years === 0 ? `${size % 12}M` : ''}`;
  return `${months < 0 ? '-' : ''}P${text}`;
}

/** `P1DT2H3M4.5S`, `PT0S`. */
export function daysText(nanos: bigint): string {
  const size = nanos < 0n ? -nanos : nanos;
  const seconds = size / BigInt(nanosPerSecond);
  const fraction = fractionText(Number(size % BigInt(nanosPerSecond)));
  const part = (n: bigint, letter: string) => (n > 0n ? `${n}${letter}` : '');
  const rest = seconds % 60n > 0n || fraction !== '' ? `${seconds % 60n}${fraction}S` : '';
  const time = part((seconds % 86_400n) / 3600n, 'H') + part((seconds % 3600n) / 60n, 'M') + rest;
  const text = part(seconds / 86_400n, 'D') + (time === '' ? '' : `T${time}`);
  return `${nanos < 0n ? '-' : ''}P${text === '' ? 'T0S' : text}`;
}

/** A date or time value as FEEL prints it. */
export function temporalText(value: FeelDate | FeelTime | FeelDateTime | DaysDuration | MonthsDuration): string {
  if (value instanceof FeelDate) return dateText(value.days);
  if (value instanceof FeelTime) return timeText(value.nanos, value.zone);
  if (value instanceof FeelDateTime) return `${dateText(value.days)}T${timeText(value.nanos, value.zone)}`;
  return value instanceof DaysDuration ? daysText(value.nanos) : monthsText(value.months);
}

/** The value of an at-literal: date, date-time, time or duration, by its form. */
export function parseAtLiteral(text: string): FeelDate | FeelTime | FeelDateTime | DaysDuration | MonthsDuration | null {
  return (
    parseDate(text) ?? (text.includes('T') && !/^-?P/.test(text) ? parseDateTime(text) : null) ?? parseTime(text) ?? parseDuration(text)
  );
}
