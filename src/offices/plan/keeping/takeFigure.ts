import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, insert, remove, rows, update } from '#register/index.ts';
import { actual } from '../actual.ts';
import { openPromise } from '../drafting/chosen.ts';
import { promiseBody } from '../promiseBody.ts';
import { says } from '../refusals.ts';
import type { FiledRow } from '../rowTypes.ts';
import type { PeriodPart } from '../types.ts';
import { partsOfCycle } from './periods.ts';

/** A figure that an indicator gives of a year: computed from the registers, with the address of its proof and who bound the promise to it. */
export interface TakenFigure {
  readonly promise: string;
  readonly year: number;
  readonly value: number | null;
  readonly note: string;
  readonly proof: string;
  readonly acceptedBy: string;
}

/** The part of the running year that a figure of today is of: the quarter; a year that is over is told whole. */
const partOf = (year: number, today: string): PeriodPart =>
  year < Number(today.slice(0, 4)) ? 'whole' : partsOfCycle.quarter[Math.floor((Number(today.slice(5, 7)) - 1) / 3)]!;

/** The figure of a period that stands, if any: one that a person filed is not touched. */
async function standing(desk: Desk, figure: TakenFigure, part: PeriodPart): Promise<readonly FiledRow[]> {
  return (await rows(desk, actual, { where: { promise: figure.promise, year: figure.year, part } })) as readonly FiledRow[];
}

const isComputed = (row: FiledRow): boolean => row.proof !== null && row.state === 'accepted';

/**
 * Takes a figure as the accepted one of its period: in place of the computed one before, never in place of a person's. A figure that is missing
 * takes the computed one back. True where the books changed. Refused where the plan is not in force or nobody leads the promise.
 */
export async function takeFigure(desk: Desk, figure: TakenFigure): Promise<Result<boolean>> {
  const found = await openPromise(desk, figure.promise);
  if (!found.ok) return found;
  const { plan, row } = found.value;
  if (plan.state !== 'adopted') return refuse(says.stillADraft({ title: plan.title }));
  const lead = (await rows(desk, promiseBody, { where: { promise: row.id } })).find(body => body.part === 'lead');
  if (lead === undefined) return refuse(says.nobodyLeads({ quote: row.quote.slice(0, 40) }));
  const part = partOf(figure.year, desk.today);
  const there = await standing(desk, figure, part);
  const before = there.find(isComputed);
  const { value, note, proof } = figure;
  if (before !== undefined) {
    if (value === null) return changed(await remove(desk, actual, before.id, before.version));
    if (before.value === value && before.note === note && before.proof === proof) return ok(false);
    return changed(
      await update(desk, actual, before.id, before.version, { value, note, proof, decidedBy: figure.acceptedBy, decidedOn: desk.today }),
    );
  }
  if (value === null || there.length > 0) return ok(false);
  const own = { plan: plan.id, promise: row.id, year: figure.year, part, round: 1, organisation: lead.organisation };
  const filed = { value, taskStatus: null, note, proof, filedBy: desk.actor.id, filedOn: desk.today };
  const decided = { decidedBy: figure.acceptedBy, decidedOn: desk.today, why: null };
  return changed(await insert(desk, actual, { ...own, ...filed, ...decided }, 'accepted'));
}

const changed = (done: Result<unknown>): Result<boolean> => (done.ok ? ok(true) : done);
