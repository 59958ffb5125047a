import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Book, keep, play, type Wish } from '../../../../test/county/organisationScript.ts';
import { asOf, firstWrong } from './fold.ts';
import type { Happening, HappeningKind } from './happening.ts';
import { groupsBetween, mapSums, succession } from './succession.ts';

const kinds: readonly HappeningKind[] = ['opened', 'opened', 'renamed', 'reparented', 'closed', 'split', 'merged'];
const wish = (more: readonly Wish['kind'][], back: number): fc.Arbitrary<Wish> =>
  fc.record({
    days: fc.nat(2),
    kind: fc.constantFrom(...kinds, ...more),
    who: fc.nat(1000),
    other: fc.nat(1000),
    back: fc.nat(back),
  });
const script = (more: readonly Wish['kind'][], back: number) => fc.array(wish(more, back), { minLength: 10, maxLength: 40 });
const plain = (book: Book) => Object.fromEntries([...book].map(([id, one]) => [id, { ...one }]).sort());
const answer = (log: readonly Happening[], day: string, knownOn?: string) =>
  Object.fromEntries([...asOf(log, day, knownOn)].map(([id, { name, parent, isOpen }]) => [id, { name, parent, isOpen }] as const).sort());

test('in 1,000 random scripts every as-of answer equals the one that the clerk’s own book gave on that day', () => {
  fc.assert(
    fc.property(script([], 0), wishes => {
      const book: Book = new Map();
      const given: [string, unknown][] = [];
      const log = play(wishes, (today, _, fresh) => {
        for (const one of fresh) keep(book, one);
        given.push([today, plain(book)]);
      });
      for (const [day, book] of given) assert.deepEqual(answer(log, day), book, day);
    }),
    { numRuns: 1000, seed: 20280110 },
  );
});

test('what was answered on a day stays the answer by what was known then, whatever is back-dated or taken back later', () => {
  fc.assert(
    fc.property(script(['withdrawn', 'withdrawn'], 9), fc.nat(12), (wishes, back) => {
      const given: [string, string, unknown][] = [];
      const log = play(wishes, (today, log) => {
        const earlier = `2020-01-${String(1 + back).padStart(2, '0')}`;
        for (const day of [today, earlier]) given.push([day, today, answer(log, day)]);
      });
      for (const [day, knownOn, answered] of given) assert.deepEqual(answer(log, day, knownOn), answered, `${day} as known on ${knownOn}`);
    }),
    { numRuns: 300, seed: 20280111 },
  );
});

test('who stands for whom can be told in one step or in two, and sums on shared boundaries lose nothing', () => {
  fc.assert(
    fc.property(script([], 0), fc.nat(30), fc.nat(30), (wishes, first, second) => {
      const days: string[] = [];
      const log = play(wishes, today => days.push(today));
      const from = days[first % days.length]!;
      const to = days.at(-1)!;
      const middle = days.filter(day => day >= from)[second % days.filter(day => day >= from).length]!;
      const [whole, begun, rest] = [succession(log, from, to), succession(log, from, middle), succession(log, middle, to)];
      for (const [id, now] of whole)
        assert.deepEqual([...now].sort(), [...new Set([...begun.get(id)!].flatMap(one => [...rest.get(one)!]))].sort(), id);
      const figures = new Map([...whole.keys()].map((id, place) => [id, place + 1]));
      const sums = mapSums(groupsBetween(log, from, to), figures);
      const total = (values: Iterable<number | null>) => [...values].reduce<number>((sum, one) => sum + (one ?? 0), 0);
      assert.equal(total(sums.map(one => one.sum)), total(figures.values()));
      assert.deepEqual(sums.flatMap(one => one.earlier).sort(), [...figures.keys()].sort());
    }),
    { numRuns: 300, seed: 20280112 },
  );
});

const stamp = { recordedOn: '2026-01-01', withdrawnOn: null } as const;
const school = (id: string, day = '2020-09-01'): Happening => ({
  kind: 'opened',
  organisation: id,
  name: id,
  type: 'school',
  parent: null,
  day,
  ...stamp,
});
const log: readonly Happening[] = [
  school('甲'),
  school('乙'),
  school('丙'),
  { kind: 'merged', organisation: '乙', heirs: ['甲'], day: '2022-09-01', ...stamp },
  school('丁', '2024-09-01'),
  { kind: 'split', organisation: '丙', heirs: ['丙', '丁'], day: '2024-09-01', ...stamp },
];

test('pupils of 2021 on the boundaries of 2025: a merger adds up, a division is told for both together, a missing figure is none', () => {
  const groups = groupsBetween(log, '2021-09-01', '2025-09-01');
  assert.deepEqual(
    mapSums(
      groups,
      new Map([
        ['甲', 300],
        ['乙', 120],
        ['丙', 900],
      ]),
    ),
    [
      { earlier: ['甲', '乙'], later: ['甲'], sum: 420, missing: [] },
      { earlier: ['丙'], later: ['丙', '丁'], sum: 900, missing: [] },
    ],
  );
  assert.deepEqual(
    mapSums(
      groups,
      new Map([
        ['甲', 300],
        ['丙', 900],
      ]),
    )[0],
    { earlier: ['甲', '乙'], later: ['甲'], sum: null, missing: ['乙'] },
  );
});

test('an entry that cannot be is found: a name held by another, a member left behind, what is closed already', () => {
  const also = (one: Omit<Happening, 'recordedOn' | 'withdrawnOn'>) => firstWrong([...log, { ...one, ...stamp }])?.why ?? null;
  assert.equal(also({ kind: 'renamed', organisation: '甲', name: '丙', day: '2025-01-01' }), 'nameTaken');
  assert.equal(also({ kind: 'closed', organisation: '乙', day: '2023-01-01' }), 'notOpen');
  assert.equal(also({ kind: 'closed', organisation: '甲', day: '2021-01-01' }), 'heirNotOpen');
  assert.equal(also({ kind: 'reparented', organisation: '甲', parent: '甲', day: '2021-01-01' }), 'underItself');
  assert.equal(also({ kind: 'renamed', organisation: '乙', name: '戊', day: '2021-01-01' }), null);
});
