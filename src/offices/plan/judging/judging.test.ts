import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rows } from '#register/index.ts';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith } from '../../../../test/county/bureau.ts';
import { codesOf, granted } from '../../../../test/county/people.ts';
import { testCounty } from '../../../../test/county/store.ts';
import { plan as plans } from '../plan.ts';
import { load } from '../standing/standing.ts';
import type { BoardView } from '../types.ts';
import type { JudgingPreview, JudgingView } from './types.ts';

let bureau: Bureau;
let plan = '';
let promise = '';
before(async () => {
  bureau = await openBureau();
  plan = await adoptSmallPlan(bureau);
  promise = promiseWith(await bureau.reader(plan), '毛入园率').id;
  const { office, planner, filer } = bureau;
  granted(await office.does(planner, 'assign', { promises: [promise], lead: bureau.preschool, support: [] }));
  const { version } = (await bureau.page(promise)).promise;
  granted(await office.does(planner, 'setMilestones', { promise, version, baseline: 90, baselineYear: 2025, milestones: [] }));
  const filed = granted(
    await office.does<{ actual: string; version: number }>(filer, 'fileActual', { promise, year: 2027, value: 92.2, evidence: [] }),
  );
  granted(await office.does(planner, 'acceptActual', filed));
});
after(() => bureau.store.close());

const judging = { on: 0.9, near: 0.8, behind: 0.5, why: '市局统一口径' };
const does = (input: Readonly<Record<string, unknown>>) =>
  bureau.office.does<{ number: number }>(bureau.planner, 'setJudging', { plan, ...input });

test('limits are tried before they are set: which promises would change their status', async () => {
  assert.equal((await bureau.page(promise)).judgement.status, 'near');
  const { why: _, ...limits } = judging;
  const tried = granted(await bureau.office.sees<JudgingPreview>(bureau.leader, 'judgingPreview', { plan, ...limits }));
  assert.deepEqual(
    tried.changed.map(one => [one.number, one.from, one.to]),
    [[1, 'near', 'on']],
  );
  assert.deepEqual([tried.before.near, tried.after.near, tried.after.on], [1, 0, 1]);
  assert.equal((await bureau.page(promise)).judgement.status, 'near');
});

test('limits out of order, of yesterday, without weight or unchanged are refused, and only the planner sets them', async () => {
  assert.deepEqual(codesOf(await does({ ...judging, near: 0.4 })), ['judging.limitsOutOfOrder']);
  assert.deepEqual(codesOf(await does({ ...judging, bindingNear: 0.95 })), ['judging.limitsOutOfOrder']);
  assert.deepEqual(codesOf(await does({ ...judging, effectiveOn: '2028-02-09' })), ['judging.effectiveInThePast']);
  assert.deepEqual(codesOf(await does({ ...judging, expectedWeight: 0, bindingWeight: 0 })), ['judging.weighsNothing']);
  assert.deepEqual(codesOf(await does({ near: 0.9, behind: 0.6, why: '同标准' })), ['judging.nothingChanged']);
  assert.deepEqual(codesOf(await does({ ...judging, why: null })), ['field.blank']);
  assert.deepEqual(codesOf(await bureau.office.does(bureau.leader, 'setJudging', { plan, ...judging })), ['deed.notYours']);
});

test('the limits in force that day judge, and the page of a promise names their version', async () => {
  granted(await does({ ...judging, effectiveOn: '2028-02-10' }));
  granted(await does({ near: 0.95, behind: 0.93, effectiveOn: '2028-07-01', why: '下半年从严' }));
  const page = await bureau.page(promise);
  assert.deepEqual([page.judgement.status, page.judgement.limits], ['on', { number: 1, effectiveOn: '2028-02-10' }]);
  const later = await bureau.store.read({ county: testCounty.code, actor: bureau.planner.id }, async books => {
    const desk = { store: books, actor: bureau.planner, today: '2028-07-01' };
    const [row] = await rows(desk, plans, { where: { id: plan } });
    assert.ok(row);
    return load(desk, row);
  });
  assert.deepEqual([later.judging?.number, later.judgements.get(promise)?.status], [2, 'hard']);
  const view = granted(await bureau.office.sees<JudgingView>(bureau.filer, 'judging', { plan }));
  assert.deepEqual(
    [view.inForce, view.maySet, view.versions.map(one => [one.number, one.setBy, one.why])],
    [
      1,
      false,
      [
        [2, '甲', '下半年从严'],
        [1, '甲', '市局统一口径'],
      ],
    ],
  );
});

test('binding promises may weigh more in the mean of the plan', async () => {
  const { office, planner, leader, other, personnel } = bureau;
  const teachers = promiseWith(await bureau.reader(plan), '新建公办幼儿园10所').id;
  granted(await office.does(planner, 'assign', { promises: [teachers], lead: personnel, support: [] }));
  for (const year of [2026, 2027]) {
    const filed = granted(
      await office.does<{ actual: string; version: number }>(other, 'fileActual', { promise: teachers, year, value: 1, evidence: [] }),
    );
    granted(await office.does(planner, 'acceptActual', filed));
  }
  const { version } = (await bureau.page(promise)).promise;
  granted(await office.does(planner, 'correctPromise', { promise, version, nature: 'binding', why: '市考核指标' }));
  const board = () => office.sees<BoardView>(leader, 'board', { plan });
  const plain = granted(await board()).meanProgress ?? 0;
  const { why: _, ...limits } = judging;
  const weighed = granted(await office.sees<JudgingPreview>(leader, 'judgingPreview', { plan, ...limits, bindingWeight: 3 }));
  assert.ok(Math.abs(plain - (2.2 / 6 + 0.2) / 2) < 1e-9);
  assert.ok(Math.abs((weighed.meanAfter ?? 0) - ((3 * 2.2) / 6 + 0.2) / 4) < 1e-9);
});
