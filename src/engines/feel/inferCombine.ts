import { Decimal, decimalText } from '#kernel/decimal.ts';
import { find, type Inferring, textAt as written } from './inferring.ts';
import type { Node } from './tree.ts';
import type { Type } from './types.ts';
import { combineUnits, plain, type Unit, unitsAgree, unitText } from './unit.ts';
import { kindName } from './words.ts';

/** The grain of a type as `undefined` (unknown), null (constant), the empty text (a whole set) or a name. */
export const grainOf = (type: Type): string | null => type.grain ?? null;

/** The grain of two things taken together; a finding when rows of different things meet. */
function combineGrains(i: Inferring, node: Node, a: Type, b: Type, left: Node, right: Node): Pick<Type, 'grain'> {
  if (a.grain === undefined || b.grain === undefined)
    return a.grain === undefined && b.grain === undefined ? {} : { grain: a.grain ?? b.grain ?? null };
  if (a.grain === null || b.grain === null || a.grain === b.grain) return { grain: a.grain ?? b.grain };
  if (a.grain === '' || b.grain === '') {
    const [whole, part] = a.grain === '' ? [left, right] : [right, left];
    find(i, node, 'mixedWithWhole', { whole: written(i, whole), part: written(i, part), grain: a.grain || b.grain });
  } else {
    find(i, node, 'mixedGrain', { left: written(i, left), right: written(i, right), leftGrain: a.grain, rightGrain: b.grain });
  }
  return {};
}

/** A constant number fits any unit. */
const unitOf = (type: Type): Unit => (type.kind === 'number' ? (type.unit ?? null) : null);
const factorOf = (type: Type): Unit => (type.grain === null && type.unit === undefined ? plain : unitOf(type));

function agreeUnits(i: Inferring, node: Node, a: Type, b: Type, left: Node, right: Node, operator: string): Unit {
  const [x, y] = [unitOf(a), unitOf(b)];
  if (a.loose === true || b.loose === true) return a.loose === true ? (y ?? x) : x;
  if (unitsAgree(x, y)) return x ?? y;
  find(i, node, 'mixedUnit', {
    left: written(i, left),
    right: written(i, right),
    leftUnit: unitText(x) || '1',
    rightUnit: unitText(y) || '1',
    operator,
  });
  return null;
}

/** One type for two that stand in each other's place (branches of an if, ends of a range). */
export function join(i: Inferring, node: Node, a: Type, b: Type, left: Node, right: Node): Type {
  const grain = combineGrains(i, node, a, b, left, right);
  if (a.kind === 'null') return { ...b, ...grain };
  if (b.kind === 'null') return { ...a, ...grain };
  if (a.kind !== b.kind) return { kind: 'any', ...grain };
  if (a.kind !== 'number') return { ...a, ...grain };
  return { kind: 'number', ...grain, unit: agreeUnits(i, node, a, b, left, right, '') };
}

type Kind = Type['kind'];

/** What each operator makes of two kinds, beyond numbers. */
const table: Readonly<Record<string, Kind>> = {
  'string+string': 'string',
  'date+daysDuration': 'date',
  'date+monthsDuration': 'date',
  'dateTime+daysDuration': 'dateTime',
  'dateTime+monthsDuration': 'dateTime',
  'time+daysDuration': 'time',
  'daysDuration+daysDuration': 'daysDuration',
  'monthsDuration+monthsDuration': 'monthsDuration',
  'daysDuration+date': 'date',
  'monthsDuration+date': 'date',
  'daysDuration+dateTime': 'dateTime',
  'monthsDuration+dateTime': 'dateTime',
  'daysDuration+time': 'time',
  'date-daysDuration': 'date',
  'date-monthsDuration': 'date',
  'dateTime-daysDuration': 'dateTime',
  'dateTime-monthsDuration': 'dateTime',
  'time-daysDuration': 'time',
  'daysDuration-daysDuration': 'daysDuration',
  'monthsDuration-monthsDuration': 'monthsDuration',
  'date-date': 'daysDuration',
  'date-dateTime': 'daysDuration',
  'dateTime-date': 'daysDuration',
  'dateTime-dateTime': 'daysDuration',
  'time-time': 'daysDuration',
  'number*daysDuration': 'daysDuration',
  'number*monthsDuration': 'monthsDuration',
  'daysDuration*number': 'daysDuration',
  'monthsDuration*number': 'monthsDuration',
  'daysDuration/number': 'daysDuration',
  'monthsDuration/number': 'monthsDuration',
  'daysDuration/daysDuration': 'number',
  'monthsDuration/monthsDuration': 'number',
};

/** A written factor that may stand for a rate (45 人 a class); a power of ten only moves the point. */
const isRate = (node: Node): boolean =>
  node.op === 'literal' && node.value instanceof Decimal && !/^10*$|^0\.0*1$/.test(decimalText(node.value));

function numberType(i: Inferring, node: Node & { op: 'arithmetic' }, a: Type, b: Type): Type {
  if (node.operator === '**') return { kind: 'number', unit: null };
  const loose = a.loose === true || b.loose === true;
  if (node.operator === '+' || node.operator === '-') {
    return {
      kind: 'number',
      unit: agreeUnits(i, node, a, b, node.left, node.right, node.operator),
      ...(a.loose && b.loose ? { loose } : {}),
    };
  }
  const unit = combineUnits(factorOf(a), factorOf(b), node.operator === '*' ? 1 : -1);
  return { kind: 'number', unit, ...(loose || isRate(node.left) || isRate(node.right) ? { loose: true } : {}) };
}

/** The type of an arithmetic operation or comparison of two types. */
export function combineTypes(i: Inferring, node: Node & { op: 'arithmetic' | 'compare' }, a: Type, b: Type): Type {
  const grain = combineGrains(i, node, a, b, node.left, node.right);
  if (node.op === 'compare') {
    agreeUnits(i, node, a, b, node.left, node.right, node.operator);
    const known = ![a.kind, b.kind].some(kind => kind === 'any' || kind === 'null');
    if (known && a.kind !== b.kind)
      find(i, node, 'cannotCombine', { left: kindName(a.kind), right: kindName(b.kind), operator: node.operator });
    return { kind: 'boolean', ...grain };
  }
  if (a.kind === 'null' || b.kind === 'null') return { kind: 'null', ...grain };
  if (a.kind === 'number' && b.kind === 'number') return { ...numberType(i, node, a, b), ...grain };
  if (a.kind === 'any' || b.kind === 'any') return { kind: 'any', ...grain };
  const kind = table[`${a.kind}${node.operator}${b.kind}`];
  if (kind !== undefined) return { kind, ...grain };
  find(i, node, 'cannotCombine', { left: kindName(a.kind), right: kindName(b.kind), operator: node.operator });
  return { kind: 'null', ...grain };
}
