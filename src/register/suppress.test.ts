import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomOf } from '#kernel/random.ts';
import { type SuppressedTable, suppress } from './suppress.ts';

test('a list without small counts is shown whole', () => {
  const shown = suppress({ cells: [[12, 0, 7]] });
  assert.deepEqual([shown.cells, shown.rowSums, shown.sum, shown.small, shown.further], [[[12, 0, 7]], [19], 19, 0, 0]);
});

test('one small count of a list takes a second with it, or the sum would tell it; zeros stay', () => {
  const shown = suppress({ cells: [[3, 0, 7, 40]] });
  assert.deepEqual(shown.cells, [[null, 0, null, 40]]);
  assert.deepEqual([shown.small, shown.further], [1, 1]);
});

test('in a table the small count, one of its line, one of its column and their corner are held back', () => {
  const shown = suppress({
    cells: [
      [2, 10, 30],
      [20, 11, 31],
      [21, 40, 32],
    ],
  });
  assert.deepEqual(shown.cells, [
    [null, null, 30],
    [null, null, 31],
    [21, 40, 32],
  ]);
  assert.deepEqual([shown.rowSums, shown.columnSums, shown.sum], [[42, 62, 93], [43, 61, 93], 197]);
});

/** Every table of whole numbers that the shown figures allow, as the values of one of its cells. */
function possible(shown: SuppressedTable, most: number, at: readonly [number, number]): ReadonlySet<number> {
  const width = shown.cells[0]!.length;
  const found = new Set<number>();
  const grid = shown.cells.map(line => line.map(value => value ?? 0));
  const open = shown.cells.flatMap((line, r) => line.flatMap((value, c) => (value === null ? [[r, c] as const] : [])));
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const fits = () =>
    grid.every((line, r) => shown.rowSums[r] === null || sum(line) === shown.rowSums[r]) &&
    Array.from({ length: width }, (_, c) => c).every(
      c => shown.columnSums[c] === null || sum(grid.map(line => line[c]!)) === shown.columnSums[c],
    ) &&
    (shown.sum === null || sum(grid.flat()) === shown.sum);
  const fill = (place: number): void => {
    const cell = open[place];
    for (let value = 0; cell !== undefined && value <= most; value++) {
      grid[cell[0]]![cell[1]] = value;
      fill(place + 1);
    }
    found.add(cell === undefined && fits() ? grid[at[0]]![at[1]]! : -1);
  };
  fill(0);
  return new Set([...found].filter(value => value >= 0));
}

test('whoever tries every table that fits the shown figures finds at least two values for each small count, in 300 tables', () => {
  const random = randomOf(7);
  let small = 0;
  for (let round = 0; round < 300; round++) {
    const [height, width] = [1 + random.below(2), 2 + random.below(2)];
    const cells = Array.from({ length: height }, () => Array.from({ length: width }, () => random.below(7)));
    const shown = suppress({ cells });
    for (const [r, line] of cells.entries())
      for (const [c, value] of line.entries())
        for (const _ of value > 0 && value < 5 ? [value] : []) {
          small++;
          assert.equal(shown.cells[r]![c], null);
          assert.ok(possible(shown, 7, [r, c]).size > 1, JSON.stringify({ cells, shown }));
        }
  }
  assert.ok(small > 300);
});
