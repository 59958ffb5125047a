import { code, date, defineRegister, optional, ref, text } from '#register/index.ts';
import { CLERK, PERSONNEL } from '../codes.ts';
import { staffLaw } from './staff.ts';

export const staffChanges = { hired: '录用', moved: '调动', rehired: '返聘', staffRetired: '退休', staffLeft: '离职' } as const;

/** The working life of staff: which post at which school from which day. */
export const staffEvent = defineRegister({
  name: 'staffEvent',
  label: '任职变动',
  scope: 'organisation',
  organisation: 'staff.organisation',
  key: [],
  title: ['change', 'day'],
  columns: ['day', 'staff', 'change', 'school', 'post', 'recordedOn'],
  fields: {
    staff: ref('staff', '教职工'),
    change: code('任职变动类别', staffChanges),
    day: date('变动日期'),
    recordedOn: date('登记日期'),
    school: ref('organisation', '单位'),
    post: optional(text('岗位', { longest: 40 })),
  },
  rules: [],
  workflow: {},
  readBy: CLERK,
  readAllBy: PERSONNEL,
  person: 'staff',
  ...staffLaw,
});
