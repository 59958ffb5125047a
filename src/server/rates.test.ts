import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meter } from './rates.ts';

test('a key is admitted up to its limit in a minute, and again in the next', () => {
  const door = meter();
  const admitted = [1, 2, 3, 4].map(() => door.admits('read a', 3, 1_000));
  assert.deepEqual(admitted, [true, true, true, false]);
  assert.equal(door.admits('read b', 3, 1_000), true);
  assert.equal(door.secondsLeft(1_000), 59);
  assert.equal(door.admits('read a', 3, 61_000), true);
});

test('past 20,000 keys the newcomers share one count', () => {
  const door = meter();
  for (let key = 0; key < 20_000; key++) door.admits(`k${key}`, 10, 0);
  assert.deepEqual([door.admits('x', 1, 0), door.admits('y', 1, 0), door.admits('k1', 10, 0)], [true, false, true]);
});
