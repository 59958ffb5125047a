import { type Result, refuse } from '#kernel/problem.ts';
import { type Desk, fetchRow, remove, rows, step } from '#register/index.ts';
import { actual } from './actual.ts';
import { each, openPlan } from './chosen.ts';
import { says } from './refusals.ts';
import type { FiledRow } from './rowTypes.ts';

/** A filing that this person may decide on: not their own, and of a plan that is open. */
async function toDecide(desk: Desk, id: string): Promise<Result<FiledRow>> {
  const found = await fetchRow(desk, actual, id);
  if (!found.ok) return found;
  const plan = await openPlan(desk, found.value.plan);
  if (!plan.ok) return plan;
  return found.value.filedBy === desk.actor.id ? refuse(says.ownFiling()) : found;
}

/** Accepts a filing; the figure it corrects leaves the books for the audit. */
export async function acceptOne(desk: Desk, id: string, version: number): Promise<Result<FiledRow>> {
  const found = await toDecide(desk, id);
  if (!found.ok) return found;
  const { promise, year } = found.value;
  const done = await step(desk, actual, { ...found.value, version }, 'accept', { decidedBy: desk.actor.id, decidedOn: desk.today });
  if (!done.ok) return done;
  const corrected = (await rows(desk, actual, { where: { promise, year, state: 'accepted' } })).filter(one => one.id !== id);
  const cleared = await each(corrected, one => remove(desk, actual, one.id, one.version));
  return cleared.ok ? done : cleared;
}

/** Sends a filing back with a reason. */
export async function sendBackOne(desk: Desk, id: string, version: number, why: string): Promise<Result<FiledRow>> {
  const found = await toDecide(desk, id);
  if (!found.ok) return found;
  return step(desk, actual, { ...found.value, version }, 'sendBack', { decidedBy: desk.actor.id, decidedOn: desk.today, why });
}
