import { type Duty, may, type ReadingDesk, rows } from '#register/index.ts';
import { letter } from './letter.ts';
import { measure } from './measure.ts';
import { meetingTask } from './meetingTask.ts';
import { practice } from './practice.ts';

const short = (words: string) => (words.length > 24 ? `${words.slice(0, 24)}…` : words);

/** What a body has to do: letters to report on, tasks of meetings, measures; each with its day. */
async function ofBody(desk: ReadingDesk, organisation: string): Promise<readonly Duty[]> {
  const letters = await rows(desk, letter, { where: { organisation, state: 'signed' } });
  const tasks = await rows(desk, meetingTask, { where: { organisation, state: 'open' } });
  const measures = await rows(desk, measure, { where: { organisation, state: 'open' } });
  const late = (due: string) => (due < desk.today ? { zh: '已逾期', en: 'overdue' } : { zh: '待办', en: 'due' });
  return [
    ...letters
      .filter(one => desk.today >= `${one.year}-12-01`)
      .map(one => ({
        due: `${one.year + 1}-01-15`,
        title: `${one.year}年目标责任书自评`,
        titleEnglish: `Report on the responsibility letter of ${one.year}`,
        detail: '逐条填写完成情况和自评分',
        detailEnglish: 'Say for each clause what was done, and give points',
        path: `/own/letters/${one.id}`,
        action: '去自评',
        actionEnglish: 'Report',
      })),
    ...tasks.map(one => ({
      due: one.due,
      title: `会议任务：${short(one.task)}`,
      titleEnglish: `Task of a meeting: ${short(one.task)}`,
      detail: `联席会议交办，${late(one.due).zh}`,
      detailEnglish: `Given by a joint meeting, ${late(one.due).en}`,
      path: `/ledger/meetingTask/${one.id}`,
      action: '报回执',
      actionEnglish: 'Answer',
    })),
    ...measures.map(one => ({
      due: one.due,
      title: `整改措施：${short(one.words)}`,
      titleEnglish: `Measure: ${short(one.words)}`,
      detail: `问题台账，${late(one.due).zh}`,
      detailEnglish: `Issue ledger, ${late(one.due).en}`,
      path: `/ledger/measure/${one.id}`,
      action: '报完成',
      actionEnglish: 'Report',
    })),
  ];
}

/** What the planner has to decide about: receipts, reported letters, practice sent in; and tasks of meetings that are overdue. */
async function ofPlanner(desk: ReadingDesk): Promise<readonly Duty[]> {
  const answered = await rows(desk, meetingTask, { where: { state: 'answered' } });
  const overdue = (await rows(desk, meetingTask, { where: { state: 'open' } })).filter(one => one.due < desk.today);
  const reported = await rows(desk, letter, { where: { state: 'reported' } });
  const sentIn = await rows(desk, practice, { where: { state: 'submitted' } });
  const found: Duty[] = answered.slice(0, 20).map(one => ({
    due: one.due,
    title: `审回执：${short(one.task)}`,
    titleEnglish: `Decide on the receipt: ${short(one.task)}`,
    detail: '联席会议交办',
    detailEnglish: 'Given by a joint meeting',
    path: `/ledger/meetingTask/${one.id}`,
    action: '去审核',
    actionEnglish: 'Decide',
  }));
  const counted = (count: number, title: string, titleEnglish: string, path: string, action: string, actionEnglish: string) =>
    count > 0 && found.push({ due: null, title, titleEnglish, detail: '', detailEnglish: '', path, action, actionEnglish });
  counted(
    overdue.length,
    `${overdue.length}件会议任务逾期未回执`,
    `${overdue.length} tasks of meetings are overdue`,
    '/own/meetings',
    '去催办',
    'See them',
  );
  counted(
    reported.length,
    `${reported.length}份责任书等待评分`,
    `${reported.length} letters wait to be scored`,
    '/own/letters',
    '去评分',
    'Score',
  );
  counted(
    sentIn.length,
    `${sentIn.length}篇典型经验等待审核`,
    `${sentIn.length} practices wait for review`,
    '/ledger/practice',
    '去审核',
    'Review',
  );
  return found;
}

/** What waits for this person about letters, meetings, measures and practice. Short queries by index, no plan is read. */
export async function ownDuties(desk: ReadingDesk): Promise<readonly Duty[]> {
  const { actor } = desk;
  const body = may(actor, ['filer', 'planner']) && actor.organisation !== null ? await ofBody(desk, actor.organisation) : [];
  return [...body, ...(may(actor, ['planner']) ? await ofPlanner(desk) : [])];
}
