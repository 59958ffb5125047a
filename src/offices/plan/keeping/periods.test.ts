import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith } from '../../../../test/county/bureau.ts';
import { codesOf, granted } from '../../../../test/county/people.ts';
import { testCounty } from '../../../../test/county/store.ts';
import { yearFigures } from '../standing/yearFigures.ts';
import type { PeriodPart } from '../types.ts';
import { collectedPeriod, filingDayFor, periodSaid } from './periods.ts';

const years = { fromYear: 2026, toYear: 2030 };
const filed = (year: number, part: PeriodPart, value: number | null) => ({ year, part, value, taskStatus: null });

test('a period is due when it is over, and its figure by the middle of the month after; the last of a year with the year', () => {
  assert.deepEqual(collectedPeriod('2028-02-10', 'year', years), { year: 2027, part: 'whole' });
  assert.deepEqual(collectedPeriod('2028-02-10', 'quarter', years), { year: 2027, part: 'quarter4' });
  assert.deepEqual(collectedPeriod('2028-04-01', 'quarter', years), { year: 2028, part: 'quarter1' });
  assert.deepEqual(collectedPeriod('2028-08-01', 'halfYear', years), { year: 2028, part: 'half1' });
  assert.equal(collectedPeriod('2026-02-10', 'quarter', years), null);
  assert.deepEqual(collectedPeriod('2035-02-10', 'quarter', years), { year: 2030, part: 'quarter4' });
  assert.equal(filingDayFor({ year: 2028, part: 'quarter1' }), '2028-04-15');
  assert.equal(filingDayFor({ year: 2028, part: 'half2' }), '2029-01-15');
  assert.deepEqual(periodSaid({ year: 2028, part: 'quarter3' }), { zh: '2028年第三季度', en: 'third quarter of 2028' });
});

test('of what stands the newest figure of the year counts; what is counted up is summed, or is the year so far where the promise says so', () => {
  const quarters = [filed(2027, 'quarter1', 10), filed(2027, 'quarter2', 12), filed(2027, 'quarter3', 15)];
  const stock = { method: 'increase', gathering: null } as const;
  assert.deepEqual(yearFigures(stock, quarters), [{ year: 2027, value: 15, taskStatus: null, share: 0.75 }]);
  const counted = { method: 'cumulative', gathering: null } as const;
  assert.deepEqual(yearFigures(counted, quarters), [{ year: 2027, value: 37, taskStatus: null, share: 0.75 }]);
  assert.deepEqual(yearFigures({ ...counted, gathering: 'running' }, quarters), [{ year: 2027, value: 15, taskStatus: null, share: 0.75 }]);
  const gap = [filed(2027, 'quarter1', 10), filed(2027, 'quarter3', 15)];
  assert.deepEqual(yearFigures(counted, gap), [{ year: 2027, value: 10, taskStatus: null, share: 0.25 }]);
  const whole = [...quarters, filed(2027, 'whole', 50)];
  assert.deepEqual(yearFigures(counted, whole), [{ year: 2027, value: 50, taskStatus: null }]);
});

test('a growth and a yearly count say nothing within the year, and an unfinished year counts only as the newest', () => {
  const quarter = [filed(2027, 'quarter1', 10)];
  assert.deepEqual(yearFigures({ method: 'growth', gathering: null }, quarter), []);
  assert.deepEqual(yearFigures({ method: 'floor', gathering: 'sum' }, quarter), []);
  const two = [filed(2026, 'quarter2', 8), ...quarter];
  assert.deepEqual(
    yearFigures({ method: 'increase', gathering: null }, two).map(one => one.year),
    [2027],
  );
});

let bureau: Bureau;
let plan = '';
before(async () => {
  bureau = await openBureau();
  plan = await adoptSmallPlan(bureau);
});
after(() => bureau.store.close());

