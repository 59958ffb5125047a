import { figure, withUnit } from '#web/kit/figure.ts';
import { t, zh } from '#web/kit/language.ts';
import type {
  Comparator,
  Cycle,
  Gathering,
  Method,
  Nature,
  PeriodPart,
  PlanState,
  PromiseKind,
  PromiseMark,
  ReviewState,
  TaskStatus,
} from '../types.ts';

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

const CYCLES: Table<Cycle> = { year: zh('每年一报'), halfYear: zh('半年一报'), quarter: zh('每季一报') };
const GATHERINGS: Table<Gathering> = { newest: zh('取最近一期'), sum: zh('各期相加'), running: zh('各期为年内累计') };
const PARTS: Table<PeriodPart> = {
  whole: zh('全年'),
  half1: zh('上半年'),
  half2: zh('下半年'),
  quarter1: zh('第一季度'),
  quarter2: zh('第二季度'),
  quarter3: zh('第三季度'),
  quarter4: zh('第四季度'),
};

export const cycleWord = (cycle: Cycle): string => t(CYCLES[cycle]);
export const partWord = (part: PeriodPart): string => t(PARTS[part]);
/** `2027`, `2027 第三季度` */
export const periodWord = ({ year, part }: { readonly year: number | string; readonly part: PeriodPart }): string =>
  part === 'whole' ? String(year) : `${year} ${partWord(part)}`;
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
export const cycleChoices = () => choices(CYCLES);
export const gatheringChoices = () => choices(GATHERINGS);
/** The periods of a year that a promise is reported on, and the year as a whole. */
export const partChoices = (cycle: Cycle): readonly { readonly key: PeriodPart; readonly label: string }[] => {
  const parts: Readonly<Record<Cycle, readonly PeriodPart[]>> = {
    year: ['whole'],
    halfYear: ['half1', 'half2', 'whole'],
    quarter: ['quarter1', 'quarter2', 'quarter3', 'quarter4', 'whole'],
  };
  return parts[cycle].map(key => ({ key, label: partWord(key) }));
};
export const natureChoices = () => choices(NATURES);
export const taskChoices = () => choices(TASKS);
export const recurrenceChoices = () => choices(RECURRENCES);

const SIGNS: Partial<Table<Comparator>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '≈': '≈' };

/** `≥60%`, `20–25门`, `建成`: the target as short as it can be said. */
export function targetOf(mark: PromiseMark): string {
  const { comparator, value, valueHigh, unit, valueText } = mark;
  if (value === null) return valueText ?? t(COMPARATORS[comparator]);
  if (comparator === 'range' && valueHigh !== null) return `${figure(value)}–${withUnit(valueHigh, unit)}`;
  return `${SIGNS[comparator] ?? ''}${withUnit(value, unit)}`;
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
