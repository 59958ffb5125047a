import { addDays, type Day } from '#kernel/day.ts';
import { type ReadingDesk, rows } from '#register/index.ts';
import { dayOff } from './dayOff.ts';

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Whether a day is worked, by the days that the office has entered; every other weekday is, no other day of a weekend. */
export async function workCalendar(desk: ReadingDesk): Promise<(day: Day) => boolean> {
  const entered = new Map((await rows(desk, dayOff)).map(one => [one.holiday, one.dayKind]));
  return day => (entered.has(day) ? entered.get(day) === 'workedDay' : !isWeekend(day));
}

/** Working days from one day to another, both counted. */
export function workdays(isWorked: (day: Day) => boolean, from: Day, to: Day): number {
  let found = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorked(day)) found += 1;
  return found;
}

/** The first day on which so many working days have passed, the first day counted. */
export function dayAfterWorkdays(isWorked: (day: Day) => boolean, from: Day, least: number): Day {
  let day = from;
  for (let found = isWorked(day) ? 1 : 0; found < least; ) {
    day = addDays(day, 1);
    if (isWorked(day)) found += 1;
  }
  return day;
}
