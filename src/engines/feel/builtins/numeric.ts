import {
  absolute,
  add,
  compare,
  Decimal,
  divide,
  equals,
  modulo,
  multiply,
  one,
  type Rounding,
  round,
  subtract,
  zero,
} from '#kernel/decimal.ts';
import { exponential, naturalLogarithm, squareRoot } from '#kernel/decimalRoots.ts';
import { integerOf, opposite } from '../arithmetic.ts';
import { type DaysDuration, MonthsDuration } from '../temporal.ts';
import type { Value } from '../value.ts';
import { type Builtin, builtin, many, type Run, way } from './signature.ts';

const two = new Decimal(2, 0);
const half = new Decimal(5, 1);
const number = (value: Value | undefined): Decimal => value as Decimal;

/** Scales of decimal128: beyond them a rounding has no answer. */
const isScale = (scale: number | null): scale is number => scale !== null && scale >= -6111 && scale <= 6176;

const rounding =
  (mode: Rounding): Run =>
  ([n, scale]) => {
    const digits = scale === undefined || scale === null ? 0 : integerOf(scale, true);
    return isScale(digits) ? round(number(n), digits, mode) : null;
  };

/** The numbers of a list; null when it holds anything else. */
export const numbersOf = (list: Value): readonly Decimal[] | null =>
  (list as readonly Value[]).every(item => item instanceof Decimal) ? (list as readonly Decimal[]) : null;

const overNumbers =
  (compute: (numbers: readonly Decimal[]) => Value): Run =>
  ([list]) => {
    const numbers = numbersOf(list!);
    return numbers === null ? null : compute(numbers);
  };

/** The sum, in plain integers as long as the numbers are whole and short. */
function total(numbers: readonly Decimal[]): Decimal {
  let whole = 0;
  for (let i = 0; i < numbers.length; i++) {
    const { units, scale } = numbers[i]!;
    const next = typeof units === 'number' && scale === 0 ? whole + units : Number.NaN;
    if (!Number.isSafeInteger(next)) return numbers.slice(i).reduce(add, new Decimal(whole, 0));
    whole = next;
  }
  return new Decimal(whole, 0);
}
const mean = (numbers: readonly Decimal[]): Value => (numbers.length === 0 ? null : divide(total(numbers), new Decimal(numbers.length, 0)));
const sorted = (numbers: readonly Decimal[]): readonly Decimal[] => [...numbers].sort(compare);

function median(numbers: readonly Decimal[]): Value {
  if (numbers.length === 0) return null;
  const inOrder = sorted(numbers);
  const middle = Math.floor(inOrder.length / 2);
  return inOrder.length % 2 === 1 ? inOrder[middle]! : multiply(add(inOrder[middle - 1]!, inOrder[middle]!), half);
}

/** The sample standard deviation, from exact sums: √((n·Σx² − (Σx)²) / (n·(n−1))). */
function deviation(numbers: readonly Decimal[]): Value {
  if (numbers.length < 2) return null;
  const n = new Decimal(numbers.length, 0);
  const sum = total(numbers);
  const spread = subtract(multiply(n, total(numbers.map(x => multiply(x, x)))), multiply(sum, sum));
  return squareRoot(divide(spread, multiply(n, subtract(n, one)))!);
}

function modes(numbers: readonly Decimal[]): Value {
  const runs: { value: Decimal; count: number }[] = [];
  for (const value of sorted(numbers)) {
    const last = runs.at(-1);
    if (last !== undefined && equals(last.value, value)) last.count += 1;
    else runs.push({ value, count: 1 });
  }
  const most = Math.max(...runs.map(run => run.count));
  return runs.filter(run => run.count === most).map(run => run.value);
}

const listed = (name: string, result: string, compute: (numbers: readonly Decimal[]) => Value): Builtin =>
  builtin(name, result, way(['list:list'], overNumbers(compute)), many(overNumbers(compute)));

const parity =
  (wanted: Decimal): Run =>
  ([n]) =>
    equals(absolute(modulo(number(n), two)!), wanted);

const rounded = (name: string, mode: Rounding): Builtin => builtin(name, 'number', way(['n:number', 'scale:number'], rounding(mode)));

/** The standard's functions on numbers and lists of numbers. */
export const numericBuiltins: readonly Builtin[] = [
  rounded('decimal', 'halfEven'),
  rounded('round up', 'up'),
  rounded('round down', 'down'),
  rounded('round half up', 'halfUp'),
  rounded('round half down', 'halfDown'),
  builtin('floor', 'number', way(['n:number'], rounding('floor')), way(['n:number', 'scale:number'], rounding('floor'))),
  builtin('ceiling', 'number', way(['n:number'], rounding('ceiling')), way(['n:number', 'scale:number'], rounding('ceiling'))),
  builtin(
    'abs',
    'Any',
    way(['n:number|duration'], ([n]) => {
      if (n instanceof Decimal) return absolute(n);
      if (n instanceof MonthsDuration) return n.months < 0 ? opposite(n) : n;
      return (n as DaysDuration).nanos < 0n ? opposite(n!) : n!;
    }),
  ),
  builtin(
    'modulo',
    'number',
    way(['dividend:number', 'divisor:number'], ([a, b]) => modulo(number(a), number(b))),
  ),
  builtin(
    'sqrt',
    'number',
    way(['number:number'], ([n]) => squareRoot(number(n))),
  ),
  builtin(
    'log',
    'number',
    way(['number:number'], ([n]) => naturalLogarithm(number(n))),
  ),
  builtin(
    'exp',
    'number',
    way(['number:number'], ([n]) => exponential(number(n))),
  ),
  builtin('odd', 'boolean', way(['number:number'], parity(one))),
  builtin('even', 'boolean', way(['number:number'], parity(zero))),
  listed('sum', 'number', numbers => (numbers.length === 0 ? null : total(numbers))),
  listed('mean', 'number', mean),
  listed('median', 'number', median),
  listed('stddev', 'number', deviation),
  listed('product', 'number', numbers => (numbers.length === 0 ? null : numbers.reduce(multiply, one))),
  listed('mode', 'list', modes),
];
