/** The office of moral education (德育办): titles of campus culture, the catalogue of moral education, partners, parent schools. */
export const KEEPS = ['moralOffice'] as const;
/** Who answers for a school. */
export const FILES = ['filer'] as const;
/** Experts who review entries. */
export const EXPERTS = ['campusExpert'] as const;
/** Who reads the rows of every school. */
export const READS = ['moralOffice', 'leader', 'planner', 'auditor'] as const;
export const SEES = [...READS, ...FILES] as const;

export const kinds = { school: '学校', kindergarten: '幼儿园' } as const;

/** The stages through which moral education runs as one. */
export const stages = { kindergarten: '幼儿园', primarySchool: '小学', junior: '初中', upperSecondary: '高中阶段' } as const;

/** What moral education is about (《中小学德育工作指南》，教基〔2017〕8号: its contents), with what counties' plans add. */
export const themes = {
  idealTheme: '理想信念',
  coreValues: '社会主义核心价值观',
  traditionalCulture: '中华优秀传统文化',
  ecologyTheme: '生态文明',
  mentalHealth: '心理健康',
  lawLesson: '法治教育',
  ethnicUnity: '民族团结',
  labourTheme: '劳动教育',
} as const;

export const partnerKinds = {
  familyPartner: '家庭（家委会）',
  communityPartner: '社区和村',
  publicBody: '机关和事业单位',
  practiceBase: '实践教育基地',
  enterprise: '企业',
  volunteerGroup: '社会组织和志愿队伍',
} as const;

/** What schools do for parents, round by round. */
export const topics = { parentSchool: '家长学校授课', familyGuidance: '家庭教育指导活动', parentsDay: '家长开放日' } as const;
