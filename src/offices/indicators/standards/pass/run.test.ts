import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { balancedQuality2017 } from '#standards/balancedQuality/2017.ts';
import { passCounty } from '../../../../../bench/generators/passCounty.ts';
import { fromSums, kmBetween } from './problem.ts';
import { type Search, startSearch } from './run.ts';

const over = async (search: Search) => {
  for (let tries = 0; tries < 400; tries++) {
    const settled = search.settled();
    if (settled !== null) return settled;
    await wait(100);
  }
  throw new Error('the search did not end');
};

test('a search that is stopped ends with the best so far, and says that it is not proved', async () => {
  const search = startSearch({
    problem: passCounty(5, { primary: 16, junior: 6, years: 2 }),
    standard: balancedQuality2017,
    seconds: 60,
    assumptions: [],
  });
  while (search.settled() === null && (search.progress()?.cost ?? null) === null) await wait(20);
  search.stop();
  const settled = await over(search);
  assert.ok('outcome' in settled);
  const { cost, bound, verified, work } = settled.outcome;
  assert.deepEqual(verified, { passes: true, broken: [] });
  assert.ok(cost !== null && bound !== null && bound <= cost && work.length > 0);
});

test('what cannot be reckoned with is told, not thrown', async () => {
  const county = passCounty(1);
  const search = startSearch({ problem: { ...county, years: [] }, standard: balancedQuality2017, seconds: 5, assumptions: [] });
  const settled = await over(search);
  assert.ok('outcome' in settled);
  assert.equal(settled.outcome.problems.length, 1);
  assert.equal(settled.outcome.cost, null);
});

test('sums are spread over kinds of teachers so that every sum comes out again', () => {
  for (const [all, qualified, backbone, peArts] of [
    [20, 15, 4, 3],
    [5, 0, 0, 2],
    [6, 2, 2, 5],
    [3, 3, 3, 3],
  ] as const) {
    const groups = fromSums('P', { all, qualified, backbone, peArts });
    const sum = (is: (group: (typeof groups)[number]) => boolean) => groups.filter(is).reduce((total, one) => total + one.count, 0);
    assert.deepEqual(
      [sum(() => true), sum(one => one.qualified), sum(one => one.backbone), sum(one => one.subject === '体育艺术')],
      [all, qualified, backbone, peArts],
    );
  }
});

test('the way between two places is the line times 1.3; fifteen kilometres where a place is unknown', () => {
  const at = (longitude: number, latitude: number) => ({ longitude, latitude });
  assert.equal(kmBetween(at(97, 40), at(97, 40)), 0);
  assert.equal(kmBetween(at(97, 40), at(97, 41)), 144.6);
  assert.equal(kmBetween(at(97, 40), null), 15);
});
