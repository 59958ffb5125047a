import { date, defineRegister, note, optional, ref } from '#register/index.ts';

/** What a joint meeting gave a body to do, until when; done when its receipt is accepted. */
export const meetingTask = defineRegister({
  name: 'meetingTask',
  label: '会议任务',
  scope: 'organisation',
  key: [],
  title: ['task'],
  columns: ['due', 'task', 'organisation', 'meeting'],
  fields: {
    meeting: ref('meeting', '联席会议'),
    task: note('任务内容', { longest: 1000 }),
    organisation: ref('organisation', '承办单位'),
    due: date('完成时限'),
    promise: optional(ref('promise', '承诺')),
  },
  rules: [],
  workflow: {
    open: { fileReceipt: { to: 'answered', by: ['filer', 'planner'] } },
    answered: { acceptReceipt: { to: 'done', by: ['planner'] }, sendBackReceipt: { to: 'open', by: ['planner'] } },
    done: {},
  },
  states: { open: '待办', answered: '已回执，待审', done: '已办结' },
  readBy: ['planner', 'leader', 'filer'],
  readAllBy: ['planner', 'leader'],
});
