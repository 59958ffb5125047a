import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';

/** How an actual is measured against its promise; see README.md. */
export type Method = 'increase' | 'decrease' | 'cumulative' | 'floor' | 'ceiling' | 'growth' | 'state';
export type TaskStatus = 'notStarted' | 'underWay' | 'finished' | 'standing' | 'adjusted' | 'ended';

/** One accepted figure of one year. For `cumulative` it is that year's own quantity, for `state` the share completed in percent. */
export interface YearFigure {
  readonly year: number;
  readonly value: number | null;
  readonly taskStatus: TaskStatus | null;
  /** The share of its year that has passed at the figure: 0.25, 0.5, 0.75; the whole year where it is left out. */
  readonly share?: number;
}

/** A promise with what is known of its keeping. Numbers are exact decimals written as numbers; absent is null. */
export interface Question {
  readonly method: Method;
  readonly nature: 'binding' | 'expected';
  readonly baseline: number | null;
  /** The value promised: the whole sum for `cumulative`, percent a year for `growth`, null for `state` and for "not less than last year". */
  readonly target: number | null;
  /** The comparator is > or <: touching the target is not enough. */
  readonly strict: boolean;
  /** The target is said to be 左右: within the tolerance counts as reached. */
  readonly about: boolean;
  /** The unit in which the value is written, for the reason. */
  readonly unit: string | null;
  /** First and last year of the promise's own time. */
  readonly from: number;
  readonly to: number;
  /** Values that the promise should have reached by the end of a year; a running total for `cumulative`. */
  readonly milestones: readonly { readonly year: number; readonly value: number }[];
  /** Accepted figures, one a year, in any order. */
  readonly actuals: readonly YearFigure[];
  /** The last year whose actual must be there by now; null while none is owed. */
  readonly owedYear: number | null;
}

/** Limits of the ratio of progress to time. `on` is 1 where it is left out. */
export interface Limits {
  readonly on?: number;
  readonly near: number;
  readonly behind: number;
}

/** What a bureau may set; see standards/planEvaluation. */
export interface Rules {
  readonly limits: Limits;
  /** Null: binding promises are judged by the same limits. */
  readonly bindingLimits: Limits | null;
  readonly aboutTolerance: number;
  readonly notBegunLimit: number;
}

const says = problems('indicator', {
  endBeforeStart: {
    zh: '承诺的起止年份不对：从{from}年到{to}年。请更正期限。',
    en: 'The promise runs from {from} to {to}. Correct its deadline.',
  },
  notFinite: { zh: '“{what}”不是有限的数。', en: '“{what}” is not a finite number.' },
  shareOfYear: {
    zh: '{year}年的数所到的年内份额应大于0、不大于1，现为{share}。',
    en: 'The share of {year} that has passed must be above 0 and at most 1; it is {share}.',
  },
  yearTwice: { zh: '{year}年有两个实际值，只能留一个。', en: 'There are two actuals for {year}; keep one.' },
  limitsOutOfOrder: {
    zh: '界限应满足 0 < 滞后界限 < 基本达到界限 ≤ 达到序时界限 ≤ 1，现为{behind}、{near}、{on}。',
    en: 'Limits must satisfy 0 < behind < near ≤ on ≤ 1; they are {behind}, {near} and {on}.',
  },
});

/** True for limits that a judge can judge by. */
export const isInOrder = ({ on = 1, near, behind }: Limits): boolean => behind > 0 && behind < near && near <= on && on <= 1;

/** All that is wrong with a question and its rules, at once; the judge answers only questions that pass. */
export function check(question: Question, rules: Rules): Result<null> {
  const { from, to, baseline, target, actuals, milestones } = question;
  const found: Problem[] = [];
  if (!(from <= to)) found.push(says.endBeforeStart({ from, to }));
  const numbers = [
    ['基期值', baseline],
    ['目标值', target],
    ...actuals.map(a => [`${a.year}年实际值`, a.value] as const),
    ...milestones.map(m => [`${m.year}年里程碑`, m.value] as const),
  ] as const;
  for (const [what, value] of numbers) if (value !== null && !Number.isFinite(value)) found.push(says.notFinite({ what }));
  const years = actuals.map(a => a.year);
  for (const { year, share = 1 } of actuals) if (!(share > 0 && share <= 1)) found.push(says.shareOfYear({ year, share }));
  for (const year of new Set(years.filter((y, i) => years.indexOf(y) !== i))) found.push(says.yearTwice({ year }));
  for (const limits of [rules.limits, rules.bindingLimits])
    if (limits !== null && !isInOrder(limits)) found.push(says.limitsOutOfOrder({ on: 1, ...limits }));
  return found.length === 0 ? ok(null) : refuse(...found);
}
