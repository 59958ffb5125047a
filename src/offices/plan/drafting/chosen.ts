import { ok, type Result, refuse } from '#kernel/problem.ts';
import { fetchRow, type ReadingDesk, rows } from '#register/index.ts';
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

/** Refuses to change what was adopted without a reason; a draft is changed as it is worked on. */
export const mayChange = (its: PlanRow, why: string | null): Result<PlanRow> =>
  its.state === 'draft' || why !== null ? ok(its) : refuse(says.whyIsNeeded({ title: its.title }, '事由'));

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
