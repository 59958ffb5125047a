import { ok, type Result, refuse } from '#kernel/problem.ts';
import { pupil } from '#offices/roster/index.ts';
import { type Actor, type Desk, fetchRow, may, type ReadingDesk } from '#register/index.ts';
import { KEEPS } from './codes.ts';
import { says } from './refusals.ts';

/** True where a person may know of the children of a school: the county's office of all, a school of its own. */
export const knowsSchool = (actor: Actor, organisation: string): boolean =>
  may(actor, KEEPS) || (actor.organisation !== null && actor.organisation === organisation);

/** A pupil of the actor's own school, whose class they stand in; refuses all others. */
export async function ownPupil(desk: Desk, id: string) {
  const found = await fetchRow(desk, pupil, id);
  if (!found.ok) return found;
  return found.value.organisation === desk.actor.organisation ? found : refuse(says.notYourPupil({}, 'pupil'));
}

/** Refuses a day that is yet to come. */
export const notAhead = (desk: Pick<ReadingDesk, 'today'>, label: string, day: string, at: string): Result<null> =>
  day > desk.today ? refuse(says.dayAhead({ label, day }, at)) : ok(null);
