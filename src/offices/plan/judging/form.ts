import { isInOrder } from '#engines/indicator/index.ts';
import type { Day } from '#kernel/day.ts';
import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import { optional } from '#register/index.ts';
import { type Judging, limitsOf, standardJudging } from './inForce.ts';
import { type JudgingRule, judgingRule } from './judgingRule.ts';
import { says } from './refusals.ts';

const { on, near, behind, bindingOn, bindingNear, bindingBehind, aboutTolerance, notBegunLimit, expectedWeight, bindingWeight } =
  judgingRule.fields;

/** The boxes of the form; what is left out is the standard's. */
export const judgingBoxes = {
  on: optional(on),
  near,
  behind,
  bindingOn,
  bindingNear,
  bindingBehind,
  aboutTolerance: optional(aboutTolerance),
  notBegunLimit: optional(notBegunLimit),
  expectedWeight: optional(expectedWeight),
  bindingWeight: optional(bindingWeight),
};

type Given = { readonly [K in keyof Judging]: Judging[K] | null };

/** The limits as typed, with the standard's where a box was left empty. */
export const judgingFrom = (given: Given): Judging => ({
  on: given.on ?? standardJudging.on,
  near: given.near ?? standardJudging.near,
  behind: given.behind ?? standardJudging.behind,
  bindingOn: given.bindingOn,
  bindingNear: given.bindingNear,
  bindingBehind: given.bindingBehind,
  aboutTolerance: given.aboutTolerance ?? standardJudging.aboutTolerance,
  notBegunLimit: given.notBegunLimit ?? standardJudging.notBegunLimit,
  expectedWeight: given.expectedWeight ?? standardJudging.expectedWeight,
  bindingWeight: given.bindingWeight ?? standardJudging.bindingWeight,
});

/** All that is wrong with limits at once. */
export function checkJudging(judging: Judging): Result<Judging> {
  const { expected, binding } = limitsOf(judging);
  const found: Problem[] = [];
  const told = ({ on = 1, near, behind }: { readonly on?: number; readonly near: number; readonly behind: number }) => ({
    on,
    near,
    behind,
  });
  if (!isInOrder(expected)) found.push(says.limitsOutOfOrder({ whose: '预期性', whoseEnglish: 'expected', ...told(expected) }, 'near'));
  else if (!isInOrder(binding))
    found.push(says.limitsOutOfOrder({ whose: '约束性', whoseEnglish: 'binding', ...told(binding) }, 'bindingNear'));
  if (judging.expectedWeight + judging.bindingWeight === 0) found.push(says.weighsNothing({}, 'bindingWeight'));
  return found.length > 0 ? refuse(...found) : ok(judging);
}

/** Whether a new version may begin on a day, after the versions there are. */
export function checkDay(effectiveOn: Day, today: Day, versions: readonly Pick<JudgingRule, 'effectiveOn'>[]): Result<Day> {
  if (effectiveOn < today) return refuse(says.effectiveInThePast({ effectiveOn, today }, '生效日期'));
  const last = versions
    .map(one => one.effectiveOn)
    .toSorted()
    .at(-1);
  return last !== undefined && effectiveOn < last ? refuse(says.effectiveBeforeTheLast({ last }, '生效日期')) : ok(effectiveOn);
}
