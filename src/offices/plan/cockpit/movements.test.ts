import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quarterBefore } from './movements.ts';

test('movements are counted from the last day of the quarter before', () => {
  const days = ['2028-01-01', '2028-03-31', '2028-04-01', '2028-08-15', '2028-12-31'];
  assert.deepEqual(days.map(quarterBefore), ['2027-12-31', '2027-12-31', '2028-03-31', '2028-06-30', '2028-09-30']);
});
