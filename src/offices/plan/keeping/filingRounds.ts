import { isInForce } from '../plan.ts';
import type { FiledRow, PromiseRow } from '../rowTypes.ts';
import { timeOf } from '../standing/question.ts';
import type { Standing } from '../standing/standing.ts';
import { speaksFor } from '../views/boardRow.ts';
import { filingDayFor, hasBegun, type Period, partEndingAt, type Round } from './periods.ts';
import type { FilingState } from './types.ts';

/** A promise that an organisation files for at one moment, with what was filed for the period. */
export interface Wanted {
  readonly row: PromiseRow;
  readonly role: 'lead' | 'support';
  readonly period: Period;
  readonly filed: FiledRow | null;
  readonly state: FilingState;
}

/** A moment of a year at which figures are filed. */
export interface Moment {
  readonly year: number;
  readonly round: Round;
}

const ROUNDS: readonly Round[] = ['quarter1', 'half1', 'quarter3', 'whole'];

const roleIn = (standing: Standing, row: PromiseRow, organisation: string) =>
  (standing.bodies.get(row.id) ?? []).find(body => body.organisation === organisation)?.part ?? null;

/** A task or a sum that is reached wants no more figures. */
function isFulfilled(standing: Standing, row: PromiseRow): boolean {
  const status = standing.judgements.get(row.id)?.status;
  return (status === 'done' || status === 'early') && (row.method === 'state' || row.method === 'cumulative');
}

function stateOf(all: readonly FiledRow[], filed: FiledRow | null, period: Period): FilingState {
  if (filed !== null) return filed.state as FilingState;
  return all.some(one => speaksFor(one, period)) ? 'spokenFor' : 'owed';
}

function wantedOf(standing: Standing, row: PromiseRow, organisation: string, { year, round }: Moment): Wanted | null {
  const role = roleIn(standing, row, organisation);
  const part = partEndingAt(row.cycle, round);
  const { from, to } = timeOf(row, standing.plan);
  if (role === null || part === null || row.state !== 'accepted' || year < from || year > to) return null;
  const period = { year, part };
  if (!hasBegun(period, standing.day)) return null;
  const all = standing.actuals.get(row.id) ?? [];
  const filed = all.findLast(one => one.year === year && one.part === part) ?? null;
  const state = stateOf(all, filed, period);
  return state === 'owed' && isFulfilled(standing, row) ? null : { row, role, period, filed, state };
}

/** The promises that an organisation files for at a moment, in the order of their numbers. */
export const wantedAt = (standing: Standing, organisation: string, moment: Moment): readonly Wanted[] =>
  isInForce(standing.plan)
    ? standing.inSight
        .flatMap(row => wantedOf(standing, row, organisation, moment) ?? [])
        .toSorted((a, b) => (standing.numbers.get(a.row.mark) ?? 0) - (standing.numbers.get(b.row.mark) ?? 0))
    : [];

/** Whether a line waits for the organisation: what it leads is owed, or was sent back to it. */
export const isOpenLine = ({ role, state }: Pick<Wanted, 'role' | 'state'>): boolean =>
  (state === 'owed' && role === 'lead') || state === 'sentBack';

const isOver = ({ year, round }: Moment, today: string) => filingDayFor({ year, part: round }).slice(0, 7) <= today.slice(0, 7);

/** The moments at which an organisation files for a plan, the newest first, with the number of figures that still wait for it. */
export function momentsOf(
  standing: Standing,
  organisation: string,
): readonly (Moment & { readonly owed: number; readonly isOver: boolean })[] {
  const { fromYear, toYear } = standing.plan;
  const last = Math.min(toYear, Number(standing.day.slice(0, 4)));
  const years = Array.from({ length: Math.max(0, last - fromYear + 1) }, (_, back) => last - back);
  return years
    .flatMap(year => ROUNDS.toReversed().map(round => ({ year, round })))
    .flatMap(moment => {
      const lines = wantedAt(standing, organisation, moment);
      const over = isOver(moment, standing.day);
      return lines.length === 0
        ? []
        : [
            {
              ...moment,
              owed: over ? lines.filter(isOpenLine).length : lines.filter(one => one.state === 'sentBack').length,
              isOver: over,
            },
          ];
    });
}
