import {
  adding,
  amount,
  code,
  correcting,
  count,
  defineRegister,
  flag,
  geo,
  money,
  optional,
  type RowOf,
  ref,
  year,
} from '#register/index.ts';
import { FILES, KEEPS, READS, SEES, stageWords } from './codes.ts';

const people = (label: string) => optional(count(label, { unit: '人', most: 20_000 }));
const rooms = (label: string) => optional(count(label, { unit: '间', most: 2_000 }));
const sqm = (label: string) => optional(amount(label, { least: 0, unit: '平方米' }));

/** True where a part is no more than its whole, or either is missing. */
const within = (part: number | null, whole: number | null) => part === null || whole === null || part <= whole;

/**
 * What one stage of one school counts in a statistical year, as the national standards ask it. What is left blank is taken from the roster: teachers
 * from the staff, areas and equipment from the yearly facts, divided between the stages of the school.
 */
export const stageFacts = defineRegister({
  name: 'stageFacts',
  label: '学校分学段年度数据',
  scope: 'organisation',
  key: ['organisation', 'year', 'stage'],
  title: ['organisation', 'year', 'stage'],
  columns: ['organisation', 'year', 'stage', 'pupils', 'classes', 'teachers', 'qualifiedTeachers', 'backboneTeachers', 'teachingArea'],
  fields: {
    organisation: ref('organisation', '学校'),
    year: year('统计年度'),
    stage: code('统计学段', stageWords),
    isTeachingPoint: flag('教学点'),
    pupils: people('本学段在校生数'),
    classes: optional(count('本学段班数', { unit: '个', most: 500 })),
    largestClass: people('最大班额'),
    staff: people('本学段教职工数'),
    teachers: people('本学段专任教师数'),
    qualifiedTeachers: people('高于规定学历教师数'),
    backboneTeachers: people('县级以上骨干教师数'),
    peArtsTeachers: people('体育艺术专任教师数'),
    certifiedTeachers: people('持教师资格证专任教师数'),
    trainedTeachers: people('完成五年培训学时教师数'),
    eligibleToRotate: people('符合交流条件教师数'),
    rotated: people('当年交流轮岗教师数'),
    rotatedBackbone: people('交流轮岗骨干教师数'),
    teachingArea: sqm('本学段教学及辅助用房面积'),
    sportsArea: sqm('本学段体育运动场馆面积'),
    equipmentValue: optional(money('本学段教学仪器设备值')),
    multimediaRooms: rooms('本学段网络多媒体教室数'),
    musicRooms: rooms('音乐专用教室数'),
    artRooms: rooms('美术专用教室数'),
    homeworkMinutes: optional(count('书面家庭作业日均分钟', { unit: '分钟', most: 600 })),
    sleepHours: optional(amount('学生日均睡眠小时', { least: 0, most: 24, unit: '小时' })),
    exerciseMinutes: optional(count('校内日均体育活动分钟', { unit: '分钟', most: 600 })),
    place: optional(geo('学校位置')),
  },
  rules: [
    {
      code: 'teachersWithinAll',
      at: 'teachers',
      says: '高于规定学历、骨干、体育艺术、持证、完成培训的教师数都不能大于本学段专任教师数，请核对。',
      english: 'No kind of teachers can be more than the full-time teachers of the stage.',
      holds: row =>
        [row.qualifiedTeachers, row.backboneTeachers, row.peArtsTeachers, row.certifiedTeachers, row.trainedTeachers].every(part =>
          within(part, row.teachers),
        ),
    },
    {
      code: 'teachersWithinStaff',
      at: 'teachers',
      says: '本学段专任教师数不能大于本学段教职工数，请核对。',
      english: 'The full-time teachers cannot be more than the staff of the stage.',
      holds: row => within(row.teachers, row.staff),
    },
    {
      code: 'rotatedWithinAll',
      at: 'rotatedBackbone',
      says: '交流轮岗骨干教师数不能大于当年交流轮岗教师数，请核对。',
      english: 'The key teachers who moved cannot be more than all who moved.',
      holds: row => within(row.rotatedBackbone, row.rotated),
    },
    {
      code: 'largestWithinAll',
      at: 'largestClass',
      says: '最大班额不能大于本学段在校生数，请核对。',
      english: 'The largest class cannot have more pupils than the stage.',
      holds: row => within(row.largestClass, row.pupils),
    },
  ],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
  importBy: KEEPS,
});

export type StageFacts = RowOf<typeof stageFacts.fields>;
const by = [...KEEPS, ...FILES];

export const addStageFacts = adding(stageFacts, { name: 'indicators.addStageFacts', label: '填报分学段数据', by });
export const correctStageFacts = correcting(stageFacts, { name: 'indicators.correctStageFacts', label: '更正分学段数据', by });
