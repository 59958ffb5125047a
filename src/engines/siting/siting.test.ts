import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { randomOf } from '#kernel/random.ts';
import {
  plain,
  readPmed,
  readPmedcap,
  readSitingJson,
  readSjc,
  readSscflp,
  type SitingProblem,
  solveSiting,
  straightLines,
  verifySiting,
} from './index.ts';

const shared = join(import.meta.dirname, '../../../../shared/bench/siting');
const absent = existsSync(shared) ? false : 'the benchmark data in ../shared is not here';

/** Places scattered by a seed; everybody may be a site. */
function scattered(points: number, p: number, seed: number, seats: number | null): SitingProblem {
  const random = randomOf(seed);
  const places = Array.from({ length: points }, () => [random.below(100), random.below(100)] as const);
  return {
    ...plain(points, points, straightLines(places, 'whole')),
    demand: Float64Array.from({ length: points }, () => 1 + random.below(5)),
    capacity: new Float64Array(points).fill(seats ?? Number.POSITIVE_INFINITY),
    choose: { exactly: p },
  };
}

/** The least cost by trying every set of sites and every way to assign: for at most eight points. */
function byBruteForce(problem: SitingProblem): number {
  let best = Number.POSITIVE_INFINITY;
  const { points, sites, cost } = problem;
  const assign: number[] = [];
  const walk = (point: number): void => {
    if (point < points) {
      for (let site = 0; site < sites; site++) {
        assign[point] = site;
        walk(point + 1);
      }
      return;
    }
    const open = [...new Set(assign)];
    const { breaches } = verifySiting(
      { ...problem, choose: { atMost: (problem.choose as { exactly: number }).exactly } },
      { open, assign },
    );
    const total = assign.reduce((sum, site, i) => sum + (cost[i * sites + site] as number), 0);
    best = Math.min(best, breaches.length === 0 ? total : best);
  };
  walk(0);
  return best;
}

const clock = () => performance.now() / 1000;

