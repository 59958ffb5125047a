import { ok, type Result, refuse } from '#kernel/problem.ts';
import { plain, straightLines } from '../plain.ts';
import type { SitingProblem } from '../problem.ts';
import { badHead, isCount, numbersOf, tooShort } from './tokens.ts';

/** Reads a capacitated p-median problem of OR-Library (number and optimum; points, p, seats; point, x, y, demand). Costs are straight lines rounded down. */
export function readPmedcap(text: string): Result<SitingProblem> {
  const numbers = numbersOf(text, '点号、坐标、需求 (a point)');
  if (!numbers.ok) return numbers;
  const [, , points, p, seats] = numbers.value;
  if (!isCount(points) || !isCount(p) || p > points || seats === undefined) {
    return refuse(badHead({ text: text.slice(0, 40), wanted: '题号、最优值、点数、p、容量 (number, optimum, points, p, capacity)' }));
  }
  const wanted = 5 + 4 * points;
  if (numbers.value.length < wanted) return refuse(tooShort({ wanted, what: '开头与各点 (head and points)', found: numbers.value.length }));
  const rows = Array.from({ length: points }, (_, i) => numbers.value.slice(5 + 4 * i, 9 + 4 * i));
  return ok(
    capacitated(
      rows.map(([, x, y, demand]) => [x, y, demand, seats] as Row),
      p,
      'whole',
    ),
  );
}

/** Reads a capacitated clustering problem of the SJC family (points and p; x, y, capacity, demand). Costs are straight lines, exact. */
export function readSjc(text: string): Result<SitingProblem> {
  const numbers = numbersOf(text, '坐标、容量、需求 (a point)');
  if (!numbers.ok) return numbers;
  const [points, p] = numbers.value;
  if (!isCount(points) || !isCount(p) || p > points) return refuse(badHead({ text: text.slice(0, 40), wanted: '点数与 p (points and p)' }));
  const wanted = 2 + 4 * points;
  if (numbers.value.length < wanted) return refuse(tooShort({ wanted, what: '开头与各点 (head and points)', found: numbers.value.length }));
  const rows = Array.from({ length: points }, (_, i) => numbers.value.slice(2 + 4 * i, 6 + 4 * i));
  return ok(
    capacitated(
      rows.map(([x, y, seats, demand]) => [x, y, demand, seats] as Row),
      p,
      'exact',
    ),
  );
}

type Row = readonly [x: number, y: number, demand: number, seats: number];

function capacitated(rows: readonly Row[], p: number, rule: 'whole' | 'exact'): SitingProblem {
  const cost = straightLines(
    rows.map(([x, y]) => [x, y] as const),
    rule,
  );
  return {
    ...plain(rows.length, rows.length, cost),
    demand: Float64Array.from(rows, row => row[2]),
    capacity: Float64Array.from(rows, row => row[3]),
    choose: { exactly: p },
  };
}
