/** Who keeps digital education at the bureau (电教). */
export const KEEPS = ['digitalOffice'] as const;
/** Who answers for a school. */
export const FILES = ['filer'] as const;
/** Who reads the rows of every school. */
export const READS = ['digitalOffice', 'leader', 'planner', 'auditor'] as const;
export const SEES = [...READS, ...FILES] as const;

export const kinds = { school: '学校', kindergarten: '幼儿园' } as const;

/** 创客教育“五个一”, item by item. */
export const makerItems = {
  makerCourse: '一门创客课程',
  makerSpace: '一个创客空间',
  makerMentor: '一位创客指导师',
  makerEvent: '一次年度创客活动',
  makerBase: '一个特色创客基地',
} as const;

/** The three kinds of shared classroom (三个课堂), and alliances of schools. */
export const linkKinds = {
  deliveredClass: '专递课堂',
  synchronousClass: '同步课堂',
  masterClass: '名师课堂',
  makerAlliance: '创客校际联盟',
} as const;

export const linkActivityKinds = {
  makerContest: '创客比赛',
  jointStudy: '联合备课教研',
  openDisplay: '作品展示交流',
  technicalHelp: '设备技术帮扶',
} as const;

export const linkMeasures = {
  interactiveHours: '年接受互动授课（课时）',
  coursesOpened: '开齐课程门数（门）',
  literacyRate: '信息素养合格率（%）',
} as const;

export const topics = {
  equipmentCheck: '设备巡检',
  securityCheck: '网络安全自查',
  recordingUse: '录播教室使用',
} as const;

export const lessonOutcomes = { held: '已上', calledOff: '停课' } as const;

export const resourceKinds = {
  courseware: '课件',
  microLesson: '微课',
  electronicBook: '数字图书',
  virtualLab: '虚拟实验',
  questionBank: '题库',
} as const;

/** Points that a shared resource brings its school, by kind, and one more for every so many uses by others: a working rule of ours. */
export const resourcePoints: Readonly<Record<keyof typeof resourceKinds, number>> = {
  courseware: 1,
  microLesson: 3,
  electronicBook: 1,
  virtualLab: 5,
  questionBank: 2,
};
export const USES_A_POINT = 50;

export const zoneParts = {
  zoneBasics: '基础环境',
  zoneTeaching: '教学应用',
  zoneLiteracy: '师生素养',
  zoneGovernance: '数字治理',
  zoneSecurity: '安全保障',
} as const;

/** What a school is measured against in the index of equipment: working figures of ours, for the bureau to replace. */
export const aims = { terminalsPer100Pupils: 16, bandwidthMbps: 200, interactiveRooms: 1 } as const;
