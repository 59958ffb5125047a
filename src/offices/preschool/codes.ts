/** The office of preschool education (学前科): grades kindergartens, recognises and supports inclusive ones, keeps pairs, checks for 小学化. */
export const KEEPS = ['preschoolOffice'] as const;
/** Who answers for a kindergarten, or for the township that reviews one first. */
export const FILES = ['filer'] as const;
/** Experts who review gradings. */
export const EXPERTS = ['preschoolExpert'] as const;
/** Who reads the rows of every kindergarten. */
export const READS = ['preschoolOffice', 'leader', 'planner', 'auditor'] as const;
export const SEES = [...READS, ...FILES] as const;
/** Who picks teachers from the roster: the personnel section, and a kindergarten's clerk for its own. */
export const PERSONNEL = ['personnel'] as const;
export const CLERKS = ['schoolClerk'] as const;

/** What is graded: kindergartens, and schools with classes of preschool. */
export const kinds = { kindergarten: '幼儿园', school: '附设幼儿班的学校' } as const;

/** City and country kindergartens in pairs, and leading ones with those they help. */
export const pairKinds = { cityCountryPair: '城乡结对共建', helpNetwork: '园所帮带网络' } as const;
export const pairActivities = {
  jointStudy: '联合教研',
  openDay: '示范观摩',
  shadowing: '跟岗学习',
  onSiteGuidance: '入园指导',
  resourceSharing: '资源共享',
} as const;
export const pairMeasures = {
  certifiedShare: '专任教师持证率（%）',
  childrenPerTeacher: '每名专任教师负责幼儿数（人）',
  parentContent: '家长满意率（%）',
} as const;

/** How a rate of support is counted; a limit of fees gives no money and bounds who is supported. */
export const rateBases = {
  perChild: '按在园幼儿数',
  perClass: '按班数',
  byInvoice: '按票据比例',
  feeLimit: '月保教费限价',
} as const;

export const goodsKinds = { toys: '教玩具', careGoods: '保教设施设备', livingGoods: '生活设施设备' } as const;

export const serviceKinds = {
  placesBought: '购买学位',
  careService: '保教服务',
  guardService: '安保服务',
  kitchenService: '后勤和膳食服务',
  guidanceService: '教研指导服务',
  otherService: '其他服务',
} as const;
export const serviceVerdicts = { qualifiedService: '服务合格', deductedService: '扣减付款', failedService: '服务不合格' } as const;

export const forumKinds = {
  principalForum: '园长论坛',
  observation: '观摩交流',
  themeTraining: '专题培训',
  readingStudy: '研修学习',
} as const;

/** What is looked for when kindergartens are checked for teaching as in a primary school (教基厅函〔2018〕57号, its five tasks; in words of ours). */
export const driftItems = {
  primaryLessons: '提前教授小学课程内容',
  primaryMethods: '以集中授课代替游戏，布置书写作业或组织考试测验',
  primarySetting: '活动区和玩教具不足，缺少游戏材料',
  unqualifiedTeachers: '教师不具备相应资质或专业能力不足',
  entranceTests: '幼小衔接违规：小学入学测试，或一年级没有零起点教学',
} as const;
export const driftGrades = { ordinaryDrift: '一般', graveDrift: '严重' } as const;

export const exchangeKinds = { rotationPost: '轮岗', supportPost: '支教', shadowPost: '跟岗' } as const;
