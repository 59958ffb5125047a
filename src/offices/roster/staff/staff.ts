import { code, count, date, defineRegister, flag, idNumber, list, optional, period, phone, ref, sensitive, text } from '#register/index.ts';
import { CLERK, isEthnicity, PERSONNEL, professionalTitles, qualifications, sexes, staffKinds, subjects } from '../codes.ts';

/** What personal data of staff rests on. */
export const staffLaw = {
  basis: '《个人信息保护法》第十三条第一款第二项（人力资源管理所必需）；《教师法》第二十二条；《事业单位人事管理条例》',
  purpose: '教职工配备、职称、交流和考核',
  retention: '在职期间及离职后按干部人事档案规定保存，期满经批准抹除',
} as const;

const step = (to: string) => ({ to, by: PERSONNEL });

/** Teachers and staff: where they work, as what, with which title, qualification and subjects. A row is a person, whatever school they move to. */
export const staff = defineRegister({
  name: 'staff',
  label: '教职工',
  scope: 'organisation',
  key: ['idNumber'],
  title: ['name', 'organisation'],
  columns: ['name', 'organisation', 'staffKind', 'post', 'professionalTitle', 'qualification', 'birthMonth', 'idNumber'],
  fields: {
    name: sensitive('identity', text('姓名', { longest: 40 })),
    sex: code('性别', sexes),
    idNumber: idNumber('身份证号'),
    birthMonth: period('出生年月'),
    ethnicity: optional(text('民族', { longest: 10 })),
    phone: optional(phone('联系电话')),
    organisation: ref('organisation', '所在单位'),
    staffKind: code('教职工类别', staffKinds),
    post: text('岗位', { longest: 40 }),
    isAuthorised: flag('在编'),
    professionalTitle: code('职称', professionalTitles),
    qualification: code('学历', qualifications),
    subjects: list('任教学科', code('任教学科', subjects), { most: 6 }),
    hiredOn: date('入职日期'),
    teachingYears: optional(count('教龄', { unit: '年', most: 60 })),
  },
  rules: [
    {
      code: 'birthMonthFitsNumber',
      says: '出生年月与身份证号不符，请核对。',
      english: 'The month of birth does not fit the identity number.',
      holds: row => row.idNumber === null || row.birthMonth === `${row.idNumber.slice(6, 10)}-${row.idNumber.slice(10, 12)}`,
    },
    {
      code: 'teacherTeaches',
      says: '专任教师至少要有一门任教学科。',
      english: 'A full-time teacher teaches at least one subject.',
      holds: row => row.staffKind !== 'fullTimeTeacher' || row.subjects.length > 0,
    },
    {
      code: 'ethnicityKnown',
      says: '民族应为国家标准中的名称，请核对。',
      english: 'The people is not one of the national standard.',
      holds: row => isEthnicity(row.ethnicity),
    },
  ],
  workflow: {
    inService: { moveStaff: step('inService'), retireStaff: step('retired'), leaveStaff: step('left'), correctStaff: step('inService') },
    retired: {},
    left: { rehireStaff: step('inService') },
  },
  states: { inService: '在职', retired: '退休', left: '离职' },
  readBy: CLERK,
  readAllBy: PERSONNEL,
  revealTo: { identity: [...CLERK, ...PERSONNEL] },
  person: 'id',
  ...staffLaw,
});
