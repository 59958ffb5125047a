import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Actor } from '#register/index.ts';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith } from '../../../../test/county/bureau.ts';
import { codesOf, granted, person } from '../../../../test/county/people.ts';
import { testCounty } from '../../../../test/county/store.ts';
import type { BoardView } from '../types.ts';
import { boardSheet } from '../views/boardSheet.ts';

let bureau: Bureau;
let office: Bureau['office'];
let planner: Actor;
let plan = '';
let second: Actor;
let leader: Actor;
let filer: Actor;
let other: Actor;
let preschool = '';
let personnel = '';
let proof = '';

const reader = () => bureau.reader(plan);
const page = (promise: string, as?: Actor) => bureau.page(promise, as);
const id = async (words: string, place = '') => promiseWith(await reader(), words, place).id;

before(async () => {
  bureau = await openBureau();
  ({ office, planner, second, leader, filer, other, preschool, personnel } = bureau);
  proof = await bureau.keep('名单.txt', '园所名单');
  plan = await adoptSmallPlan(bureau);
});
after(() => bureau.store.close());

test('a promise gets its bodies, its baseline and its milestones, and two people who set them at once are told', async () => {
  const promise = await id('毛入园率');
  granted(await office.does(planner, 'assign', { promises: [promise], lead: preschool, support: [] }));
  assert.deepEqual(codesOf(await office.does(planner, 'assign', { promises: [promise], lead: preschool, support: [preschool] })), [
    'plan.supportIsLead',
  ]);
  const row = (await page(promise)).promise;
  const course = { promise, version: row.version, baseline: '90.0', baselineYear: 2025, milestones: [{ year: 2027, value: '92.4' }] };
  granted(await office.does(planner, 'setMilestones', course));
  assert.deepEqual(codesOf(await office.does(second, 'setMilestones', course)), ['store.changedMeanwhile']);
  const wrong = { ...course, version: row.version + 1, milestones: [{ year: 2031, value: 99 }], baselineYear: null };
  assert.deepEqual(codesOf(await office.does(planner, 'setMilestones', wrong)), ['plan.baselineYearMissing', 'plan.milestoneOutside']);
  assert.deepEqual((await page(promise)).milestones, [{ year: 2027, value: 92.4 }]);
});

test('only a body of the promise files for it, with numbers and files that are there', async () => {
  const promise = await id('毛入园率');
  const filing = { promise, year: 2026, value: '91.2', evidence: [proof] };
  const refused = await office.does(other, 'fileActual', filing);
  assert.deepEqual(codesOf(refused), ['plan.notYourPromise']);
  assert.match(refused.ok ? '' : (refused.problems[0]?.message ?? ''), /学前科/);
  assert.deepEqual(codesOf(await office.does(leader, 'fileActual', filing)), ['deed.notYours']);
  assert.deepEqual(codesOf(await office.does(filer, 'fileActual', { ...filing, value: '约91' })), ['field.notANumber']);
  assert.deepEqual(codesOf(await office.does(filer, 'fileActual', { ...filing, value: null })), ['actual.somethingFiled']);
  const bad = { ...filing, year: 2031, evidence: ['0'.repeat(64)] };
  assert.deepEqual(codesOf(await office.does(filer, 'fileActual', bad)), ['plan.yearNotToBeFiled', 'plan.evidenceNotHere']);
  assert.deepEqual(codesOf(await office.does(filer, 'fileActual', { ...filing, promise: await id('新建公办幼儿园10所') })), [
    'plan.nobodyLeads',
  ]);
});

test('what is filed waits, is sent back with a reason, is filed again and accepted, and nobody accepts their own', async () => {
  const promise = await id('毛入园率');
  const first = granted(
    await office.does<{ actual: string; version: number }>(filer, 'fileActual', { promise, year: 2026, value: 91.2, evidence: [proof] }),
  );
  assert.equal((await page(promise)).judgement.status, 'na');
  const back = granted(await office.does<{ version: number }>(planner, 'sendBackActual', { ...first, why: '缺分园名单' }));
  assert.deepEqual(
    (await page(promise)).actuals.map(one => [one.state, one.why]),
    [['sentBack', '缺分园名单']],
  );
  const again = granted(
    await office.does<{ actual: string; version: number }>(filer, 'fileActual', {
      promise,
      year: 2026,
      value: 91.3,
      evidence: [proof],
      actual: first.actual,
      version: back.version,
    }),
  );
  assert.equal(again.actual, first.actual);
  assert.deepEqual(codesOf(await office.does(planner, 'acceptActual', first)), ['store.changedMeanwhile']);
  granted(await office.does(planner, 'acceptActual', again));
  const own = person(1, '甲', ['planner', 'filer'], preschool);
  const mine = granted(
    await office.does<{ actual: string; version: number }>(own, 'fileActual', { promise, year: 2027, value: 91.6, evidence: [] }),
  );
  assert.deepEqual(codesOf(await office.does(planner, 'acceptActual', mine)), ['plan.ownFiling']);
  granted(await office.does(second, 'acceptActual', mine));
});

test('the status follows with its reason, its steps and the outlook', async () => {
  const promise = await id('毛入园率');
  const { judgement, may, history, actuals } = await page(promise, filer);
  assert.equal(judgement.status, 'behind');
  assert.equal(judgement.reason, '已走完26.7%，时间已过40%，比值0.67，低于0.90的界限。');
  assert.equal(judgement.reasonEnglish, '26.7% of the way with 40% of the time gone: ratio 0.67, below the limit of 0.90.');
  assert.equal(judgement.because[0]?.formula, '（91.6 − 90） ÷ （96 − 90）');
  assert.deepEqual(judgement.outlook, { value: 94, year: 2030, reaches: false });
  assert.deepEqual(may, ['plan.fileActual']);
  assert.deepEqual(
    actuals.map(one => [one.year, one.value, one.filedBy, one.evidence.map(file => file.name)]),
    [
      [2026, 91.3, '丁', ['名单.txt']],
      [2027, 91.6, '甲', []],
    ],
  );
  assert.deepEqual(history.map(one => one.deed).slice(0, 3), ['审定实际值', '报送实际值', '审定实际值']);
});

