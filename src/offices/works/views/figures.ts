import { type Day, daysBetween } from '#kernel/day.ts';
import { isUnfinished } from '../chosen.ts';
import { type FundSource, fundSources, type SeatField, seatFields } from '../codes.ts';
import type { FundRow, ProjectRow, ReportRow } from '../rowTypes.ts';
import type { SourceSum } from '../types.ts';
import type { Standing } from './standing.ts';

/** Money of a project, or of one source of it, in yuan. Sums are made in cents, so that they do not drift. */
export function moneyOf(funds: readonly FundRow[]): Omit<SourceSum, 'source'> {
  const sum = (value: (fund: FundRow) => number) => funds.reduce((cents, fund) => cents + Math.round(value(fund) * 100), 0) / 100;
  return { plannedYuan: sum(fund => fund.plannedYuan), arrivedYuan: sum(fund => fund.arrivedYuan), spentYuan: sum(fund => fund.spentYuan) };
}

/** Money by source, in the order of the sources; those that gave nothing are left out. */
export const sourcesOf = (funds: readonly FundRow[]): readonly SourceSum[] =>
  (Object.keys(fundSources) as FundSource[]).flatMap(source => {
    const own = funds.filter(fund => fund.source === source);
    return own.length === 0 ? [] : [{ source, ...moneyOf(own) }];
  });

const isReady = (row: ProjectRow) => ['completed', 'inspected', 'inUse'].includes(row.state);

/** The report accepted last. */
export const lastConfirmed = (reports: readonly ReportRow[]): ReportRow | null =>
  reports.filter(one => one.state === 'confirmed').at(-1) ?? null;

/** Physical progress, 0–100: nothing in preparation, all from completion on, between them what was accepted last; null where nothing was. */
export function progressOf({ row, reports }: Pick<Standing, 'row' | 'reports'>): number | null {
  if (row.state === 'preparation') return 0;
  if (isReady(row)) return 100;
  return lastConfirmed(reports)?.percent ?? null;
}

/** The finish that is expected now. */
export const expectedFinishOf = (row: Pick<ProjectRow, 'expectedFinish' | 'plannedFinish'>): Day => row.expectedFinish ?? row.plannedFinish;

/** Days behind the planned finish. An unfinished project whose expected finish is past is late by today at least. */
export function delayedDaysOf(row: ProjectRow, today: Day): number | null {
  if (row.state === 'cancelled') return null;
  const expected = expectedFinishOf(row);
  const reached = isUnfinished(row) ? (today > expected ? today : expected) : (row.actualFinish ?? expected);
  return Math.max(0, daysBetween(row.plannedFinish, reached));
}

/** Seats that a project adds, by stage of schooling. */
export const seatsOf = (row: ProjectRow): Readonly<Record<SeatField, number | null>> =>
  Object.fromEntries(Object.keys(seatFields).map(name => [name, row[name as SeatField]])) as Record<SeatField, number | null>;

/** All of them together; null where none was written down. */
export function seatsAdded(row: ProjectRow): number | null {
  const told = Object.values(seatsOf(row)).filter(seats => seats !== null);
  return told.length === 0 ? null : told.reduce((sum, seats) => sum + seats, 0);
}
