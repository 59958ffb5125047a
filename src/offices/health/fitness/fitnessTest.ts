import { amount, code, count, date, defineRegister, note, optional, type RowOf, ref, sensitive, year } from '#register/index.ts';
import type { Item } from '#standards/fitness/types.ts';
import { fitnessLaw, SCHOOL, sexes } from '../codes.ts';

const levels = { excellent: '优秀', good: '良好', pass: '及格', fail: '不及格' } as const;

/** A measure: sealed, and nobody's to see beside who may be shown it. */
const measured = (label: string, unit: string, most: number, least = 0) =>
  optional(sensitive('health', amount(label, { least, most, unit })));

/** The items of the national tables as fields of a test. */
export const itemFields = {
  vc: measured('肺活量', '毫升', 10_000, 100),
  r50: measured('50米跑', '秒', 30, 5),
  sr: measured('坐位体前屈', '厘米', 40, -40),
  rope: measured('一分钟跳绳', '次', 400),
  situp: measured('一分钟仰卧起坐', '次', 120),
  shuttle: measured('50米×8往返跑', '秒', 400, 60),
  jump: measured('立定跳远', '厘米', 400, 20),
  pullup: measured('引体向上', '次', 80),
  run: measured('1000米或800米跑', '秒', 900, 120),
} as const satisfies Readonly<Record<Item, unknown>>;

/** A pupil's fitness test of one year: results sealed, total and level as the engine scored them by the national tables. */
export const fitnessTest = defineRegister({
  name: 'fitnessTest',
  label: '体质测试',
  scope: 'organisation',
  key: ['pupil', 'testYear'],
  title: ['pupil', 'testYear'],
  columns: ['pupil', 'homeroom', 'testYear', 'grade', 'sex', 'testedOn', 'total', 'fitnessLevel'],
  fields: {
    organisation: ref('organisation', '学校'),
    pupil: ref('pupil', '学生'),
    homeroom: optional(ref('homeroom', '班级')),
    testYear: year('测试年度'),
    grade: count('测试年级', { least: 1, most: 12 }),
    sex: code('性别', sexes),
    testedOn: date('测试日期'),
    heightCm: measured('身高', '厘米', 230, 80),
    weightKg: measured('体重', '千克', 200, 10),
    ...itemFields,
    total: optional(amount('体质总分', { least: 0, most: 120, unit: '分' })),
    fitnessLevel: optional(code('体质等级', levels)),
    exemptBecause: optional(sensitive('health', note('免测事由', { longest: 500 }))),
  },
  rules: [],
  workflow: { tested: { emptyTest: { to: 'emptied', by: SCHOOL } }, exempted: {}, emptied: {} },
  states: { tested: '已测', exempted: '免予执行', emptied: '已清空' },
  readBy: SCHOOL,
  revealTo: { health: SCHOOL },
  person: 'pupil',
  ...fitnessLaw,
});
export type FitnessRow = RowOf<typeof fitnessTest.fields>;
export type LevelKey = keyof typeof levels;

/** The key of a level that the standard names. */
export const levelKey = (word: string | null): LevelKey | null =>
  (Object.keys(levels) as LevelKey[]).find(key => levels[key] === word) ?? null;
