import { count, date, defineRegister, list, optional, ref, year } from '#register/index.ts';
import { ENROLMENT } from '../codes.ts';

/** A year-end promotion of all classes in one deed; it can be taken back until the next. */
export const promotion = defineRegister({
  name: 'promotion',
  label: '升级批次',
  scope: 'bureau',
  key: [],
  title: ['schoolYear'],
  columns: ['schoolYear', 'day', 'promotedHomerooms', 'graduatedHomerooms', 'promotedPupils', 'graduatedPupils', 'reversedOn'],
  fields: {
    schoolYear: year('新学年'),
    day: date('升级日期'),
    promotedHomerooms: count('升级班数'),
    graduatedHomerooms: count('毕业班数'),
    promotedPupils: count('升级学生数'),
    graduatedPupils: count('毕业学生数'),
    homerooms: list('升级和毕业的班级', ref('homeroom', '班级')),
    reversedOn: optional(date('撤回日期')),
  },
  rules: [],
  workflow: { done: { reversePromotion: { to: 'reversed', by: ENROLMENT } }, reversed: {} },
  states: { done: '已升级', reversed: '已撤回' },
  readBy: ENROLMENT,
});
