/** What is done to the buildings: the five kinds of project that a county's list of works knows. */
export const projectKinds = { newBuild: '新建', extension: '改扩建', repair: '维修', relocation: '搬迁', equipment: '设备' } as const;

/** The stages of a project in their only order; a project that was given up stands outside it. */
export const stages = {
  preparation: '前期',
  started: '开工',
  building: '在建',
  completed: '完工',
  inspected: '竣工验收',
  inUse: '投用',
} as const;

/** Where money comes from. */
export const fundSources = { central: '中央资金', province: '省级资金', local: '市县资金', bond: '债券资金', social: '社会资金' } as const;

/** Which strand of a project a milestone belongs to; a relocation has its own plan of moving. */
export const strands = { construction: '建设', procurement: '采购', moving: '搬迁安排' } as const;

/** Stages of schooling for which a project adds seats: field of the project -> label. */
export const seatFields = {
  kindergartenSeats: '幼儿园学位',
  primarySeats: '小学学位',
  juniorSeats: '初中学位',
  seniorSeats: '普通高中学位',
  vocationalSeats: '中职学位',
} as const;

/** What a school that falls short lacks. */
export const needKinds = {
  classroom: '教室',
  specialRoom: '功能室',
  dormitory: '学生宿舍',
  canteen: '食堂',
  playground: '运动场',
  toilet: '厕所',
  teacherHousing: '教师周转宿舍用房',
  safety: '安全加固',
  furnishing: '教学设备',
} as const;

/** How soon a shortfall must be made good. */
export const urgencies = { now: '急需', withinYear: '一年内', withinPlan: '规划期内' } as const;

/** The two halves of a day at a base. */
export const halves = { morning: '上午', afternoon: '下午' } as const;

export type ProjectKind = keyof typeof projectKinds;
export type Stage = keyof typeof stages;
export type FundSource = keyof typeof fundSources;
export type Strand = keyof typeof strands;
export type SeatField = keyof typeof seatFields;
export type NeedKind = keyof typeof needKinds;
export type Urgency = keyof typeof urgencies;
export type Half = keyof typeof halves;

/** The stages in their order. */
export const stageOrder = Object.keys(stages) as readonly Stage[];

/** Who keeps the books of this office. */
export const KEEPS: readonly string[] = ['works'];
/** Who keeps them and who reads all of them. */
export const READS: readonly string[] = ['works', 'planner', 'leader', 'auditor'];
/** Who reads them, or of them what is their own organisation's. */
export const SEES: readonly string[] = [...READS, 'filer'];
/** Who keeps them and who reports for their own organisation. */
export const REPORTS: readonly string[] = ['works', 'filer'];
