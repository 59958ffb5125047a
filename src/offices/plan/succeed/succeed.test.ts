import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith } from '../../../../test/county/bureau.ts';
import { codesOf, granted } from '../../../../test/county/people.ts';
import type { SuccessionView } from './types.ts';

const nextPlan = `云岭县“十六五”教育事业发展规划
一、目标
到2035年，学前三年毛入园率达到98%以上，“双师型”教师比例达到75%以上。
二、任务
规划期内新建公办幼儿园6所。到2035年，教师本科以上学历比例达到95%。
`;

let bureau: Bureau;
let former = '';
let next = '';
let file = '';
before(async () => {
  bureau = await openBureau();
  former = await adoptSmallPlan(bureau);
  file = await bureau.keep('终期评估报告.txt', '终期评估');
  const { office, planner, filer } = bureau;
  const promise = promiseWith(await bureau.reader(former), '毛入园率').id;
  granted(await office.does(planner, 'assign', { promises: [promise], lead: bureau.preschool, support: [] }));
  const { version } = (await bureau.page(promise)).promise;
  granted(await office.does(planner, 'setMilestones', { promise, version, baseline: 90, baselineYear: 2025, milestones: [] }));
  for (const [year, value] of [
    [2026, 91],
    [2027, 92.4],
  ]) {
    const filed = granted(
      await office.does<{ actual: string; version: number }>(filer, 'fileActual', { promise, year, value, evidence: [] }),
    );
    granted(await office.does(planner, 'acceptActual', filed));
  }
});
after(() => bureau.store.close());

const does = <O = unknown>(verb: string, input: Readonly<Record<string, unknown>>) => bureau.office.does<O>(bureau.planner, verb, input);
const succession = async () => granted(await bureau.office.sees<SuccessionView>(bureau.leader, 'succession', { plan: next }));
const document = () => ({ issuer: '云岭县人民政府', documentNumber: '云政发〔2028〕9号', issuedOn: '2028-02-01', file });

test('a plan is not closed while filings wait; closed, it takes nothing more and stands as it stood', async () => {
  const promise = promiseWith(await bureau.reader(former), '毛入园率').id;
  const waiting = granted(
    await bureau.office.does<{ actual: string; version: number }>(bureau.filer, 'fileActual', {
      promise,
      year: 2027,
      value: 92.6,
      evidence: [],
    }),
  );
  const { version } = (await bureau.reader(former)).plan;
  const closing = { plan: former, version, ...document() };
  assert.deepEqual(codesOf(await does('close', closing)), ['succeed.filingsWait']);
  granted(await does('sendBackActual', { ...waiting, why: '按年报口径' }));
  assert.deepEqual(codesOf(await bureau.office.does(bureau.leader, 'close', closing)), ['deed.notYours']);
  assert.deepEqual(codesOf(await does('close', { ...closing, issuedOn: '2028-03-01' })), ['succeed.issuedInTheFuture']);
  const before = (await bureau.page(promise)).judgement;
  const money = { plan: former, promise, year: 2027, budgetLine: '学前教育专项', planned: '100000' };
  const { fundLink } = granted(await does<{ fundLink: string }>('linkFund', money));
  const posts = { organisation: bureau.preschool, post: '幼儿教师', posts: 9 };
  const { postLink } = granted(await does<{ postLink: string }>('linkPosts', { promise, ...posts }));
  granted(await does('close', closing));
  assert.deepEqual(codesOf(await does('correctFund', { fundLink, version: 1, planned: '9' })), ['plan.closed']);
  assert.deepEqual(codesOf(await does('unlinkFund', { fundLink, version: 1 })), ['plan.closed']);
  assert.deepEqual(codesOf(await does('correctPosts', { postLink, version: 1, posts: 8 })), ['plan.closed']);
  const page = await bureau.page(promise);
  assert.deepEqual([page.plan.state, page.plan.closedOn, page.judgement], ['closed', '2028-02-10', before]);
  assert.deepEqual(codesOf(await bureau.office.does(bureau.filer, 'fileActual', { promise, year: 2028, value: 93, evidence: [] })), [
    'plan.closed',
  ]);
  assert.deepEqual(page.may, []);
});

test('the next plan takes it up: likenesses and baselines are proposed, and nothing is linked before it is settled', async () => {
  next = granted(await does<{ plan: string }>('paste', { title: '云岭县“十六五”教育事业发展规划', text: nextPlan })).plan;
  assert.deepEqual(codesOf(await does('succeed', { plan: next, former: next })), ['succeed.notInForce']);
  granted(await does('succeed', { plan: next, former }));
  assert.deepEqual(codesOf(await does('succeed', { plan: next, former })), ['succeed.alreadyLinked']);
  const view = await succession();
  const found = view.lines.map(one => [one.former.title, one.successor?.target ?? null, one.baseline, one.baselineYear]);
  assert.deepEqual(found.slice(0, 3), [
    ['学前三年毛入园率', '≥98%', 92.4, 2027],
    ['“双师型”教师比例', '≥75%', null, null],
    ['规划期内新建公办幼儿园', '6所', null, null],
  ]);
  assert.match(view.lines[0]?.baselineSource ?? '', /2027年审定实际值/);
  assert.equal((await bureau.page(promiseWith(await bureau.reader(next), '毛入园率').id)).ancestor, null);
});

test('each promise is taken up with its baseline, carried over or let go with a reason, and the two plans are one line', async () => {
  const view = await succession();
  const settle = (line: (typeof view.lines)[number] | undefined, more: Readonly<Record<string, unknown>>) =>
    does('settleSuccession', { successions: [line?.id], versions: [line?.version], ...more });
  const [rate, , , ...rest] = view.lines;
  granted(await settle(rate, { fate: 'takenUp', takeBaseline: true }));
  assert.deepEqual(codesOf(await settle(rate, { fate: 'takenUp' })), ['store.changedMeanwhile']);
  const school = rest.find(one => one.former.quote.includes('第二小学'));
  const teachers = rest.find(one => one.former.quote.includes('骨干教师'));
  assert.deepEqual(codesOf(await settle(school, { fate: 'takenUp' })), ['succeed.whoTakesUp']);
  granted(await settle(school, { fate: 'carried' }));
  assert.deepEqual(codesOf(await settle(teachers, { fate: 'dropped' })), ['succession.droppedWithReason']);
  granted(await settle(teachers, { fate: 'dropped', why: '改由省级统筹' }));
  const page = await bureau.page(promiseWith(await bureau.reader(next), '毛入园率').id);
  assert.deepEqual([page.promise.baseline, page.promise.baselineYear], [92.4, 2027]);
  assert.deepEqual(page.ancestor?.figures, [
    { year: 2026, value: 91 },
    { year: 2027, value: 92.4 },
  ]);
  const old = await bureau.page(promiseWith(await bureau.reader(former), '毛入园率').id);
  assert.deepEqual(
    old.successors.map(one => [one.planTitle, one.target]),
    [['云岭县“十六五”教育事业发展规划', '≥98%']],
  );
  const carried = (await bureau.reader(next)).promises.find(one => one.quote.includes('第二小学'));
  assert.deepEqual([carried?.review, carried?.place, carried?.deadline], ['proposed', '结转自上一规划', 2035]);
  const settled = (await succession()).lines.filter(one => one.isSettled).map(one => one.fate);
  assert.deepEqual(settled.toSorted(), ['carried', 'dropped', 'takenUp']);
});
