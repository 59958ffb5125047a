import { add, type Decimal, divide, multiply, round, subtract, toNumber, zero } from '#kernel/decimal.ts';
import { sumOf } from './gather.ts';
import type { Judgement } from './judgement.ts';
import type { Question, Rules, YearFigure } from './question.ts';
import { reaches } from './reach.ts';
import { timeAt } from './time.ts';
import { exact } from './words.ts';

/** Where a start, an actual and the present pace lead: c + (c − b) ÷ k × (n − k). */
function extend(from: Decimal, value: Decimal, passed: number, left: number): Decimal {
  const pace = divide(subtract(value, from), exact(passed)) ?? zero;
  return add(value, multiply(pace, exact(left)));
}

/** The linear outlook to the promise's last year; null for promises judged year by year, without a start, or whose time is over. */
export function outlook(question: Question, filed: YearFigure, rules: Rules): Judgement['outlook'] {
  const { passed, whole } = timeAt(question, filed.year);
  const left = whole - passed;
  if (passed === 0 || left === 0 || filed.value === null) return null;
  const drawn = (from: Decimal, value: Decimal, target: Decimal, direction: 'up' | 'down') => {
    const reached = round(extend(from, value, passed, left), 4, 'halfUp');
    return { value: toNumber(reached), year: question.to, reaches: reaches(reached, target, direction, question, rules) };
  };
  if (question.method === 'state') {
    const share = filed.taskStatus === 'underWay' ? drawn(zero, exact(filed.value), exact(100), 'up') : null;
    // A task is done when it is done: no pace leads beyond the whole of it.
    return share === null ? null : { ...share, value: Math.min(share.value, 100) };
  }
  if (question.target === null) return null;
  const target = exact(question.target);
  if (question.method === 'cumulative') {
    const { sum, gaps } = sumOf(question, filed.year);
    return gaps.length > 0 ? null : drawn(zero, sum, target, 'up');
  }
  if (question.baseline === null || (question.method !== 'increase' && question.method !== 'decrease')) return null;
  return drawn(exact(question.baseline), exact(filed.value), target, question.method === 'increase' ? 'up' : 'down');
}
