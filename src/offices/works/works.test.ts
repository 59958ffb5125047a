import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { codesOf, granted } from '../../../test/county/people.ts';
import { openWorks, type Works } from '../../../test/county/works.ts';
import { projectsOf } from './index.ts';
import type { BoardView, MineView, ShortfallsView } from './types.ts';

let its: Works;
before(async () => {
  its = await openWorks();
});
after(() => its.store.close());

const does = (verb: string, input: Readonly<Record<string, unknown>>, as = its.keeper) => its.office.does(as, verb, input);
const said = (project: string) => its.page(project).then(page => page.project);
const alertsOf = async (project: string) => (await said(project)).alerts.map(alert => [alert.kind, alert.days]);

test('a project goes from preparation to use, each stage by its day and its document', async () => {
  const id = await its.enter('综合楼');
  for (const [verb, day] of [
    ['startWork', '2027-03-10'],
    ['beginBuilding', '2027-05-01'],
    ['completeWork', '2027-12-20'],
    ['inspectWork', '2028-01-05'],
    ['putToUse', '2028-01-10'],
  ] as const)
    granted(await its.move(id, verb, day));
  const { project, stages } = await its.page(id);
  assert.deepEqual(
    [project.stage, project.actualStart, project.actualFinish, project.delayedDays],
    ['inUse', '2027-03-10', '2027-12-20', 0],
  );
  assert.deepEqual([project.progress, project.alerts, project.seatsAdded], [100, [], 90]);
  assert.deepEqual(
    stages.map(one => [one.stage, one.day, one.file.name]),
    [
      ['started', '2027-03-10', '佐证.txt'],
      ['building', '2027-05-01', '佐证.txt'],
      ['completed', '2027-12-20', '佐证.txt'],
      ['inspected', '2028-01-05', '佐证.txt'],
      ['inUse', '2028-01-10', '佐证.txt'],
    ],
  );
  assert.deepEqual(codesOf(await its.move(id, 'putToUse', '2028-01-10')), ['register.notFromThisState']);
});

test('a stage out of its order, in the future, before the last, or without its document is refused', async () => {
  const id = await its.enter('宿舍');
  assert.deepEqual(codesOf(await its.move(id, 'completeWork', '2027-05-01')), ['register.notFromThisState']);
  assert.deepEqual(codesOf(await its.move(id, 'startWork', '2028-02-01')), ['works.dayInFuture']);
  granted(await its.move(id, 'startWork', '2027-05-01'));
  assert.deepEqual(codesOf(await its.move(id, 'beginBuilding', '2027-04-30')), ['works.stageBeforeLast']);
  const { version } = await said(id);
  const unknown = { project: id, version, day: '2027-06-01', file: 'ab'.repeat(32) };
  assert.deepEqual(codesOf(await does('beginBuilding', unknown)), ['works.noSuchFile']);
  assert.deepEqual(codesOf(await does('beginBuilding', { project: id, version, day: '2027-06-01' })), ['field.blank']);
  assert.deepEqual(codesOf(await does('beginBuilding', { ...unknown, file: its.paper, version: version - 1 })), ['store.changedMeanwhile']);
  assert.equal((await said(id)).stage, 'started');
});

test('a project names a township that is one, dates in their order, and a name that is free', async () => {
  assert.deepEqual(codesOf(await its.office.does(its.keeper, 'addProject', {})).length > 3, true);
  const entered = { name: '某楼', kind: '新建', organisation: its.school, ethnicTownship: '否', budgetYuan: 1, plannedStart: '2027-01-01' };
  const add = (more: Readonly<Record<string, unknown>>) => does('addProject', { ...entered, plannedFinish: '2027-12-31', ...more });
  assert.deepEqual(codesOf(await add({ township: its.other })), ['works.notATownship']);
  assert.deepEqual(codesOf(await add({ plannedFinish: '2026-12-31' })), ['project.plannedInOrder']);
  granted(await add({}));
  assert.deepEqual(codesOf(await add({})), ['register.alreadyThere']);
});

