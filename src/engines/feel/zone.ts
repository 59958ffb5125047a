import { daysFromCivil, FeelDateTime, type FeelTime, nanosPerDay, nanosPerSecond, type Zone } from './temporal.ts';

const clocks = new Map<string, Intl.DateTimeFormat | null>();

function clockOf(id: string): Intl.DateTimeFormat | null {
  const known = clocks.get(id);
  if (known !== undefined) return known;
  let clock: Intl.DateTimeFormat | null = null;
  try {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: id,
      calendar: 'gregory',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    });
  } catch {
    clock = null;
  }
  clocks.set(id, clock);
  return clock;
}

/** True for a name of the tz database (`Asia/Shanghai`, `Etc/UTC`). */
export const isZoneName = (id: string): boolean => /^[A-Za-z][\w+\-/]*$/.test(id) && clockOf(id) !== null;

/** Offset in seconds of a named zone at a UTC instant (seconds since 1970). Beyond the reach of the clock its last known offset stands. */
function readOffset(id: string, utcSeconds: number): number {
  const clamped = Math.max(-8.64e12, Math.min(8.64e12, utcSeconds));
  const parts = new Map(
    clockOf(id)!
      .formatToParts(new Date(clamped * 1000))
      .map(part => [part.type, part.value]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const year = parts.get('era') === 'BC' ? 1 - read('year') : read('year');
  const local = daysFromCivil(year, read('month'), read('day')) * 86_400 + read('hour') * 3600 + read('minute') * 60 + read('second');
  return local - Math.floor(clamped);
}

/** From 1973 on every zone has changed its clock on a quarter of an hour only. */
const quarterHours = 94_694_400;
const kept = 20_000;
const offsets = new Map<string, number>();

/** The same, each quarter of an hour asked once: the clock of the machine is slow to ask. */
function offsetAt(id: string, utcSeconds: number): number {
  if (utcSeconds < quarterHours) return readOffset(id, utcSeconds);
  const key = `${id} ${Math.floor(utcSeconds / 900)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= kept) offsets.clear();
  const found = readOffset(id, utcSeconds);
  offsets.set(key, found);
  return found;
}

/** Offset in seconds of a zone when its own clock shows so many seconds since 1970. */
export function offsetOfLocal(zone: Zone, localSeconds: number): number {
  if ('offset' in zone) return zone.offset;
  const guess = offsetAt(zone.id, localSeconds - offsetAt(zone.id, localSeconds));
  const again = offsetAt(zone.id, localSeconds - guess);
  return again === guess ? guess : Math.min(guess, again);
}

const localSeconds = (value: FeelDateTime): number => value.days * 86_400 + Math.floor(value.nanos / nanosPerSecond);

/** Offset in seconds of a date-time; null when it is local. */
export const offsetOf = (value: FeelDateTime): number | null =>
  value.zone === null ? null : offsetOfLocal(value.zone, localSeconds(value));

/** Offset in seconds of a time; a named zone counts by its clock of 1970-01-01. */
export const timeOffsetOf = (value: FeelTime): number | null =>
  value.zone === null ? null : offsetOfLocal(value.zone, Math.floor(value.nanos / nanosPerSecond));

/** Nanoseconds since 1970 UTC; for a local value, as if it were UTC. */
export const instantOf = (value: FeelDateTime): bigint =>
  BigInt(value.days) * BigInt(nanosPerDay) + BigInt(value.nanos) - BigInt(offsetOf(value) ?? 0) * BigInt(nanosPerSecond);

/** The date-time that a zone's clock shows at an instant. */
export function dateTimeAt(instant: bigint, zone: Zone | null): FeelDateTime {
  const second = BigInt(nanosPerSecond);
  const floorSeconds = instant >= 0n ? instant / second : -((-instant + second - 1n) / second);
  const offset = zone === null ? 0 : 'offset' in zone ? zone.offset : offsetAt(zone.id, Number(floorSeconds));
  const local = instant + BigInt(offset) * second;
  const day = BigInt(nanosPerDay);
  const days = local >= 0n ? local / day : -((-local + day - 1n) / day);
  return new FeelDateTime(Number(days), Number(local - days * day), zone);
}
