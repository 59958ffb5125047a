import type { Day } from '#kernel/day.ts';
import { planEvaluation2018 } from '#standards/planEvaluation/2018.ts';
import type { Years } from '../drafting/span.ts';

const within = (year: number, { fromYear, toYear }: Years): number | null => (year < fromYear ? null : Math.min(year, toYear));
const yearOf = (day: Day) => Number(day.slice(0, 4));

/** The day by which the actuals of a year are filed. */
export const filingDayOf = (year: number): Day => `${year + 1}-${planEvaluation2018.filingDay.value}`;

/** The year whose actuals are being collected: the last one that is over; null in the plan's first year. */
export const collectedYear = (today: Day, years: Years): number | null => within(yearOf(today) - 1, years);

/** The last year whose actuals must be there: the one collected, once its filing day is past, else the year before. */
export function owedYear(today: Day, years: Years): number | null {
  const over = yearOf(today) - 1;
  return within(today > filingDayOf(over) ? over : over - 1, years);
}

/** The share of the plan's years that are over, 0–1. */
export const timeProgressOf = (today: Day, { fromYear, toYear }: Years): number =>
  Math.min(Math.max((yearOf(today) - fromYear) / (toYear - fromYear + 1), 0), 1);
