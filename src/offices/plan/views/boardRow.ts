import { leadNameOf } from '../drafting/mark.ts';
import { collectedPeriod, type Period, partsOfCycle, shareOf } from '../keeping/periods.ts';
import { isInForce } from '../plan.ts';
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
  const bodies = standing.bodies.get(row.id) ?? [];
  const target = targetSaid(row, standing.plan);
  const actual = actualSaid(row, accepted);
  return {
    id: row.id,
    number: standing.numbers.get(row.mark) ?? 0,
    title: titleSaid(row),
    place: row.place,
    lead: leadNameOf(standing, row, names),
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
    lapsed: judged?.lapsed ?? false,
    reason: judged?.reason.zh ?? '',
    reasonEnglish: judged?.reason.en ?? '',
    cause: accepted.at(-1)?.note ?? null,
    nature: row.nature,
  };
}

/** The period whose figures are being collected for a promise by its own cycle; null before its time and in a draft. */
export function periodOf(standing: Standing, row: PromiseRow): Period | null {
  const { from, to } = timeOf(row, standing.plan);
  return isInForce(standing.plan) ? collectedPeriod(standing.day, row.cycle, { fromYear: from, toYear: to }) : null;
}

/** Whether a figure that waits or was accepted speaks for a period: of the same year and reaching as far. */
export const speaksFor = (one: FiledRow, period: Period): boolean =>
  one.state !== 'sentBack' && one.year === period.year && shareOf(one.part) >= shareOf(period.part);

/** The periods, oldest first, for which a promise still wants a figure: the end of last year and the one being collected. */
export function periodsOwed(standing: Standing, row: PromiseRow): readonly Period[] {
  const last = periodOf(standing, row);
  if (last === null || row.state !== 'accepted') return [];
  const status = standing.judgements.get(row.id)?.status;
  if ((status === 'done' || status === 'early') && (row.method === 'state' || row.method === 'cumulative')) return [];
  const filed = standing.actuals.get(row.id) ?? [];
  const { from } = timeOf(row, standing.plan);
  const yearBefore: Period = { year: last.year - 1, part: partsOfCycle[row.cycle].at(-1) ?? 'whole' };
  const wanted = row.cycle === 'year' || yearBefore.year < from ? [last] : [yearBefore, last];
  return wanted.filter(period => !filed.some(one => speaksFor(one, period)));
}

/** True where a figure of a period that is over is neither filed nor accepted, and the promise still wants one. */
export const isOwed = (standing: Standing, row: PromiseRow): boolean => periodsOwed(standing, row).length > 0;
