import type { Limits, Rules } from '#engines/indicator/index.ts';
import type { Day } from '#kernel/day.ts';
import type { PlanPromise } from '../promise.ts';
import { rules as standard } from '../standing/question.ts';
import type { JudgingRule } from './judgingRule.ts';

/** The limits of a version, without what a row says of itself. */
export type Judging = Omit<JudgingRule, 'plan' | 'number' | 'effectiveOn' | 'setBy' | 'why'>;

/** The standard's limits, where a plan has set none. */
export const standardJudging: Judging = {
  on: 1,
  ...standard.limits,
  bindingOn: null,
  bindingNear: standard.bindingLimits?.near ?? null,
  bindingBehind: standard.bindingLimits?.behind ?? null,
  aboutTolerance: standard.aboutTolerance,
  notBegunLimit: standard.notBegunLimit,
  expectedWeight: 1,
  bindingWeight: 1,
};

/** The version in force on a day: the newest of those that have begun; null before the first. */
export const inForce = <R extends Pick<JudgingRule, 'number' | 'effectiveOn'>>(versions: readonly R[], day: Day): R | null =>
  versions.filter(one => one.effectiveOn <= day).toSorted((a, b) => b.number - a.number)[0] ?? null;

/** The limits of expected and of binding promises. */
export function limitsOf({ on, near, behind, bindingOn, bindingNear, bindingBehind }: Judging): {
  readonly expected: Limits;
  readonly binding: Limits;
} {
  const expected = { on, near, behind };
  return { expected, binding: { on: bindingOn ?? on, near: bindingNear ?? near, behind: bindingBehind ?? behind } };
}

/** A version as the judge wants it. */
export function rulesOf(judging: Judging | null): Rules {
  if (judging === null) return standard;
  const { expected, binding } = limitsOf(judging);
  const isSame = binding.on === expected.on && binding.near === expected.near && binding.behind === expected.behind;
  const { aboutTolerance, notBegunLimit } = judging;
  return { limits: expected, bindingLimits: isSame ? null : binding, aboutTolerance, notBegunLimit };
}

/** What a promise weighs in the mean of a plan. */
export const weightOf = (judging: Judging | null, { nature }: Pick<PlanPromise, 'nature'>): number =>
  judging === null ? 1 : nature === 'binding' ? judging.bindingWeight : judging.expectedWeight;
