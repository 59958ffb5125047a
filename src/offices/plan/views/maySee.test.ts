import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Actor } from '#register/index.ts';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith, smallPlan } from '../../../../test/county/bureau.ts';
import { codesOf, granted, person } from '../../../../test/county/people.ts';
import { testCounty } from '../../../../test/county/store.ts';
import { registers } from '../registers.ts';
import type { PlanSummary } from '../types.ts';
import { mayHave } from './maySee.ts';

const auditor = person(6, '己', ['auditor']);
const administrator = person(7, '庚', ['administrator']);

let bureau: Bureau;
let plan = '';
let promise = '';
let proof = '';
let formerProof = '';

/** A promise with an accepted figure of 2026, and one of 2027 that was sent back. */
before(async () => {
  bureau = await openBureau();
  const { office, planner, filer } = bureau;
  plan = await adoptSmallPlan(bureau);
  promise = promiseWith(await bureau.reader(plan), '毛入园率').id;
  granted(await office.does(planner, 'assign', { promises: [promise], lead: bureau.preschool, support: [] }));
  proof = await bureau.keep('名单.txt', '园所名单');
  formerProof = await bureau.keep('旧名单.txt', '旧园所名单');
  const filing = { promise, year: 2026, value: 91.2, note: '新增两所' };
  const first = granted(
    await office.does<{ actual: string; version: number }>(filer, 'fileActual', { ...filing, evidence: [formerProof] }),
  );
  const again = granted(
    await office.does<{ actual: string; version: number }>(filer, 'fileActual', { ...filing, evidence: [proof], ...first }),
  );
  granted(await office.does(planner, 'acceptActual', again));
  const next = { promise, year: 2027, value: 99, note: null, evidence: [] };
  const wrong = granted(await office.does<{ actual: string; version: number }>(filer, 'fileActual', next));
  granted(await office.does(planner, 'sendBackActual', { ...wrong, why: '与报表不符' }));
});
after(() => bureau.store.close());

const ask = (as: Actor, hash: string) =>
  bureau.store.read({ county: testCounty.code, actor: as.id }, books => mayHave({ store: books, actor: as, today: books.today }, hash));

test('planner, leader, auditor and the promise’s own body see every filing with its person, reason and evidence', async () => {
  for (const as of [bureau.planner, bureau.leader, auditor, bureau.filer]) {
    const { actuals, history } = await bureau.page(promise, as);
    assert.deepEqual(
      actuals.map(one => [one.year, one.value, one.filedBy, one.why, one.evidence.map(file => file.name)]),
      [
        [2026, 91.2, '丁', null, ['名单.txt']],
        [2027, 99, '丁', '与报表不符', []],
      ],
    );
    assert.ok(history.some(entry => entry.deed === '退回实际值' && entry.why === '与报表不符'));
  }
});

test('everyone else sees the accepted figure and the body that filed it, and nothing of persons, reasons and evidence', async () => {
  for (const as of [bureau.other, administrator]) {
    const page = await bureau.page(promise, as);
    assert.deepEqual(
      page.actuals.map(one => [one.year, one.value, one.note, one.filedBy, one.decidedBy, one.evidence]),
      [[2026, 91.2, '新增两所', '学前科', null, []]],
    );
    assert.deepEqual(page.judgement, (await bureau.page(promise)).judgement);
    const told = JSON.stringify(page);
    for (const secret of ['丁', '与报表不符', '名单.txt', '99%']) assert.ok(!told.includes(secret), secret);
  }
});

test('evidence, former evidence too, is given only to those who may see the filing; other files of the county to all', async () => {
  const loose = await bureau.keep('通讯录.txt', '与规划无关');
  const shared = await bureau.keep('印发通知.txt', '云政发〔2026〕3号');
  for (const hash of [proof, formerProof]) {
    for (const as of [bureau.planner, bureau.leader, auditor, bureau.filer]) assert.equal(await ask(as, hash), true);
    for (const as of [bureau.other, administrator]) assert.equal(await ask(as, hash), false);
  }
  assert.deepEqual([await ask(bureau.other, loose), await ask(bureau.other, shared)], [null, true]);
});

test('a draft is there for planner and leader alone: in the list, the reader, the board, a promise and its files', async () => {
  const { office, planner, leader, filer } = bureau;
  const source = await bureau.keep('送审稿.txt', `${smallPlan}（送审稿）`);
  const draft = granted(await office.does<{ plan: string }>(planner, 'read', { file: source })).plan;
  const mark = promiseWith(await bureau.reader(draft), '毛入园率').id;
  const looks: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['reader', { plan: draft }],
    ['board', { plan: draft }],
    ['promise', { promise: mark }],
    ['offerMilestones', { promise: mark }],
  ];
  const titles = async (as: Actor) => granted(await office.sees<PlanSummary[]>(as, 'list', {})).map(one => one.state);
  for (const as of [planner, leader]) {
    for (const [view, input] of looks) assert.deepEqual(codesOf(await office.sees(as, view, input)), [], view);
    assert.deepEqual([await titles(as), await ask(as, source)], [['draft', 'adopted'], true]);
  }
  for (const as of [filer, bureau.other, auditor, administrator]) {
    for (const [view, input] of looks) assert.deepEqual(codesOf(await office.sees(as, view, input)), ['register.noSuchRow'], view);
    assert.deepEqual([await titles(as), await ask(as, source)], [['adopted'], false]);
  }
  granted(await office.does(planner, 'withdraw', { plan: draft }));
  for (const [view, input] of looks) assert.deepEqual(codesOf(await office.sees(planner, view, input)), ['register.noSuchRow'], view);
  assert.equal(await ask(filer, source), false);
});

test('texts, promises and filings are read through the views alone; a body lists rows of its own, or what is for everyone', () => {
  const viewed = [
    'planSection',
    'promise',
    'promiseBody',
    'milestone',
    'actual',
    'evidence',
    'finding',
    'adoption',
    'submission',
    'promiseLink',
    'letterScore',
  ];
  const listed = registers.filter(register => register.readBy !== undefined);
  assert.deepEqual(
    listed.filter(register => viewed.includes(register.name)).map(register => register.name),
    [],
  );
  assert.deepEqual(registers.find(register => register.name === 'plan')?.readBy, ['planner', 'leader']);
  const forAll = ['meeting', 'fundLink', 'postLink'];
  const ofBodies = ['letter', 'letterClause', 'meetingTask', 'receipt', 'issue', 'measure', 'practice'];
  for (const register of listed.filter(one => ofBodies.includes(one.name)))
    assert.deepEqual([register.scope, register.readAllBy], ['organisation', ['planner', 'leader']], register.name);
  for (const register of listed.filter(one => forAll.includes(one.name))) assert.equal(register.scope, 'bureau', register.name);
});
