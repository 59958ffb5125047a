import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomOf } from '#kernel/random.ts';
import { type Applicant, award, differencesBetween, type Line, type PersonLines } from './index.ts';

const line = (programme: string, cents: number | null): Line => ({
  programme,
  outcome: cents === null ? 'not' : 'entitled',
  cents,
  reasons: [],
  missing: [],
  yieldsTo: null,
  version: null,
});
const of = (person: string, ...lines: readonly Line[]): PersonLines => ({ person, period: '2023-2024-1', lines });

test('a correction of the past gives what is to be paid and what is to be taken back, and the differences add up', () => {
  const before = [of('a', line('x', 50_000), line('y', null)), of('b', line('x', 62_500))];
  const now = [of('a', line('x', 62_500), line('y', 100)), of('b', line('x', null))];
  assert.deepEqual(
    differencesBetween(before, now).map(({ person, programme, difference }) => [person, programme, difference]),
    [
      ['a', 'x', 12_500],
      ['b', 'x', -62_500],
      ['a', 'y', 100],
    ],
  );
  assert.deepEqual(differencesBetween(now, now), []);
});

const applicant = (id: string, score: number, place = 's', cents = 100): Applicant => ({ id, score, place, cents });
const outcomes = (applicants: readonly Applicant[], budget: number, quota?: ReadonlyMap<string, number>) =>
  award(applicants, { budget, ...(quota ? { quota } : {}) })
    .map(one => `${one.id}:${one.outcome}:${one.rank}`)
    .join(' ');

test('awards go by rank; where the budget ends, those with the same score are treated alike', () => {
  const all = [applicant('a', 90), applicant('b', 95), applicant('c', 80), applicant('d', 80), applicant('e', 70)];
  assert.equal(outcomes(all, 300), 'b:awarded:1 a:awarded:2 c:tied:3 d:tied:3 e:budget:5');
  assert.equal(outcomes(all, 400), 'b:awarded:1 a:awarded:2 c:awarded:3 d:awarded:3 e:budget:5');
  assert.equal(outcomes(all, 0), 'b:budget:1 a:budget:2 c:budget:3 d:budget:3 e:budget:5');
});

test('a place has no more than its quota, and a tie at its end leaves it open to nobody behind', () => {
  const all = [applicant('a', 90, 'p'), applicant('b', 85, 'p'), applicant('c', 85, 'p'), applicant('d', 80, 'p'), applicant('e', 60, 'q')];
  assert.equal(outcomes(all, 1000, new Map([['p', 2]])), 'a:awarded:1 b:quota:2 c:quota:2 d:quota:4 e:awarded:5');
});

test('whatever the lists, no budget and no quota is broken and nobody is passed by a lower score of the same place', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = randomOf(seed);
    const all = Array.from({ length: 30 }, (_, i) =>
      applicant(`n${i}`, Math.floor(random.next() * 12), `p${i % 3}`, 100 + 100 * Math.floor(random.next() * 2)),
    );
    const quota = new Map([['p0', 4]]);
    const budget = Math.floor(random.next() * 4000);
    const got = new Set(
      award(all, { budget, quota })
        .filter(one => one.outcome === 'awarded')
        .map(one => one.id),
    );
    const own = all.filter(one => got.has(one.id));
    assert.ok(own.reduce((sum, one) => sum + one.cents, 0) <= budget);
    assert.ok(own.filter(one => one.place === 'p0').length <= 4);
    const worst = new Map(
      ['p0', 'p1', 'p2'].map(place => [place, Math.min(...own.filter(one => one.place === place).map(one => one.score))]),
    );
    assert.deepEqual(
      all.filter(one => !got.has(one.id) && one.score > worst.get(one.place)!),
      [],
    );
  }
});
