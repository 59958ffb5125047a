import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Result } from '#kernel/problem.ts';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith } from '../../../../test/county/bureau.ts';
import { codesOf, granted } from '../../../../test/county/people.ts';

interface Filed {
  readonly actual: string;
  readonly version: number;
}

let bureau: Bureau;
let office: Bureau['office'];
let plan = '';
let proof = '';
let other = '';
let building = '';

before(async () => {
  bureau = await openBureau();
  office = bureau.office;
  proof = await bureau.keep('验收表.txt', '三所已验收');
  other = await bureau.keep('照片.txt', '两所已开工');
  plan = await adoptSmallPlan(bureau);
  building = promiseWith(await bureau.reader(plan), '新建公办幼儿园10所').id;
  const bodies = { promises: [building], lead: bureau.preschool, support: [bureau.personnel] };
  granted(await office.does(bureau.planner, 'assign', bodies));
});
after(() => bureau.store.close());

const file = (as: Bureau['filer'], value: number, more: object = {}): Promise<Result<Filed>> =>
  office.does<Filed>(as, 'fileActual', { promise: building, year: 2026, value, evidence: [proof], ...more });
const filings = async () =>
  (await bureau.page(building)).actuals.map(one => [one.year, one.value, one.state, one.evidence.map(held => held.name)]);
const currentOf = (result: Result<unknown>) =>
  (result.ok ? [] : result.problems).map(problem => ('current' in problem ? (problem.current as { readonly value: number }).value : null));

test('an open filing is filed again only by who saw it as it stands, and others are shown what it says now', async () => {
  const first = granted(await file(bureau.filer, 3));
  const blind = await file(bureau.filer, 2, { evidence: [] });
  assert.deepEqual([codesOf(blind), currentOf(blind)], [['store.changedMeanwhile'], [3]]);
  const second = granted(await file(bureau.filer, 4, first));
  const older = await file(bureau.filer, 2, first);
  assert.deepEqual([codesOf(older), currentOf(older)], [['store.changedMeanwhile'], [4]]);
  assert.deepEqual([second.actual, second.version], [first.actual, first.version + 1]);
  assert.deepEqual(await filings(), [[2026, 4, 'filed', ['验收表.txt']]]);
});

test('a supporter does not replace what the lead has filed, whatever version they name', async () => {
  const held = (await bureau.page(building)).actuals[0]!;
  const refused = await file(bureau.other, 1, { evidence: [other], actual: held.id, version: held.version });
  assert.deepEqual(codesOf(refused), ['plan.filedByAnother']);
  assert.match(refused.ok ? '' : (refused.problems[0]?.message ?? ''), /学前科已经报了/);
  const year = { year: 2026, actuals: [{ promise: building, value: 1, evidence: [other], actual: held.id, version: held.version }] };
  assert.deepEqual(codesOf(await office.does(bureau.other, 'fileYear', year)), ['plan.filedByAnother']);
  assert.deepEqual(await filings(), [[2026, 4, 'filed', ['验收表.txt']]]);
});

test('who saw a filing before it was accepted is told, and a correction of the accepted one is a filing of its own', async () => {
  const held = (await bureau.page(building)).actuals[0]!;
  granted(await office.does(bureau.planner, 'acceptActual', { actual: held.id, version: held.version }));
  assert.deepEqual(codesOf(await file(bureau.filer, 5, { actual: held.id, version: held.version })), ['store.changedMeanwhile']);
  assert.deepEqual(codesOf(await file(bureau.filer, 5, { actual: plan, version: 1 })), ['register.noSuchRow']);
  const again = granted(await file(bureau.filer, 5, { actual: held.id, version: held.version + 1 }));
  assert.notEqual(again.actual, held.id);
  assert.deepEqual(
    (await filings()).map(([, value, state]) => [value, state]),
    [
      [4, 'accepted'],
      [5, 'filed'],
    ],
  );
});

test('a body that no longer answers for the promise leaves its filing to the one that does', async () => {
  granted(await office.does(bureau.planner, 'assign', { promises: [building], lead: bureau.personnel, support: [] }));
  assert.deepEqual(codesOf(await file(bureau.other, 6)), ['store.changedMeanwhile']);
  const held = (await bureau.page(building)).actuals.at(-1)!;
  granted(await file(bureau.other, 6, { actual: held.id, version: held.version }));
  assert.deepEqual((await filings()).at(-1)?.slice(0, 3), [2026, 6, 'filed']);
});

test('a promise that was corrected since it was seen is not accepted unseen', async () => {
  const pasted = { title: '云岭县教育工作安排', text: '到2030年，新建小学2所。到2030年，新建初中1所。', fromYear: 2026, toYear: 2030 };
  const draft = granted(await office.does<{ plan: string }>(bureau.planner, 'paste', pasted)).plan;
  const [first, second] = (await bureau.reader(draft)).promises;
  assert.ok(first && second);
  const seen = { promises: [first.id, second.id], versions: [first.version, second.version] };
  granted(await office.does(bureau.second, 'correctPromise', { promise: second.id, version: second.version, value: 3 }));
  assert.deepEqual(codesOf(await office.does(bureau.planner, 'acceptPromises', seen)), ['store.changedMeanwhile']);
  assert.deepEqual(
    (await bureau.reader(draft)).promises.map(one => one.review),
    ['proposed', 'proposed'],
  );
  assert.deepEqual(codesOf(await office.does(bureau.planner, 'acceptPromises', { ...seen, versions: [1] })), ['plan.versionsDoNotFit']);
  granted(await office.does(bureau.planner, 'acceptPromises', { ...seen, versions: [first.version, second.version + 1] }));
});
