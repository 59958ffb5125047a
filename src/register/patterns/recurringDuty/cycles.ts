import { addDays, type Day, schoolYearOf } from '#kernel/day.ts';

/** How often a duty comes round. */
export const cycles = { day: '每日', week: '每周', month: '每月', quarter: '每季度', term: '每学期', year: '每年' } as const;

export type Cycle = keyof typeof cycles;

/** One round of a duty: `2028-01`, from its first to its last day. */
export interface Round {
  readonly period: string;
  readonly from: Day;
  readonly to: Day;
}

const monthStart = (year: number, month: number): Day =>
  `${year + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`;

/** The months from one to another of the same year, or of the next where they are beyond 12. */
const months = (period: string, year: number, first: number, last: number): Round => ({
  period,
  from: monthStart(year, first),
  to: addDays(monthStart(year, last + 1), -1),
});

const monday = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The ISO week of a day, `2028-W02`: the week of its Thursday's year. */
function week(day: Day): Round {
  const from = monday(day);
  const thursday = addDays(from, 3);
  const first = monday(`${thursday.slice(0, 4)}-01-04`);
  const number = Math.round((Date.parse(from) - Date.parse(first)) / 604_800_000) + 1;
  return { period: `${thursday.slice(0, 4)}-W${String(number).padStart(2, '0')}`, from, to: addDays(from, 6) };
}

/** Autumn term from September to January, spring term from February to August: a convention of ours, the calendar of the year is the bureau's. */
function term(day: Day): Round {
  const year = schoolYearOf(day);
  const isAutumn = day < monthStart(year + 1, 2);
  return isAutumn ? months(`${year}-${year + 1}-1`, year, 9, 13) : months(`${year}-${year + 1}-2`, year + 1, 2, 8);
}

/** The round of a cycle that a day falls in. */
export function roundOf(cycle: Cycle, day: Day): Round {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const quarter = Math.ceil(month / 3);
  switch (cycle) {
    case 'day':
      return { period: day, from: day, to: day };
    case 'week':
      return week(day);
    case 'month':
      return months(day.slice(0, 7), year, month, month);
    case 'quarter':
      return months(`${year}Q${quarter}`, year, quarter * 3 - 2, quarter * 3);
    case 'term':
      return term(day);
    case 'year':
      return months(String(year), year, 1, 12);
  }
}

/** Every round from the one that `from` falls in to the one that `to` falls in; those that begin in a month of rest are left out. */
export function roundsBetween(cycle: Cycle, from: Day, to: Day, restMonths: readonly number[] = []): readonly Round[] {
  const found: Round[] = [];
  for (let round = roundOf(cycle, from); round.from <= to; round = roundOf(cycle, addDays(round.to, 1)))
    if (!restMonths.includes(Number(round.from.slice(5, 7)))) found.push(round);
  return found;
}

/** A period in words, by how it is kept: 2027年11月, 2027年第4季度, 2027–2028学年第1学期; a day, a week or a year as it is. */
export function periodWords(period: string): { readonly zh: string; readonly en: string } {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
  if (month !== undefined) return { zh: `${year}年${Number(month)}月`, en: period };
  const [, of, quarter] = /^(\d{4})Q([1-4])$/.exec(period) ?? [];
  if (quarter !== undefined) return { zh: `${of}年第${quarter}季度`, en: `quarter ${quarter} of ${of}` };
  const [, from, to, half] = /^(\d{4})-(\d{4})-([12])$/.exec(period) ?? [];
  if (half !== undefined) return { zh: `${from}–${to}学年第${half}学期`, en: `term ${half} of ${from}–${to}` };
  return { zh: period, en: period };
}
