import { leadOf } from '../drafting/mark.ts';
import type { FiledRow, PromiseRow } from '../rowTypes.ts';
import { timeOf } from '../standing/question.ts';
import { actualSaid, targetSaid, titleSaid } from '../standing/said.ts';
import type { Standing } from '../standing/standing.ts';
import type { BoardRow } from '../types.ts';

/** The accepted actuals of a promise, oldest first. */
export const acceptedOf = (standing: Standing, row: PromiseRow): readonly FiledRow[] =>
  (standing.actuals.get(row.id) ?? []).filter(one => one.state === 'accepted');

/** A promise in one line of the board. */
export function boardRowOf(standing: Standing, row: PromiseRow, names: ReadonlyMap<string, string>): BoardRow {
  const judged = standing.judgements.get(row.id);
  const accepted = acceptedOf(standing, row);
  const lead = leadOf(standing, row);
  const bodies = standing.bodies.get(row.id) ?? [];
  const target = targetSaid(row, standing.plan);
  const actual = actualSaid(row, accepted);
  return {
    id: row.id,
    number: standing.numbers.get(row.mark) ?? 0,
    title: titleSaid(row),
    place: row.place,
    lead: lead === null ? null : (names.get(lead) ?? null),
    support: bodies.filter(body => body.part === 'support').map(body => names.get(body.organisation) ?? ''),
    target: target.zh,
    targetEnglish: target.en,
    deadline: timeOf(row, standing.plan).to,
    actual: actual?.zh ?? null,
    actualEnglish: actual?.en ?? null,
    actualYear: accepted.at(-1)?.year ?? null,
    progress: judged?.progress ?? null,
    ratio: judged?.ratio ?? null,
    status: judged?.status ?? 'na',
    reason: judged?.reason.zh ?? '',
    reasonEnglish: judged?.reason.en ?? '',
    cause: accepted.at(-1)?.note ?? null,
    nature: row.nature,
  };
}

/** True where the actual of the year being collected is neither filed nor accepted, and the promise still wants one. */
export function isOwed(standing: Standing, row: PromiseRow): boolean {
  const { collected, plan } = standing;
  if (collected === null || row.state !== 'accepted') return false;
  const { from, to } = timeOf(row, plan);
  if (collected < from) return false;
  const status = standing.judgements.get(row.id)?.status;
  const isOver = (status === 'done' || status === 'early') && (row.method === 'state' || row.method === 'cumulative');
  const due = Math.min(collected, to);
  const waits = (standing.actuals.get(row.id) ?? []).some(one => one.year === due && one.state !== 'sentBack');
  return !isOver && !waits;
}
