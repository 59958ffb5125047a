import { adding, code, correcting, count, defineRegister, flag, money, optional, ref, text } from '#register/index.ts';
import { KEEPS, ownerships, READS, SCHOOL } from './codes.ts';

/** What aid asks of a school in a term: fees, meals, ownership. What a school does not know is left blank, and who depends on it is told as unclear. */
export const aidSchoolTerm = defineRegister({
  name: 'aidSchoolTerm',
  label: '学校资助条件',
  scope: 'organisation',
  key: ['organisation', 'period'],
  title: ['organisation', 'period'],
  columns: ['organisation', 'period', 'isNutritionSchool', 'mealDays', 'tuition', 'careFee', 'ownership'],
  fields: {
    organisation: ref('organisation', '学校'),
    period: text('学期', { longest: 12 }),
    isNutritionSchool: optional(flag('营养改善计划学校')),
    mealDays: optional(count('供餐天数', { most: 140, unit: '天' })),
    tuition: optional(money('每学期学费')),
    careFee: optional(money('每学期保教费')),
    localCareFee: optional(money('当地公办保教费')),
    ownership: optional(code('办园性质', ownerships)),
  },
  rules: [
    {
      code: 'termShape',
      says: '学期应写成“2027-2028-1”或“2027-2028-2”。',
      english: 'A term is written 2027-2028-1 or 2027-2028-2.',
      holds: row => /^(\d{4})-(\d{4})-[12]$/.test(row.period) && Number(row.period.slice(5, 9)) === Number(row.period.slice(0, 4)) + 1,
    },
  ],
  workflow: {},
  readBy: [...KEEPS, ...SCHOOL, ...READS],
  readAllBy: [...KEEPS, ...READS],
  importBy: KEEPS,
});

export const schoolTermDeeds = [
  adding(aidSchoolTerm, { name: 'aid.addSchoolTerm', label: '填报资助条件', by: [...SCHOOL, ...KEEPS] }),
  correcting(aidSchoolTerm, { name: 'aid.correctSchoolTerm', label: '更正资助条件', by: [...SCHOOL, ...KEEPS] }),
];
