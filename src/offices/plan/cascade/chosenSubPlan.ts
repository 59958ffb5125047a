import { ok, type Result, refuse } from '#kernel/problem.ts';
import { fetchRow, may, noSuchRow, type ReadingDesk, rows } from '#register/index.ts';
import { plan } from '../plan.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import type { PlanRow, PromiseRow } from '../rowTypes.ts';
import { inOrder, isInSight } from '../standing/numbering.ts';

/** The plan of a school or department for the planner, or for its own people; for everyone else it is not there. */
export async function subPlan(
  desk: ReadingDesk,
  id: string,
): Promise<Result<PlanRow & { readonly parent: string; readonly organisation: string }>> {
  const found = await fetchRow(desk, plan, id);
  if (!found.ok) return found;
  const { parent, organisation } = found.value;
  if (parent === null || organisation === null) return refuse(says.notASubPlan({ title: found.value.title }));
  const isTheirs = may(desk.actor, ['planner', 'leader']) || desk.actor.organisation === organisation;
  return isTheirs ? ok({ ...found.value, parent, organisation }) : noSuchRow(plan);
}

/** The accepted promises of a plan that are kept in sight, in the order of its text, and how many wait for review. */
export async function promisesInSight(
  desk: ReadingDesk,
  id: string,
): Promise<{ readonly accepted: readonly PromiseRow[]; readonly waiting: number }> {
  const all = await rows(desk, promise, { where: { plan: id } });
  const byMark = new Map(all.map(row => [row.mark, row]));
  const inSight = inOrder(all.filter(row => isInSight(row, byMark)));
  return {
    accepted: inSight.filter(row => row.state === 'accepted'),
    waiting: all.filter(row => row.state === 'proposed').length,
  };
}
