import { ok } from '#kernel/problem.ts';
import { defineView, may, rows, type Sheet } from '#register/index.ts';
import { namesOf } from '../names.ts';
import { meeting } from './meeting.ts';
import { meetingTask } from './meetingTask.ts';
import type { MeetingsView } from './types.ts';

const MILLISECONDS = 86_400_000;
/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS);

const sheetOf = (view: MeetingsView): Sheet => ({
  title: '联席会议逾期任务',
  headings: ['任务内容', '承办单位', '完成时限', '逾期天数', '会议'],
  rows: view.overdue.map(one => [one.task, one.body, one.due, one.days, one.meeting]),
});

/** Joint meetings with how far their tasks are, and the tasks that are overdue; a body sees the overdue tasks of its own. */
export const meetings = defineView({
  name: 'plan.meetings',
  label: '联席会议一览',
  by: ['planner', 'leader', 'filer'],
  input: {},
  async run(desk) {
    const names = await namesOf(desk);
    const held = (await rows(desk, meeting)).toSorted((a, b) => b.date.localeCompare(a.date));
    const tasks = await rows(desk, meetingTask);
    const isOverdue = (task: (typeof tasks)[number]) => task.state !== 'done' && task.due < desk.today;
    const seesAll = may(desk.actor, ['planner', 'leader']);
    const seen = tasks.filter(task => isOverdue(task) && (seesAll || task.organisation === desk.actor.organisation));
    const view: MeetingsView = {
      meetings: held.map(one => {
        const its = tasks.filter(task => task.meeting === one.id);
        return {
          id: one.id,
          title: one.title,
          date: one.date,
          chair: one.chair,
          state: one.state as 'called' | 'held',
          tasks: its.length,
          done: its.filter(task => task.state === 'done').length,
          overdue: its.filter(isOverdue).length,
        };
      }),
      overdue: seen
        .toSorted((a, b) => a.due.localeCompare(b.due))
        .map(task => ({
          id: task.id,
          task: task.task,
          body: names.get(task.organisation) ?? '',
          due: task.due,
          days: daysBetween(task.due, desk.today),
          meeting: held.find(one => one.id === task.meeting)?.title ?? '',
          answered: task.state === 'answered',
        })),
      may: may(desk.actor, ['planner']) ? ['addMeeting', 'addMeetingTask'] : [],
    };
    return ok(view);
  },
  sheet: (view: MeetingsView) => ok(sheetOf(view)),
});
