import { add, type Decimal, divide, zero } from '#kernel/decimal.ts';
import { type Measured, step, type Unknown } from './measured.ts';
import type { Question, Rules } from './question.ts';
import { compareWithSchedule, expectedShare, reaches } from './reach.ts';
import { timeAt, upTo } from './time.ts';
import { exact, figure, percent, withUnit, withUnitEnglish } from './words.ts';

/** The sum of the years so far, and the years without a number. */
export function sumOf(
  question: Question,
  year: number,
): { readonly sum: Decimal; readonly parts: readonly Decimal[]; readonly gaps: readonly number[] } {
  const known = upTo(question, year).filter(a => a.value !== null);
  const parts = known.map(a => exact(a.value as number));
  const years = Array.from({ length: Math.min(year, question.to) - question.from + 1 }, (_, i) => question.from + i);
  return { sum: parts.reduce(add, zero), parts, gaps: years.filter(y => !known.some(a => a.year === y)) };
}

/** Cumulative: the sum of the years ÷ the target. A year without a number leaves the sum unknown, unless the target is reached without it. */
export function measureGather(question: Question, year: number, rules: Rules, limits: readonly Decimal[]): Measured | Unknown {
  if (question.target === null) return { missing: { zh: '缺目标值，不能算完成度', en: 'There is no target value' } };
  const target = exact(question.target);
  const { sum, parts, gaps } = sumOf(question, year);
  const met = reaches(sum, target, 'up', question, rules);
  if (!met && gaps.length > 0)
    return { missing: { zh: `缺${gaps.join('、')}年的数，累计不能算`, en: `The sum cannot be formed without ${gaps.join(', ')}` } };
  const shareOf = (at: Decimal) => divide(at, target);
  const progress = shareOf(sum);
  if (progress === null) return { missing: { zh: '目标值为0，不能算完成度', en: 'The target is zero' } };
  const schedule = compareWithSchedule(progress, expectedShare(question, year, shareOf), timeAt(question, year), question, limits);
  const [s, t] = [withUnit(sum, question.unit), withUnit(target, question.unit)];
  const [sEnglish, tEnglish] = [withUnitEnglish(sum, question.unit), withUnitEnglish(target, question.unit)];
  return {
    met,
    judged: 'byDate',
    progress,
    ratio: schedule.ratio,
    regress: false,
    otherwise: null,
    told: { zh: `累计${s}，目标${t}，${schedule.told.zh}`, en: `${sEnglish} in all of ${tEnglish}; ${schedule.told.en}` },
    steps: [
      step('累计', 'Sum', parts.map(figure).join(' + '), figure(sum)),
      step('完成度', 'Progress', `${figure(sum)} ÷ ${figure(target)}`, percent(progress)),
      ...schedule.steps,
    ],
  };
}