test('a correction of an accepted figure counts only once it is accepted itself', async () => {
  const promise = await id('毛入园率');
  const filed = granted(
    await office.does<{ actual: string; version: number }>(filer, 'fileActual', { promise, year: 2027, value: 92.4, evidence: [proof] }),
  );
  assert.equal((await page(promise)).judgement.status, 'behind');
  granted(await office.does(planner, 'acceptActual', filed));
  const now = await page(promise);
  assert.deepEqual([now.judgement.status, now.actuals.filter(one => one.year === 2027).map(one => one.value)], ['on', [92.4]]);
  assert.match(now.history.map(one => one.what).join('\n'), /91\.6/);
});

test('a year is filed and accepted for many promises in one deed, all or none', async () => {
  const teachers = await id('30名骨干教师');
  const school = await id('第二小学');
  const nursery = await id('新建公办幼儿园10所');
  granted(await office.does(planner, 'assign', { promises: [teachers, school, nursery], lead: personnel, support: [] }));
  const actuals = [
    { promise: teachers, value: 31, taskStatus: null, note: null, evidence: [] },
    { promise: school, value: 66, taskStatus: 'underWay', note: '主体封顶', evidence: [] },
  ];
  const tooMuch = [actuals[0], { ...actuals[1], value: 166 }];
  assert.deepEqual(codesOf(await office.does(other, 'fileYear', { year: 2027, actuals: tooMuch })), ['plan.shareOutside']);
  const twice = [...actuals, { ...actuals[0] }];
  assert.deepEqual(codesOf(await office.does(other, 'fileYear', { year: 2027, actuals: twice })), ['plan.filedTwice']);
  const done = granted(await office.does<{ actuals: { actual: string; version: number }[] }>(other, 'fileYear', { year: 2027, actuals }));
  granted(
    await office.does(planner, 'acceptActuals', { actuals: done.actuals.map(({ actual, version: seen }) => ({ actual, version: seen })) }),
  );
  assert.deepEqual([(await page(teachers)).judgement.status, (await page(school)).judgement.status], ['on', 'near']);
  assert.equal((await page(school)).judgement.reason, '2027年推进中，已走完66%，时间已过66.7%，比值0.99，不低于0.90的界限。');
});

test('the board counts, filters, searches and sorts, and the sheet has the same rows with words for statuses', async () => {
  const all = granted(await office.sees<BoardView>(leader, 'board', { plan }));
  assert.equal(all.total, all.plan.promises);
  assert.equal(
    Object.values(all.counts).reduce((sum, one) => sum + one, 0),
    all.plan.promises,
  );
  assert.equal(all.timeProgress, 0.4);
  const lacking = granted(await office.sees<BoardView>(leader, 'board', { plan, status: 'na' }));
  assert.deepEqual([...new Set(lacking.rows.map(row => row.status))], ['na']);
  const found = granted(await office.sees<BoardView>(leader, 'board', { plan, search: '骨干' }));
  assert.equal(found.rows[0]?.target, '30名/年');
  const led = granted(await office.sees<BoardView>(leader, 'board', { plan, body: preschool, orderBy: 'ratio' }));
  assert.deepEqual(
    led.rows.map(row => [row.lead, row.actual, row.actualYear]),
    [['学前科', '92.4%', 2027]],
  );
  const { version } = (await page(await id('第二小学'))).promise;
  granted(
    await office.does(planner, 'correctPromise', {
      promise: await id('第二小学'),
      version,
      scope: '全县',
      measure: '=HYPERLINK("x")',
      why: '校核文字',
    }),
  );
  const again = granted(await office.sees<BoardView>(leader, 'board', { plan }));
  const view = bureau.plans.views.find(one => one.name === 'plan.board');
  const sheet = granted(boardSheet(again));
  assert.equal(view?.sheet, boardSheet);
  assert.equal(sheet.rows.length, all.total);
  assert.ok(sheet.rows.some(row => row.includes('达到序时进度')));
  assert.ok(sheet.rows.some(row => row.includes('\'=HYPERLINK("x")')));
  assert.equal(sheet.headings.length, sheet.rows[0]?.length);
});

test('what waits is told to who must do it: filings to the planner, unfiled years to the body', async () => {
  const nursery = await id('新建公办幼儿园10所');
  const filed = granted(
    await office.does<{ actual: string; version: number }>(other, 'fileActual', { promise: nursery, year: 2026, value: 2, evidence: [] }),
  );
  const duties = (as: typeof planner) =>
    bureau.store.read({ county: testCounty.code, actor: as.id }, async books => {
      const waiting = await bureau.plans.duties?.({ store: books, actor: as, today: books.today });
      return (waiting ?? []).map(one => [one.due, one.title]);
    });
  const title = (await page(nursery)).promise.measure;
  assert.deepEqual(
    (await duties(planner)).filter(([, said]) => said?.includes('2026')),
    [['2027-01-15', `审核2026年实际值：${title}`]],
  );
  assert.deepEqual(
    (await duties(other)).map(([due]) => due),
    ['2028-01-15'],
  );
  granted(await office.does(planner, 'acceptActual', filed));
});
