/** The bureau's section for sport, health and art (体卫艺科). */
export const KEEPS = ['healthOffice'] as const;
/** Who keeps tests and illnesses of a school: the PE teacher, the school doctor. */
export const SCHOOL = ['healthTeacher'] as const;
/** The psychological teacher of a school, and who leads it. */
export const COUNSELS = ['counsellor'] as const;
export const LEADS = ['schoolLead'] as const;
/** Who reads sums of every school, and no child. */
export const READS = ['healthOffice', 'leader', 'auditor'] as const;

const law = {
  basis: '《个人信息保护法》第十三条第一款第三项（履行法定职责所必需）、第二十八条、第三十一条',
} as const;

export const fitnessLaw = {
  basis: `${law.basis}；《国家学生体质健康标准（2014年修订）》；《学校体育工作条例》第九条`,
  purpose: '测试、评定和改善学生体质健康',
  retention: '随学籍档案保存，学生离开后三年内清空身体形态和各项成绩，本局工作口径',
} as const;

export const illnessLaw = {
  basis: `${law.basis}；《传染病防治法》；《学校和托幼机构传染病疫情报告工作规范（试行）》（卫办疾控发〔2006〕65号）`,
  purpose: '因病缺课追踪，早发现、早报告传染病聚集',
  retention: '复课一年后清空症状和诊断，本局工作口径',
} as const;

export const mindLaw = {
  basis: `${law.basis}（单独同意）；《未成年人保护法》；《精神卫生法》第十六条；《全面加强和改进新时代学生心理健康工作专项行动计划（2023—2025年）》`,
  purpose: '识别和干预学生心理危机，不用于评优、分班、招生',
  retention: '毕业或结案满三年清空封存内容，本局工作口径，待档案部门确认',
} as const;

export const sexes = { male: '男', female: '女' } as const;

/** What ails a pupil, as the morning check writes it down. */
export const symptoms = {
  fever: '发热',
  cough: '咳嗽咽痛',
  rash: '皮疹',
  diarrhoea: '腹泻',
  vomiting: '呕吐',
  jaundice: '黄疸',
  mumps: '腮腺肿痛',
  redEyes: '红眼',
  otherSymptom: '其他症状',
} as const;

/** Levels of a mental-health file, by the usual four of the provinces (a convention, the nation has none), with the days after which it is looked after again. */
export const mindLevels = {
  yellowMind: { label: '黄色（三级）', days: 30 },
  orangeMind: { label: '橙色（二级）', days: 14 },
  redMind: { label: '红色（一级）', days: 3 },
  greenMind: { label: '绿色：一般发展', days: 90 },
} as const;

export const mindEntryKinds = {
  mindTalk: '访谈评估',
  counselling: '心理辅导',
  guardianTold: '告知监护人',
  crisisWatch: '危机看护',
  returnReview: '复学评估',
  otherMind: '其他跟进',
} as const;

export const providerKinds = {
  psychiatricHospital: '精神卫生机构',
  hospitalClinic: '综合医院心理门诊',
  countyMindCentre: '县级学生心理中心',
  helpLine: '心理援助热线',
  socialMindService: '社会心理服务机构',
} as const;
