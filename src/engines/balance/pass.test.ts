import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balancedQuality2017 } from '#standards/balancedQuality/2017.ts';
import type { Part } from './county.ts';
import type { PassProblem } from './passProblem.ts';
import { type PassOptions, solvePass } from './solve.ts';
import { verifyPass } from './verify.ts';
import type { Work } from './work.ts';

const options: PassOptions = { seconds: 20, now: () => performance.now() / 1000 };

/** A primary school with half as much again as the thresholds ask, but for what is said. */
const school = (id: string, pupils: number, amounts: Partial<Part['amounts']> = {}): Part => ({
  id,
  name: `${id}小学`,
  stage: 'primary',
  pupils,
  amounts: {
    qualifiedTeachers: 0,
    backboneTeachers: 0,
    peArtsTeachers: 0,
    teachingArea: 6.75 * pupils,
    sportsArea: 11.25 * pupils,
    equipmentValue: 3000 * pupils,
    multimediaRooms: Math.ceil(0.0345 * pupils),
    ...amounts,
  },
});

const staffOf = (part: string, pupils: number) => [
  { part, subject: '语文', qualified: true, backbone: true, count: (pupils / 100) * 2 },
  { part, subject: '语文', qualified: true, backbone: false, count: (pupils / 100) * 4 },
  { part, subject: '体育', qualified: true, backbone: false, count: (pupils / 100) * 2 },
];

const county = (more: Partial<PassProblem> = {}): PassProblem => ({
  parts: [school('东', 400), school('西', 200)],
  teachers: [...staffOf('东', 400), ...staffOf('西', 200)],
  peArtsSubjects: ['体育'],
  staffing: [],
  roads: [
    { from: '东', to: '西', km: 3 },
    { from: '西', to: '东', km: 3 },
  ],
  bands: [{ upTo: 10, once: 1000, yearly: 2000 }],
  mostLeaving: 0.5,
  upgrade: null,
  recruit: null,
  purchases: [],
  years: [{ year: 2027, budget: null }],
  alternatives: [],
  ...more,
});

const solve = async (problem: PassProblem, more: Partial<PassOptions> = {}) => {
  const result = await solvePass(problem, balancedQuality2017, { ...options, ...more });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};
const check = (problem: PassProblem, pass: { readonly alternative: string | null; readonly work: readonly Work[] }) =>
  verifyPass(problem, balancedQuality2017, pass);

test('a county that passes already has nothing to do', async () => {
  const { best, isProved } = await solve(county());
  assert.deepEqual([best?.cost, best?.work, isProved], [0, [], true]);
});

test('a key teacher moves within the subject, and somebody comes back for whom the school has too few', async () => {
  const problem = county({
    teachers: [
      { part: '东', subject: '语文', qualified: true, backbone: true, count: 10 },
      { part: '东', subject: '语文', qualified: true, backbone: false, count: 14 },
      { part: '东', subject: '体育', qualified: true, backbone: false, count: 8 },
      { part: '西', subject: '语文', qualified: true, backbone: false, count: 12 },
      { part: '西', subject: '体育', qualified: true, backbone: true, count: 1 },
      { part: '西', subject: '体育', qualified: true, backbone: false, count: 3 },
    ],
  });
  const { best } = await solve(problem);
  // Key teachers at 西 differ too much from 东 and are below the threshold: 2 of 200 are needed, and one must return for each that comes.
  assert.deepEqual(
    best?.work.map(line => [line.kind, 'from' in line && line.from, line.count, 'backbone' in line && line.backbone]),
    [
      ['transfer', '东', 1, true],
      ['transfer', '西', 1, false],
    ],
  );
  const { verdict, cost, broken } = check(problem, best!);
  assert.deepEqual([verdict.passes, cost, broken], [true, 6000, []]);
});

/** Every school passes, but 西 has so much ground that the two differ too much. */
const uneven = (purchases: PassProblem['purchases']) =>
  county({ parts: [school('东', 400, { sportsArea: 3000 }), school('西', 200, { sportsArea: 8000 })], purchases });

test('where schools differ too much, those with less are given more until the spread is within its limit, to the last step', async () => {
  const problem = uneven([{ part: '东', measure: 'sportsArea', step: 10, most: 500, once: 3200, yearly: 0 }]);
  const { best, isProved } = await solve(problem, { gap: 0 });
  assert.ok(isProved);
  const [line] = best!.work;
  assert.ok(line?.kind === 'purchase');
  const spreadWith = (count: number) => {
    const work = [{ ...line, count, amount: count * 10, cost: count * 3200 }];
    return check(problem, { alternative: null, work }).verdict.passes;
  };
  assert.deepEqual([spreadWith(line.count), spreadWith(line.count - 1)], [true, false]);
});

test('deeds are laid on the years so that each keeps its budget, late where they are paid every year', async () => {
  const problem = county({
    parts: [school('东', 400, { multimediaRooms: 4 }), school('西', 200)],
    purchases: [{ part: '东', measure: 'multimediaRooms', step: 1, most: 10, once: 40_000, yearly: 5_000 }],
    years: [
      { year: 2027, budget: 130_000 },
      { year: 2028, budget: 130_000 },
    ],
  });
  const { best } = await solve(problem);
  const verdict = check(problem, best!);
  assert.deepEqual([verdict.verdict.passes, verdict.broken], [true, []]);
  // The floor of 85 % asks for eight rooms: two of the four can wait.
  assert.deepEqual(
    verdict.byYear.map(({ cost }) => cost),
    [90_000, 100_000],
  );
});

