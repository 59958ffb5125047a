import { type Decimal, toNumber, zero } from '#kernel/decimal.ts';
import { measureGather } from './gather.ts';
import { measureGrowth } from './grow.ts';
import type { Judgement, Sentence } from './judgement.ts';
import { measureKeep } from './keep.ts';
import { isUnknown, type Measured, step, type Unknown } from './measured.ts';
import { outlook } from './outlook.ts';
import type { Limits, Question, Rules, YearFigure } from './question.ts';
import { isReachedFromTheStart, measureReach } from './reach.ts';
import { isLapsed, reasonFor, statusOf } from './status.ts';
import { measureTask } from './task.ts';
import { timeAt, upTo } from './time.ts';
import { exact, percent } from './words.ts';

const limitsFor = (question: Question, rules: Rules): Limits =>
  question.nature === 'binding' && rules.bindingLimits !== null ? rules.bindingLimits : rules.limits;

/** The same figures by the method's own rule. */
function measure(question: Question, filed: YearFigure, rules: Rules): Measured | Unknown {
  const { near, behind, on = 1 } = limitsFor(question, rules);
  const limits: readonly Decimal[] = [...new Set([behind, near, on, 1])].map(exact);
  if (question.method === 'state') return measureTask(question, filed, rules, limits);
  if (question.method === 'cumulative') return measureGather(question, filed.year, rules, limits);
  if (filed.value === null) return { missing: { zh: `${filed.year}年没有填实际值`, en: `No value was filed for ${filed.year}` } };
  const value = exact(filed.value);
  if (question.method === 'growth') return measureGrowth(question, filed.year, value, limits);
  const keeps = isReachedFromTheStart(question, rules);
  if (question.method === 'floor' || (keeps && question.method === 'increase'))
    return measureKeep(question, filed.year, value, true, rules);
  if (question.method === 'ceiling' || keeps) return measureKeep(question, filed.year, value, false, rules);
  return measureReach(question, filed.year, value, rules, limits);
}

/** A figure of a year that was not over when it was made. */
const isPartial = (filed: YearFigure) => (filed.share ?? 1) < 1;

/** The figure to judge by: the newest; what is finished or gathered in full stays so without another filing. */
function newest(question: Question, rules: Rules): { readonly filed: YearFigure; readonly at: number } | null {
  const filed = upTo(question, Number.POSITIVE_INFINITY).at(-1) ?? null;
  if (filed === null) return null;
  const owed = question.owedYear === null ? null : Math.min(question.owedYear, question.to);
  if (owed === null || filed.year > owed || (filed.year === owed && !isPartial(filed))) return { filed, at: filed.year };
  const lasting = question.method === 'cumulative' || filed.taskStatus === 'finished';
  if (!lasting) return null;
  const measured = measure(question, filed, rules);
  return !isUnknown(measured) && measured.met ? { filed, at: owed } : null;
}

function unknown(question: Question, why: Sentence): Judgement {
  const time = timeAt(question, question.owedYear ?? question.from - 1);
  return {
    status: 'na',
    asOf: null,
    progress: null,
    timeProgress: toNumber(time.share),
    ratio: null,
    regress: false,
    yearly: false,
    lapsed: false,
    reason: { zh: `${why.zh}。`, en: `${why.en}.` },
    because: [
      step(
        '时间进度',
        'Time passed',
        { zh: `${time.passed} ÷ ${time.whole} 年`, en: `${time.passed} ÷ ${time.whole} years` },
        percent(time.share),
      ),
    ],
    missing: [why],
    outlook: null,
  };
}

/** Why there is no figure to judge by. */
function whyNone(question: Question): Sentence {
  const last = upTo(question, Number.POSITIVE_INFINITY).at(-1);
  if (last === undefined) return { zh: '还没有审定的实际值', en: 'There is no accepted actual yet' };
  const owed = Math.min(question.owedYear ?? question.to, question.to);
  if (last.year === owed)
    return {
      zh: `${owed}年已过，还没有审定到年底的实际值`,
      en: `${owed} is over and no accepted actual reaches its end`,
    };
  return {
    zh: `${owed}年的实际值还没有审定，最近的是${last.year}年`,
    en: `The actual of ${owed} is not accepted yet; the last is of ${last.year}`,
  };
}

/**
 * The status of a promise with its reason, by the rule of its method. Shares and ratios are compared exactly and rounded only for print.
 * What is missing gives `na` with the list of what is missing, never zero. The question must have passed `check`.
 */
export function judge(question: Question, rules: Rules): Judgement {
  const found = newest(question, rules);
  if (found === null) return unknown(question, whyNone(question));
  const { filed, at } = found;
  if (filed.taskStatus === 'adjusted')
    return unknown(question, {
      zh: `${filed.year}年口径已调整，不与原目标比较`,
      en: `Adjusted in ${filed.year}: not compared with the old target`,
    });
  const time = timeAt(question, at);
  const limits = limitsFor(question, rules);
  const measured = filed.taskStatus === 'ended' ? endedTask(filed) : measure(question, filed, rules);
  if (isUnknown(measured)) return unknown(question, measured.missing);
  const status = filed.taskStatus === 'ended' ? 'hard' : statusOf(measured, time, limits);
  const lapsed = isLapsed(measured, time);
  return {
    status,
    asOf: at,
    progress: measured.progress === null ? null : toNumber(measured.progress),
    timeProgress: toNumber(time.share),
    ratio: measured.ratio === null ? null : toNumber(measured.ratio),
    regress: measured.regress,
    yearly: measured.judged !== 'byDate',
    lapsed,
    reason: reasonFor(status, measured, question, filed.year, limits, lapsed),
    because: measured.steps,
    missing: [],
    outlook: outlook(question, filed, rules),
  };
}

/** An ended task will not be kept; one changed by the authority that approved it is filed as adjusted instead. */
const endedTask = (filed: YearFigure): Measured => ({
  met: false,
  judged: 'byDate',
  progress: zero,
  ratio: null,
  regress: false,
  otherwise: 'hard',
  told: { zh: `${filed.year}年已终止，承诺不会兑现`, en: `Ended in ${filed.year}: the promise will not be kept` },
  steps: [step('任务状态', 'Task state', { zh: `${filed.year}年`, en: String(filed.year) }, { zh: '终止', en: 'ended' })],
});

/** What is known of a promise for the mean, with its weight (1 where it is left out). */
type Weighed = Pick<Judgement, 'progress' | 'yearly' | 'timeProgress'> & { readonly weight?: number };

/**
 * The mean of the progress that is known, to be held against the share of time: each counts as at most the whole, and one judged
 * year by year has come as far as its time, as far as it was kept. Null where none that weighs anything is known.
 */
export function meanProgress(judged: readonly Weighed[]): number | null {
  const known = judged.flatMap(({ progress, yearly, timeProgress, weight = 1 }) =>
    progress === null ? [] : [{ weight, share: Math.min(Math.max(progress, 0), 1) * (yearly ? timeProgress : 1) }],
  );
  const whole = known.reduce((sum, { weight }) => sum + weight, 0);
  return whole > 0 ? known.reduce((sum, { share, weight }) => sum + share * weight, 0) / whole : null;
}
