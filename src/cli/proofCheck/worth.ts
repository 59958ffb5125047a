import { type Tree, Unreadable } from './formula.ts';
import { minus, order, over, plus, type Rational, rational, readRational, times } from './rational.ts';

export type Row = Readonly<Record<string, unknown>>;
type Worth = null | string | boolean | Rational | readonly Worth[] | { readonly row: Row };

/** What names stand for: rows of registers, figures of registers with one row, and values of aggregates that are given. */
export interface Known {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** By the text of an aggregate, or the name of a figure. */
  readonly given: ReadonlyMap<string, Rational | null>;
}

const isNumber = (value: Worth): value is Rational => typeof value === 'object' && value !== null && 'n' in value;
const isList = (value: Worth): value is readonly Worth[] => Array.isArray(value);
const isRow = (value: Worth): value is { readonly row: Row } => typeof value === 'object' && value !== null && 'row' in value;

/** A value of a row of the file. */
function ofFile(value: unknown): Worth {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return readRational(String(value)) ?? rational(BigInt(Math.round(value * 1e6)), 1_000_000n);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return null;
}

const same = (a: Worth, b: Worth): boolean => (isNumber(a) && isNumber(b) ? order(a, b) === 0 : a === b);

function compared(sign: string, a: Worth, b: Worth): Worth {
  if (sign === '=') return same(a, b);
  if (sign === '!=') return !same(a, b);
  const by =
    isNumber(a) && isNumber(b) ? order(a, b) : typeof a === 'string' && typeof b === 'string' ? (a < b ? -1 : a > b ? 1 : 0) : null;
  if (by === null) return null;
  return sign === '<' ? by < 0 : sign === '>' ? by > 0 : sign === '<=' ? by <= 0 : by >= 0;
}

const reckoned = (sign: string, a: Worth, b: Worth): Worth => {
  if (!isNumber(a) || !isNumber(b)) return null;
  return sign === '+' ? plus(a, b) : sign === '-' ? minus(a, b) : sign === '*' ? times(a, b) : over(a, b);
};

const decided = (sign: string, a: Worth, b: Worth): Worth => {
  const deciding = sign === 'or';
  if (a === deciding || b === deciding) return deciding;
  return a === !deciding && b === !deciding ? !deciding : null;
};

function two(sign: string, a: Worth, b: Worth): Worth {
  if (sign === 'and' || sign === 'or') return decided(sign, a, b);
  return '+-*/'.includes(sign) ? reckoned(sign, a, b) : compared(sign, a, b);
}

/** An aggregate over what rows gave. A sum of nothing is zero here; one with a missing value is missing. */
function aggregated(name: string, list: readonly Worth[]): Worth {
  if (name === 'count') return rational(BigInt(list.length));
  if (!list.every(isNumber)) return null;
  if (name === 'sum') return list.reduce(plus, { n: 0n, d: 1n });
  if (list.length === 0) return null;
  return list.reduce((a, b) => (order(a, b) < 0 === (name === 'min') ? a : b));
}

const AGGREGATES = ['count', 'sum', 'min', 'max'];

/** What a formula is worth. `row` is the row at hand inside a condition. Throws `Unreadable` for a function that it does not know. */
export function worth(tree: Tree, known: Known, row: Row | null = null): Worth {
  const of = (part: Tree) => worth(part, known, row);
  switch (tree.is) {
    case 'value':
      return typeof tree.value === 'object' && tree.value !== null ? readRational(tree.value.number) : tree.value;
    case 'name':
      if (row !== null && Object.hasOwn(row, tree.name)) return ofFile(row[tree.name]);
      if (known.given.has(tree.name)) return known.given.get(tree.name) ?? null;
      return (known.rows.get(tree.name) ?? []).map(one => ({ row: one }));
    case 'minus':
      return reckoned('-', { n: 0n, d: 1n }, of(tree.of));
    case 'two':
      return two(tree.sign, of(tree.left), of(tree.right));
    case 'in': {
      const value = of(tree.value);
      return tree.among.some(one => same(value, of(one)));
    }
    case 'between':
      return decided('and', compared('>=', of(tree.value), of(tree.low)), compared('<=', of(tree.value), of(tree.high)));
    case 'if':
      return of(tree.condition) === true ? of(tree.yes) : of(tree.no);
    case 'filter': {
      const rows = of(tree.rows);
      return isList(rows) ? rows.filter(one => isRow(one) && worth(tree.condition, known, one.row) === true) : [];
    }
    case 'path': {
      const rows = of(tree.rows);
      return isList(rows) ? rows.map(one => (isRow(one) ? ofFile(one.row[tree.name]) : null)) : null;
    }
    case 'call':
      return called(tree, known, row);
  }
}

function called(tree: Tree & { readonly is: 'call' }, known: Known, row: Row | null): Worth {
  if (known.given.has(tree.text)) return known.given.get(tree.text) ?? null;
  const [first] = tree.args;
  if (first === undefined || tree.args.length !== 1) throw new Unreadable(tree.name);
  const value = worth(first, known, row);
  if (tree.name === 'not') return typeof value === 'boolean' ? !value : null;
  if (!AGGREGATES.includes(tree.name)) throw new Unreadable(tree.name);
  return isList(value) ? aggregated(tree.name, value) : null;
}

/** A number of a formula; null where it is missing. */
export function numberOf(tree: Tree, known: Known): Rational | null {
  const value = worth(tree, known);
  return isNumber(value) ? value : null;
}
