import { adding, code, correcting, count, date, defineRegister, flag, note, optional, ref, text } from '#register/index.ts';
import { audiences, categories, KEEPS, SEES } from '../codes.ts';

/** A place where teachers are trained, and the organisation that runs it. */
export const trainingBase = defineRegister({
  name: 'trainingBase',
  label: '研训基地',
  scope: 'bureau',
  key: ['name'],
  title: ['name'],
  fields: {
    name: text('研训基地名称', { longest: 60 }),
    organisation: ref('organisation', '依托单位'),
    strength: optional(note('特色和优势', { longest: 500 })),
    seats: optional(count('同时容纳人数', { most: 5000, unit: '人' })),
    since: date('认定日期'),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
});

/** A course of a base: for whom, on what, how long. */
export const trainingCourse = defineRegister({
  name: 'trainingCourse',
  label: '研训课程',
  scope: 'bureau',
  key: ['base', 'name'],
  title: ['name'],
  fields: {
    base: ref('trainingBase', '研训基地'),
    name: text('研训课程名称', { longest: 80 }),
    category: code('培训类别', categories),
    audience: code('培训对象', audiences),
    hours: count('学时', { least: 1, most: 400, unit: '学时' }),
    isSelect: flag('精品课程'),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  importBy: KEEPS,
});

export const baseVerbs = [
  adding(trainingBase, { name: 'training.addBase', label: '认定研训基地', by: KEEPS }),
  correcting(trainingBase, { name: 'training.correctBase', label: '更正研训基地', by: KEEPS }),
  adding(trainingCourse, { name: 'training.addCourse', label: '登记研训课程', by: KEEPS }),
  correcting(trainingCourse, { name: 'training.correctCourse', label: '更正研训课程', by: KEEPS }),
];
