import { zh } from '#web/kit/language.ts';

type Words = Readonly<Record<string, string>>;

export const SYMPTOMS: Words = {
  fever: zh('发热'),
  cough: zh('咳嗽咽痛'),
  rash: zh('皮疹'),
  diarrhoea: zh('腹泻'),
  vomiting: zh('呕吐'),
  jaundice: zh('黄疸'),
  mumps: zh('腮腺肿痛'),
  redEyes: zh('红眼'),
  otherSymptom: zh('其他症状'),
};

export const CLUSTER_RULES: Words = { threeInADay: zh('一天内满三例'), fiveInThreeDays: zh('三天内满五例') };
export const REPORTS: Words = { reported: zh('待处置'), handled: zh('处置中'), over: zh('已结束') };
export const LEVELS: Words = { excellent: zh('优秀'), good: zh('良好'), pass: zh('及格'), fail: zh('不及格') };
export const TESTS: Words = { tested: zh('已测'), exempted: zh('免予执行'), emptied: zh('已清空') };

export const PROVIDERS: Words = {
  psychiatricHospital: zh('精神卫生机构'),
  hospitalClinic: zh('综合医院心理门诊'),
  countyMindCentre: zh('县级学生心理中心'),
  helpLine: zh('心理援助热线'),
  socialMindService: zh('社会心理服务机构'),
};

/** The levels of a mental-health file, in the order in which counts come. */
export const MIND: readonly string[] = [zh('黄色（三级）'), zh('橙色（二级）'), zh('红色（一级）'), zh('绿色')];
