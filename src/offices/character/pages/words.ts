import { zh } from '#web/kit/language.ts';

type Words = Readonly<Record<string, string>>;

export const STAGES: Words = { kindergarten: zh('幼儿园'), primarySchool: zh('小学'), junior: zh('初中'), upperSecondary: zh('高中阶段') };
export const THEMES: Words = {
  idealTheme: zh('理想信念'),
  coreValues: zh('社会主义核心价值观'),
  traditionalCulture: zh('中华优秀传统文化'),
  ecologyTheme: zh('生态文明'),
  mentalHealth: zh('心理健康'),
  lawLesson: zh('法治教育'),
  ethnicUnity: zh('民族团结'),
  labourTheme: zh('劳动教育'),
};
export const PARTNERS: Words = {
  familyPartner: zh('家庭（家委会）'),
  communityPartner: zh('社区和村'),
  publicBody: zh('机关和事业单位'),
  practiceBase: zh('实践教育基地'),
  enterprise: zh('企业'),
  volunteerGroup: zh('社会组织和志愿队伍'),
};
/** How a school stands by a title: its word and its sign. */
export const CELLS: Readonly<Record<string, readonly [word: string, sign: string]>> = {
  held: [zh('有效'), '✓'],
  ending: [zh('90天内到期'), '!'],
  waiting: [zh('评审中'), '…'],
  over: [zh('已过期'), '×'],
  withdrawn: [zh('命名已撤销'), '×'],
  untitled: [zh('未命名'), '–'],
};
