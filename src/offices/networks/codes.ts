/** Who keeps networks of schools at the bureau. */
export const KEEPS = ['networkOffice'] as const;
/** Who answers for a school. */
export const ACTS = ['filer'] as const;
/** Who reads the rows of every school. */
export const READS = ['networkOffice', 'leader', 'planner', 'auditor'] as const;
export const SEES = [...READS, ...ACTS] as const;
/** Who enters which teacher works elsewhere for a time: those who keep staff. */
export const SENDS = ['schoolClerk', 'personnel'] as const;

export const kinds = { school: '学校', kindergarten: '幼儿园' } as const;

/** How schools stand together (大学区、集团化、城乡共同体、结对). */
export const networkKinds = {
  schoolDistrictGroup: '大学区',
  educationGroup: '教育集团',
  urbanRuralCommunity: '城乡学校共同体',
  helpingPair: '结对帮扶',
} as const;

export const activityKinds = {
  sendTraining: '送培进校',
  teachingStudy: '教学研讨',
  lessonExchange: '课堂互动',
  qualityAnalysis: '质量分析',
  resourceSharing: '资源共享',
} as const;

/** The figures by which effect, gaps between schools and between groups of schools are told. */
export const measures = {
  passRate: '学业合格率（%）',
  excellenceRate: '学业优良率（%）',
  fitnessPassRate: '体质健康合格率（%）',
  backboneShare: '骨干教师比例（%）',
  equipmentPerPupil: '生均教学仪器设备值（元）',
  remoteLessons: '接受远程授课（课时）',
} as const;
export type Measure = keyof typeof measures;

export const gapAreas = {
  staffGap: '师资队伍',
  conditionGap: '办学条件',
  teachingGap: '教学质量',
  managementGap: '学校管理',
} as const;

/** Where places are given with weight on the countryside. */
export const shareMatters = {
  promotionPlaces: '职称晋升',
  honourPlaces: '评优评先',
  masterPlaces: '名师奖励',
  transferPlaces: '调配补充',
} as const;

/** Out of how many points a whole network is judged by each part: a working rule of ours, for the bureau to replace. */
export const reviewPoints = { planScore: 20, activityScore: 30, sharingScore: 20, effectScore: 30 } as const;
export const reviewVerdicts = { excellentNetwork: '优秀', soundNetwork: '合格', weakNetwork: '待改进' } as const;

/** The verdict on a sum of points: from 85 on excellent, from 60 on sound. */
export const verdictOf = (points: number): keyof typeof reviewVerdicts =>
  points >= 85 ? 'excellentNetwork' : points >= 60 ? 'soundNetwork' : 'weakNetwork';
