/** Who keeps training and teaching research at the bureau. */
export const KEEPS = ['trainingOffice'] as const;
/** Who keeps the staff of a school, and so its teachers' training. */
export const SCHOOL = ['schoolClerk'] as const;
/** Who answers for a school in what names no teacher. */
export const ACTS = ['schoolClerk', 'filer'] as const;
/** Who reads the rows of every school. */
export const READS = ['trainingOffice', 'leader', 'auditor'] as const;
export const SEES = [...READS, ...ACTS] as const;
/** Who reads rows about single teachers. */
export const SEES_PEOPLE = [...READS, ...SCHOOL] as const;

/** What data about a teacher's training rests on. */
export const law = {
  basis: '《个人信息保护法》第十三条第一款第二项（人力资源管理所必需）；《中小学教师继续教育规定》（教育部令第7号）',
  purpose: '登记和核算教师继续教育学时，安排和考核教师培训',
} as const;

export const tiers = {
  nationalTier: '国培',
  provincialTier: '省培',
  municipalTier: '市培',
  countyTier: '县培',
  groupTier: '集团（学区）培训',
  schoolTier: '校本研修',
} as const;
export type Tier = keyof typeof tiers;

export const categories = {
  newCurriculum: '新课程',
  newTextbook: '新教材',
  newMethod: '新教法',
  newTechnology: '新技术',
  ethicsCourse: '师德修养',
  classManagement: '班级管理',
  schoolLeadership: '学校管理',
} as const;

/** For whom a training is (分层). */
export const audiences = {
  newTeachers: '新任教师',
  youngTeachers: '青年教师',
  leadingTeachers: '骨干教师',
  classTeachers: '班主任',
  schoolLeaders: '校长和管理人员',
  allTeachers: '全体教师',
} as const;

export const forms = { centralForm: '集中办班', sentOutForm: '选派外出', remoteForm: '远程教育', schoolForm: '校本培训' } as const;
export const outcomes = { passed: '合格', failed: '不合格', absent: '缺训' } as const;

/** Who answers a questionnaire about a training, and about what (教、学、管). */
export const parties = { traineeParty: '学员', schoolParty: '学校', baseParty: '基地' } as const;
export const aspects = { teachingAspect: '教（授课）', learningAspect: '学（参训）', managingAspect: '管（组织）' } as const;
export type Party = keyof typeof parties;
export type Aspect = keyof typeof aspects;
/** What each party answers for itself and does not judge: trainees learn, schools and bases manage or teach. */
export const ownAspect: Readonly<Record<Party, Aspect>> = {
  traineeParty: 'learningAspect',
  schoolParty: 'managingAspect',
  baseParty: 'teachingAspect',
};

/** Routines of teaching that are looked at on the spot. */
export const routines = {
  lessonPlans: '备课',
  lessonsTaught: '上课',
  homeworkSet: '作业',
  tutoring: '辅导',
  assessment: '考查评价',
} as const;
export const checkTopics = { trainingTopic: '培训质量', ...routines } as const;
export const checkVerdicts = { soundCheck: '规范', minorFlaws: '基本规范', toCorrect: '须整改' } as const;

export const levels = { countyLevel: '市级', groupLevel: '大学区（集团）级', schoolLevel: '校级' } as const;
export type Level = keyof typeof levels;
export const researchKinds = {
  inspectionVisit: '教学视导',
  teachingContest: '教学比武',
  topicResearch: '专题教研',
  demonstrationLesson: '示范课',
  studioActivity: '工作室活动',
} as const;
export const prizes = { firstPrize: '一等奖', secondPrize: '二等奖', thirdPrize: '三等奖' } as const;

export const titles = {
  researchOfficer: '教研员',
  masterTeacher: '名师',
  subjectLeader: '学科带头人',
  backboneTeacher: '骨干教师称号',
} as const;
export const appraisals = { excellentTerm: '优秀', soundTerm: '合格', weakTerm: '不合格' } as const;
