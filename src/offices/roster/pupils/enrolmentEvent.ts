import { code, count, date, defineRegister, note, optional, type RowOf, ref, sensitive } from '#register/index.ts';
import { CLERK, ENROLMENT, enrolmentChanges } from '../codes.ts';
import { pupilLaw } from './pupil.ts';

/** The enrolment life of pupils: what changed, on which day, at which school, and on which day it was written down or taken back. */
export const enrolmentEvent = defineRegister({
  name: 'enrolmentEvent',
  label: '学籍变动',
  scope: 'organisation',
  organisation: 'pupil.organisation',
  homeroom: 'pupil.homeroom',
  key: [],
  title: ['change', 'day'],
  columns: ['day', 'pupil', 'change', 'school', 'homeroom', 'grade', 'recordedOn', 'withdrawnOn'],
  fields: {
    pupil: ref('pupil', '学生'),
    change: code('变动类别', enrolmentChanges),
    day: date('变动日期'),
    recordedOn: date('登记日期'),
    withdrawnOn: optional(date('撤回日期')),
    school: ref('organisation', '学校'),
    homeroom: optional(ref('homeroom', '班级')),
    grade: optional(count('年级')),
    promotion: optional(ref('promotion', '升级批次')),
    why: optional(sensitive('family', note('变动原因', { longest: 500 }))),
  },
  rules: [],
  workflow: {},
  readBy: CLERK,
  readAllBy: ENROLMENT,
  revealTo: { family: [...CLERK, ...ENROLMENT] },
  person: 'pupil',
  ...pupilLaw,
});

export type EnrolmentEvent = RowOf<typeof enrolmentEvent.fields>;
