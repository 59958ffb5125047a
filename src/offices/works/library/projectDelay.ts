import { count, date, defineRegister, note, type RowOf, ref } from '#register/index.ts';
import { READS, SEES } from '../codes.ts';

/** A delay: why, by how many days the expected finish moved, what is done about it, and the new date. */
export const projectDelay = defineRegister({
  name: 'projectDelay',
  label: '项目延期',
  scope: 'organisation',
  organisation: 'project.organisation',
  key: ['project', 'newFinish'],
  title: ['newFinish'],
  fields: {
    project: ref('project', '项目'),
    delayCause: note('延期原因', { longest: 500 }),
    delayDays: count('延期天数', { unit: '天' }),
    measure: note('补救措施', { longest: 500 }),
    newFinish: date('调整后完工'),
    recordedOn: date('登记日期'),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
});

export type ProjectDelay = RowOf<typeof projectDelay.fields>;
