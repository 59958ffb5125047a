import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lockout } from './lockout.ts';

const SECOND = 1000;
const fail = (door: ReturnType<typeof lockout>, times: number, username: string, address: string, now: number) => {
  for (let time = 0; time < times; time++) door.failed(username, address, now);
};

test('five failures are free, then the wait doubles from 30 seconds up to 15 minutes', () => {
  const door = lockout();
  fail(door, 4, 'planner', 'a', 0);
  assert.equal(door.wait('planner', 'a', 0), 0);
  const waits = [1, 2, 3, 4, 5, 6, 7].map(() => {
    door.failed('planner', 'a', 0);
    return door.wait('planner', 'a', 0) / SECOND;
  });
  assert.deepEqual(waits, [30, 60, 120, 240, 480, 900, 900]);
});

test('a wait passes, a success clears it, an hour of quiet forgets it', () => {
  const door = lockout();
  fail(door, 5, 'planner', 'a', 0);
  assert.equal(door.wait('planner', 'a', 31 * SECOND), 0);
  door.succeeded('planner', 'a');
  assert.equal(door.wait('planner', 'a', 0), 0);
  fail(door, 9, 'planner', 'a', 0);
  assert.equal(door.wait('planner', 'a', 3601 * SECOND), 0);
  door.failed('planner', 'a', 3602 * SECOND);
  assert.equal(door.wait('planner', 'a', 3602 * SECOND), 0);
});

test('another address may still try, until the name has failed from many', () => {
  const door = lockout();
  fail(door, 5, 'planner', 'a', 0);
  assert.equal(door.wait('planner', 'b', 0), 0);
  for (let address = 0; address < 25; address++) door.failed('planner', `x${address}`, 0);
  assert.equal(door.wait('planner', 'b', 0), 30 * SECOND);
  assert.equal(door.wait('leader', 'b', 0), 0);
});

test('a flood of invented names does not fill the memory', () => {
  const door = lockout();
  for (let name = 0; name < 30_000; name++) door.failed(`n${name}`, 'a', 0);
  fail(door, 5, 'planner', 'a', 0);
  assert.equal(door.wait('planner', 'a', 0), 30 * SECOND);
});
