import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Actor } from '#register/index.ts';
import { type Bureau, openBureau, promiseWith, smallPlan } from '../../../../test/county/bureau.ts';
import { atOffice, codesOf, granted } from '../../../../test/county/people.ts';
import { otherCounty } from '../../../../test/county/store.ts';
import type { PlanSummary } from '../types.ts';

let bureau: Bureau;
let office: Bureau['office'];
let planner: Actor;
let plan = '';
let proof = '';

const reader = () => bureau.reader(plan);
const page = (promise: string) => bureau.page(promise);
const id = async (words: string, place = '') => promiseWith(await reader(), words, place).id;

before(async () => {
  bureau = await openBureau();
  ({ office, planner } = bureau);
  proof = await bureau.keep('印发通知.txt', '云政发〔2026〕3号');
});
after(() => bureau.store.close());

test('an uploaded text becomes a draft with its years, its promises and the remarks of the check-up', async () => {
  const file = await bureau.keep('云岭规划.txt', smallPlan);
  const done = granted(await office.does<{ plan: string }>(planner, 'read', { file }));
  plan = done.plan;
  const view = await reader();
  assert.equal(view.plan.title, '云岭县“十五五”教育事业发展规划');
  assert.deepEqual([view.plan.state, view.plan.fromYear, view.plan.toYear], ['draft', 2026, 2030]);
  assert.equal(view.plan.file?.name, '云岭规划.txt');
  assert.deepEqual(
    view.promises.map(one => view.text.slice(one.start, one.end)),
    view.promises.map(one => one.quote),
  );
  const enrolment = promiseWith(view, '毛入园率');
  assert.deepEqual(
    [enrolment.place, enrolment.value, enrolment.unit, enrolment.deadline, enrolment.review],
    ['二', 96, '%', 2030, 'proposed'],
  );
  const numbers = view.promises.flatMap(one => (one.number === null || one.restates !== null ? [] : [one.number]));
  assert.deepEqual(
    numbers,
    numbers.map((_, place) => place + 1),
  );
});

test('the baseline that the text gives is taken up, and a straight line is offered', async () => {
  const promise = await id('毛入园率');
  const { baseline, baselineYear } = (await page(promise)).promise;
  assert.deepEqual([baseline, baselineYear], [90, 2025]);
  const offered = granted(
    await office.sees<{ milestones: { year: number; value: number }[] }>(planner, 'offerMilestones', { promise, baseline, baselineYear }),
  );
  assert.deepEqual(
    offered.milestones.map(one => one.value),
    [91.2, 92.4, 93.6, 94.8, 96],
  );
});

test('nothing is filed for a draft, and a draft is not adopted before anything was reviewed or without its document', async () => {
  const promise = await id('毛入园率');
  assert.deepEqual(codesOf(await office.does(bureau.filer, 'fileActual', { promise, year: 2026, value: 91, evidence: [] })), [
    'plan.stillADraft',
  ]);
  const document = { plan, issuer: '云岭县人民政府', documentNumber: '云政发〔2026〕3号', issuedOn: '2026-03-01', file: proof };
  assert.deepEqual(codesOf(await office.does(planner, 'adopt', document)), ['plan.nothingToAdopt']);
  assert.deepEqual(codesOf(await office.does(planner, 'adopt', { ...document, file: null })), ['field.blank']);
});

test('the review corrects, splits, drops with a reason, restores, adds by selection and links restatements', async () => {
  const before = await reader();
  const school = promiseWith(before, '第二小学');
  granted(
    await office.does(planner, 'correctPromise', {
      promise: school.id,
      version: school.version,
      measure: '县第二小学建成投用',
      deadline: 2028,
    }),
  );
  assert.equal(promiseWith(await reader(), '第二小学').measure, '县第二小学建成投用');
  granted(await office.does(planner, 'dropPromise', { promise: school.id, version: school.version + 1, why: '另有专项规划' }));
  assert.deepEqual([promiseWith(await reader(), '第二小学').review, promiseWith(await reader(), '第二小学').number], ['dropped', null]);
  granted(await office.does(planner, 'restorePromise', { promise: school.id }));

  const start = before.text.indexOf('到乡镇支教');
  const added = granted(await office.does<{ promise: string }>(planner, 'addPromise', { plan, start, end: start + 5, kind: 'rule' }));
  assert.deepEqual([(await page(added.promise)).promise.quote, (await page(added.promise)).promise.place], ['到乡镇支教', '三（二）']);
  granted(await office.does(planner, 'dropPromise', { promise: added.promise, version: 1, why: '与上一句是一回事' }));

  const [keep, again] = [await id('双师型', '二'), await id('双师型', '三')];
  granted(await office.does(planner, 'mergePromises', { keep, restatements: [again] }));
  const merged = promiseWith(await reader(), '双师型', '三');
  assert.deepEqual([merged.restates, merged.number], [keep, promiseWith(await reader(), '双师型', '二').number]);
  assert.deepEqual(codesOf(await office.does(planner, 'assign', { promises: [again], lead: bureau.personnel, support: [] })), [
    'plan.restatementNotPromise',
  ]);
});