test('a promise reported by quarters is filed, accepted and judged by quarters, and the body is told which are owed', async () => {
  const { office, planner, filer, preschool } = bureau;
  const promise = promiseWith(await bureau.reader(plan), '毛入园率').id;
  granted(await office.does(planner, 'assign', { promises: [promise], lead: preschool, support: [] }));
  const { version } = (await bureau.page(promise)).promise;
  const settings = { cycle: 'quarter', evidenceAsked: '分园名单', nature: 'binding', method: 'increase', why: '按季调度' };
  granted(await office.does(planner, 'correctPromise', { promise, version, ...settings }));
  const now = (await bureau.page(promise)).promise;
  assert.deepEqual([now.cycle, now.evidenceAsked, now.nature], ['quarter', '分园名单', 'binding']);
  granted(await office.does(planner, 'setMilestones', { promise, version: now.version, baseline: 90, baselineYear: 2025, milestones: [] }));
  const filing = { promise, year: 2028, value: 93, evidence: [] };
  assert.deepEqual(codesOf(await office.does(filer, 'fileActual', { ...filing, part: 'half1' })), ['plan.partNotOfCycle']);
  assert.deepEqual(codesOf(await office.does(filer, 'fileActual', { ...filing, part: 'quarter2' })), ['plan.periodNotBegun']);
  const one = granted(await office.does(filer, 'fileActual', { ...filing, year: 2027, part: 'quarter4', value: 92.4 }));
  granted(await office.does(planner, 'acceptActual', one as { actual: string }));
  assert.equal((await bureau.page(promise)).judgement.status, 'on');
  const early = granted(await office.does(filer, 'fileActual', { ...filing, part: 'quarter1', value: 92.5 }));
  granted(await office.does(planner, 'acceptActual', early as { actual: string }));
  const page = await bureau.page(promise);
  assert.equal(page.judgement.reason, '已走完41.7%，时间已过45%，比值0.93，不低于0.90的界限。');
  assert.deepEqual(page.figures.at(-1), { year: 2028, value: 92.5, taskStatus: null, share: 0.25 });
  const duties = await bureau.store.read({ county: testCounty.code, actor: filer.id }, async books =>
    (await bureau.plans.duties?.({ store: books, actor: filer, today: '2028-07-02' }))?.map(duty => [duty.due, duty.title]),
  );
  assert.deepEqual(duties, [['2028-07-15', '报送2028年第二季度实际值：学前三年毛入园率']]);
});

test('what a supporter filed and got back keeps no lead from filing; what waits does', async () => {
  const { office, planner, filer, other, preschool, personnel } = bureau;
  const promise = promiseWith(await bureau.reader(plan), '新建公办幼儿园10所').id;
  granted(await office.does(planner, 'assign', { promises: [promise], lead: preschool, support: [personnel] }));
  const theirs = granted(
    await office.does<{ actual: string; version: number }>(other, 'fileActual', { promise, year: 2027, value: 2, evidence: [] }),
  );
  const mine = { promise, year: 2027, value: 3, evidence: [] };
  assert.deepEqual(codesOf(await office.does(filer, 'fileActual', mine)), ['plan.filedByAnother']);
  granted(await office.does(planner, 'sendBackActual', { ...theirs, why: '应由学前科报' }));
  const filedNow = granted(await office.does<{ actual: string; version: number }>(filer, 'fileActual', mine));
  granted(await office.does(planner, 'acceptActual', filedNow));
  assert.deepEqual(
    (await bureau.page(promise)).actuals.map(one => [one.state, one.value]),
    [['accepted', 3]],
  );
});

test('the second of two planners who assign, merge, part or restore a promise is told', async () => {
  const { office, planner, second, preschool, personnel } = bureau;
  const view = await bureau.reader(plan);
  const school = promiseWith(view, '第二小学');
  const seen = { promises: [school.id], versions: [school.version], support: [] };
  granted(await office.does(planner, 'assign', { ...seen, lead: preschool }));
  assert.deepEqual(codesOf(await office.does(second, 'assign', { ...seen, lead: personnel })), ['store.changedMeanwhile']);
  const [kept, again] = ['二', '三'].map(place => promiseWith(view, '双师型', place));
  granted(await office.does(planner, 'separatePromise', { promise: again?.id, version: again?.version }));
  assert.deepEqual(codesOf(await office.does(second, 'separatePromise', { promise: again?.id, version: again?.version })), [
    'plan.notARestatement',
  ]);
  const merge = { keep: kept?.id, version: kept?.version, restatements: [again?.id], versions: [again?.version], why: '同一件事' };
  assert.deepEqual(codesOf(await office.does(second, 'mergePromises', merge)), ['store.changedMeanwhile']);
  const dropped = granted(
    await office.does<{ version: number }>(planner, 'dropPromise', { promise: again?.id, version: (again?.version ?? 0) + 1, why: '重复' }),
  );
  assert.deepEqual(codesOf(await office.does(second, 'restorePromise', { promise: again?.id, version: dropped.version - 1 })), [
    'store.changedMeanwhile',
  ]);
  granted(await office.does(second, 'restorePromise', { promise: again?.id, version: dropped.version }));
});
