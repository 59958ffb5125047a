/** The office of safety (安全科): sets duties, checks hazards and defences. */
export const KEEPS = ['safetyOffice'] as const;
/** Who answers for a school. */
export const FILES = ['filer'] as const;
/** Who reads the rows of every school. */
export const READS = ['safetyOffice', 'planner', 'leader', 'auditor'] as const;
export const SEES = [...READS, ...FILES] as const;

/** The organisations that duties and defences are asked of. */
export const kinds = { school: '学校', kindergarten: '幼儿园' } as const;

export const topics = {
  drill: '应急演练',
  hazardRound: '隐患排查',
  lawLesson: '法治教育',
  safetyLesson: '安全教育',
  other: '其他安全任务',
} as const;

/** Who gives a lesson of law. */
export const lecturers = {
  lawVicePrincipal: '法治副校长',
  ownTeacher: '本校教师',
  policeOfficer: '公安民警',
  courtOfficer: '法院检察院干警',
  otherLecturer: '其他人员',
} as const;

/** Who acts together on the surroundings of schools. */
export const departments = {
  publicSecurity: '公安',
  marketRegulation: '市场监管',
  urbanManagement: '城市管理',
  cultureTourism: '文化旅游',
  healthDepartment: '卫生健康',
  transportDepartment: '交通运输',
  fireRescue: '消防救援',
  townshipGovernment: '乡镇街道',
} as const;

export const disputeKinds = {
  homeSchool: '家校纠纷',
  amongPupils: '学生之间',
  amongStaff: '教职工之间',
  injuryClaim: '伤害事故赔偿',
  worksAndWages: '工程与欠薪',
  neighbours: '周边单位和居民',
  otherDispute: '其他纠纷',
} as const;
/** How grave a dispute is. */
export const disputeGrades = { commonDispute: '一般纠纷', graveDispute: '重大纠纷' } as const;

/** The parts of the standard of a safe campus. */
export const safeParts = {
  safetyLead: '组织领导',
  safetyGuard: '安全防范',
  safetyTeaching: '宣传教育',
  safetyAround: '周边治理',
  safetyVeto: '否决事项',
} as const;

/** What is drilled (《中小学幼儿园应急疏散演练指南》，教基一厅〔2014〕2号). */
export const drillKinds = {
  earthquake: '地震',
  fire: '火灾',
  busAccident: '校车事故',
  violence: '暴力侵害',
  stampede: '踩踏',
  foodPoisoning: '食物中毒',
  infection: '传染病',
} as const;

/** Graded as the law does: a major hazard is one that may kill or injure many, or takes long to remove. */
export const hazardGrades = { general: '一般隐患', major: '重大隐患' } as const;
export const hazardKinds = {
  building: '校舍设施',
  fireSafety: '消防安全',
  food: '食品卫生',
  electricity: '用电用气',
  traffic: '交通校车',
  surroundings: '校园周边',
} as const;

/**
 * The three defences: persons, things, technology. The four items that all schools were to meet by 2021 stand first
 * (《中小学幼儿园安全防范工作三年行动计划》: 专职保安、封闭化管理、一键报警与视频联网、护学岗), the rest by GB/T 29315-2022.
 */
export const defences = {
  guards: '专职保安员配备',
  closedCampus: '校园封闭化管理',
  alarm: '一键报警与视频联网',
  gatePatrol: '护学岗设置',
  visitorLog: '门卫访客登记',
  leaderOnDuty: '校领导带班值班',
  lawVicePrincipal: '法治副校长',
  wall: '围墙栅栏',
  gateBarrier: '校门防冲撞设施',
  protectiveGear: '防护装备',
  emergencyLight: '应急照明与疏散通道',
  gatehouse: '门卫室',
  video: '视频监控覆盖',
  perimeterAlarm: '周界入侵报警',
  accessControl: '出入口控制',
  broadcast: '校园广播系统',
} as const;
