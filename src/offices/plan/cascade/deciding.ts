import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, noSuchRow, rows, step } from '#register/index.ts';
import { plan } from '../plan.ts';
import { says } from '../refusals.ts';
import { subPlan } from './chosenSubPlan.ts';
import { submission } from './submission.ts';

/** Decides on the last submission of a plan: nobody on their own. Gives the plan as it stood and its new version. */
export async function decide(
  desk: Desk,
  named: { readonly plan: string; readonly version: number },
  way: 'acceptPlan' | 'sendBackPlan',
  why: string | null,
) {
  const found = await subPlan(desk, named.plan);
  if (!found.ok) return found;
  const last = (await rows(desk, submission, { where: { plan: named.plan }, orderBy: [['round', 'desc']], limit: 1 }))[0];
  if (last === undefined) return noSuchRow(submission);
  if (last.submittedBy === desk.actor.id) return refuse(says.ownPlan({ title: found.value.title }));
  const done = await step(desk, plan, { ...found.value, version: named.version }, way);
  if (!done.ok) return done;
  const kept = await step(desk, submission, last, way, { decidedBy: desk.actor.id, decidedOn: desk.today, why });
  const decided: Result<{ readonly its: typeof found.value; readonly version: number }> = kept.ok
    ? ok({ its: found.value, version: done.value.version })
    : kept;
  return decided;
}
