import { addDays, type Day } from '#kernel/day.ts';

/**
 * Working days in which a request is answered. Source: the rules on unlawful collection by apps (App违法违规收集使用个人信息行为认定方法, 2019), which
 * take fifteen working days as the longest; the Personal Information Protection Law itself says “in good time” (art. 50). For a bureau a working rule.
 */
export const ANSWER_WORKING_DAYS = 15;

/** The day so many working days after a day; Saturdays and Sundays are left out, public holidays are not known. */
export function workingDaysAfter(day: Day, days: number): Day {
  let found = day;
  for (let left = days; left > 0; ) {
    found = addDays(found, 1);
    const weekday = new Date(`${found}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return found;
}
