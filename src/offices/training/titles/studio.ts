import { adding, amount, code, correcting, count, date, defineRegister, note, optional, ref, text, year } from '#register/index.ts';
import { appraisals, KEEPS, law, READS, SEES, SEES_PEOPLE } from '../codes.ts';

/** A studio of a master teacher (名师工作室) at a school. */
export const studio = defineRegister({
  name: 'studio',
  label: '名师工作室',
  scope: 'bureau',
  key: ['name'],
  title: ['name'],
  fields: {
    name: text('工作室名称', { longest: 60 }),
    organisation: ref('organisation', '依托学校'),
    subject: text('工作室学科', { longest: 20 }),
    since: date('成立日期'),
    aims: optional(note('工作目标', { longest: 1000 })),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
});

/** Who works in a studio, from a day until a day. */
export const studioMember = defineRegister({
  name: 'studioMember',
  label: '工作室成员',
  scope: 'organisation',
  key: ['studio', 'teacher'],
  title: ['teacher', 'studio'],
  fields: {
    studio: ref('studio', '名师工作室'),
    teacher: ref('staff', '工作室教师'),
    organisation: ref('organisation', '所在单位'),
    isHead: code('工作室身份', { studioHead: '主持人', studioFellow: '成员' }),
    from: date('加入日期'),
    until: optional(date('退出日期')),
  },
  rules: [],
  workflow: {},
  readBy: SEES_PEOPLE,
  readAllBy: READS,
  person: 'teacher',
  ...law,
  retention: '退出后五年',
});

/** A studio's year: what it did and how it is judged. */
export const studioReview = defineRegister({
  name: 'studioReview',
  label: '工作室年度评估',
  scope: 'bureau',
  key: ['studio', 'year'],
  title: ['studio', 'year'],
  fields: {
    studio: ref('studio', '名师工作室'),
    year: year('年度'),
    lessonsShown: count('示范课节数', { most: 1000, unit: '节' }),
    teachersLed: count('带教教师人数', { most: 1000, unit: '人' }),
    works: count('成果件数', { most: 1000, unit: '件' }),
    score: amount('评估得分', { least: 0, most: 100, unit: '分' }),
    verdict: code('评估等次', appraisals),
    remark: optional(note('评估意见', { longest: 1000 })),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
});

export const studioVerbs = [
  adding(studio, { name: 'training.addStudio', label: '登记名师工作室', by: KEEPS }),
  correcting(studio, { name: 'training.correctStudio', label: '更正名师工作室', by: KEEPS }),
  adding(studioMember, { name: 'training.addStudioMember', label: '登记工作室成员', by: KEEPS }),
  correcting(studioMember, { name: 'training.correctStudioMember', label: '更正工作室成员', by: KEEPS, fields: ['isHead', 'until'] }),
  adding(studioReview, { name: 'training.reviewStudio', label: '评估工作室', by: KEEPS }),
];
