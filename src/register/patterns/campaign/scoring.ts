import { add, type Decimal, divide, round, toDecimal, toNumber, zero } from '#kernel/decimal.ts';
import { type Problem, problems } from '#kernel/problem.ts';
import type { CampaignRow, Review } from './registers.ts';

const says = problems('campaign', {
  unmarked: { zh: '“{item}”还没有打分。', en: '“{item}” has no points yet.' },
  unknownItem: { zh: '评选标准里没有“{item}”。', en: '“{item}” is not among the criteria.' },
  markedTwice: { zh: '“{item}”打了不止一次分。', en: '“{item}” is marked more than once.' },
  tooManyPoints: { zh: '“{item}”最多{most}分，现为{points}分。', en: '“{item}” takes at most {most} points; there are {points}.' },
});

interface Mark {
  readonly item: string;
  readonly points: number;
}
type Criteria = Pick<CampaignRow, 'items' | 'levels'>;

const exact = (value: number): Decimal => toDecimal(value) ?? zero;
const sum = (values: readonly number[]): Decimal => values.reduce((so, value) => add(so, exact(value)), zero);

/** Every criterion is marked once, within its points; all problems at once. */
export function checkMarks({ items }: Criteria, marks: readonly Mark[], at: string): readonly Problem[] {
  const names = new Set(items.map(one => one.item));
  const found: Problem[] = marks.filter(mark => !names.has(mark.item)).map(mark => says.unknownItem({ item: mark.item }, at));
  for (const { item, points: most } of items) {
    const own = marks.filter(mark => mark.item === item);
    if (own.length === 0) found.push(says.unmarked({ item }, at));
    if (own.length > 1) found.push(says.markedTwice({ item }, at));
    for (const { points } of own) if (points > most) found.push(says.tooManyPoints({ item, most, points }, at));
  }
  return found;
}

/** The sum of marks, exact. */
export const totalOf = (marks: readonly Mark[]): number => toNumber(sum(marks.map(mark => mark.points)));

/** What reviews come to: the mean of each item summed, to two places; the veto items that more than half of the experts gave nothing; the level, null where there is none. */
export interface Outcome {
  readonly score: number;
  readonly vetoed: readonly string[];
  readonly level: string | null;
}

/** The outcome of one review or more. */
export function outcomeOf({ items, levels }: Criteria, reviews: readonly Pick<Review, 'marks'>[]): Outcome {
  const pointsFor = (item: string) => reviews.flatMap(review => review.marks.filter(mark => mark.item === item).map(mark => mark.points));
  const whole = items.reduce((so, { item }) => add(so, sum(pointsFor(item))), zero);
  const score = toNumber(round(divide(whole, exact(reviews.length)) ?? zero, 2, 'halfUp'));
  const vetoed = items
    .filter(({ item, isVeto }) => isVeto && pointsFor(item).filter(points => points === 0).length * 2 > reviews.length)
    .map(({ item }) => item);
  const reached = levels.toSorted((a, b) => b.least - a.least).find(level => score >= level.least);
  return { score, vetoed, level: vetoed.length > 0 ? null : (reached?.level ?? null) };
}
