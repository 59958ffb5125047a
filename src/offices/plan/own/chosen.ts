import { ok, type Result, refuse } from '#kernel/problem.ts';
import { may, type ReadingDesk } from '#register/index.ts';
import { says } from '../refusals.ts';
import type { PlanRow } from '../rowTypes.ts';
import type { Standing } from '../standing/standing.ts';
import { standingOf } from '../standing/standingOf.ts';

/** A plan of the county in force, with its standing; drafts and plans of schools are refused. */
export async function countyPlan(desk: ReadingDesk, id: string): Promise<Result<Standing & { readonly plan: PlanRow }>> {
  const found = await standingOf(desk, id);
  if (!found.ok) return found;
  const { title, parent, state } = found.value.plan;
  return parent === null && state === 'adopted' ? found : refuse(says.notACountyPlan({ title }, '规划'));
}

/** Refuses a person who is neither planner nor of the organisation that this is about. */
export function ofThatBody(desk: Pick<ReadingDesk, 'actor'>, organisation: string): Result<null> {
  const isTheirs = may(desk.actor, ['planner']) || desk.actor.organisation === organisation;
  return isTheirs ? ok(null) : refuse(says.notYourBody());
}

/** The first of these files that the county does not have, as a refusal. */
export async function filesHere(desk: ReadingDesk, hashes: readonly string[]): Promise<Result<null>> {
  for (const [place, hash] of hashes.entries())
    if ((await desk.store.file(hash)) === null) return refuse(says.evidenceNotHere({ place: place + 1 }, '佐证'));
  return ok(null);
}
