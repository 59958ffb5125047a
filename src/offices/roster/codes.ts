import { codeTable, wordIn } from '#standards/codes/index.ts';

/** Who keeps the pupils of one school, and who reads those of all. */
export const CLERK: readonly string[] = ['schoolClerk'];
export const ENROLMENT: readonly string[] = ['enrolment'];
/** Those of a school who look its pupils up, masked, to write of them in the ledgers of other offices; they change nothing here. */
export const LOOKS_UP: readonly string[] = ['schoolLead', 'careTeacher', 'counsellor', 'healthTeacher'];
/** Those of the bureau who look up the pupils of the whole county, masked, to give them what is theirs by right; they change nothing here. */
export const LOOKS_UP_ALL: readonly string[] = ['aidOffice', 'aidCashier'];
/** Who keeps the staff of the county. */
export const PERSONNEL: readonly string[] = ['personnel'];

export const sexes = { male: '男', female: '女' } as const;

/** Kinds of school as they are run, with the first two digits of their school code and their code in 办学类型代码. */
export const schoolKinds = {
  kindergarten: '幼儿园',
  primarySchool: '小学',
  teachingPoint: '小学教学点',
  juniorMiddle: '初级中学',
  nineYear: '九年一贯制学校',
  completeMiddle: '完全中学',
  seniorHigh: '高级中学',
  twelveYear: '十二年一贯制学校',
  specialSchool: '特殊教育学校',
  secondaryVocational: '中等职业学校',
} as const;
export type SchoolKind = keyof typeof schoolKinds;

/** The beginnings that the code of a school of each kind has (学校类别码). */
export const codeBeginnings: Readonly<Record<SchoolKind, string>> = {
  kindergarten: '11',
  primarySchool: '21',
  teachingPoint: '21',
  juniorMiddle: '31',
  nineYear: '31',
  completeMiddle: '34',
  seniorHigh: '34',
  twelveYear: '34',
  specialSchool: '51',
  secondaryVocational: '36',
};

export const stages = { preschool: '学前', primary: '小学', junior: '初中', senior: '普通高中', vocational: '中职' } as const;
export type Stage = keyof typeof stages;

/** How a pupil lives during the week (就读方式). */
export const boardingKinds = { dayPupil: '走读', boarder: '住校', lodger: '借宿' } as const;

export const householdKinds = { agricultural: '农业户口', urban: '非农业户口', unregistered: '未落常住户口' } as const;

/** Pupils of whom special care is taken; each word is one that a statistical form or an aid rule knows. */
export const specialGroups = {
  leftBehind: '农村留守儿童',
  migrant: '进城务工人员随迁子女',
  orphan: '孤儿',
  unsupported: '事实无人抚养儿童',
  disabled: '残疾儿童',
  lowIncome: '低保家庭学生',
  povertyMonitored: '脱贫不稳定家庭学生',
  martyr: '烈士子女',
} as const;

export const relations = {
  father: '父亲',
  mother: '母亲',
  grandparent: '祖父母或外祖父母',
  sibling: '兄姐',
  otherGuardian: '其他监护人',
} as const;

/** What happens to a pupil's enrolment. */
export const enrolmentChanges = {
  admitted: '入学',
  transferredOut: '转出',
  transferredIn: '转入',
  suspended: '休学',
  resumed: '复学',
  droppedOut: '辍学',
  persuadedBack: '劝返复学',
  promoted: '升级',
  graduated: '毕业',
  departed: '转出县外',
  homeroomChanged: '转班',
  movedWithSchool: '随校并入',
} as const;
export type EnrolmentChange = keyof typeof enrolmentChanges;

export const staffKinds = { fullTimeTeacher: '专任教师', administrative: '行政人员', assistant: '教辅人员', worker: '工勤人员' } as const;

export const professionalTitles = {
  fullSenior: '正高级教师',
  seniorTitle: '高级教师',
  firstGrade: '一级教师',
  secondGrade: '二级教师',
  thirdGrade: '三级教师',
  ungraded: '未定职级',
} as const;

export const qualifications = {
  doctor: '博士研究生',
  master: '硕士研究生',
  bachelor: '大学本科',
  college: '大学专科',
  upperSecondary: '高中阶段',
  lower: '高中阶段以下',
} as const;

export const subjects = {
  chinese: '语文',
  mathematics: '数学',
  foreignLanguage: '外语',
  moralityAndLaw: '道德与法治',
  science: '科学',
  physics: '物理',
  chemistry: '化学',
  biology: '生物',
  history: '历史',
  geography: '地理',
  physicalEducation: '体育与健康',
  music: '音乐',
  art: '美术',
  informationTechnology: '信息科技',
  labour: '劳动',
  mentalHealth: '心理健康',
  preschoolTeaching: '学前保教',
  vocationalSubject: '专业课',
} as const;

export const certificateKinds = {
  teacherCertificate: '教师资格证',
  mandarin: '普通话等级证书',
  vocationalSkill: '职业技能等级证书',
  otherCertificate: '其他证书',
} as const;

export const honourLevels = {
  national: '国家级',
  provincial: '省级',
  prefectural: '市（州）级',
  countyLevel: '县级',
  schoolLevel: '校级',
} as const;

const peoples = codeTable('mz');

/** True for a people's name or code of GB/T 3304. */
export const isEthnicity = (word: string | null): boolean => word === null || wordIn(peoples, word) !== null;

const numerals = '一二三四五六七八九十';
const kindergartenYears = ['小班', '中班', '大班'];

/** What a class is called: `三年级（2）班`, `七年级（1）班`, `高一（3）班`, `中班（1）班`. */
export function homeroomName(stage: Stage, grade: number, number: number): string {
  if (stage === 'preschool') return `${kindergartenYears[grade - 1] ?? '托班'}（${number}）班`;
  if (stage === 'senior') return `高${numerals[grade - 1] ?? grade}（${number}）班`;
  if (stage === 'vocational') return `中职${numerals[grade - 1] ?? grade}（${number}）班`;
  const whole = stage === 'junior' ? grade + 6 : grade;
  return `${numerals[whole - 1] ?? whole}年级（${number}）班`;
}
