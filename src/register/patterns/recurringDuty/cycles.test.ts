import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '#kernel/day.ts';
import { type Cycle, cycles, roundOf, roundsBetween } from './cycles.ts';

test('every day of six years falls in exactly one round of each cycle, and rounds follow on each other', () => {
  for (const cycle of Object.keys(cycles) as Cycle[]) {
    const rounds = roundsBetween(cycle, '2025-01-01', '2030-12-31');
    for (const [place, round] of rounds.entries()) {
      assert.ok(round.from <= round.to, round.period);
      assert.equal(place === 0 ? round.from : addDays(rounds[place - 1]!.to, 1), round.from, round.period);
      assert.deepEqual([roundOf(cycle, round.from), roundOf(cycle, round.to)], [round, round]);
    }
    assert.equal(new Set(rounds.map(one => one.period)).size, rounds.length, cycle);
  }
});

test('weeks are those of ISO 8601, terms those of the school year', () => {
  assert.equal(roundOf('week', '2027-01-01').period, '2026-W53');
  assert.equal(roundOf('week', '2028-01-03').period, '2028-W01');
  assert.deepEqual(roundOf('term', '2028-01-31'), { period: '2027-2028-1', from: '2027-09-01', to: '2028-01-31' });
  assert.deepEqual(roundOf('term', '2028-02-29'), { period: '2027-2028-2', from: '2028-02-01', to: '2028-08-31' });
  assert.deepEqual(roundOf('quarter', '2028-03-01'), { period: '2028Q1', from: '2028-01-01', to: '2028-03-31' });
});

test('rounds that begin in a month of rest are left out', () => {
  assert.deepEqual(
    roundsBetween('month', '2028-06-15', '2028-09-02', [7, 8]).map(one => one.period),
    ['2028-06', '2028-09'],
  );
});
