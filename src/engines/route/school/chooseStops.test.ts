import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomOf } from '#kernel/random.ts';
import { chooseStops, type StopChoice } from '../index.ts';

/** Pupils and candidates on a road, by kilometre stone. */
const road = (homes: readonly number[], stones: readonly number[], farthest: number, room: number): StopChoice => ({
  pupils: homes.length,
  candidates: stones.length,
  walk: Float64Array.from(homes.flatMap(home => stones.map(stone => 1000 * Math.abs(home - stone)))),
  farthest: new Float64Array(homes.length).fill(farthest),
  room: new Int32Array(stones.length).fill(room),
});

/** The fewest stops by trying every set of candidates, room without limit. */
function fewest({ pupils, candidates, walk, farthest }: StopChoice): number {
  const sets = Array.from({ length: 2 ** candidates }, (_, set) => set);
  const covers = (set: number) =>
    Array.from({ length: pupils }, (_, pupil) => pupil).every(pupil =>
      Array.from({ length: candidates }, (_, stop) => stop).some(
        stop => (set >> stop) % 2 === 1 && (walk[pupil * candidates + stop] as number) <= (farthest[pupil] as number),
      ),
    );
  const bits = (set: number) => set.toString(2).replaceAll('0', '').length;
  return Math.min(...sets.filter(covers).map(bits));
}

describe('the choice of stops', () => {
  it('takes the one candidate that everybody reaches, and the nearest where two are needed', () => {
    const one = chooseStops(road([1, 2, 3], [1, 2, 3], 1000, 10));
    assert.deepEqual(one.ok && [one.value.stops, one.value.walked, one.value.longest], [[1], 2000, 1000]);
    const two = chooseStops(road([1, 1.2, 5], [1, 5], 1000, 10));
    assert.deepEqual(two.ok && [two.value.stops, [...two.value.boardsAt]], [
      [0, 1],
      [0, 0, 1],
    ]);
  });

  it('keeps to the room to wait: who came first moves on so that the other finds a place', () => {
    const choice = chooseStops(road([2.4, 1.4], [2, 3], 1000, 1));
    assert.deepEqual(choice.ok && [...choice.value.boardsAt], [1, 0]);
  });

  it('comes within one stop of the fewest on random roads', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const random = randomOf(seed);
      const choice = road(
        Array.from({ length: 14 }, () => 10 * random.next()),
        Array.from({ length: 10 }, (_, i) => i + 0.5),
        900,
        100,
      );
      const chosen = chooseStops(choice);
      assert.ok(chosen.ok && chosen.value.stops.length <= fewest(choice) + 1);
    }
  });

  it('says who lives too far, by how much, and when there is no room', () => {
    const far = chooseStops(road([1, 4], [1], 1000, 10));
    assert.deepEqual(far.ok ? [] : far.problems.map(({ english }) => english), [
      'Pupil 2 walks 3000 m even to the nearest candidate stop, the limit is 1000 m. Add a candidate or allow 2000 m more.',
    ]);
    const full = chooseStops(road([1, 1, 1], [1], 1000, 2));
    assert.deepEqual(full.ok ? [] : full.problems.map(({ code }) => code), ['stops.noRoom']);
  });
});
