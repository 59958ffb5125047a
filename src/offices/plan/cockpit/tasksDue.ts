import { may, type ReadingDesk, rows } from '#register/index.ts';
import { namesOf } from '../names.ts';
import { meetingTask } from '../own/meetingTask.ts';
import type { FallsDue } from './types.ts';

/** The open tasks that joint meetings gave out: all for the bureau, to others their own. */
export async function tasksDue(desk: ReadingDesk): Promise<readonly FallsDue[]> {
  const { actor, today } = desk;
  const seesAll = may(actor, ['planner', 'leader']);
  const open = await rows(desk, meetingTask, { where: { state: 'open' } });
  const names = await namesOf(desk);
  return open
    .filter(one => seesAll || one.organisation === actor.organisation)
    .map(one => ({
      day: one.due,
      title: one.task,
      titleEnglish: one.task,
      detail: names.get(one.organisation) ?? '',
      detailEnglish: names.get(one.organisation) ?? '',
      path: `/ledger/meetingTask/${one.id}`,
      isLate: one.due < today,
    }));
}
