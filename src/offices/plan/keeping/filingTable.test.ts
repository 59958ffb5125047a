import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith } from '../../../../test/county/bureau.ts';
import { codesOf, granted, person } from '../../../../test/county/people.ts';
import { testCounty } from '../../../../test/county/store.ts';
import { doubtsOf } from './doubts.ts';
import type { FilingView, WaitingView } from './types.ts';

let bureau: Bureau;
let plan = '';
let proof = '';
const id = async (words: string) => promiseWith(await bureau.reader(plan), words).id;
const table = async (input: object = {}, as = bureau.filer) =>
  granted(await bureau.office.sees<FilingView>(as, 'filing', { plan, ...input }));
const waiting = async (as = bureau.planner) => granted(await bureau.office.sees<WaitingView>(as, 'waiting', {}));
const dutiesOf = (as: Bureau['filer']) =>
  bureau.store.read({ county: testCounty.code, actor: as.id }, async books =>
    (await bureau.plans.duties?.({ store: books, actor: as, today: books.today }))?.map(one => [one.title, one.path]),
  );

before(async () => {
  bureau = await openBureau();
  plan = await adoptSmallPlan(bureau);
  proof = await bureau.keep('名单.txt', '园所名单');
  const { office, planner, preschool, personnel } = bureau;
  const led = [await id('毛入园率'), await id('新建公办幼儿园10所'), await id('第二小学')];
  granted(await office.does(planner, 'assign', { promises: led, lead: preschool, support: [] }));
  granted(await office.does(planner, 'assign', { promises: [await id('“双师型”')], lead: personnel, support: [preschool] }));
  const rate = (await bureau.page(led[0]!)).promise;
  granted(
    await office.does(planner, 'setMilestones', {
      ...{ promise: rate.id, version: rate.version, baseline: 90, baselineYear: 2025 },
      milestones: [{ year: 2027, value: 92.4 }],
    }),
  );
});
after(() => bureau.store.close());

test('a body sees all it files for a year in one table, what it leads and what it supports, with the milestone', async () => {
  const seen = await table();
  assert.deepEqual([seen.year, seen.round, seen.due], [2027, 'whole', '2028-01-15']);
  assert.deepEqual(
    seen.lines.map(one => [one.title, one.role, one.state, one.milestone, one.mayFile]),
    [
      ['学前三年毛入园率', 'lead', 'owed', 92.4, true],
      ['“双师型”教师比例', 'support', 'owed', null, true],
      ['规划期内新建公办幼儿园', 'lead', 'owed', null, true],
      ['县第二小学', 'lead', 'owed', null, true],
    ],
  );
  assert.deepEqual(
    seen.rounds.map(one => [one.year, one.owed]),
    [
      [2028, 0],
      [2027, 3],
      [2026, 3],
    ],
  );
  assert.deepEqual((await table({}, bureau.planner)).lines, []);
  assert.deepEqual(codesOf(await bureau.office.sees(bureau.leader, 'filing', { plan })), ['deed.notYours']);
});

test('a body that leads several promises has one duty for them, which leads to the table', async () => {
  assert.deepEqual(await dutiesOf(bureau.filer), [['报送2027年实际值：还有3项', `/plan/${plan}/filing/2027-12`]]);
});

test('a table is filed whole or not at all, and each problem names its line', async () => {
  const { office, filer } = bureau;
  const [rate, nursery, school] = [await id('毛入园率'), await id('新建公办幼儿园10所'), await id('第二小学')];
  const lines = [
    { promise: rate, value: 92.1, evidence: [proof], note: '含分园' },
    { promise: nursery, value: 2, evidence: ['0'.repeat(64)] },
    { promise: school, taskStatus: 'underWay', value: 140, evidence: [] },
  ];
  const refused = await office.does(filer, 'fileYear', { year: 2027, actuals: lines });
  assert.deepEqual(refused.ok ? [] : refused.problems.map(one => [one.code, one.at]), [
    ['plan.evidenceNotHere', '各项第2项 · 佐证'],
    ['plan.shareOutside', '各项第3项 · 实际值'],
  ]);
  assert.deepEqual(
    (await table()).lines.map(one => one.state),
    ['owed', 'owed', 'owed', 'owed'],
  );
  granted(
    await office.does(filer, 'fileYear', {
      year: 2027,
      actuals: [lines[0], { ...lines[1], evidence: [] }, { ...lines[2], value: 40 }],
    }),
  );
  const seen = await table({ year: 2027 });
  assert.deepEqual(
    seen.lines.map(one => one.state),
    ['filed', 'owed', 'filed', 'filed'],
  );
  assert.deepEqual(
    [seen.lines[0]?.filed?.value, seen.lines[0]?.filed?.note, seen.lines[0]?.filed?.evidence.map(one => one.name)],
    [92.1, '含分园', ['名单.txt']],
  );
  assert.deepEqual(await dutiesOf(filer), []);
});

