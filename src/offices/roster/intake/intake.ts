import { code, count, date, defineRegister, flag, note, optional, type RowOf, ref, sensitive, text } from '#register/index.ts';
import { pupilLaw } from '../pupils/pupil.ts';

/** What a file of a national system is about. */
export const subjectWords = {
  pupils: '学籍（学生）',
  staff: '教师管理（教职工）',
  aid: '资助（困难学生）',
  organisations: '学校（机构）名单',
  facts: '教育事业统计（办学条件）',
} as const;
export type SubjectKey = keyof typeof subjectWords;

/** What a difference is: of the entries of the file and, for `gone`, of those here that the file does not hold. */
export const differenceWords = { new: '新增', changed: '有变动', ask: '要问一声', wrong: '不能接收', gone: '文件里没有' } as const;
export type DifferenceKind = keyof typeof differenceWords;

/** A saved mapping of a system's headings and codes. Every saving is a new row with the next number: the former ones stay. */
export const intakeMapping = defineRegister({
  name: 'intakeMapping',
  label: '接收对照表',
  scope: 'bureau',
  key: ['subject', 'system', 'number'],
  title: ['system', 'number'],
  columns: ['subject', 'system', 'number', 'madeBy', 'madeOn'],
  fields: {
    subject: code('接收内容', subjectWords),
    system: text('来源系统', { longest: 60 }),
    number: count('版次', { least: 1 }),
    headings: note('表头对照'),
    codes: note('代码对照', { longest: 200_000 }),
    madeBy: text('制作人', { longest: 60 }),
    madeOn: date('制作日期'),
  },
  rules: [],
  workflow: {},
  readBy: ['enrolment', 'personnel', 'planner', 'administrator'],
});

/** A file that a bureau exported from a national system: looked at, compared, taken over. What it says of persons is sealed under its own key. */
export const intake = defineRegister({
  name: 'intake',
  label: '系统数据接收',
  scope: 'bureau',
  key: [],
  title: ['fileName'],
  fields: {
    subject: code('接收内容', subjectWords),
    fileName: text('文件名', { longest: 255 }),
    contentHash: text('内容摘要', { longest: 64 }),
    sheetImport: ref('sheetImport', '工作簿导入'),
    broughtBy: text('导入人', { longest: 60 }),
    broughtOn: date('导入日期'),
    /** Headings and words found in the file, as `Sight`. */
    sight: sensitive('identity', note('文件所见', { longest: 2_000_000 })),
    mapping: optional(ref('intakeMapping', '接收对照表')),
    day: optional(date('数据日期')),
    isWhole: flag('覆盖全县'),
    lines: optional(count('文件行数')),
    done: count('已处理'),
    of: optional(count('共需处理')),
    round: count('比对次数'),
    /** Counts by kind of difference and of what was done, as `Outcome`. */
    outcome: optional(note('比对与接收结果')),
    trouble: optional(note('没有办成的原因')),
    takenOn: optional(date('接收日期')),
  },
  rules: [],
  workflow: { brought: {}, comparing: {}, compared: {}, taking: {}, taken: {}, stopped: {} },
  states: { brought: '待对照', comparing: '正在比对', compared: '已比对', taking: '正在接收', taken: '已接收', stopped: '已停下' },
  person: 'sheetImport',
  ...pupilLaw,
});
export type Intake = RowOf<typeof intake.fields>;

/** Some hundred differences of one kind, packed and sealed under the key of their file. */
export const intakePart = defineRegister({
  name: 'intakePart',
  label: '接收差异',
  scope: 'bureau',
  key: ['intake', 'round', 'place'],
  fields: {
    intake: ref('intake', '系统数据接收'),
    sheetImport: ref('sheetImport', '工作簿导入'),
    round: count('比对次数'),
    place: count('序号'),
    difference: code('差异类别', differenceWords),
    size: count('条数'),
    packed: sensitive('identity', note('差异内容', { longest: 4_000_000 })),
  },
  rules: [],
  workflow: {},
  person: 'sheetImport',
  ...pupilLaw,
});

/** What a person said of an entry that may be someone who is here already. */
export const intakeAnswer = defineRegister({
  name: 'intakeAnswer',
  label: '接收答复',
  scope: 'bureau',
  key: ['intake', 'line'],
  fields: {
    intake: ref('intake', '系统数据接收'),
    line: count('行号'),
    answer: code('是否同一人', { same: '是同一人', another: '不是同一人' }),
    answeredBy: text('答复人', { longest: 60 }),
  },
  rules: [],
  workflow: {},
});

/** What was found and done, in numbers. */
export interface Outcome {
  readonly found: Readonly<Record<DifferenceKind | 'same' | 'skipped', number>>;
  readonly taken: { readonly added: number; readonly changed: number; readonly proposed: number; readonly overtaken: number };
  /** Fields of registers that the file gave, `pupil.name`. */
  readonly gives: readonly string[];
  readonly milliseconds: number;
}

export const nothingFound: Outcome = {
  found: { new: 0, changed: 0, ask: 0, wrong: 0, gone: 0, same: 0, skipped: 0 },
  taken: { added: 0, changed: 0, proposed: 0, overtaken: 0 },
  gives: [],
  milliseconds: 0,
};

export const outcomeOf = (row: Pick<Intake, 'outcome'>): Outcome =>
  row.outcome === null ? nothingFound : (JSON.parse(row.outcome) as Outcome);
