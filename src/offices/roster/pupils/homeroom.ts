import { code, count, defineRegister, optional, ref, text, year } from '#register/index.ts';
import { CLERK, ENROLMENT, LOOKS_UP, LOOKS_UP_ALL, stages } from '../codes.ts';

/** A class (行政班). It is known by the year in which it entered; its grade and its name go up with every promotion. */
export const homeroom = defineRegister({
  name: 'homeroom',
  label: '行政班',
  scope: 'organisation',
  key: ['organisation', 'stage', 'entryYear', 'number'],
  title: ['name'],
  columns: ['organisation', 'name', 'stage', 'entryYear', 'grade', 'headTeacher'],
  fields: {
    organisation: ref('organisation', '学校'),
    name: text('班级名称', { longest: 20 }),
    stage: code('学段', stages),
    entryYear: year('入学年份'),
    number: count('班号', { least: 1, most: 60 }),
    grade: count('年级', { least: 1, most: 6 }),
    years: count('学制', { least: 1, most: 6, unit: '年' }),
    headTeacher: optional(ref('staff', '班主任')),
  },
  rules: [
    {
      code: 'gradeWithinYears',
      says: '年级不能大于学制年数，请核对。',
      english: 'The grade cannot exceed the years of the course.',
      holds: row => row.grade <= row.years,
    },
  ],
  workflow: { studying: { correctHomeroom: { to: 'studying', by: CLERK } }, finished: {} },
  states: { studying: '在读', finished: '已毕业' },
  readBy: [...CLERK, ...LOOKS_UP],
  readAllBy: [...ENROLMENT, ...LOOKS_UP_ALL],
});