test('the planner sees what waits in one table with what is worth a second look, accepts many and sends one back', async () => {
  const { office, planner, filer } = bureau;
  assert.ok((await dutiesOf(planner))?.some(([title, path]) => title === '审核2028年1月15日到期的3项实际值' && path === '/plan/review'));
  const { lines } = await waiting();
  assert.deepEqual(
    lines.map(one => [one.title, one.value, one.organisation, one.filedBy, one.doubts, one.isOwn]),
    [
      ['学前三年毛入园率', 92.1, '学前科', '丁', ['shortOfMilestone'], false],
      ['规划期内新建公办幼儿园', 2, '学前科', '丁', ['noEvidence'], false],
      ['县第二小学', 40, '学前科', '丁', ['noEvidence'], false],
    ],
  );
  const [rate, nursery, school] = lines as [WaitingView['lines'][0], WaitingView['lines'][0], WaitingView['lines'][0]];
  granted(await office.does(planner, 'acceptActuals', { actuals: [rate, school].map(({ actual, version }) => ({ actual, version })) }));
  granted(await office.does(planner, 'sendBackActual', { actual: nursery.actual, version: nursery.version, why: '请附竣工验收单' }));
  assert.deepEqual((await waiting()).lines, []);
  const seen = await table({ year: 2027 });
  assert.deepEqual(
    seen.lines.map(one => [one.state, one.filed?.why ?? null, one.mayFile]),
    [
      ['accepted', null, false],
      ['owed', null, true],
      ['sentBack', '请附竣工验收单', true],
      ['accepted', null, false],
    ],
  );
  const again = { promise: nursery.promise, value: 2, evidence: [proof], actual: nursery.actual, version: seen.lines[2]!.filed!.version };
  granted(await office.does(filer, 'fileYear', { year: 2027, actuals: [again] }));
  assert.deepEqual(
    (await waiting()).lines.map(one => [one.title, one.doubts]),
    [['规划期内新建公办幼儿园', []]],
  );
});

test('at the end of the year a table holds quarters and years together', async () => {
  const { office, planner, filer } = bureau;
  const rate = (await bureau.page(await id('毛入园率'))).promise;
  granted(await office.does(planner, 'correctPromise', { promise: rate.id, version: rate.version, cycle: 'quarter', why: '按季调度' }));
  const seen = await table({ year: 2026 });
  assert.deepEqual(
    seen.lines.map(one => one.part),
    ['quarter4', 'whole', 'whole', 'whole'],
  );
  const actuals = seen.lines
    .filter(one => one.role === 'lead')
    .map(one => ({ promise: one.promise, part: one.part, taskStatus: 'underWay', evidence: [] }));
  granted(await office.does(filer, 'fileYear', { year: 2026, actuals }));
  assert.deepEqual(
    (await table({ year: 2026 })).lines.map(one => one.state),
    ['filed', 'owed', 'filed', 'filed'],
  );
  assert.deepEqual(
    (await table({ year: 2026, round: 'quarter1' })).lines.map(one => [one.part, one.state]),
    [['quarter1', 'spokenFor']],
  );
});

test('nobody decides on their own filing in the table either', async () => {
  const both = person(1, '甲', ['planner', 'filer'], bureau.personnel);
  const mine = await id('“双师型”');
  granted(await bureau.office.does(both, 'fileYear', { year: 2027, actuals: [{ promise: mine, value: 46, evidence: [] }] }));
  const line = (await waiting(both)).lines.find(one => one.promise === mine);
  assert.equal(line?.isOwn, true);
  assert.deepEqual(
    codesOf(await bureau.office.does(both, 'acceptActuals', { actuals: [{ actual: line!.actual, version: line!.version }] })),
    ['plan.ownFiling'],
  );
});

test('a second look is asked for what goes the wrong way, jumps, falls short or has no proof', () => {
  const shown = (value: number, last: number | null, milestone: number | null) => ({
    value,
    milestone,
    last: last === null ? null : { year: 2026, part: 'whole' as const, value: last, taskStatus: null },
    evidence: [{ hash: 'a', name: '表.xlsx', bytes: 1 }],
  });
  assert.deepEqual(doubtsOf('increase', false, shown(50, 52, 54)), ['wrongWay', 'shortOfMilestone']);
  assert.deepEqual(doubtsOf('decrease', false, shown(50, 52, 50)), []);
  assert.deepEqual(doubtsOf('decrease', true, shown(50, 20, 18)), ['correction', 'wrongWay', 'farFromLast', 'shortOfMilestone']);
  assert.deepEqual(doubtsOf('cumulative', false, shown(600, 20, 100)), ['farFromLast']);
  assert.deepEqual(doubtsOf('increase', false, { ...shown(50, null, null), evidence: [] }), ['noEvidence']);
});
