import { may, type ReadingDesk, rows } from '#register/index.ts';
import { issue } from './issue.ts';
import { letter } from './letter.ts';
import { measure } from './measure.ts';
import { meeting } from './meeting.ts';
import { meetingTask } from './meetingTask.ts';
import { practice } from './practice.ts';
import { priorityCheck } from './priorityCheck.ts';
import { receipt } from './receipt.ts';

const holding = (column: string, hash: string) => ({ matching: [{ column, holds: hash }], withRemoved: true });
const naming = (column: string, hash: string) => ({ where: { [column]: hash }, withRemoved: true });

/** The organisations whose receipts and measures name a file as evidence. */
async function provingBodies(desk: ReadingDesk, hash: string): Promise<readonly string[]> {
  const receipts = await rows(desk, receipt, holding('evidence', hash));
  const tasks =
    receipts.length === 0 ? [] : await rows(desk, meetingTask, { where: { id: receipts.map(one => one.meetingTask) }, withRemoved: true });
  const measures = await rows(desk, measure, holding('evidence', hash));
  const issues = measures.length === 0 ? [] : await rows(desk, issue, { where: { id: measures.map(one => one.issue) }, withRemoved: true });
  return [...tasks, ...measures, ...issues].map(one => one.organisation);
}

/**
 * Whether this person may be given a file of letters, meetings, checks, measures or practice: planner and leader all; a body those of its
 * own letters, receipts and measures; those who attend meetings the minutes; everyone what is attached to published practice.
 */
export async function mayHaveOwn(desk: ReadingDesk, hash: string): Promise<boolean | null> {
  const letters = [...(await rows(desk, letter, naming('file', hash))), ...(await rows(desk, letter, holding('printed', hash)))];
  const practices = await rows(desk, practice, holding('files', hash));
  const minutes = await rows(desk, meeting, naming('minutes', hash));
  const checks = await rows(desk, priorityCheck, holding('evidence', hash));
  const bodies = [...letters.map(one => one.organisation), ...practices.map(one => one.organisation), ...(await provingBodies(desk, hash))];
  if (bodies.length + minutes.length + checks.length === 0) return null;
  if (may(desk.actor, ['planner', 'leader'])) return true;
  if (desk.actor.organisation !== null && bodies.includes(desk.actor.organisation)) return true;
  if (minutes.length > 0 && may(desk.actor, ['filer'])) return true;
  return practices.some(one => one.state === 'published');
}
