import { judge } from '#engines/indicator/index.ts';
import type { Day } from '#kernel/day.ts';
import { owedYear } from '../keeping/filingYears.ts';
import { isInForce } from '../plan.ts';
import type { PromiseRow } from '../rowTypes.ts';
import { statusOf } from '../standing/counts.ts';
import { questionOf } from '../standing/question.ts';
import type { Standing } from '../standing/standing.ts';
import type { Status } from '../types.ts';
import { boardRowOf } from '../views/boardRow.ts';
import type { Movement } from './types.ts';

const isLate = (status: Status) => status === 'behind' || status === 'hard';
const isKept = (status: Status) => status === 'early' || status === 'done' || status === 'on' || status === 'near';

/** The last day of the quarter before the one that `today` lies in. */
export function quarterBefore(today: Day): Day {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3);
  return quarter === 0 ? `${year - 1}-12-31` : `${year}-${(['03-31', '06-30', '09-30'] as const)[quarter - 1]}`;
}

/** How a promise stood at the end of a day, by the figures that had been accepted by then. */
function statusAt(standing: Standing, row: PromiseRow, day: Day): Status {
  const { plan } = standing;
  const accepted = (standing.actuals.get(row.id) ?? []).filter(one => one.state === 'accepted' && (one.decidedOn ?? day) <= day);
  const owed = isInForce(plan) ? owedYear(day, plan) : null;
  return judge(questionOf(row, plan, standing.milestones.get(row.id) ?? [], accepted, owed), standing.rules).status;
}

/** The promises in sight that fell behind after `since`, and those that caught up. */
export function movementsOf(
  standing: Standing,
  since: Day,
): { readonly slipped: readonly Movement[]; readonly recovered: readonly Movement[] } {
  const moved = standing.inSight
    .map(row => ({ row, from: statusAt(standing, row, since), to: statusOf(standing, row) }))
    .filter(({ from, to }) => isLate(from) !== isLate(to));
  const shown = ({ row, from, to }: (typeof moved)[number]): Movement => {
    const { id, number, title, lead, cause } = boardRowOf(standing, row, standing.names);
    return { id, number, title, lead, from, to, cause };
  };
  return {
    slipped: moved.filter(one => isLate(one.to)).map(shown),
    recovered: moved.filter(one => isLate(one.from) && isKept(one.to)).map(shown),
  };
}
