/** The office of dropout control (控辍保学办): checks, confirms, gives notice, closes. */
export const KEEPS = ['accessOffice'] as const;
/** Those of a school who look after children in danger of leaving it. */
export const SCHOOL = ['careTeacher', 'schoolLead'] as const;
/** Who reports for a school and answers what a check found. */
export const FILES = ['filer'] as const;
/** Who reads numbers, issues and checks of every school; of no child. */
export const READS = ['accessOffice', 'leader', 'auditor'] as const;
export const CASES = [...KEEPS, ...SCHOOL] as const;

export const kinds = { school: '学校' } as const;

/** What personal data of this office rests on. */
export const accessLaw = {
  basis: '《个人信息保护法》第十三条第一款第三项（履行法定职责所必需）；《义务教育法》第十三条、第五十八条',
  purpose: '防止和减少义务教育阶段学生辍学，劝返失学辍学儿童少年，落实困境儿童关爱和安置',
  retention: '办结后三年内清空敏感内容，本局工作口径，待档案部门确认；其余随学籍档案',
} as const;

export const foundWays = {
  absenceSign: '连续缺课',
  movementSign: '学籍异动',
  householdCheck: '入户排查',
  dataComparison: '部门数据比对',
  publicReport: '群众反映',
} as const;

export const dropoutCauses = {
  wearyOfSchool: '厌学',
  worksAway: '外出务工',
  hardshipAtHome: '家庭困难',
  ownIllness: '疾病或残疾',
  earlyMarriage: '早婚',
  movedWithParents: '随父母外出',
  familyChange: '家庭变故',
  otherCause: '其他原因',
} as const;

export const clearedWays = { isInSchool: '核实在校', hasTransferred: '已转往他校', onApprovedLeave: '已办休学或请假' } as const;

export const closingWays = {
  keptInSchool: '返校稳定',
  courseFinished: '完成义务教育',
  goneElsewhere: '转往外地就读',
  deceasedChild: '死亡',
} as const;

/** How a child who comes back learns (分类安置). */
export const resettlements = {
  backToClass: '原班就读',
  separateClass: '单独编班补偿教育',
  vocationalMix: '普职融合',
  specialEducation: '特殊教育',
  homeTeaching: '送教上门',
} as const;

/** One rung of the ladder of persuasion: within how many days after the dropout is confirmed it is to be taken. */
export interface PersuasionStep {
  readonly label: string;
  readonly days: number;
}

/** The ladder of persuasion, rung by rung. The days are a working rule of ours, for the bureau to confirm. */
export const persuasionSteps = {
  schoolVisit: { label: '学校家访劝返', days: 3 },
  villageVisit: { label: '村（社区）上门劝返', days: 7 },
  townshipVisit: { label: '乡镇（街道）劝返', days: 14 },
  noticeServed: { label: '送达限期返校通知书', days: 21 },
  lawfulPressing: { label: '依法督促监护人履责', days: 35 },
} as const satisfies Readonly<Record<string, PersuasionStep>>;
export type StepKind = keyof typeof persuasionSteps;

/** The five warm deeds for every child (情感控辍“五个一”): a working list of ours, for the bureau to replace. */
export const careActions = {
  homeVisited: '一次家访',
  heartTalk: '一次谈心',
  helperNamed: '一名帮扶教师',
  wishMet: '一个微心愿',
  lessonsMade: '一次学业辅导',
} as const;

export const absenceKinds = { sickLeave: '病假', personalLeave: '事假', unexcused: '无故缺课' } as const;

export const issueGrades = { general: '一般问题', weightyIssue: '严重问题' } as const;

export const topics = { monthlyReport: '控辍保学月报', openingReport: '开学报到情况' } as const;

export const careLevels = {
  tightCare: { label: '重点关爱', days: 15 },
  regularCare: { label: '定期关爱', days: 30 },
  lightCare: { label: '一般关注', days: 90 },
} as const;

export const careGroups = {
  leftBehindChild: '留守儿童',
  disabled: '残疾儿童',
  orphanChild: '孤儿和事实无人抚养儿童',
  hardshipChild: '家庭经济困难',
  singleParentChild: '单亲或重组家庭',
} as const;

export const careEntryKinds = {
  careVisit: '入户关爱',
  careTalk: '谈心谈话',
  studyHelp: '学业帮扶',
  parentCall: '亲情联络',
  materialHelp: '物资或资金帮助',
  otherCare: '其他关爱',
} as const;

export const placementWays = {
  inclusiveClass: '随班就读',
  specialClass: '特教班',
  specialSchool: '特殊教育学校',
  homeTeaching: '送教上门',
} as const;

export const disabilityKinds = {
  visual: '视力',
  hearing: '听力',
  speech: '言语',
  physical: '肢体',
  intellectual: '智力',
  mental: '精神',
  multiple: '多重',
} as const;
