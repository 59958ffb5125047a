import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOfMonth, monthAfter, weekdayOf } from './month.ts';

test('a month has its days, February of a leap year 29', () => {
  assert.equal(daysOfMonth('2028-02').length, 29);
  assert.deepEqual([daysOfMonth('2027-12')[0], daysOfMonth('2027-12').at(-1)], ['2027-12-01', '2027-12-31']);
});

test('the week begins on Monday', () => {
  assert.deepEqual(['2028-01-10', '2028-01-16'].map(weekdayOf), [0, 6]);
});

test('months go on over the turn of the year, both ways', () => {
  assert.deepEqual([monthAfter('2027-12', 1), monthAfter('2028-01', -1), monthAfter('2028-01', 14)], ['2028-01', '2027-12', '2029-03']);
});
