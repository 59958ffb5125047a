import { addDays, type Day } from '#kernel/day.ts';
import { filingDayOf } from '../keeping/filingYears.ts';
import { isInForce } from '../plan.ts';
import { timeOf } from '../standing/question.ts';
import { titleSaid } from '../standing/said.ts';
import type { Standing } from '../standing/standing.ts';
import { isOwed } from '../views/boardRow.ts';
import type { FallsDue } from './types.ts';

/** So far ahead the cockpit looks. */
const HORIZON_DAYS = 400;

const isOpen = (standing: Standing, id: string) => {
  const status = standing.judgements.get(id)?.status;
  return status !== 'done' && status !== 'early';
};

/** The filing day of the year being collected with what is still owed. */
function filing(standing: Standing, today: Day): readonly FallsDue[] {
  const { collected, plan } = standing;
  if (collected === null || !isInForce(plan)) return [];
  const owed = standing.inSight.filter(row => isOwed(standing, row)).length;
  const day = filingDayOf(collected);
  if (owed === 0 && day < today) return [];
  return [
    {
      day,
      title: `${collected}年度实际值报送截止`,
      titleEnglish: `Actuals of ${collected} are to be filed`,
      detail: owed === 0 ? '已报齐' : `${owed}项未报`,
      detailEnglish: owed === 0 ? 'all filed' : `${owed} not filed`,
      path: `/plan/${plan.id}/board`,
      isLate: owed > 0 && day < today,
    },
  ];
}

/** The promises whose last year ends within the horizon and that are not fulfilled, a line a year. */
function deadlines(standing: Standing, today: Day): readonly FallsDue[] {
  const { plan } = standing;
  const open = standing.inSight.filter(row => row.state === 'accepted' && isOpen(standing, row.id));
  const byYear = Map.groupBy(open, row => timeOf(row, plan).to);
  return [...byYear]
    .map(([year, rows]) => ({ day: `${year}-12-31`, year, rows }))
    .filter(({ day }) => day <= addDays(today, HORIZON_DAYS) && day >= addDays(today, -HORIZON_DAYS))
    .map(({ day, year, rows }) => ({
      day,
      title: rows.length === 1 && rows[0] !== undefined ? `${titleSaid(rows[0])}到期` : `${year}年到期的承诺`,
      titleEnglish: `Promises that end in ${year}`,
      detail: `${rows.length}项未完成`,
      detailEnglish: `${rows.length} not fulfilled`,
      path: `/plan/${plan.id}/board?year=${year}`,
      isLate: day < today,
    }));
}

/** What falls due under a plan, soonest first: the filing day and the deadlines of promises that are not fulfilled. */
export const fallsDueIn = (standing: Standing, today: Day): readonly FallsDue[] =>
  [...filing(standing, today), ...deadlines(standing, today)].toSorted((a, b) => (a.day < b.day ? -1 : 1));
