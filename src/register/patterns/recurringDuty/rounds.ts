import { addDays, type Day, daysBetween } from '#kernel/day.ts';
import type { StoredRow } from '#store/index.ts';
import type { Body } from '../bodies.ts';
import { type Round, roundsBetween } from './cycles.ts';
import type { DutyRow, Filing } from './registers.ts';

/** How a round stands for one organisation: its time runs, was filed, filed late, sent back, missing, or not asked for. */
export type Standing = 'open' | 'filed' | 'late' | 'returned' | 'missing' | 'exempt';

/** One round of a duty for one organisation; computed, whether or not it has a row yet. */
export interface Occurrence extends Round {
  readonly duty: DutyRow;
  readonly organisation: string;
  readonly dueOn: Day;
  readonly standing: Standing;
  /** Days late: of what was filed, or so far of what is missing. */
  readonly lateDays: number;
  readonly filing: Filing | null;
}

/** The last day on which a round is filed in time. */
export const dueOn = (duty: Pick<DutyRow, 'graceDays'>, round: Round): Day => addDays(round.to, duty.graceDays);

/** True where a duty is asked of an organisation. */
export const isFor = (duty: Pick<DutyRow, 'kinds' | 'only'>, body: StoredRow<Body>): boolean =>
  duty.kinds.includes(body.kind) && ((duty.only ?? []).length === 0 || (duty.only ?? []).includes(body.id));

/** The rounds of a duty that have begun by today. */
export function roundsOf(duty: DutyRow, today: Day): readonly Round[] {
  const last = duty.endsOn !== null && duty.endsOn < today ? duty.endsOn : today;
  return roundsBetween(duty.cycle, duty.startsOn, last, duty.restMonths ?? []);
}

function standingOf(filing: Filing | null, due: Day, today: Day): Pick<Occurrence, 'standing' | 'lateDays'> {
  if (filing?.state === 'exempt') return { standing: 'exempt', lateDays: 0 };
  if (filing?.state === 'filed') return { standing: (filing.lateDays ?? 0) > 0 ? 'late' : 'filed', lateDays: filing.lateDays ?? 0 };
  const lateDays = Math.max(0, daysBetween(due, today));
  if (filing?.state === 'returned') return { standing: 'returned', lateDays };
  return { standing: lateDays > 0 ? 'missing' : 'open', lateDays };
}

const keyOf = (duty: string, organisation: string, period: string) => `${duty} ${organisation} ${period}`;

/** Every round of these duties that has begun, for every organisation that they are for, with what was filed. */
export function occurrencesOf(
  duties: readonly DutyRow[],
  bodies: readonly StoredRow<Body>[],
  filings: readonly Filing[],
  today: Day,
): readonly Occurrence[] {
  const filed = new Map(filings.map(one => [keyOf(one.duty, one.organisation, one.period), one]));
  return duties.flatMap(duty => {
    const own = bodies.filter(body => isFor(duty, body));
    return roundsOf(duty, today).flatMap(round =>
      own.map(body => {
        const filing = filed.get(keyOf(duty.id, body.id, round.period)) ?? null;
        const due = dueOn(duty, round);
        return { ...round, duty, organisation: body.id, dueOn: due, filing, ...standingOf(filing, due, today) };
      }),
    );
  });
}
