import { ok, refuse } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { count, date, defineVerb, fetchRow, insert, note, ref, step } from '#register/index.ts';
import { each } from '../drafting/chosen.ts';
import { says } from '../refusals.ts';
import { filesHere } from './chosen.ts';
import { meeting } from './meeting.ts';
import { meetingTask } from './meetingTask.ts';

const { title, date: day, chair, attending, agenda, minutes } = meeting.fields;

/** Calls a joint meeting: its day, chair, the bodies that attend, what is on the table. */
export const addMeeting = defineVerb({
  name: 'plan.addMeeting',
  label: '召集联席会议',
  by: ['planner'],
  input: { title, date: day, chair, attending, agenda },
  on: { register: 'meeting' },
  async run(desk, input) {
    const bodies = await each([...new Set(input.attending)], id => fetchRow(desk, organisation, id));
    if (!bodies.ok) return bodies;
    const done = await insert(desk, meeting, { ...input, attending: bodies.value.map(one => one.id), decision: null, minutes: null });
    return done.ok ? ok({ meeting: done.value.id }) : done;
  },
});

/** Puts on record what a meeting decided, with its minutes. */
export const recordDecision = defineVerb({
  name: 'plan.recordDecision',
  label: '记录议定事项',
  by: ['planner'],
  input: { meeting: ref('meeting', '联席会议'), version: count('版次'), decision: note('议定事项', { longest: 8000 }), minutes },
  on: { register: 'meeting', row: 'meeting', step: 'recordDecision' },
  async run(desk, { meeting: id, version, ...said }) {
    const found = await fetchRow(desk, meeting, id);
    if (!found.ok) return found;
    if (found.value.date > desk.today) return refuse(says.meetingNotHeld({ day: found.value.date }));
    const there = await filesHere(desk, said.minutes === null ? [] : [said.minutes]);
    if (!there.ok) return there;
    const done = await step(desk, meeting, { ...found.value, version }, 'recordDecision', said);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** Gives a body a task of a meeting, with the day by which it is due. */
export const addMeetingTask = defineVerb({
  name: 'plan.addMeetingTask',
  label: '交办会议任务',
  by: ['planner'],
  input: {
    meeting: ref('meeting', '联席会议'),
    task: note('任务内容', { longest: 1000 }),
    organisation: ref('organisation', '承办单位'),
    due: date('完成时限'),
    promise: meetingTask.fields.promise,
  },
  on: { register: 'meetingTask' },
  async run(desk, input) {
    const found = await fetchRow(desk, meeting, input.meeting);
    if (!found.ok) return found;
    if (input.due < found.value.date) return refuse(says.dueBeforeMeeting({ due: input.due, day: found.value.date }, '完成时限'));
    const body = await fetchRow(desk, organisation, input.organisation);
    if (!body.ok) return body;
    if (body.value.state !== 'open') return refuse(says.closedOrganisation({ name: body.value.name }, '承办单位'));
    const done = await insert(desk, meetingTask, input);
    return done.ok ? ok({ task: done.value.id }) : done;
  },
});
