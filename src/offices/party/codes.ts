/** The office of party building (党建办): sets duties, tracks decisions, judges standards, keeps the stages of candidates. */
export const KEEPS = ['partyOffice'] as const;
/** Who answers for a school's branch. */
export const FILES = ['filer'] as const;
/** Who reads the rows of every branch. */
export const READS = ['partyOffice', 'leader', 'auditor'] as const;
export const SEES = [...READS, ...FILES] as const;

/** The organisations whose branches meet and file. */
export const kinds = { school: '学校', kindergarten: '幼儿园' } as const;

/** What comes round in a branch's life (《中国共产党支部工作条例（试行）》第十四条至第二十一条); how often is set duty by duty. */
export const topics = {
  branchAssembly: '支部党员大会',
  branchCommittee: '支部委员会会议',
  partyGroup: '党小组会',
  partyLecture: '党课',
  themeDay: '主题党日',
  lifeMeeting: '组织生活会',
  democraticReview: '民主评议党员',
  theoryStudy: '政治理论学习',
  ideologyReview: '意识形态分析研判',
  integrityLesson: '警示教育和廉政谈话',
} as const;

/** The standard of a branch, item by item: a working list of ours, for the bureau to replace. */
export const branchItems = {
  branchSetting: '支部设置规范',
  committeeElected: '班子按期换届',
  meetingsHeld: '三会一课制度落实',
  themeDayHeld: '主题党日规范',
  lifeMeetingHeld: '组织生活会和民主评议规范',
  duesPaid: '党费收缴规范',
  memberFiles: '党员档案齐全',
  developmentProper: '发展党员程序规范',
  positionBuilt: '活动阵地规范',
  roleModel: '党员作用发挥',
} as const;

export const decisionGrades = { ordinaryDecision: '一般事项', weightyDecision: '重大事项' } as const;
export const decisionSources = { officeParty: '局党组会议', educationCommittee: '教育工委会议', dispatched: '上级交办' } as const;

export const reviewMatters = {
  readingMatter: '教材读物',
  lectureEvent: '报告会、研讨会',
  trainingEvent: '培训班',
  appOrSite: '网络平台和移动应用',
  periodical: '校报校刊和新媒体',
} as const;
