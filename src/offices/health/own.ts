import { ok, type Result, refuse } from '#kernel/problem.ts';
import { pupil } from '#offices/roster/index.ts';
import { type Desk, fetchRow, type ReadingDesk } from '#register/index.ts';
import { says } from './refusals.ts';

/** A pupil of the actor's own school; refuses all others. */
export async function ownPupil(desk: Desk, id: string) {
  const found = await fetchRow(desk, pupil, id);
  if (!found.ok) return found;
  return found.value.organisation === desk.actor.organisation ? found : refuse(says.notYourPupil({}, 'pupil'));
}

/** Refuses a day that is yet to come. */
export const notAhead = (desk: Pick<ReadingDesk, 'today'>, label: string, day: string, at: string): Result<null> =>
  day > desk.today ? refuse(says.dayAhead({ label, day }, at)) : ok(null);
