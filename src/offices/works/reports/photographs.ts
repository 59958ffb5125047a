import type { Day } from '#kernel/day.ts';
import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, insertAll, rows } from '#register/index.ts';
import { inFuture, missingFile } from '../chosen.ts';
import type { Stage } from '../codes.ts';
import type { ProjectRow } from '../rowTypes.ts';
import { projectPhoto } from './projectPhoto.ts';

/** A photograph as it was sent. */
export interface Shot {
  readonly file: string;
  readonly takenOn: Day;
  readonly note: string | null;
}

/** Hangs photographs on a project, under the stage at which it stands; one that hangs there already is left as it is. */
export async function hang(desk: Desk, its: ProjectRow, shots: readonly Shot[], report: string | null): Promise<Result<number>> {
  const wrong: Problem[] = [];
  for (const [place, shot] of shots.entries()) {
    wrong.push(...inFuture(desk, '拍摄日期', shot.takenOn, `photos[${place}]`));
    wrong.push(...(await missingFile(desk, '照片', shot.file, `photos[${place}]`)));
  }
  if (wrong.length > 0) return refuse(...wrong);
  const held = new Set((await rows(desk, projectPhoto, { where: { project: its.id } })).map(one => one.file));
  const fresh = shots.filter((shot, place) => !held.has(shot.file) && shots.findIndex(other => other.file === shot.file) === place);
  const stage = (its.state === 'cancelled' ? 'preparation' : its.state) as Stage;
  const hung = await insertAll(
    desk,
    projectPhoto,
    fresh.map(shot => ({ project: its.id, ...shot, stage, projectReport: report, uploadedBy: desk.actor.id })),
  );
  return hung.ok ? ok(hung.value.length) : hung;
}
