import { figure } from '#web/kit/figure.ts';
import { t, zh } from '#web/kit/language.ts';
import type { Comparator, Method, Nature, PlanState, PromiseKind, PromiseMark, ReviewState, TaskStatus } from '../types.ts';

type Table<K extends string> = Readonly<Record<K, string>>;

const KINDS: Table<PromiseKind> = {
  baseline: zh('现状'),
  target: zh('目标'),
  project: zh('项目'),
  budget: zh('投入'),
  'standing-amount': zh('经常性标准'),
  rule: zh('长期要求'),
};
const COMPARATORS: Table<Comparator> = {
  '=': zh('等于'),
  '>=': zh('不低于'),
  '<=': zh('不高于'),
  '>': zh('高于'),
  '<': zh('低于'),
  '≈': zh('左右'),
  range: zh('区间'),
  new: zh('新增'),
  all: zh('全部'),
  status: zh('达到状态'),
  rank: zh('位次'),
  increase: zh('递增'),
  decrease: zh('递减'),
  'not-decrease': zh('只增不减'),
};
const METHODS: Table<Method> = {
  increase: zh('到期达成（上升）'),
  decrease: zh('到期达成（下降）'),
  cumulative: zh('累计'),
  floor: zh('下限'),
  ceiling: zh('上限'),
  growth: zh('年均增速'),
  state: zh('任务状态'),
};
const NATURES: Table<Nature> = { binding: zh('约束性'), expected: zh('预期性') };
const STATES: Table<PlanState> = {
  draft: zh('草案'),
  submitted: zh('待审核'),
  sentBack: zh('已退回'),
  adopted: zh('已印发'),
  closed: zh('已结束'),
};
const REVIEWS: Table<ReviewState> = { proposed: zh('待复核'), accepted: zh('已接受'), dropped: zh('已剔除') };
const TASKS: Table<TaskStatus> = {
  notStarted: zh('未启动'),
  underWay: zh('推进中'),
  finished: zh('已完成'),
  standing: zh('长期坚持'),
  adjusted: zh('已调整'),
  ended: zh('终止'),
};
const RECURRENCES: Readonly<Record<string, string>> = {
  day: zh('每天'),
  week: zh('每周'),
  month: zh('每月'),
  semester: zh('每学期'),
  year: zh('每年'),
  '2year': zh('每两年'),
  '3year': zh('每三年'),
};

export const kindWord = (kind: PromiseKind): string => t(KINDS[kind]);
export const methodWord = (method: Method): string => t(METHODS[method]);
export const natureWord = (nature: Nature): string => t(NATURES[nature]);
export const stateWord = (state: PlanState): string => t(STATES[state]);
export const reviewWord = (review: ReviewState): string => t(REVIEWS[review]);
export const taskWord = (status: TaskStatus): string => t(TASKS[status]);
export const recurrenceWord = (recurrence: string | null): string | null =>
  recurrence === null ? null : t(RECURRENCES[recurrence] ?? recurrence);

const choices = (table: Readonly<Record<string, string>>) => Object.entries(table).map(([key, label]) => ({ key, label: t(label) }));
export const kindChoices = () => choices(KINDS);
export const comparatorChoices = () => choices(COMPARATORS);
export const methodChoices = () => choices(METHODS);
export const natureChoices = () => choices(NATURES);
export const taskChoices = () => choices(TASKS);
export const recurrenceChoices = () => choices(RECURRENCES);

const SIGNS: Partial<Table<Comparator>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '≈': '≈' };

/** `≥60%`, `20–25门`, `建成`: the target as short as it can be said. */
export function targetOf(mark: PromiseMark): string {
  const { comparator, value, valueHigh, unit, valueText } = mark;
  if (value === null) return valueText ?? t(COMPARATORS[comparator]);
  if (comparator === 'range' && valueHigh !== null) return `${figure(value)}–${figure(valueHigh)}${unit ?? ''}`;
  return `${SIGNS[comparator] ?? ''}${figure(value)}${unit ?? ''}`;
}

/** What a promise is about, for lists: its measure, or the beginning of its sentence. */
export const shortTitle = (mark: PromiseMark): string =>
  [mark.subject, mark.measure].filter(part => part !== '').join('') ||
  (mark.quote.length > 24 ? `${mark.quote.slice(0, 24)}…` : mark.quote);

/** `第65项` */
export const itemWord = (number: number | null): string => (number === null ? t('事实') : t('第{n}项', { n: number }));

/** `2030-12-31`; a deadline may be a whole day, 20301231, or a year alone. */
export function deadlineWord(mark: Pick<PromiseMark, 'deadline' | 'year'>): string {
  const when = mark.deadline ?? mark.year;
  if (when === null) return t('未写');
  const text = String(when);
  return text.length === 8
    ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
    : text.length === 6
      ? `${text.slice(0, 4)}-${text.slice(4)}`
      : `${text}-12-31`;
}
