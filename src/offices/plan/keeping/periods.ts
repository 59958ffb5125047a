import type { Day } from '#kernel/day.ts';
import { planEvaluation2018 } from '#standards/planEvaluation/2018.ts';
import type { Years } from '../drafting/span.ts';
import type { Cycle, PeriodPart } from '../types.ts';
import { filingDayOf } from './filingYears.ts';

/** A year, or a part of it. */
export interface Period {
  readonly year: number;
  readonly part: PeriodPart;
}

/** What is reported on in a year, in the order of time. */
export const partsOfCycle: Readonly<Record<Cycle, readonly PeriodPart[]>> = {
  year: ['whole'],
  halfYear: ['half1', 'half2'],
  quarter: ['quarter1', 'quarter2', 'quarter3', 'quarter4'],
};

/** The month by whose end a part of a year is over. */
const lastMonth: Readonly<Record<PeriodPart, number>> = {
  quarter1: 3,
  half1: 6,
  quarter2: 6,
  quarter3: 9,
  quarter4: 12,
  half2: 12,
  whole: 12,
};
const months: Readonly<Record<PeriodPart, number>> = { quarter1: 3, quarter2: 3, quarter3: 3, quarter4: 3, half1: 6, half2: 6, whole: 12 };

/** The moment of a year at which figures are filed: the end of March, June, September, December. */
export type Round = 'quarter1' | 'half1' | 'quarter3' | 'whole';

/** The moment at which a period ends. */
export const roundOf = (part: PeriodPart): Round =>
  (({ 3: 'quarter1', 6: 'half1', 9: 'quarter3', 12: 'whole' }) as const)[lastMonth[part] as 3 | 6 | 9 | 12];

/** The period of a cycle that ends at a moment; null where none does. */
export const partEndingAt = (cycle: Cycle, round: Round): PeriodPart | null =>
  partsOfCycle[cycle].find(part => roundOf(part) === round) ?? null;

/** Where the figures that a body files at a moment stand in one table: `/plan/P/filing/2027-12`. */
export const filingPath = (plan: string, { year, part }: Period): string => `/plan/${plan}/filing/${year}-${two(lastMonth[part])}`;

/** The share of its year that is over with a part, 0–1. */
export const shareOf = (part: PeriodPart): number => lastMonth[part] / 12;

const two = (number: number) => String(number).padStart(2, '0');

/** The first day of a period. */
export const beginOf = ({ year, part }: Period): Day => `${year}-${two(lastMonth[part] - months[part] + 1)}-01`;

/** The day by which the figure of a period is filed: the filing day of the year for its last part, the same day of the month after for the others. */
export function filingDayFor({ year, part }: Period): Day {
  const month = lastMonth[part];
  return month === 12 ? filingDayOf(year) : `${year}-${two(month + 1)}-${planEvaluation2018.filingDay.value.slice(3)}`;
}

/** The first day on which a period is over. */
const overFrom = ({ year, part }: Period): Day => (lastMonth[part] === 12 ? `${year + 1}-01-01` : `${year}-${two(lastMonth[part] + 1)}-01`);

/** The period whose figures are being collected: the last one of the years that is over; null while none is. */
export function collectedPeriod(today: Day, cycle: Cycle, years: Years): Period | null {
  const year = Math.min(Number(today.slice(0, 4)), years.toYear);
  const all = [year - 1, year].flatMap(of => partsOfCycle[cycle].map(part => ({ year: of, part })));
  return all.findLast(period => period.year >= years.fromYear && overFrom(period) <= today) ?? null;
}

/** True for a period that has begun. */
export const hasBegun = (period: Period, today: Day): boolean => beginOf(period) <= today;

/** Periods in the order of time; of those that end together the longer comes last. */
export const inTime = (a: Period, b: Period): number =>
  a.year - b.year || lastMonth[a.part] - lastMonth[b.part] || months[a.part] - months[b.part];

const named: Readonly<Record<PeriodPart, readonly [zh: string, en: string]>> = {
  whole: ['', ''],
  half1: ['上半年', 'first half of '],
  half2: ['下半年', 'second half of '],
  quarter1: ['第一季度', 'first quarter of '],
  quarter2: ['第二季度', 'second quarter of '],
  quarter3: ['第三季度', 'third quarter of '],
  quarter4: ['第四季度', 'fourth quarter of '],
};

/** `2027年`, `2027年第三季度`. */
export const periodSaid = ({ year, part }: Period): { readonly zh: string; readonly en: string } => ({
  zh: `${year}年${named[part][0]}`,
  en: `${named[part][1]}${year}`,
});
