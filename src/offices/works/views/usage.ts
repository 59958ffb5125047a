import { addDays, type Day } from '#kernel/day.ts';
import type { BaseRow, BookingRow, ClosureRow } from '../rowTypes.ts';
import type { Usage } from '../types.ts';

const isWeekday = (day: Day) => {
  const week = new Date(`${day}T00:00:00Z`).getUTCDay();
  return week !== 0 && week !== 6;
};

/** Days from `from` to `to`, both of them. */
export function* daysFrom(from: Day, to: Day): Generator<Day> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}

/** How a base is used from `from` to `to`: weekdays on which it was in use and not closed, each of two half-days, against its bookings. */
export function usageOf(
  base: Pick<BaseRow, 'capacity' | 'openedOn'>,
  bookings: readonly Pick<BookingRow, 'day' | 'half' | 'pupils' | 'attended' | 'state'>[],
  closures: readonly Pick<ClosureRow, 'fromDay' | 'toDay'>[],
  [from, to]: readonly [Day, Day],
): Usage {
  const isOpen = (day: Day) => day >= base.openedOn && !closures.some(one => one.fromDay <= day && day <= one.toDay);
  const openHalfDays = [...daysFrom(from, to)].filter(day => isWeekday(day) && isOpen(day)).length * 2;
  const within = bookings.filter(one => one.state !== 'calledOff' && one.day >= from && one.day <= to);
  const pupils = within.reduce((sum, one) => sum + one.pupils, 0);
  return {
    openHalfDays,
    usedHalfDays: new Set(within.map(one => `${one.day} ${one.half}`)).size,
    bookings: within.length,
    pupils,
    attended: within.reduce((sum, one) => sum + (one.attended ?? 0), 0),
    load: openHalfDays === 0 ? null : pupils / (openHalfDays * base.capacity),
  };
}
