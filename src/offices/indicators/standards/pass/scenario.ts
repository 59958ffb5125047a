import { code, count, defineRegister, group, list, money, note, optional, type RowOf, ref, text, year } from '#register/index.ts';
import { KEEPS, READS, stageWords } from '../codes.ts';

/** Pupils sent from one school to another by new catchments: one alternative among which the cheapest is sought. */
const redirection = group('划转学生', {
  stage: code('学段', stageWords),
  from: ref('organisation', '划出学校'),
  to: ref('organisation', '划入学校'),
  pupils: count('划转人数', { unit: '人', least: 1, most: 5_000 }),
  onceYuan: money('一次性费用'),
  yearlyYuan: money('每年费用'),
});

/** What may be done to pass and at what price; the form of a search and of every scenario kept. */
export const settingFields = {
  name: text('方案名称', { longest: 60 }),
  year: year('统计年度'),
  firstYear: year('首个实施年度'),
  yearsCount: count('实施年数', { least: 1, most: 5, unit: '年' }),
  budgetYuan: optional(money('每年预算上限')),
  leavingPercent: count('每校最多调出教师', { most: 100, unit: '%' }),
  farthestKm: count('教师调配最远距离', { most: 300, unit: '公里' }),
  nearYuan: money('五公里内交流每人每年补助'),
  midYuan: money('十五公里内交流每人每年补助'),
  farYuan: money('十五公里外交流每人每年补助'),
  upgradeMost: count('学历提升最多人数', { most: 2_000, unit: '人' }),
  upgradeYuan: money('学历提升每人费用'),
  recruitMost: count('新聘教师最多人数', { most: 2_000, unit: '人' }),
  recruitYuan: money('新聘教师每人每年费用'),
  teachingAreaYuan: money('教学用房每平方米造价'),
  sportsAreaYuan: money('运动场地每平方米造价'),
  roomYuan: money('网络多媒体教室每间造价'),
  withoutLand: optional(list('没有用地扩建的学校', ref('organisation', '没有用地扩建的学校'), { most: 200 })),
  redirections: optional(list('可选的划转学生', redirection, { most: 12 })),
  seconds: count('最长测算时间', { least: 2, most: 300, unit: '秒' }),
};

/** A search for the cheapest way to pass: what was asked, and what came of it. */
export const passScenario = defineRegister({
  name: 'passScenario',
  label: '达标测算方案',
  scope: 'bureau',
  key: [],
  title: ['name'],
  search: ['name'],
  page: '/standards/pass/$row',
  columns: ['name', 'year', 'firstYear', 'yearsCount', 'budgetYuan'],
  fields: { ...settingFields, outcome: optional(note('测算结果', { longest: 2_000_000 })) },
  rules: [],
  workflow: {
    passWaiting: { stopPass: { to: 'passStopping', by: KEEPS } },
    passSolving: { stopPass: { to: 'passStopping', by: KEEPS } },
    passStopping: {},
    passFound: { dropPass: { to: 'passDropped', by: KEEPS } },
    passImpossible: { dropPass: { to: 'passDropped', by: KEEPS } },
    passStopped: { dropPass: { to: 'passDropped', by: KEEPS } },
    passRefused: { dropPass: { to: 'passDropped', by: KEEPS } },
    passDropped: {},
  },
  states: {
    passWaiting: '排队',
    passSolving: '测算中',
    passStopping: '正在停止',
    passFound: '已有办法',
    passImpossible: '条件内不能达标',
    passStopped: '已停止',
    passRefused: '没有算成',
    passDropped: '已作废',
  },
  readBy: READS,
});

export type PassSettings = RowOf<typeof settingFields>;

/** A value to begin with, and what it rests on; the bureau puts its own in its place. */
export interface Usual {
  readonly value: number | null;
  readonly from: string;
  readonly english: string;
}
const working = { from: '本软件的起步值，请换成本县实际', english: 'A value to begin with; put the county’s own in its place' };

/** Where the form begins: working values of ours, none of them from a document. */
export const usualSettings: Readonly<
  Record<Exclude<keyof PassSettings, 'name' | 'year' | 'firstYear' | 'withoutLand' | 'redirections'>, Usual>
> = {
  yearsCount: { value: 3, from: '三年行动计划的常见期限', english: 'The usual length of an action plan' },
  budgetYuan: { value: null, from: '不填即不设上限', english: 'No limit where left blank' },
  leavingPercent: { value: 15, ...working },
  farthestKm: { value: 30, ...working },
  nearYuan: { value: 3_600, from: '起步值：每月300元交通补助', english: 'A value to begin with: 300 yuan a month for travel' },
  midYuan: {
    value: 7_200,
    from: '起步值：每月600元，规划列乡村教师补贴600至900元',
    english: 'A value to begin with: 600 yuan a month; the plan pays 600 to 900 in villages',
  },
  farYuan: {
    value: 10_800,
    from: '起步值：每月900元，规划列乡村教师补贴600至900元',
    english: 'A value to begin with: 900 yuan a month; the plan pays 600 to 900 in villages',
  },
  upgradeMost: { value: 30, ...working },
  upgradeYuan: { value: 8_000, ...working },
  recruitMost: { value: 50, from: '规划：每年补充教师50名', english: 'The plan: fifty new teachers a year' },
  recruitYuan: { value: 95_000, ...working },
  teachingAreaYuan: { value: 2_600, ...working },
  sportsAreaYuan: { value: 320, ...working },
  roomYuan: { value: 45_000, ...working },
  seconds: { value: 60, from: '六十所学校通常一分钟内算完', english: 'Sixty schools are usually done within a minute' },
};
