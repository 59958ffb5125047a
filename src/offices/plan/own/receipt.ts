import { date, defineRegister, file, list, note, optional, ref, text } from '#register/index.ts';

/** What a body reports on a task of a meeting, with its evidence; accepted or sent back. */
export const receipt = defineRegister({
  name: 'receipt',
  label: '办理回执',
  scope: 'organisation',
  organisation: 'meetingTask.organisation',
  key: [],
  title: ['report'],
  columns: ['meetingTask', 'report', 'filedOn'],
  fields: {
    meetingTask: ref('meetingTask', '会议任务'),
    report: note('办理情况', { longest: 2000 }),
    evidence: list('佐证', file('佐证文件'), { most: 20 }),
    filedBy: text('报送人', { longest: 60 }),
    filedOn: date('报送日期'),
    decidedBy: optional(text('审核人', { longest: 60 })),
    decidedOn: optional(date('审核日期')),
    why: optional(note('退回事由', { longest: 500 })),
  },
  rules: [],
  workflow: {
    filed: { acceptReceipt: { to: 'accepted', by: ['planner'] }, sendBackReceipt: { to: 'sentBack', by: ['planner'] } },
    accepted: {},
    sentBack: {},
  },
  readBy: ['planner', 'leader', 'filer'],
  readAllBy: ['planner', 'leader'],
});
