import { code, date, defineRegister, idNumber, list, note, optional, period, type RowOf, ref, sensitive, text } from '#register/index.ts';
import { isDivisionCode, isStudentNumber } from '#standards/codes/index.ts';
import { boardingKinds, CLERK, ENROLMENT, householdKinds, isEthnicity, LOOKS_UP, LOOKS_UP_ALL, sexes, specialGroups } from '../codes.ts';

const birthdayIn = (number: string) => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
const sexIn = (number: string) => (Number(number[16]) % 2 === 1 ? 'male' : 'female');
const step = (to: string) => ({ to, by: CLERK });

/** What personal data of pupils rests on, for the registers that hold it. */
export const pupilLaw = {
  basis:
    '《个人信息保护法》第十三条第一款第三项（履行法定职责所必需）、第三十一条；《义务教育法》第十三条；《中小学生学籍管理办法》（教基一〔2013〕7号）',
  purpose: '建立和管理学籍，保障入学、转学和完成义务教育',
  retention: '学籍档案按《中小学生学籍管理办法》保存至学生毕业或离开后，期满经批准抹除',
} as const;

/** A pupil, once, however often they change school. Names, numbers, birthdays and family stay sealed and are shown masked. */
export const pupil = defineRegister({
  name: 'pupil',
  label: '学生',
  scope: 'organisation',
  key: ['idNumber'],
  title: ['name', 'homeroom'],
  columns: ['name', 'sex', 'birthMonth', 'organisation', 'homeroom', 'boarding', 'ethnicity', 'idNumber'],
  fields: {
    name: sensitive('identity', text('姓名', { longest: 40 })),
    sex: code('性别', sexes),
    idNumber: optional(idNumber('身份证号')),
    birthday: sensitive('identity', date('出生日期')),
    birthMonth: period('出生年月'),
    studentNumber: optional(sensitive('identity', text('全国学籍号', { longest: 19 }))),
    ethnicity: optional(text('民族', { longest: 10 })),
    organisation: ref('organisation', '学校'),
    homeroom: optional(ref('homeroom', '班级')),
    boarding: code('就读方式', boardingKinds),
    householdKind: optional(code('户口性质', householdKinds)),
    householdPlace: optional(text('户籍区划代码', { longest: 12 })),
    homeAddress: optional(sensitive('family', note('家庭住址', { longest: 200 }))),
    specialGroups: optional(sensitive('family', list('特殊群体', code('特殊群体', specialGroups)))),
    admittedOn: date('入学日期'),
  },
  rules: [
    {
      code: 'birthdayFitsNumber',
      says: '出生日期与身份证号第7至14位不符，请核对。',
      english: 'The birthday does not fit the identity number.',
      holds: row => row.idNumber === null || row.birthday === birthdayIn(row.idNumber),
    },
    {
      code: 'sexFitsNumber',
      says: '性别与身份证号第17位不符，请核对。',
      english: 'The sex does not fit the identity number.',
      holds: row => row.idNumber === null || row.sex === sexIn(row.idNumber),
    },
    {
      code: 'studentNumberShape',
      says: '全国学籍号应为G、L或J加18位，请核对。',
      english: 'A student number is G, L or J and 18 characters.',
      holds: row => row.studentNumber === null || isStudentNumber(row.studentNumber),
    },
    {
      code: 'ethnicityKnown',
      says: '民族应为国家标准中的名称，请核对。',
      english: 'The people is not one of the national standard.',
      holds: row => isEthnicity(row.ethnicity),
    },
    {
      code: 'householdPlaceShape',
      says: '户籍区划代码应为6位、9位或12位数字，请核对。',
      english: 'A division code has 6, 9 or 12 digits.',
      holds: row => row.householdPlace === null || isDivisionCode(row.householdPlace),
    },
  ],
  workflow: {
    enrolled: {
      suspendPupil: step('suspended'),
      dropOutPupil: step('droppedOut'),
      graduatePupil: step('graduated'),
      departPupil: step('departed'),
      changeHomeroom: step('enrolled'),
      correctPupil: step('enrolled'),
    },
    suspended: { resumePupil: step('enrolled'), dropOutPupil: step('droppedOut'), departPupil: step('departed') },
    droppedOut: { persuadeBack: step('enrolled'), departPupil: step('departed') },
    graduated: {},
    departed: {},
  },
  states: { enrolled: '在籍', suspended: '休学', droppedOut: '辍学', graduated: '毕业', departed: '已转出县外' },
  readBy: [...CLERK, ...LOOKS_UP],
  readAllBy: [...ENROLMENT, ...LOOKS_UP_ALL],
  revealTo: { identity: [...CLERK, ...ENROLMENT], family: [...CLERK, ...ENROLMENT] },
  person: 'id',
  ...pupilLaw,
});

export type Pupil = RowOf<typeof pupil.fields>;
