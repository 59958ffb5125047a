import { may, type ReadingDesk, rows } from '#register/index.ts';
import { reportPrint } from './reportPrint.ts';
import { snapshot } from './snapshot.ts';

/** Snapshots and prints are for the planner and the leader; null for a file that is neither. */
export async function mayHaveReport(desk: ReadingDesk, hash: string): Promise<boolean | null> {
  const where = { file: hash };
  const known = [...(await rows(desk, snapshot, { where, limit: 1 })), ...(await rows(desk, reportPrint, { where, limit: 1 }))];
  return known.length === 0 ? null : may(desk.actor, ['planner', 'leader']);
}
