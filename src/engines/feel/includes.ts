import type { CompareOperator } from './tree.ts';
import { equal, FeelRange, isList, kindOf, order, type Value } from './value.ts';

type Comparison = (a: Value, b: Value) => boolean | null;

const ordered =
  (holds: (sign: number) => boolean): Comparison =>
  (a, b) => {
    const sign = order(a, b);
    return sign === null ? null : holds(sign);
  };

/** The comparisons by FEEL's rules: null when either side is null (but for = and !=) or the kinds differ. */
export const comparisons: Readonly<Record<CompareOperator, Comparison>> = {
  '=': equal,
  '!=': (a, b) => {
    const same = equal(a, b);
    return same === null ? null : !same;
  },
  '<': ordered(sign => sign < 0),
  '<=': ordered(sign => sign <= 0),
  '>': ordered(sign => sign > 0),
  '>=': ordered(sign => sign >= 0),
};

/** A comparison of two values. */
export const compareValues = (operator: CompareOperator, a: Value, b: Value): boolean | null => comparisons[operator](a, b);

/** And of three values: false decides, null is unknown. */
export const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true;
/** Or of three values: true decides, null is unknown. */
export const either = (a: boolean | null, b: boolean | null): boolean | null =>
  a === true || b === true ? true : a === null || b === null ? null : false;

/** Whether a value lies in a range. */
export function inRange(value: Value, range: FeelRange): boolean | null {
  if (range.test !== null) return compareValues(range.test, value, range.start ?? null);
  const above = range.start === undefined ? true : compareValues(range.startIncluded ? '>=' : '>', value, range.start);
  const below = range.end === undefined ? true : compareValues(range.endIncluded ? '<=' : '<', value, range.end);
  return both(above, below);
}

/** `value in test`: equality, membership of a list (ranges in it count), or inclusion in a range. */
export function isIn(value: Value, test: Value): boolean | null {
  if (test instanceof FeelRange) return kindOf(value) === 'range' ? equal(value, test) : inRange(value, test);
  if (isList(test)) {
    if (isList(value) && equal(value, test) === true) return true;
    let found: boolean | null = false;
    for (const item of test) {
      found = either(found, item instanceof FeelRange ? isIn(value, item) : equal(value, item) === true);
      if (found === true) return true;
    }
    return found;
  }
  return equal(value, test);
}
