import type { Years } from '../drafting/span.ts';
import type { PlanPromise } from '../promise.ts';
import { timeOf } from '../standing/question.ts';
import type { Contradiction } from './types.ts';

type Side = Pick<
  PlanPromise,
  'comparator' | 'method' | 'value' | 'valueHigh' | 'unit' | 'deadline' | 'year' | 'fromYear' | 'kind' | 'quote' | 'recurrence'
>;

const rising = new Set<PlanPromise['comparator']>(['>=', '>', 'increase', 'new', 'not-decrease']);
const falling = new Set<PlanPromise['comparator']>(['<=', '<', 'decrease']);
const UP = 1;
const DOWN = -1;

/** Whether more or less is promised; 0 where the sentence does not say. */
function directionOf({ method, comparator }: Side): number {
  if (method === 'increase' || rising.has(comparator)) return UP;
  if (method === 'decrease' || method === 'ceiling' || falling.has(comparator)) return DOWN;
  return 0;
}

/** Methods by which one organisation's figure is of the same kind as the county's; a sum of the county is not one school's to reach. */
const shared = new Set<PlanPromise['method']>(['increase', 'decrease', 'floor', 'ceiling', 'growth']);

const counted = /^(?:人次|平方米|万|次|名|人|件|所|个|套|辆|间|项|门|场)/u;
/** A yearly number of things, `60次/年`: the county's is the sum over all bodies, no one body's to reach. */
const isSum = ({ method, unit, recurrence }: Side) =>
  method === 'floor' && unit !== null && counted.test(unit) && (recurrence === 'year' || /[/／]年$/u.test(unit));

function isLower(county: Side, own: Side): boolean {
  if (!shared.has(county.method) || !shared.has(own.method) || isSum(county)) return false;
  if (county.value === null || own.value === null || (county.unit ?? '') !== (own.unit ?? '')) return false;
  return directionOf(county) === DOWN
    ? (own.valueHigh ?? own.value) > (county.valueHigh ?? county.value)
    : own.value < county.value && directionOf(county) === UP;
}

const everyone = /全体|全部|全员|全覆盖|每[名所个位班]|所有|各[校园]/u;
const aPart = /部分|试点|个别|半数|[一二三四五六七八九]年级|[高低]年级|毕业年?[级班]|骨干|重点班/u;
const isPart = (county: Side, own: Side) =>
  (county.comparator === 'all' || everyone.test(county.quote)) && own.comparator !== 'all' && aPart.test(own.quote);

const often = ['day', 'week', 'month', 'semester', 'year', '2year', '3year'] as const;
const isRarer = ({ recurrence: a }: Side, { recurrence: b }: Side) => a !== null && b !== null && often.indexOf(b) > often.indexOf(a);

/**
 * In what a promise of a school or department contradicts the promise of the county that it takes up: a lower target, a later deadline, the
 * opposite direction, a smaller scope, done less often. Figures are compared only where both count the same.
 */
export function contradictionsOf(
  county: Side,
  own: Side,
  years: { readonly county: Years; readonly own: Years },
): readonly Contradiction['kind'][] {
  const [a, b] = [directionOf(county), directionOf(own)];
  const isOpposite = a !== 0 && b !== 0 && a !== b;
  const found: Contradiction['kind'][] = [];
  if (isOpposite) found.push('opposite');
  if (!isOpposite && isLower(county, own)) found.push('lower');
  if (timeOf(own, years.own).to > timeOf(county, years.county).to) found.push('later');
  if (isPart(county, own)) found.push('narrower');
  if (isRarer(county, own)) found.push('rarer');
  return found;
}