describe('siting', () => {
  it('finds the best sites of small problems, with and without seats', async () => {
    for (const seats of [null, 11]) {
      const problem = scattered(6, 2, 5, seats);
      const solved = await solveSiting(problem, { seed: 1, stop: { steps: 8 } });
      assert.ok(solved.ok);
      assert.equal(solved.value.cost, byBruteForce(problem));
      assert.ok(solved.value.bound <= solved.value.cost);
    }
  });

  it('gives the same layout for the same seed and steps', async () => {
    const problem = scattered(40, 5, 9, 40);
    const [one, two] = await Promise.all([1, 2].map(() => solveSiting(problem, { seed: 7, stop: { steps: 3 } })));
    assert.equal(JSON.stringify(one), JSON.stringify(two));
  });

  it('proves a layout of sites with opening costs and least sizes by branch and cut, and the checker agrees', async () => {
    const random = randomOf(3);
    const cost = Float64Array.from({ length: 30 * 6 }, () => 10 + random.below(90));
    const problem: SitingProblem = {
      ...plain(30, 6, cost),
      capacity: new Float64Array(6).fill(14),
      least: new Float64Array(6).fill(5),
      opening: new Float64Array(6).fill(120),
      standing: ['open', 'free', 'free', 'free', 'free', 'closed'],
    };
    const solved = await solveSiting(problem, { seed: 1, stop: { seconds: 4, now: clock } });
    assert.ok(solved.ok);
    const verdict = verifySiting(problem, solved.value);
    assert.deepEqual([verdict.breaches, solved.value.proved], [[], true]);
    assert.ok(Math.abs(verdict.cost - solved.value.cost) < 1e-6);
  });

  it('keeps catchments in one piece when asked: a village beyond another goes where that one goes', async () => {
    const neighbours = [[1], [0, 2], [1, 3], [2, 4], [3]];
    const cost = Float64Array.from([0, 9, 5, 1, 1, 5, 5, 1, 9, 0]);
    const problem: SitingProblem = { ...plain(5, 2, cost), choose: { exactly: 2 }, contiguity: { neighbours, standsIn: [0, 4] } };
    const solved = await solveSiting(problem, { seed: 1, stop: { seconds: 5, now: clock } });
    assert.ok(solved.ok);
    assert.deepEqual(verifySiting(problem, solved.value).breaches, []);
    assert.deepEqual([solved.value.cost, solved.value.proved], [7, true]);
    assert.deepEqual(verifySiting(problem, { open: [0, 1], assign: [0, 1, 0, 1, 1] }).breaches, [
      'the catchment of site 0 is in pieces',
      'the catchment of site 1 is in pieces',
    ]);
  });

  it('weighs pupils moved, limits by stage and covering when a county asks in JSON', () => {
    const file = {
      points: [{ x: 0, y: 0, demand: 10, stage: 'primary', today: 0 }],
      sites: [
        { x: 3, y: 4, classrooms: 6, classSize: 45 },
        { x: 0, y: 9 },
      ],
      limits: { primary: 6, all: 20 },
      movedPrice: 2,
    };
    const read = readSitingJson(JSON.stringify(file));
    const covering = readSitingJson(JSON.stringify({ ...file, limits: {}, coverWithin: 6 }));
    assert.ok(read.ok && covering.ok);
    assert.deepEqual([...read.value.cost, ...read.value.capacity], [50, Number.POSITIVE_INFINITY, 270, Number.POSITIVE_INFINITY]);
    assert.deepEqual([...covering.value.cost], [0, 30]);
  });

  it('says what would do when the seats or the sites do not suffice', async () => {
    const problem = { ...scattered(6, 2, 5, 3), choose: null };
    const few = await solveSiting(problem, { seed: 1, stop: { steps: 1 } });
    const many = await solveSiting(
      { ...problem, capacity: new Float64Array(6).fill(99), choose: { exactly: 9 } },
      { seed: 1, stop: { steps: 1 } },
    );
    assert.ok(!few.ok && !many.ok);
    assert.deepEqual([few.problems[0]?.code, many.problems[0]?.code], ['siting.tooFewSeats', 'siting.chooseTooMany']);
    assert.match(few.problems[0]?.message ?? '', /还差 \d+ 个/);
  });

  it('answers bad files with a sentence', () => {
    const codes = [
      readPmed('3 1'),
      readPmed('2 1 1\n1 x 4'),
      readPmedcap('1 2'),
      readSjc('2 1\n1 1 1 1'),
      readSscflp('a'),
      readSitingJson('{'),
      readSitingJson('{}'),
    ].map(read => !read.ok && read.problems[0]?.code);
    assert.deepEqual(codes, [
      'sitingFile.badHead',
      'sitingFile.notNumber',
      'sitingFile.badHead',
      'sitingFile.tooShort',
      'sitingFile.notNumber',
      'sitingJson.notJson',
      'sitingJson.noList',
    ]);
  });

  it('keeps the last length of a repeated edge, as the graphs of OR-Library are to be read', () => {
    const read = readPmed('3 3 1\n1 2 5\n2 3 4\n1 2 2\n');
    assert.ok(read.ok);
    assert.deepEqual([...read.value.cost], [0, 2, 6, 2, 0, 4, 6, 4, 0]);
  });

  it('reaches the published optima of the first public instances', { skip: absent }, async () => {
    assert.ok(readdirSync(shared).length > 0);
    const text = (...path: string[]) => readFileSync(join(shared, ...path), 'utf8');
    const reads = [
      readPmed(text('pmed', 'pmed1.txt')),
      readPmedcap(text('pmedcap', 'pmedcap-01.txt')),
      readSscflp(text('sscflp', 'Lib_2', 'p1')),
    ];
    const costs = await Promise.all(
      reads.map(async read => {
        assert.ok(read.ok);
        const solved = await solveSiting(read.value, { seed: 1, stop: { steps: 14 } });
        return solved.ok && solved.value.cost;
      }),
    );
    assert.deepEqual(costs, [5819, 713, 8848]);
  });
});
