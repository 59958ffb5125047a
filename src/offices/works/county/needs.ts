import type { Half, NeedKind, Urgency } from '../codes.ts';

/** A shortfall of the demonstration, with the projects that make it good. */
export interface PlayedNeed {
  readonly organisation: string;
  readonly kind: NeedKind;
  readonly what: string;
  readonly amount: number;
  readonly unit: string;
  readonly urgency: Urgency;
  readonly note?: string;
  readonly covers: readonly (readonly [project: string, amount: number])[];
}

/** What the weaker schools of the invented county lack. */
export const needs: readonly PlayedNeed[] = [
  {
    organisation: '石门中心小学',
    kind: 'dormitory',
    what: '寄宿生床位',
    amount: 160,
    unit: '张',
    urgency: 'now',
    covers: [['石门镇寄宿制学生宿舍', 160]],
  },
  {
    organisation: '石门中心小学',
    kind: 'playground',
    what: '运动场地',
    amount: 8200,
    unit: '平方米',
    urgency: 'withinYear',
    covers: [['石门中心小学运动场改造项目', 8200]],
  },
  {
    organisation: '双泉小学',
    kind: 'specialRoom',
    what: '科学、音乐、美术功能室',
    amount: 12,
    unit: '间',
    urgency: 'withinYear',
    covers: [['双泉小学综合楼', 12]],
  },
  {
    organisation: '双泉小学',
    kind: 'canteen',
    what: '学生食堂就餐位',
    amount: 320,
    unit: '个',
    urgency: 'withinYear',
    covers: [['双泉小学综合楼', 240]],
  },
  {
    organisation: '城关第二小学',
    kind: 'classroom',
    what: '普通教室',
    amount: 9,
    unit: '间',
    urgency: 'now',
    covers: [['城关第二小学教学楼', 9]],
  },
  {
    organisation: '城关第一小学',
    kind: 'classroom',
    what: '普通教室',
    amount: 14,
    unit: '间',
    urgency: 'now',
    note: '城区学位紧，四小投用后分流',
    covers: [['城区第四小学建设项目', 10]],
  },
  {
    organisation: '市第三中学',
    kind: 'specialRoom',
    what: '理化生实验室',
    amount: 6,
    unit: '间',
    urgency: 'withinYear',
    covers: [],
  },
  {
    organisation: '云台学校',
    kind: 'dormitory',
    what: '寄宿生宿舍',
    amount: 1200,
    unit: '平方米',
    urgency: 'withinPlan',
    covers: [],
  },
  {
    organisation: '云台学校',
    kind: 'teacherHousing',
    what: '教师周转宿舍',
    amount: 20,
    unit: '套',
    urgency: 'withinPlan',
    covers: [['红柳沟乡、野马乡教师周转宿舍', 12]],
  },
];

/** A class at the base: school, day, half, class, pupils booked, pupils who came (not yet told where left out). */
export type PlayedBooking = readonly [
  school: string,
  day: string,
  half: Half,
  className: string,
  pupils: number,
  activity: string,
  came?: number,
];

/** Who came to the base, and who is to come. */
export const bookings: readonly PlayedBooking[] = [
  ['城关第一小学', '2027-09-15', 'morning', '五年级1班', 46, '整地与播种', 45],
  ['城关第一小学', '2027-09-15', 'morning', '五年级2班', 45, '整地与播种', 45],
  ['城关第一小学', '2027-09-15', 'afternoon', '五年级3班', 44, '整地与播种', 42],
  ['石门中心小学', '2027-09-23', 'morning', '六年级1班', 41, '木工', 40],
  ['新区实验学校', '2027-10-13', 'morning', '七年级2班', 48, '秋收', 48],
  ['新区实验学校', '2027-10-13', 'morning', '七年级3班', 47, '秋收', 46],
  ['新区实验学校', '2027-10-14', 'afternoon', '七年级4班', 48, '秋收', 47],
  ['市第三中学', '2027-10-20', 'morning', '八年级1班', 50, '烹饪', 49],
  ['市第三中学', '2027-10-20', 'afternoon', '八年级2班', 49, '烹饪', 49],
  ['双泉小学', '2027-11-03', 'morning', '四年级1班', 38, '陶艺', 38],
  ['云台学校', '2027-11-10', 'morning', '七年级1班', 36, '木工', 36],
  ['城关第二小学', '2027-11-17', 'morning', '五年级1班', 45, '电子焊接', 44],
  ['城关第二小学', '2027-11-17', 'afternoon', '五年级2班', 44, '电子焊接', 44],
  ['城关第二小学', '2027-12-08', 'morning', '六年级1班', 45, '编织', 43],
  ['石门中心小学', '2027-12-15', 'morning', '五年级1班', 40, '编织', 40],
  ['石门中心小学', '2028-01-05', 'morning', '五年级2班', 42, '陶艺', 41],
  ['城关第一小学', '2028-01-06', 'morning', '六年级1班', 45, '烹饪', 45],
  ['城关第一小学', '2028-01-06', 'afternoon', '六年级2班', 44, '烹饪', 44],
  ['双泉小学', '2028-01-10', 'morning', '五年级1班', 39, '陶艺'],
  ['新区实验学校', '2028-01-11', 'morning', '八年级1班', 48, '木工'],
  ['新区实验学校', '2028-01-11', 'morning', '八年级2班', 48, '木工'],
  ['新区实验学校', '2028-01-11', 'afternoon', '八年级3班', 47, '木工'],
  ['石门中心小学', '2028-01-12', 'afternoon', '六年级2班', 41, '烹饪'],
  ['城关第二小学', '2028-01-13', 'morning', '四年级1班', 44, '陶艺'],
  ['城关第二小学', '2028-01-13', 'morning', '四年级2班', 45, '陶艺'],
  ['云台学校', '2028-01-17', 'morning', '八年级1班', 37, '电子焊接'],
];
