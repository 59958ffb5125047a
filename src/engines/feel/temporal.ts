/** A zone: a fixed offset in seconds east of UTC, or a name of the tz database. */
export type Zone = { readonly offset: number } | { readonly id: string };

/** A calendar day, as days since 1970-01-01 in the proleptic Gregorian calendar. */
export class FeelDate {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
}

/** A time of day in nanoseconds since midnight, local or in a zone. */
export class FeelTime {
  readonly nanos: number;
  readonly zone: Zone | null;
  constructor(nanos: number, zone: Zone | null) {
    this.nanos = nanos;
    this.zone = zone;
  }
}

/** A day and a time of that day, both as read on the zone's own clock. */
export class FeelDateTime {
  readonly days: number;
  readonly nanos: number;
  readonly zone: Zone | null;
  constructor(days: number, nanos: number, zone: Zone | null) {
    this.days = days;
    this.nanos = nanos;
    this.zone = zone;
  }
}

/** A days-and-time duration in nanoseconds. */
export class DaysDuration {
  readonly nanos: bigint;
  constructor(nanos: bigint) {
    this.nanos = nanos;
  }
}

/** A years-and-months duration in months. */
export class MonthsDuration {
  readonly months: number;
  constructor(months: number) {
    this.months = months;
  }
}

/** Nanoseconds in a second. */
export const nanosPerSecond = 1_000_000_000;
/** Nanoseconds in a day of 24 hours. */
export const nanosPerDay = 86_400 * nanosPerSecond;
/** Years beyond ±999,999,999 are refused, as the standard's test kit asks. */
export const largestYear = 999_999_999;

/** Days since 1970-01-01 of a civil day (month 1–12). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** A day of the Gregorian calendar; the year before 1 is 0. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The civil day of days since 1970-01-01. */
export function civilFromDays(days: number): Civil {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** True for a leap year of the Gregorian calendar. */
export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
/** Days in a month (1–12) of a year. */
export const monthLength = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : monthLengths[month - 1]!);

/** The day of a civil date; null for one that does not exist. */
export function dateOf(year: number, month: number, day: number): FeelDate | null {
  if (![year, month, day].every(Number.isInteger) || Math.abs(year) > largestYear) return null;
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  return new FeelDate(daysFromCivil(year, month, day));
}

/** Days moved by months; a day the target month lacks becomes its last. */
export function addMonthsToDays(days: number, months: number): number | null {
  const { year, month, day } = civilFromDays(days);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  if (Math.abs(toYear) > largestYear) return null;
  return daysFromCivil(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)));
}

/** Whole months from one day to another, negative when the second is earlier. */
export function monthsBetween(from: number, to: number): number {
  const a = civilFromDays(from);
  const b = civilFromDays(to);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  if (months > 0 && b.day < a.day) return months - 1;
  return months < 0 && b.day > a.day ? months + 1 : months;
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** Day of the year, from 1. */
export const dayOfYear = (days: number): number => days - daysFromCivil(civilFromDays(days).year, 1, 1) + 1;

/** ISO 8601 week of the year. */
export function weekOfYear(days: number): number {
  const thursday = days - weekdayOf(days) + 4;
  return Math.floor((dayOfYear(thursday) - 1) / 7) + 1;
}
