import { ok, type Result, refuse } from '#kernel/problem.ts';
import { count, type Desk, defineVerb, fetchRow, insert, note, ref, rows, step } from '#register/index.ts';
import { says } from '../refusals.ts';
import { filesHere, ofThatBody } from './chosen.ts';
import { meetingTask } from './meetingTask.ts';
import { receipt } from './receipt.ts';

/** The body answers for a task of a meeting, with evidence. */
export const fileReceipt = defineVerb({
  name: 'plan.fileReceipt',
  label: '报送回执',
  by: ['filer', 'planner'],
  input: {
    meetingTask: ref('meetingTask', '会议任务'),
    version: count('版次'),
    report: note('办理情况', { longest: 2000 }),
    evidence: receipt.fields.evidence,
  },
  on: { register: 'meetingTask', row: 'meetingTask', step: 'fileReceipt' },
  async run(desk, { meetingTask: id, version, report, evidence }) {
    const found = await fetchRow(desk, meetingTask, id);
    if (!found.ok) return found;
    const theirs = ofThatBody(desk, found.value.organisation);
    if (!theirs.ok) return theirs;
    const there = await filesHere(desk, evidence);
    if (!there.ok) return there;
    const moved = await step(desk, meetingTask, { ...found.value, version }, 'fileReceipt');
    if (!moved.ok) return moved;
    const undecided = { decidedBy: null, decidedOn: null, why: null };
    const done = await insert(desk, receipt, {
      meetingTask: id,
      report,
      evidence,
      filedBy: desk.actor.id,
      filedOn: desk.today,
      ...undecided,
    });
    return done.ok ? ok({ receipt: done.value.id, version: moved.value.version }) : done;
  },
});

/** Decides on the open receipt of a task: nobody on their own. */
async function decide(
  desk: Desk,
  named: { readonly meetingTask: string; readonly version: number },
  way: 'acceptReceipt' | 'sendBackReceipt',
  why: string | null,
): Promise<Result<{ version: number }>> {
  const found = await fetchRow(desk, meetingTask, named.meetingTask);
  if (!found.ok) return found;
  const [open] = await rows(desk, receipt, { where: { meetingTask: named.meetingTask, state: 'filed' } });
  if (open === undefined) return refuse(says.noReceipt());
  if (open.filedBy === desk.actor.id) return refuse(says.ownFiling());
  const moved = await step(desk, meetingTask, { ...found.value, version: named.version }, way);
  if (!moved.ok) return moved;
  const done = await step(desk, receipt, open, way, { decidedBy: desk.actor.id, decidedOn: desk.today, why });
  return done.ok ? ok({ version: moved.value.version }) : done;
}

/** Accepts the receipt of a task: the task is done. */
export const acceptReceipt = defineVerb({
  name: 'plan.acceptReceipt',
  label: '认可回执',
  by: ['planner'],
  input: { meetingTask: ref('meetingTask', '会议任务'), version: count('版次') },
  on: { register: 'meetingTask', row: 'meetingTask', step: 'acceptReceipt' },
  run: (desk, input) => decide(desk, input, 'acceptReceipt', null),
});

/** Sends the receipt of a task back with a reason: the task is open again. */
export const sendBackReceipt = defineVerb({
  name: 'plan.sendBackReceipt',
  label: '退回回执',
  by: ['planner'],
  input: { meetingTask: ref('meetingTask', '会议任务'), version: count('版次'), why: note('事由', { longest: 500 }) },
  on: { register: 'meetingTask', row: 'meetingTask', step: 'sendBackReceipt' },
  run: (desk, { why, ...input }) => decide(desk, input, 'sendBackReceipt', why),
});