test('an alternative that sends pupils elsewhere is weighed with its own cost', async () => {
  const problem = county({
    parts: [school('东', 420, { teachingArea: 1500 }), school('西', 200, { teachingArea: 1700 })],
    teachers: [...staffOf('东', 500), ...staffOf('西', 300)],
    purchases: [{ part: '东', measure: 'teachingArea', step: 10, most: 100, once: 26_000, yearly: 0 }],
    alternatives: [{ name: '划出', once: 30_000, yearly: 10_000, pupils: { 东: 320, 西: 300 } }],
  });
  const { best, scenarios, bound, gap } = await solve(problem);
  assert.deepEqual([best?.alternative, best?.cost, bound, gap], ['划出', 40_000, 40_000, 0]);
  assert.deepEqual(
    scenarios.map(one => one.alternative),
    ['划出', null],
  );
  assert.equal(check(problem, best!).verdict.passes, true);
});

test('where nothing suffices, it says what is wanting: ground, or money', async () => {
  const land = await solve(uneven([{ part: '东', measure: 'sportsArea', step: 10, most: 2, once: 3200, yearly: 0 }]));
  assert.equal(land.isImpossible, true);
  assert.deepEqual(
    land.wants.map(want => want.kind),
    ['spread'],
  );
  const poor = county({
    parts: [school('东', 400, { multimediaRooms: 4 }), school('西', 200)],
    purchases: [{ part: '东', measure: 'multimediaRooms', step: 1, most: 10, once: 40_000, yearly: 0 }],
    years: [{ year: 2027, budget: 130_000 }],
  });
  assert.deepEqual((await solve(poor)).wants, [{ kind: 'budget', year: 2027, yuan: 30_000 }]);
  const short = await solve({ ...poor, purchases: [{ ...poor.purchases[0]!, most: 3 }], years: [{ year: 2027, budget: null }] });
  assert.deepEqual(
    short.wants.map(want => [want.kind, 'part' in want && want.part, 'amount' in want && Math.round(want.amount * 100) / 100]),
    [['amount', '东', 1]],
  );
});

test('who watches may end the search', async () => {
  let asked = 0;
  const problem = uneven([{ part: '东', measure: 'sportsArea', step: 10, most: 500, once: 3200, yearly: 0 }]);
  const { isProved } = await solve(problem, { onProgress: () => ++asked < 1 });
  assert.ok(asked >= 1);
  assert.equal(typeof isProved, 'boolean');
});

test('what is wrong with the numbers is said before anything is solved', async () => {
  const problem = county({
    parts: [school('东', 400, { sportsArea: null }), { ...school('西', 200), stage: 'junior' }],
    purchases: [{ part: '北', measure: 'sportsArea', step: 10, most: 1.5, once: -1, yearly: 0 }],
    years: [],
  });
  const result = await solvePass(problem, balancedQuality2017, options);
  assert.ok(!result.ok);
  assert.deepEqual([...new Set(result.problems.map(one => one.code))].toSorted(), [
    'balance.badNumber',
    'balance.missingAmount',
    'balance.noYear',
    'balance.roadBetweenStages',
    'balance.unknownPart',
  ]);
});

test('the second count sees every limit that a work list breaks', () => {
  const problem = county({
    purchases: [{ part: '东', measure: 'sportsArea', step: 10, most: 2, once: 3200, yearly: 0 }],
    years: [{ year: 2027, budget: 9000 }],
  });
  const price = { once: 1000, yearly: 2000 };
  const move: Work = {
    kind: 'transfer',
    subject: '体育',
    qualified: true,
    backbone: false,
    from: '西',
    to: '东',
    km: 3,
    year: 2027,
    count: 1,
    price,
    cost: 3000,
  };
  const buy: Work = {
    kind: 'purchase',
    part: '东',
    measure: 'sportsArea',
    amount: 10,
    year: 2027,
    count: 1,
    price: { once: 3200, yearly: 0 },
    cost: 3200,
  };
  const breaks = (work: readonly Work[], alternative: string | null = null) => check(problem, { alternative, work }).broken;
  assert.deepEqual(breaks([buy]), []);
  assert.match(breaks([move]).join(), /too few in 体育/);
  assert.match(breaks([{ ...move, count: 9 }]).join(), /too many leave 西/);
  assert.match(breaks([{ ...move, subject: '美术' }]).join(), /too few in 美术|more of|nobody/);
  assert.match(breaks([{ ...move, price: { once: 0, yearly: 0 } }]).join(), /wrong price/);
  assert.match(breaks([{ ...move, count: 0.5 }]).join(), /no whole number/);
  assert.match(breaks([{ ...buy, count: 3, amount: 30 }]).join(), /more than can be had|2027/);
  assert.match(breaks([{ ...buy, amount: 20 }]).join(), /can be had/);
  assert.match(breaks([{ ...buy, count: 2, amount: 20 }, { ...move }]).join(), /9400 yuan, 9000 given/);
  assert.match(breaks([], '没有的方案').join(), /no alternative/);
  assert.match(breaks([{ kind: 'recruit', part: '东', subject: '体育', year: 2027, count: 1, price, cost: 3000 }]).join(), /recruit/);
});