test('a sentence with two promises is split into two, and the first keeps its identity', async () => {
  const view = await reader();
  const whole = granted(
    await office.does<{ promise: string }>(planner, 'addPromise', {
      plan,
      start: view.text.indexOf('规划期内新建'),
      end: view.text.indexOf('。', view.text.indexOf('规划期内新建')),
      kind: 'project',
    }),
  );
  const row = (await page(whole.promise)).promise;
  const cut = row.start + row.quote.indexOf('，');
  const parts = [
    { start: row.start, end: cut },
    { start: cut + 1, end: row.end },
  ];
  const overlapping = [parts[0], { start: cut - 2, end: row.end }];
  assert.deepEqual(codesOf(await office.does(planner, 'splitPromise', { promise: row.id, version: row.version, parts: overlapping })), [
    'plan.partsOverlap',
  ]);
  const split = granted(
    await office.does<{ promises: string[] }>(planner, 'splitPromise', { promise: row.id, version: row.version, parts }),
  );
  assert.equal(split.promises[0], row.id);
  assert.deepEqual([(await page(row.id)).promise.value, (await page(row.id)).promise.method], [10, 'cumulative']);
  for (const promise of split.promises) {
    const now = (await page(promise)).promise;
    granted(await office.does(planner, 'dropPromise', { promise, version: now.version, why: '与原读法重复' }));
  }
});

test('adoption accepts what is reviewed, tells how many are not, and fixes the numbers', async () => {
  const view = await reader();
  const some = view.promises.filter(one => one.review === 'proposed').map(one => one.id);
  granted(await office.does(planner, 'acceptPromises', { promises: some.slice(1) }));
  const document = { plan, issuer: '云岭县人民政府', documentNumber: '云政发〔2026〕3号', issuedOn: '2026-03-01', file: proof };
  assert.deepEqual(codesOf(await office.does(planner, 'adopt', { ...document, issuedOn: '2029-01-01' })), ['plan.issuedInTheFuture']);
  assert.deepEqual(codesOf(await office.does(bureau.leader, 'adopt', document)), ['deed.notYours']);
  const done = granted(await office.does<{ unreviewed: number }>(planner, 'adopt', document));
  assert.equal(done.unreviewed, 1);
  granted(await office.does(planner, 'acceptPromises', { promises: some }));
  const [summary] = granted(await office.sees<PlanSummary[]>(bureau.leader, 'list', {}));
  assert.deepEqual([summary?.state, summary?.documentNumber, summary?.toReview], ['adopted', '云政发〔2026〕3号', 0]);
  assert.deepEqual(codesOf(await office.does(planner, 'withdraw', { plan })), ['plan.notADraft']);
  const numbers = (await reader()).promises.map(one => one.number);
  const school = promiseWith(await reader(), '新建公办幼儿园10所');
  granted(await office.does(planner, 'dropPromise', { promise: school.id, version: school.version, why: '误读' }));
  const later = (await reader()).promises.map(one => one.number);
  assert.deepEqual(
    later.filter((number, place) => number !== null && number !== numbers[place]),
    [],
  );
  granted(await office.does(planner, 'restorePromise', { promise: school.id }));
  granted(await office.does(planner, 'acceptPromises', { promises: [school.id] }));
});

test('another county sees nothing of it', async () => {
  const elsewhere = atOffice(bureau.store, otherCounty.code, bureau.plans);
  assert.deepEqual(granted(await elsewhere.sees<PlanSummary[]>(planner, 'list', {})), []);
  assert.deepEqual(codesOf(await elsewhere.sees(planner, 'reader', { plan })), ['register.noSuchRow']);
});

test('pasted text without years asks for them, and a withdrawn draft is gone from the list', async () => {
  const pasted = { title: '教育工作安排', text: '到明年，新建学校2所。' };
  assert.deepEqual(codesOf(await office.does(planner, 'paste', pasted)), ['plan.noYears']);
  const done = granted(await office.does<{ plan: string }>(planner, 'paste', { ...pasted, fromYear: 2026, toYear: 2027 }));
  granted(await office.does(planner, 'withdraw', { plan: done.plan }));
  assert.deepEqual(
    granted(await office.sees<PlanSummary[]>(planner, 'list', {})).map(one => one.title),
    ['云岭县“十五五”教育事业发展规划'],
  );
});
