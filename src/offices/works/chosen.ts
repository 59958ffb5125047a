import type { Day } from '#kernel/day.ts';
import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { type Actor, type Desk, fetchRow, may, type ReadingDesk } from '#register/index.ts';
import { KEEPS, type Stage, stages } from './codes.ts';
import { project } from './library/project.ts';
import { says } from './refusals.ts';
import type { ProjectRow } from './rowTypes.ts';

/** What a project's state is called: its stage, or 已终止. */
export const stageWord = (state: string): string => stages[state as Stage] ?? '已终止';

/** True while a project may still be built: neither completed nor given up. */
export const isUnfinished = (row: Pick<ProjectRow, 'state'>): boolean => ['preparation', 'started', 'building'].includes(row.state);

/** True for the project office, and for those whose organisation the project is. */
export const mayReport = (actor: Actor, row: Pick<ProjectRow, 'organisation'>): boolean =>
  may(actor, KEEPS) || (may(actor, ['filer']) && actor.organisation !== null && actor.organisation === row.organisation);

/** A project that the actor may report on; to others it is refused by name. */
export async function ownProject(desk: Desk, id: string): Promise<Result<ProjectRow>> {
  const found = await fetchRow(desk, project, id);
  if (!found.ok) return found;
  return mayReport(desk.actor, found.value) ? found : refuse(says.notYourProject({ name: found.value.name }));
}

/** A project that is not completed or given up. */
export async function unfinishedProject(desk: Desk, id: string): Promise<Result<ProjectRow>> {
  const found = await fetchRow(desk, project, id);
  if (!found.ok) return found;
  const { name, state } = found.value;
  return isUnfinished(found.value) ? found : refuse(says.finished({ name, stage: stageWord(state) }));
}

/** The refusal of a day that is yet to come; nothing for today and the past. */
export const inFuture = (desk: Pick<Desk, 'today'>, label: string, day: Day, at: string): readonly Problem[] =>
  day > desk.today ? [says.dayInFuture({ label, day, today: desk.today }, at)] : [];

/** The refusal of a file that was not uploaded. */
export async function missingFile(desk: ReadingDesk, label: string, hash: string | null, at = 'file'): Promise<readonly Problem[]> {
  return hash !== null && (await desk.store.file(hash)) === null ? [says.noSuchFile({ label }, at)] : [];
}

/** Refuses with everything that was found wrong; ok where nothing was. */
export const unless = (found: readonly Problem[]): Result<null> => (found.length > 0 ? refuse(...found) : ok(null));

/** An organisation that stands open; a closed one takes no new business. */
export async function openOrganisation(desk: ReadingDesk, id: string) {
  const found = await fetchRow(desk, organisation, id);
  if (!found.ok) return found;
  return found.value.state === 'open' ? found : refuse(says.closedOrganisation({ name: found.value.name }));
}
