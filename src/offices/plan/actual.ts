import { amount, code, count, date, defineRegister, note, optional, type RowOf, ref, text, year } from '#register/index.ts';
import { periodParts, taskStatuses } from './codes.ts';
import { withinPlans } from './plan.ts';

/**
 * What was reached in a year or a part of it, filed by a responsible body and accepted or sent back by the planner.
 * A correction of an accepted actual is a new round; the old figure stands until the new one is accepted.
 */
export const actual = defineRegister({
  name: 'actual',
  label: '实际值',
  scope: 'organisation',
  key: ['promise', 'year', 'part', 'round'],
  fields: {
    plan: ref('plan', '规划'),
    promise: ref('promise', '承诺'),
    year: year('年份'),
    part: code('报送期', periodParts),
    round: count('轮次'),
    value: optional(amount('实际值')),
    taskStatus: optional(code('任务状态', taskStatuses)),
    note: optional(note('说明', { longest: 2000 })),
    /** Where a figure that was computed is proved; absent in what a person filed. */
    proof: optional(text('证明地址', { longest: 300 })),
    organisation: ref('organisation', '报送单位'),
    filedBy: text('报送人', { longest: 60 }),
    filedOn: date('报送日期'),
    decidedBy: optional(text('审核人', { longest: 60 })),
    decidedOn: optional(date('审核日期')),
    why: optional(note('退回事由', { longest: 500 })),
  },
  rules: [
    {
      code: 'somethingFiled',
      says: '实际值和任务状态至少填一项。没有数的，请选任务状态并写明情况。',
      english: 'File a value or a task state.',
      holds: row => row.value !== null || row.taskStatus !== null,
    },
  ],
  within: withinPlans('plan'),
  workflow: {
    filed: {
      accept: { to: 'accepted', by: ['planner'] },
      sendBack: { to: 'sentBack', by: ['planner'] },
      file: { to: 'filed', by: ['filer', 'planner'] },
    },
    sentBack: { file: { to: 'filed', by: ['filer', 'planner'] } },
    accepted: {},
  },
});

export type ActualRow = RowOf<typeof actual.fields>;
