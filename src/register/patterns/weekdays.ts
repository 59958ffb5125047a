import { addDays, type Day } from '#kernel/day.ts';

const isWeekday = (day: Day): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The last of so many weekdays that begin with a day; public holidays are not known here. */
export function lastWeekday(from: Day, days: number): Day {
  let left = days;
  let day = from;
  for (; ; day = addDays(day, 1)) {
    if (isWeekday(day)) left -= 1;
    if (left <= 0) return day;
  }
}
