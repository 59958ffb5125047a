import type { Zone } from '../temporal.ts';
import { once, type Parameters, type Scalar, scalar } from './value.ts';

/** The day from which days and seconds count. */
export const epoch = "DATE '1970-01-01'";
const day = '86400';

/** Days since 1970 of a date. */
export const daysOf = (date: string): string => `(${date} - ${epoch})::numeric`;
/** The date of days since 1970. */
export const dateOfDays = (days: string): string => `(${epoch} + (${days})::int)`;

/** Whole days of seconds since 1970. The fraction goes first: a quotient so close below a whole number would be rounded up to it. */
export const dayOf = (seconds: string): string => `floor(floor(${seconds}) / ${day})`;
/** The date of seconds since 1970. */
export const dateOf = (seconds: string): string => dateOfDays(dayOf(seconds));
/** Seconds since midnight of seconds since 1970. */
export const clockOf = (p: Parameters, seconds: string): string => once(p, [seconds], s => `${s} - ${dayOf(s)} * ${day}`);

const stamp = (seconds: string): string =>
  `(${dateOf(seconds)} + make_interval(secs => (${seconds} - ${dayOf(seconds)} * ${day})::double precision))`;
const quoted = (id: string): string => `'${id.replaceAll("'", "''")}'`;

/** Seconds east of UTC of a zone whose clock shows these seconds since 1970. */
function offsetOfLocal(p: Parameters, seconds: string, zone: Zone): string {
  if ('offset' in zone) return `${zone.offset}`;
  return once(p, [`floor(${seconds})`], s => `${s} - extract(epoch from timezone(${quoted(zone.id)}, ${stamp(s)}))`);
}

/** Seconds since 1970 UTC of a date-time; of a local one, as if it were UTC. */
export const instantOf = (p: Parameters, value: Scalar): string =>
  value.zone === null
    ? value.sql
    : 'offset' in value.zone
      ? `(${value.sql} - ${value.zone.offset})`
      : once(p, [value.sql], s => `${s} - ${offsetOfLocal(p, s, value.zone!)}`);

/** What the zone's clock shows at an instant. */
export function localAt(p: Parameters, instant: string, zone: Zone | null): Scalar {
  if (zone === null) return scalar('dateTime', instant, null);
  if ('offset' in zone) return scalar('dateTime', `(${instant} + ${zone.offset})`, zone);
  const moved = once(
    p,
    [instant],
    s => `${s} + extract(epoch from timezone(${quoted(zone.id)}, timezone('UTC', ${stamp(`floor(${s})`)}))) - floor(${s})`,
  );
  return scalar('dateTime', moved, zone);
}

/** A date moved by months, its day kept where the month has it. */
export const dateByMonths = (date: string, months: string): string => `(${date} + make_interval(months => (${months})::int))::date`;

/** The astronomical year of a date: PostgreSQL has no year zero. */
export const yearOf = (date: string): string => `(extract(year from ${date}) + CASE WHEN extract(year from ${date}) < 0 THEN 1 ELSE 0 END)`;

/** Whole months from one date to another, as `years and months duration` counts. */
export const monthsBetween = (p: Parameters, from: string, to: string): string =>
  once(p, [from, to], (a, b) =>
    once(
      p,
      [
        `(${yearOf(b)} - ${yearOf(a)}) * 12 + extract(month from ${b}) - extract(month from ${a})`,
        `extract(day from ${b}) - extract(day from ${a})`,
      ],
      (m, d) => `CASE WHEN ${m} > 0 AND ${d} < 0 THEN ${m} - 1 WHEN ${m} < 0 AND ${d} > 0 THEN ${m} + 1 ELSE ${m} END`,
    ),
  );

/** A date from numbers; null for a day that does not exist. */
export const dateFromParts = (p: Parameters, year: string, month: string, dayOfMonth: string): string =>
  once(p, [year, month, dayOfMonth], (y, m, d) => {
    const leap = `(mod(${y}, 4) = 0 AND (mod(${y}, 100) <> 0 OR mod(${y}, 400) = 0))`;
    const length = `CASE WHEN ${m} IN (4, 6, 9, 11) THEN 30 WHEN ${m} = 2 THEN CASE WHEN ${leap} THEN 29 ELSE 28 END ELSE 31 END`;
    const exists = `${y} = trunc(${y}) AND ${m} IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) AND ${d} = trunc(${d}) AND ${d} >= 1 AND ${d} <= ${length}`;
    return `CASE WHEN ${exists} THEN make_date((CASE WHEN ${y} <= 0 THEN ${y} - 1 ELSE ${y} END)::int, ${m}::int, ${d}::int) END`;
  });

const two = (n: string): string => `lpad((${n})::text, 2, '0')`;

/** `2027-09-01` of a date. */
export const dateText = (p: Parameters, date: string): string =>
  once(
    p,
    [yearOf(date), date],
    (y, d) =>
      `CASE WHEN ${y} < 0 THEN '-' ELSE '' END || lpad(abs(${y})::text, greatest(4, length(abs(${y})::text)), '0') || to_char(${d}, '-MM-DD')`,
  );

const fraction = (s: string): string =>
  `CASE WHEN ${s} = trunc(${s}) THEN '' ELSE rtrim(substring((abs(${s}) - trunc(abs(${s})))::text from 2), '0') END`;

/** `08:30:00.5` of seconds since midnight. */
export const clockText = (p: Parameters, seconds: string): string =>
  once(
    p,
    [seconds],
    s =>
      `${two(`trunc(trunc(${s}) / 3600)`)} || ':' || ${two(`trunc(mod(trunc(${s}), 3600) / 60)`)} || ':' || ${two(`trunc(mod(${s}, 60))`)} || ${fraction(s)}`,
  );

/** `P1Y2M` of months. */
export const monthsText = (p: Parameters, months: string): string =>
  once(p, [months], m => {
    const years = `trunc(abs(${m}) / 12)`;
    const rest = `mod(abs(${m}), 12)`;
    return `CASE WHEN ${m} IS NULL THEN NULL WHEN ${m} < 0 THEN '-' ELSE '' END || 'P' || CASE WHEN ${years} > 0 THEN ${years}::text || 'Y' ELSE '' END || CASE WHEN ${rest} > 0 OR ${years} = 0 THEN ${rest}::text || 'M' ELSE '' END`;
  });

/** `P1DT2H3M4.5S` of seconds. */
export const daysText = (p: Parameters, seconds: string): string =>
  once(p, [`trim_scale(abs(${seconds}))`, seconds], (s, signed) => {
    const part = (n: string, letter: string) => `CASE WHEN ${n} > 0 THEN ${n}::text || '${letter}' ELSE '' END`;
    const rest = `mod(${s}, 60)`;
    const time = `${part(`trunc(mod(trunc(${s}), 86400) / 3600)`, 'H')} || ${part(`trunc(mod(trunc(${s}), 3600) / 60)`, 'M')} || CASE WHEN ${rest} > 0 THEN trim_scale(${rest})::text || 'S' ELSE '' END`;
    const body = `${part(`trunc(trunc(${s}) / 86400)`, 'D')} || CASE WHEN mod(${s}, 86400) > 0 THEN 'T' || ${time} ELSE '' END`;
    return `CASE WHEN ${signed} IS NULL THEN NULL WHEN ${signed} < 0 THEN '-' ELSE '' END || CASE WHEN ${s} = 0 THEN 'PT0S' ELSE 'P' || ${body} END`;
  });
