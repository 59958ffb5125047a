import { ok, type Result, refuse } from '#kernel/problem.ts';
import { fetchRow, may, type ReadingDesk, rows } from '#register/index.ts';
import { plan } from '../plan.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import type { PlanRow, PromiseRow } from '../rowTypes.ts';

/** A plan that is still worked on; a closed one is refused. */
export async function openPlan(desk: ReadingDesk, id: string): Promise<Result<PlanRow>> {
  const found = await fetchRow(desk, plan, id);
  if (!found.ok) return found;
  return found.value.state === 'closed' ? refuse(says.closed({ title: found.value.title })) : found;
}

/**
 * A plan whose text and promises this person may work on: the county's by the planner; that of a school or department by its own people
 * while it is drawn up or was sent back, and by the planner, but by nobody while it is submitted.
 */
export function mayDraft(desk: Pick<ReadingDesk, 'actor'>, its: PlanRow): Result<PlanRow> {
  const isTheirs = its.parent !== null && its.organisation === desk.actor.organisation;
  if (!may(desk.actor, ['planner']) && !(isTheirs && may(desk.actor, ['filer']))) return refuse(says.notYourPlan({ title: its.title }));
  if (its.state === 'submitted') return refuse(says.planIsSubmitted({ title: its.title }));
  const isDone = its.parent !== null && its.state === 'adopted' && !may(desk.actor, ['planner']);
  return isDone ? refuse(says.planIsAccepted({ title: its.title })) : ok(its);
}

/** An open plan that this person may work on. */
export async function planToDraft(desk: ReadingDesk, id: string): Promise<Result<PlanRow>> {
  const found = await openPlan(desk, id);
  return found.ok ? mayDraft(desk, found.value) : found;
}

/** Refuses to change what was adopted without a reason; a draft is changed as it is worked on. */
export const mayChange = (its: PlanRow, why: string | null): Result<PlanRow> =>
  its.state !== 'adopted' || why !== null ? ok(its) : refuse(says.whyIsNeeded({ title: its.title }, '事由'));

/** Promises of one open plan, in the order asked for; refuses what is not there or not of one plan. */
export async function openPromises(
  desk: ReadingDesk,
  ids: readonly string[],
): Promise<Result<{ readonly plan: PlanRow; readonly promises: readonly PromiseRow[] }>> {
  const wanted = [...new Set(ids)];
  const found = new Map((await rows(desk, promise, { where: { id: wanted } })).map(row => [row.id, row]));
  const held = wanted.flatMap(id => found.get(id) ?? []);
  const [first] = held;
  if (first === undefined || held.length < wanted.length) return refuse(says.noSuchPromise({ count: wanted.length - held.length }));
  if (held.some(row => row.plan !== first.plan)) return refuse(says.notOfThisPlan());
  const its = await openPlan(desk, first.plan);
  return its.ok ? ok({ plan: its.value, promises: held }) : its;
}

/** One promise of an open plan. */
export async function openPromise(desk: ReadingDesk, id: string): Promise<Result<{ readonly plan: PlanRow; readonly row: PromiseRow }>> {
  const found = await openPromises(desk, [id]);
  if (!found.ok) return found;
  return ok({ plan: found.value.plan, row: found.value.promises[0] as PromiseRow });
}

/** Promises of one plan that this person may work on. */
export async function promisesToDraft(desk: ReadingDesk, ids: readonly string[]): ReturnType<typeof openPromises> {
  const found = await openPromises(desk, ids);
  if (!found.ok) return found;
  const allowed = mayDraft(desk, found.value.plan);
  return allowed.ok ? found : allowed;
}

/** One promise of a plan that this person may work on. */
export async function promiseToDraft(desk: ReadingDesk, id: string): ReturnType<typeof openPromise> {
  const found = await openPromise(desk, id);
  if (!found.ok) return found;
  const allowed = mayDraft(desk, found.value.plan);
  return allowed.ok ? found : allowed;
}

/** A promise that can be owned and kept: neither a fact, nor dropped, nor a restatement of another. */
export function keepable(row: PromiseRow): Result<PromiseRow> {
  const quote = row.quote.slice(0, 40);
  if (row.kind === 'baseline') return refuse(says.factNotPromise({ quote }));
  if (row.state === 'dropped') return refuse(says.dropped({ quote }));
  if (row.restates !== null) return refuse(says.restatementNotPromise({ quote }));
  return ok(row);
}

/** Does the same to each; stops at the first refusal, which rolls all of it back. */
export async function each<R, O>(list: readonly R[], work: (one: R) => Promise<Result<O>>): Promise<Result<readonly O[]>> {
  const done: O[] = [];
  for (const one of list) {
    const result = await work(one);
    if (!result.ok) return result;
    done.push(result.value);
  }
  return ok(done);
}

/** All problems of a list of checks at once. */
export function allOf<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const found = results.flatMap(result => (result.ok ? [] : result.problems));
  return found.length > 0 ? refuse(...found) : ok(results.flatMap(result => (result.ok ? [result.value] : [])));
}
