import { adding, amount, correcting, count, date, defineRegister, money, optional, ref } from '#register/index.ts';
import { CLERK, ENROLMENT, PERSONNEL } from '../codes.ts';

const sqm = (label: string) => optional(amount(label, { least: 0, unit: '平方米' }));
const number = (label: string, unit: string) => optional(count(label, { unit }));

/** What a school has on the statistics date: areas, rooms, books and equipment. What is not known is left blank. */
export const schoolFacts = defineRegister({
  name: 'schoolFacts',
  label: '办学条件',
  scope: 'organisation',
  key: ['organisation', 'day'],
  title: ['organisation', 'day'],
  columns: ['organisation', 'day', 'siteAreaSqm', 'buildingAreaSqm', 'teachingAreaSqm', 'sportsAreaSqm', 'classrooms', 'books'],
  fields: {
    organisation: ref('organisation', '学校'),
    day: date('统计时点'),
    siteAreaSqm: sqm('占地面积'),
    buildingAreaSqm: sqm('校舍建筑面积'),
    teachingAreaSqm: sqm('教学及辅助用房面积'),
    sportsAreaSqm: sqm('体育运动场地面积'),
    greenAreaSqm: sqm('绿化用地面积'),
    dangerousAreaSqm: sqm('危房面积'),
    classrooms: number('普通教室数', '间'),
    multimediaRooms: number('网络多媒体教室数', '间'),
    artRooms: number('音乐美术专用教室数', '间'),
    books: number('图书册数', '册'),
    computers: number('教学用终端数', '台'),
    equipmentYuan: optional(money('教学仪器设备资产值')),
    boardingBeds: number('寄宿床位数', '张'),
  },
  rules: [
    {
      code: 'partsWithinWhole',
      says: '教学及辅助用房面积和危房面积都不能大于校舍建筑面积，请核对。',
      english: 'The teaching area and the dangerous area cannot exceed the whole building area.',
      holds: row =>
        row.buildingAreaSqm === null ||
        [row.teachingAreaSqm, row.dangerousAreaSqm].every(part => part === null || part <= row.buildingAreaSqm!),
    },
    {
      code: 'groundsWithinSite',
      says: '体育运动场地与绿化用地之和不能大于占地面积，请核对。',
      english: 'Sports grounds and green areas together cannot exceed the site.',
      holds: row => row.siteAreaSqm === null || (row.sportsAreaSqm ?? 0) + (row.greenAreaSqm ?? 0) <= row.siteAreaSqm,
    },
  ],
  workflow: {},
  readBy: CLERK,
  readAllBy: [...ENROLMENT, ...PERSONNEL, 'planner', 'leader'],
});

export const schoolFactsVerbs = [
  adding(schoolFacts, { name: 'roster.addSchoolFacts', label: '填报办学条件', by: CLERK }),
  correcting(schoolFacts, { name: 'roster.correctSchoolFacts', label: '更正办学条件', by: CLERK }),
];
