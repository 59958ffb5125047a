import { FeelRange, order, type Value } from '../value.ts';
import { type Builtin, builtin, type Signature, way } from './signature.ts';

/** One end of a range, or a point as a range of itself. */
interface Ends {
  readonly start: Value;
  readonly startIncluded: boolean;
  readonly end: Value;
  readonly endIncluded: boolean;
}

const ends = (value: Value): Ends =>
  value instanceof FeelRange
    ? { start: value.start ?? null, startIncluded: value.startIncluded, end: value.end ?? null, endIncluded: value.endIncluded }
    : { start: value, startIncluded: true, end: value, endIncluded: true };

/** A comparison that stops the whole relation (its answer is null) where two ends cannot be ordered. */
const unordered = Symbol('unordered');
function compared(a: Value, b: Value): number {
  const found = order(a, b);
  if (found === null) throw unordered;
  return found;
}

type Relation = (a: Ends, b: Ends) => boolean;

const before: Relation = (a, b) => {
  const c = compared(a.end, b.start);
  return c < 0 || (c === 0 && !(a.endIncluded && b.startIncluded));
};
const touches: Relation = (a, b) => {
  const c = compared(a.end, b.start);
  return c > 0 || (c === 0 && a.endIncluded && b.startIncluded);
};
const startsFirst: Relation = (a, b) => {
  const c = compared(a.start, b.start);
  return c < 0 || (c === 0 && a.startIncluded && !b.startIncluded);
};
const startsNoLater: Relation = (a, b) => {
  const c = compared(a.start, b.start);
  return c < 0 || (c === 0 && (a.startIncluded || !b.startIncluded));
};
const endsNoEarlier: Relation = (a, b) => {
  const c = compared(a.end, b.end);
  return c > 0 || (c === 0 && (a.endIncluded || !b.endIncluded));
};
const sameStart: Relation = (a, b) => a.startIncluded === b.startIncluded && compared(a.start, b.start) === 0;
const sameEnd: Relation = (a, b) => a.endIncluded === b.endIncluded && compared(a.end, b.end) === 0;

const meets: Relation = (a, b) => a.endIncluded && b.startIncluded && compared(a.end, b.start) === 0;
const overlaps: Relation = (a, b) => touches(a, b) && touches(b, a);
const overlapsBefore: Relation = (a, b) => startsFirst(a, b) && touches(a, b) && endsNoEarlier(b, a);
const overlapsAfter: Relation = (a, b) => startsFirst(b, a) && touches(b, a) && endsNoEarlier(a, b);
const includes: Relation = (a, b) => startsNoLater(a, b) && endsNoEarlier(a, b);
const finishes: Relation = (a, b) => sameEnd(a, b) && startsNoLater(b, a);
const starts: Relation = (a, b) => sameStart(a, b) && endsNoEarlier(b, a);
const coincides: Relation = (a, b) => sameStart(a, b) && sameEnd(a, b);
const turned =
  (relation: Relation): Relation =>
  (a, b) =>
    relation(b, a);

const point = 'number|string|date|time|dateTime|daysDuration|monthsDuration';

const run =
  (relation: Relation) =>
  ([a, b]: readonly Value[]): Value => {
    try {
      return relation(ends(a!), ends(b!));
    } catch (stop) {
      if (stop === unordered) return null;
      throw stop;
    }
  };

const pairs: Readonly<Record<string, readonly string[]>> = {
  points: [`point1:${point}`, `point2:${point}`],
  pointRange: [`point:${point}`, 'range:range'],
  rangePoint: ['range:range', `point:${point}`],
  ranges: ['range1:range', 'range2:range'],
};

const related = (name: string, relation: Relation, ...ways: readonly string[]): Builtin =>
  builtin(name, 'boolean', ...ways.map((kind): Signature => way(pairs[kind]!, run(relation))));

/** The standard's relations between points and ranges. */
export const rangeBuiltins: readonly Builtin[] = [
  related('before', before, 'points', 'pointRange', 'rangePoint', 'ranges'),
  related('after', turned(before), 'points', 'pointRange', 'rangePoint', 'ranges'),
  related('meets', meets, 'ranges'),
  related('met by', turned(meets), 'ranges'),
  related('overlaps', overlaps, 'ranges'),
  related('overlaps before', overlapsBefore, 'ranges'),
  related('overlaps after', overlapsAfter, 'ranges'),
  related('finishes', finishes, 'pointRange', 'ranges'),
  related('finished by', turned(finishes), 'rangePoint', 'ranges'),
  related('includes', includes, 'rangePoint', 'ranges'),
  related('during', turned(includes), 'pointRange', 'ranges'),
  related('starts', starts, 'pointRange', 'ranges'),
  related('started by', turned(starts), 'rangePoint', 'ranges'),
  related('coincides', coincides, 'points', 'ranges'),
];