test('a delay moves the expected finish and counts its days from the one before; it goes only forward', async () => {
  const id = await its.enter('运动场');
  const delay = async (newFinish: string) =>
    does('recordDelay', { project: id, version: (await said(id)).version, delayCause: '雨季', measure: '分段施工', newFinish });
  assert.deepEqual(codesOf(await delay('2027-12-31')), ['works.finishNotLater']);
  assert.deepEqual(codesOf(await delay('2028-01-05')), ['works.finishPassed']);
  assert.deepEqual(granted(await delay('2028-01-30')), { version: 2, days: 30 });
  assert.deepEqual((granted(await delay('2028-03-31')) as { days: number }).days, 61);
  const page = await its.page(id);
  assert.deepEqual([page.project.expectedFinish, page.project.delayedDays], ['2028-03-31', 91]);
  assert.deepEqual(
    page.delays.map(one => one.days),
    [30, 61],
  );
});

test('what has arrived is within what was planned and what is spent within what arrived, but for two named exceptions', async () => {
  const id = await its.enter('食堂');
  const fund = {
    project: id,
    source: '中央资金',
    documentNumber: '示财〔2027〕1号',
    issuedOn: '2027-02-01',
    plannedYuan: 1_000_000,
    arrivedYuan: 600_000,
    arrivedOn: '2027-03-01',
    spentYuan: 200_000.55,
    asOf: '2027-12-31',
  };
  assert.deepEqual(codesOf(await does('addFund', { ...fund, arrivedYuan: 1_200_000 })), ['projectFund.arrivedWithinPlanned']);
  assert.deepEqual(codesOf(await does('addFund', { ...fund, spentYuan: 700_000 })), ['projectFund.spentWithinArrived']);
  assert.deepEqual(codesOf(await does('addFund', { ...fund, arrivedOn: null })), ['projectFund.arrivalDated']);
  assert.deepEqual(codesOf(await does('addFund', { ...fund, arrivedOn: '2027-01-01' })), ['projectFund.daysInOrder']);
  assert.deepEqual(codesOf(await does('addFund', { ...fund, asOf: '2028-03-01' })), ['works.dayInFuture']);
  const { fund: first, version } = granted(await does('addFund', fund)) as { fund: string; version: number };
  granted(
    await does('addFund', { ...fund, source: '债券资金', arrivedYuan: 1_100_000, additionBecause: '示财〔2027〕9号追加', spentYuan: 0.1 }),
  );
  granted(
    await does('addFund', { ...fund, source: '市县资金', arrivedYuan: 0, arrivedOn: null, spentYuan: 0.2, advanceBecause: '乡镇垫付' }),
  );
  const { plannedYuan, arrivedYuan, spentYuan, sources } = await said(id);
  assert.deepEqual([plannedYuan, arrivedYuan, spentYuan], [3_000_000, 1_700_000, 200_000.85]);
  assert.deepEqual(
    sources.map(one => one.source),
    ['central', 'local', 'bond'],
  );
  const later = { plannedYuan: 1_000_000, arrivedYuan: 600_000, arrivedOn: '2027-03-01', spentYuan: 590_000 };
  const update = (asOf: string) => does('updateFund', { projectFund: first, version, ...later, asOf });
  assert.deepEqual(codesOf(await update('2027-11-30')), ['works.asOfBack']);
  granted(await update('2028-01-09'));
  assert.equal((await said(id)).spentYuan, 590_000.3);
});

