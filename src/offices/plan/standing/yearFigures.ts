import type { YearFigure } from '#engines/indicator/index.ts';
import { inTime, partsOfCycle, shareOf } from '../keeping/periods.ts';
import type { PlanPromise } from '../promise.ts';
import type { FiledRow } from '../rowTypes.ts';
import type { Gathering, PeriodPart } from '../types.ts';

type Judged = Pick<PlanPromise, 'method' | 'gathering'>;
type Filed = Pick<FiledRow, 'year' | 'part' | 'value' | 'taskStatus'>;

/** How the figures of a year's parts make the year's: as the promise says, else summed for what is counted up, and the newest for the rest. */
export const gatheringOf = ({ method, gathering }: Judged): Gathering => gathering ?? (method === 'cumulative' ? 'sum' : 'newest');

/** True where a figure within a year says nothing yet: a growth, or what a whole year must come to. */
const onlyWholeYears = (promise: Judged): boolean =>
  promise.method === 'growth' || ((promise.method === 'floor' || promise.method === 'ceiling') && gatheringOf(promise) !== 'newest');

/** The parts filed from the beginning of the year without a gap, by quarters or by halves, whichever reach further. */
function unbroken(filed: readonly Filed[]): readonly Filed[] {
  const run = (parts: readonly PeriodPart[]) => {
    const held = parts.map(part => filed.find(one => one.part === part));
    const gap = held.findIndex(one => one === undefined || one.value === null);
    return (gap < 0 ? held : held.slice(0, gap)) as readonly Filed[];
  };
  const [quarters, halves] = [run(partsOfCycle.quarter), run(partsOfCycle.halfYear)];
  return quarters.length / 4 > halves.length / 2 ? quarters : halves;
}

function summed(year: number, filed: readonly Filed[]): YearFigure | null {
  const parts = unbroken(filed);
  const last = parts.at(-1);
  if (last === undefined) return null;
  const value = Number(parts.reduce((sum, one) => sum + (one.value as number), 0).toPrecision(12));
  return { year, value, taskStatus: last.taskStatus, ...within(last.part) };
}

const within = (part: PeriodPart): { readonly share?: number } => (shareOf(part) === 1 ? {} : { share: shareOf(part) });

function figureOf(promise: Judged, year: number, filed: readonly Filed[]): YearFigure | null {
  const newest = filed.toSorted(inTime).at(-1);
  if (newest === undefined) return null;
  const { part, value, taskStatus } = newest;
  // A figure of the whole year is the year's, whatever its parts say; the end of a task needs no sum.
  if (part !== 'whole' && gatheringOf(promise) === 'sum' && promise.method !== 'state') return summed(year, filed);
  return { year, value, taskStatus, ...within(part) };
}

/**
 * One figure a year from the accepted actuals of the year and its parts, oldest first. A figure of part of the year carries the share of the
 * year it reaches; years that were over before the newest figure count only where their figure reaches their end.
 */
export function yearFigures(promise: Judged, accepted: readonly Filed[]): readonly YearFigure[] {
  const years = [...Map.groupBy(accepted, one => one.year)].toSorted(([a], [b]) => a - b);
  const found = years.flatMap(([year, filed]) => figureOf(promise, year, filed) ?? []);
  const whole = onlyWholeYears(promise);
  return found.filter((one, i) => one.share === undefined || (!whole && i === found.length - 1));
}
