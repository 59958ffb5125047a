import { may, type ReadingDesk, rows } from '#register/index.ts';
import { mayReport } from '../chosen.ts';
import { READS } from '../codes.ts';
import { project } from '../library/project.ts';
import { projectMilestone } from '../library/projectMilestone.ts';
import { projectStage } from '../library/projectStage.ts';
import { projectFund } from '../money/projectFund.ts';
import { projectPhoto } from '../reports/projectPhoto.ts';

/**
 * Whether this person may be given a photograph or a document of a project: whoever reads the list of works, and the project's own
 * organisation. One that was taken down is given to those alone who keep or read the books. Null for a file that the office does not know.
 */
export async function mayHave(desk: ReadingDesk, hash: string): Promise<boolean | null> {
  const held = { where: { file: hash }, withRemoved: true };
  const found = [
    ...(await rows(desk, projectPhoto, held)),
    ...(await rows(desk, projectStage, held)),
    ...(await rows(desk, projectMilestone, held)),
    ...(await rows(desk, projectFund, held)),
  ];
  if (found.length === 0) return null;
  if (may(desk.actor, READS)) return true;
  const standing = found.filter(one => one.removedAt === null).map(one => one.project);
  const its = await rows(desk, project, { where: { id: standing } });
  return its.some(row => mayReport(desk.actor, row));
}