test('a school reports on its own project alone, and its report counts when the project office has accepted it', async () => {
  const id = await its.enter('教学楼');
  const report = (percent: number, as = its.filer, more = {}) => does('reportProgress', { project: id, percent, photos: [], ...more }, as);
  assert.deepEqual(codesOf(await report(10)), ['works.notABuildingStage']);
  granted(await its.move(id, 'startWork', '2027-12-01'));
  assert.deepEqual(codesOf(await report(10, its.stranger)), ['works.notYourProject']);
  assert.deepEqual(codesOf(await report(10, its.leader)), ['deed.notYours']);
  assert.deepEqual(codesOf(await report(101)), ['field.tooLarge']);
  const shot = { file: await its.keep('工地.png'), takenOn: '2028-01-09' };
  assert.deepEqual(codesOf(await report(10, its.filer, { photos: [{ ...shot, takenOn: '2028-02-09' }] })), ['works.dayInFuture']);
  const first = granted(await report(10, its.filer, { photos: [shot, shot] })) as { report: string; version: number; photos: number };
  assert.equal(first.photos, 1);
  assert.equal((await said(id)).progress, null);
  assert.deepEqual(codesOf(await report(20)), ['works.reportWaits']);
  const back = { projectReport: first.report, version: first.version, why: '照片看不清' };
  assert.deepEqual(codesOf(await does('sendBackReport', back, its.filer)), ['deed.notYours']);
  granted(await does('sendBackReport', back));
  const again = granted(await report(12)) as { report: string; version: number };
  granted(await does('acceptReport', { projectReport: again.report, version: again.version }));
  assert.equal((await said(id)).progress, 12);
  assert.deepEqual(codesOf(await report(8)), ['works.progressBack']);
  const mine = granted(await its.office.sees<MineView>(its.filer, 'mine', {})).projects.find(one => one.id === id);
  assert.deepEqual(
    mine?.reports.map(one => [one.percent, one.state, one.why]),
    [
      [12, 'confirmed', null],
      [10, 'returned', '照片看不清'],
    ],
  );
  assert.equal(mine?.photos.length, 1);
  assert.deepEqual(granted(await its.office.sees<MineView>(its.stranger, 'mine', {})).projects, []);
  assert.deepEqual(granted(await report(30, its.keeper)), { report: (await its.page(id)).reports[0]?.id, version: 1, photos: 0 });
  assert.equal((await said(id)).progress, 30);
});

test('a relocation starts with its plan of moving and is put to use when the move is done', async () => {
  const id = await its.enter('专业部搬迁', { kind: '搬迁', plannedStart: '2027-09-01' });
  assert.deepEqual(codesOf(await its.move(id, 'startWork', '2027-09-05')), ['works.noMovingPlan']);
  const point = { project: id, name: '设备迁装', strand: '搬迁安排', plannedOn: '2027-12-01' };
  const { milestone, version } = granted(await does('addMilestone', point)) as { milestone: string; version: number };
  for (const [verb, day] of [
    ['startWork', '2027-09-05'],
    ['beginBuilding', '2027-09-20'],
    ['completeWork', '2027-11-20'],
    ['inspectWork', '2027-11-25'],
  ] as const)
    granted(await its.move(id, verb, day));
  assert.deepEqual(codesOf(await its.move(id, 'putToUse', '2027-12-28')), ['works.movingUnfinished']);
  const moved = { projectMilestone: milestone, version, plannedOn: '2027-12-20', why: '等新学期' };
  const { version: next } = granted(await does('moveMilestone', moved)) as { version: number };
  granted(await does('finishMilestone', { projectMilestone: milestone, version: next, doneOn: '2027-12-22' }));
  assert.deepEqual(codesOf(await does('finishMilestone', { projectMilestone: milestone, version: next, doneOn: '2027-12-22' })), [
    'works.milestoneDone',
  ]);
  granted(await its.move(id, 'putToUse', '2027-12-28'));
});

