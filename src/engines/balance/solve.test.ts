import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Random, randomOf } from '#kernel/random.ts';
import { balancedQuality2017 } from '#standards/balancedQuality/2017.ts';
import type { Part } from './county.ts';
import type { PassProblem, Purchase } from './passProblem.ts';
import { solvePass } from './solve.ts';
import { verifyPass } from './verify.ts';
import type { Work } from './work.ts';

const now = () => performance.now() / 1000;
const options = { seconds: 20, now, gap: 0 };
const pick = <T>(random: Random, values: readonly T[]): T => values[random.below(values.length)]!;

const facilities = [
  ['teachingArea', 4.5],
  ['sportsArea', 7.5],
  ['equipmentValue', 2000],
  ['multimediaRooms', 0.023],
] as const;

/** Two or three schools of one stage that may lack a little of anything, and few things that may be done. */
function smallCounty(seed: number): PassProblem {
  const random = randomOf(seed);
  const parts = Array.from({ length: random.below(5) === 0 ? 3 : 2 }, (_, i): Part => {
    const pupils = pick(random, [100, 200, 300]);
    const have = (per: number) => Math.round(per * pupils * pick(random, [0.82, 0.9, 1, 1, 1.1, 1.2, 2.6]));
    return {
      id: `P${i}`,
      name: `小学${i}`,
      stage: 'primary',
      pupils,
      amounts: {
        qualifiedTeachers: 0,
        backboneTeachers: 0,
        peArtsTeachers: 0,
        teachingArea: have(4.5),
        sportsArea: have(7.5),
        equipmentValue: have(2000),
        multimediaRooms: Math.max(1, have(0.023)),
      },
    };
  });
  const teachers = parts.flatMap(({ id, pupils }) => [
    {
      part: id,
      subject: '语文',
      qualified: true,
      backbone: true,
      count: Math.round((pupils / 100) * pick(random, [0.8, 1, 1.5, 2])),
      movable: random.below(2),
    },
    {
      part: id,
      subject: '语文',
      qualified: true,
      backbone: false,
      count: Math.round((pupils / 100) * pick(random, [2, 3, 3])),
      movable: random.below(2),
    },
    { part: id, subject: '语文', qualified: false, backbone: false, count: 2, movable: random.below(2) },
    {
      part: id,
      subject: '体育',
      qualified: true,
      backbone: false,
      count: Math.round((pupils / 100) * pick(random, [0.8, 1, 1.2])),
      movable: random.below(2),
    },
  ]);
  const ratio = (part: Part, [measure, per]: (typeof facilities)[number]) => Number(part.amounts[measure]) / (per * part.pupils);
  const offersFor = (part: Part) =>
    facilities
      .toSorted((a, b) => ratio(part, a) - ratio(part, b))
      .slice(0, 2)
      .map(([measure, per], i): Purchase => {
        const step = Math.ceil(per * part.pupils * pick(random, [0.06, 0.12]));
        return { part: part.id, measure, step, most: i === 0 ? 1 + random.below(2) : 1, once: step * pick(random, [2, 3]), yearly: 0 };
      });
  return {
    parts,
    teachers: teachers.filter(group => group.count > 0).map(group => ({ ...group, movable: Math.min(group.movable, group.count) })),
    peArtsSubjects: ['体育'],
    staffing: parts.map(({ id }) => ({ part: id, subject: '语文', least: 1, most: 20 })),
    roads: parts.slice(1).flatMap(({ id }) => [
      { from: 'P0', to: id, km: 4 },
      { from: id, to: 'P0', km: 12 },
    ]),
    bands: [
      { upTo: 5, once: 100, yearly: 0 },
      { upTo: 15, once: 300, yearly: 50 },
    ],
    mostLeaving: 0.3,
    upgrade: { once: 250, yearly: 0, most: 1 },
    recruit: { once: 0, yearly: 900, most: 1, subjects: ['体育'] },
    purchases: parts.flatMap(offersFor),
    years: [{ year: 2027, budget: random.below(2) === 0 ? null : 150_000 }],
    alternatives: [],
  };
}

/** Every line that a work list may have, with the most it may be done. */
function everyLine({
  teachers,
  roads,
  bands,
  parts,
  upgrade,
  recruit,
  purchases,
}: PassProblem): readonly { readonly most: number; readonly line: (count: number) => Work }[] {
  const priced = (count: number, price: { once: number; yearly: number }) => ({
    year: 2027,
    count,
    price,
    cost: count * (price.once + price.yearly),
  });
  return [
    ...teachers.flatMap(group =>
      roads
        .filter(road => road.from === group.part)
        .map(({ from, to, km }) => ({
          most: group.movable ?? 0,
          line: (count: number): Work => ({
            ...priced(count, bands.find(band => km <= band.upTo)!),
            kind: 'transfer',
            ...group,
            from,
            to,
            km,
            count,
          }),
        })),
    ),
    ...teachers
      .filter(group => !group.qualified)
      .map(group => ({
        most: 1,
        line: (count: number): Work => ({
          ...priced(count, upgrade!),
          kind: 'upgrade',
          part: group.part,
          subject: group.subject,
          backbone: group.backbone,
        }),
      })),
    ...parts.map(({ id }) => ({
      most: 1,
      line: (count: number): Work => ({ ...priced(count, recruit!), kind: 'recruit', part: id, subject: '体育' }),
    })),
    ...purchases.map(one => ({
      most: one.most,
      line: (count: number): Work => ({
        ...priced(count, one),
        kind: 'purchase',
        part: one.part,
        measure: one.measure,
        amount: one.step * count,
      }),
    })),
  ].filter(one => one.most > 0);
}

/** The least cost by trying everything that is cheaper than the best so far; null where nothing passes. */
function byTrying(problem: PassProblem): number | null {
  const lines = everyLine(problem);
  let best: number | null = null;
  const go = (at: number, work: readonly Work[], cost: number): void => {
    if (best !== null && cost >= best) return;
    if (at === lines.length) {
      const { verdict, broken } = verifyPass(problem, balancedQuality2017, { alternative: null, work });
      if (verdict.passes === true && broken.length === 0) best = cost;
      return;
    }
    const { most, line } = lines[at]!;
    for (let count = 0; count <= most; count++) {
      const one = line(count);
      go(at + 1, count === 0 ? work : [...work, one], cost + one.cost);
    }
  };
  go(0, [], 0);
  return best;
}

const solved = async (problem: PassProblem) => {
  const result = await solvePass(problem, balancedQuality2017, options);
  assert.ok(result.ok);
  return result.value;
};

const sizeOf = (problem: PassProblem) => everyLine(problem).reduce((product, { most }) => product * (most + 1), 1);

test('on small counties the cheapest way is the one that trying everything finds', async () => {
  const counties = Array.from({ length: 120 }, (_, seed) => smallCounty(seed + 1)).filter(problem => sizeOf(problem) <= 2500);
  const answers = await Promise.all(counties.map(async problem => [byTrying(problem), (await solved(problem)).best?.cost ?? null]));
  assert.deepEqual(
    answers.map(([, ours]) => ours),
    answers.map(([tried]) => tried),
  );
  const costs = answers.map(([tried]) => tried);
  assert.ok(costs.filter(cost => cost !== null && cost! > 0).length >= 10, 'enough of them can be made to pass');
  assert.ok(costs.filter(cost => cost === null).length >= 5, 'enough of them cannot');
});
