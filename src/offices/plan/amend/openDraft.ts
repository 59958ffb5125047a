import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, fetchRow, type ReadingDesk, rows } from '#register/index.ts';
import { adoption } from '../adoption.ts';
import { openPlan } from '../drafting/chosen.ts';
import { insertUnlessTaken } from '../drafting/insertUnlessTaken.ts';
import { promise } from '../promise.ts';
import type { AmendmentRow, PlanRow, PromiseRow } from '../rowTypes.ts';
import { type Amendment, amendment } from './amendment.ts';
import { says } from './refusals.ts';

/** A plan that can be amended: in force by a document. */
export async function amendablePlan(desk: ReadingDesk, id: string): Promise<Result<PlanRow>> {
  const found = await openPlan(desk, id);
  if (!found.ok) return found;
  if (found.value.state !== 'adopted') return refuse(says.notInForce({ title: found.value.title }));
  const [document] = await rows(desk, adoption, { where: { plan: id }, limit: 1 });
  return document === undefined ? refuse(says.noDocument({ title: found.value.title })) : found;
}

/** Begins an amendment; a plan has one at work at a time. */
export async function begin(
  desk: Desk,
  plan: PlanRow,
  given: Pick<Amendment, 'way' | 'reason' | 'source' | 'wording' | 'reading'>,
): Promise<Result<AmendmentRow>> {
  const all = await rows(desk, amendment, { where: { plan: plan.id } });
  if (all.some(one => one.state === 'draft')) return refuse(says.anotherDraft({ title: plan.title }));
  const number = all.filter(one => one.state === 'adopted').length + 2;
  const undecided = { issuer: null, documentNumber: null, issuedOn: null, file: null, adoptedOn: null };
  const row = { plan: plan.id, number, ...given, ...undecided };
  const added = await insertUnlessTaken(desk, amendment, [row], says.anotherDraftMeanwhile());
  return added.ok ? ok(added.value[0] as AmendmentRow) : added;
}

/** An amendment that is being drawn up, with its plan. */
export async function draftAmendment(
  desk: ReadingDesk,
  id: string,
): Promise<Result<{ readonly amendment: AmendmentRow; readonly plan: PlanRow }>> {
  const found = await fetchRow(desk, amendment, id);
  if (!found.ok) return found;
  if (found.value.state !== 'draft') return refuse(says.notADraft());
  const plan = await openPlan(desk, found.value.plan);
  return plan.ok ? ok({ amendment: found.value, plan: plan.value }) : plan;
}

/** An amendment by form that is being drawn up, with a promise of its plan. */
export async function draftFor(
  desk: ReadingDesk,
  id: string,
  promiseId: string | null,
): Promise<Result<{ readonly amendment: AmendmentRow; readonly plan: PlanRow; readonly row: PromiseRow | null }>> {
  const found = await draftAmendment(desk, id);
  if (!found.ok) return found;
  if (found.value.amendment.way === 'text') return refuse(says.otherWay());
  if (promiseId === null) return ok({ ...found.value, row: null });
  const row = await fetchRow(desk, promise, promiseId);
  if (!row.ok) return row;
  return row.value.plan === found.value.plan.id ? ok({ ...found.value, row: row.value }) : refuse(says.notOfThisPlan());
}