test('a warning stands for each rule that is broken, with the days, and goes when it is seen to', async () => {
  const id = await its.enter('预警楼');
  assert.deepEqual(await alertsOf(id), [['stageOverdue', 315]]);
  granted(await does('addMilestone', { project: id, name: '封顶', strand: '建设', plannedOn: '2027-12-11' }));
  granted(await its.move(id, 'startWork', '2027-03-01'));
  assert.deepEqual(await alertsOf(id), [
    ['stageOverdue', 10],
    ['milestonePastDue', 30],
    ['noMoney', 315],
    ['progressUntold', 315],
  ]);
  const fund = {
    project: id,
    source: '省级资金',
    documentNumber: '示财〔2027〕2号',
    issuedOn: '2027-02-01',
    plannedYuan: 1000,
    arrivedYuan: 1000,
  };
  const { fund: money } = granted(await does('addFund', { ...fund, arrivedOn: '2027-05-01', spentYuan: 600, asOf: '2027-12-31' })) as {
    fund: string;
  };
  granted(await does('reportProgress', { project: id, percent: 40, photos: [] }));
  assert.deepEqual(await alertsOf(id), [
    ['stageOverdue', 10],
    ['milestonePastDue', 30],
    ['spentAhead', null],
    ['idleMoney', 254],
  ]);
  granted(
    await does('recordDelay', {
      project: id,
      version: (await said(id)).version,
      delayCause: '雨季',
      measure: '加班',
      newFinish: '2028-06-30',
    }),
  );
  granted(await does('removeFund', { projectFund: money, version: 1, why: '登错项目' }));
  assert.deepEqual(await alertsOf(id), [
    ['milestonePastDue', 30],
    ['noMoney', 315],
  ]);
  granted(await does('cancelProject', { project: id, version: (await said(id)).version, why: '并入新校区' }));
  assert.deepEqual(await alertsOf(id), []);
  assert.equal((await said(id)).delayedDays, null);
});

test('a shortfall shows which project makes it good, how much of it is open, and what is delivered', async () => {
  const id = await its.enter('功能楼');
  const lacking = {
    organisation: its.other,
    kind: '功能室',
    what: '实验室',
    amount: 6,
    unit: '间',
    urgency: '急需',
    foundOn: '2027-01-01',
  };
  const { need } = granted(await does('addNeed', lacking)) as { need: string };
  const line = async () =>
    granted(await its.office.sees<ShortfallsView>(its.leader, 'shortfalls', {})).lines.map(one => [
      one.coverage,
      one.covered,
      one.delivered,
    ]);
  assert.deepEqual(await line(), [['none', 0, 0]]);
  assert.deepEqual(codesOf(await does('coverNeed', { need, project: id, amount: 7 })), ['works.coverTooMuch']);
  granted(await does('coverNeed', { need, project: id, amount: 4 }));
  assert.deepEqual(await line(), [['partial', 4, 0]]);
  const { cover, version } = granted(await does('coverNeed', { need, project: id, amount: 6 })) as { cover: string; version: number };
  assert.deepEqual(await line(), [['whole', 6, 0]]);
  assert.deepEqual(codesOf(await does('withdrawNeed', { need, version: 1, why: '撤并' })), ['works.coveredStill']);
  for (const [verb, day] of [
    ['startWork', '2027-03-10'],
    ['beginBuilding', '2027-05-01'],
    ['completeWork', '2027-10-20'],
    ['inspectWork', '2027-11-05'],
    ['putToUse', '2028-01-10'],
  ] as const)
    granted(await its.move(id, verb, day));
  assert.deepEqual(await line(), [['delivered', 6, 6]]);
  granted(await does('withdrawCover', { needCover: cover, version, why: '改由别的项目' }));
  granted(await does('withdrawNeed', { need, version: 1, why: '撤并' }));
  assert.deepEqual(await line(), []);
});

test('the list of works is read by the leadership whole, exported, and given to other offices as plain sums', async () => {
  const board = granted(await its.office.sees<BoardView>(its.leader, 'board', {}));
  const sums = await its.office.at(its.leader, 'works.look', async desk => ({ ok: true, value: await projectsOf(desk, null) }));
  assert.deepEqual(
    sums.map(one => one.name),
    board.projects.map(one => one.name),
  );
  assert.equal(JSON.stringify(sums), JSON.stringify(structuredClone(sums)));
  assert.deepEqual(await its.office.at(its.leader, 'works.look', async desk => ({ ok: true, value: await projectsOf(desk, []) })), []);
  const sheet = granted(its.works.views.find(view => view.name === 'works.board')!.sheet!(board));
  assert.equal(sheet.rows.length, board.projects.length);
});
