import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { offices } from '#app';
import { look, system } from '#register/index.ts';
import { demonstration, playDemonstration } from '#server/demonstration.ts';
import { openStore, type Store } from '#store/index.ts';
import { granted } from '../../../test/county/people.ts';
import type { DifferenceView } from './amend/types.ts';
import type { CockpitView } from './cockpit/types.ts';
import { keepingLines, planText } from './county/keeping.ts';
import type { ReportView, SnapshotsView } from './tell/types.ts';
import type { BoardView, PlanSummary, PromiseView, ReaderView } from './types.ts';

let store: Store;
let seconds = 0;
before(async () => {
  store = await openStore({ inMemory: true });
  const began = performance.now();
  await playDemonstration(store, offices);
  seconds = (performance.now() - began) / 1000;
});
after(() => store.close());

const views = offices.find(office => office.name === 'plan')?.views ?? [];
const sees = async <O>(name: string, input: Readonly<Record<string, unknown>>): Promise<O> => {
  const view = views.find(one => one.name === name);
  assert.ok(view, name);
  return granted(await look(store, demonstration.code, system, view, input)) as O;
};
const theBoard = async () => {
  const [plan] = await sees<PlanSummary[]>('plan.list', {});
  return sees<BoardView>('plan.board', { plan: plan?.id, size: 500 });
};

test('the demonstration shows every status, with a reason for each promise', async () => {
  const board = await theBoard();
  assert.equal(board.plan.title, '玉泉市“十五五”教育事业发展规划');
  assert.deepEqual([board.plan.state, board.plan.documentNumber, board.plan.toReview], ['adopted', '玉泉政发〔2026〕8号', 0]);
  assert.equal(board.plan.promises, 132);
  assert.deepEqual(
    Object.entries(board.counts).filter(([, count]) => count < 4),
    [],
  );
  assert.deepEqual(
    board.rows.filter(row => row.reason === '' || row.reasonEnglish === '' || row.lead === null),
    [],
  );
  assert.equal(board.timeProgress, 0.4);
});

test('its best known promise is hardly to be reached, and every step to that verdict is on record', async () => {
  const row = (await theBoard()).rows.find(one => one.title === '“双师型”教师比例');
  assert.ok(row);
  assert.deepEqual([row.status, row.target, row.actual, row.actualYear], ['hard', '≥60%', '47.1%', 2027]);
  assert.match(row.cause ?? '', /认定办法未出台/);
  const page = await sees<PromiseView>('plan.promise', { promise: row.id });
  assert.equal(page.judgement.reason, '已走完19.4%，时间已过40%，比值0.48，低于0.60的界限。');
  assert.deepEqual(page.judgement.outlook, { value: 51.75, year: 2030, reaches: false });
  assert.equal(page.restatements.length, 3);
  assert.equal(page.actuals.at(-1)?.evidence.length, 2);
  assert.deepEqual(
    page.history.slice(0, 4).map(one => [one.at.slice(0, 10), one.actor]),
    [
      ['2028-01-06', '贺文澜'],
      ['2028-01-05', '骆成器'],
      ['2028-01-04', '贺文澜'],
      ['2027-12-28', '骆成器'],
    ],
  );
  assert.equal(page.history[2]?.why, '缺企业实践考核表，请补齐后再报');
});

test('some filings wait, some were sent back, some remarks are settled', async () => {
  const board = await theBoard();
  const pages = [];
  for (const row of board.rows) pages.push(await sees<PromiseView>('plan.promise', { promise: row.id }));
  const states = pages.flatMap(page => page.actuals.map(one => one.state));
  assert.equal(states.filter(state => state === 'filed').length, 5);
  assert.equal(states.filter(state => state === 'sentBack').length, 3);
  const reader = await sees<ReaderView>('plan.reader', { plan: board.plan.id });
  assert.deepEqual(
    [...new Set(reader.findings.map(one => one.decision))].toSorted(),
    ['adopted', 'noted', 'notAProblem', 'open'].toSorted(),
  );
  assert.ok(reader.promises.some(one => one.review === 'dropped'));
});

test('it was amended once: two promises are judged by what the document of the second year made of them', async () => {
  const board = await theBoard();
  assert.deepEqual([board.plan.edition, board.plan.amendedBy], [2, '玉泉政发〔2027〕19号']);
  const difference = await sees<DifferenceView>('plan.difference', { plan: board.plan.id });
  assert.deepEqual(
    difference.lines.map(line => [line.act, line.title, line.fields.map(field => [field.label, field.before, field.after])]),
    [
      ['change', '新增学位', [['目标值', '3000', '3100']]],
      ['change', '改扩建乡镇中心幼儿园', [['目标值', '4', '5']]],
    ],
  );
});

test('the snapshot of the first year shows the wording in force on its day, before the plan was amended', async () => {
  const board = await theBoard();
  const { snapshots } = await sees<SnapshotsView>('plan.snapshots', { plan: board.plan.id });
  const targetsOf = async (year: number) => {
    const { sources } = await sees<ReportView>('plan.report', { snapshot: snapshots.find(one => one.year === year)?.id });
    return ['新增学位', '改扩建乡镇中心幼儿园'].map(title => Object.values(sources).find(one => one.title === title)?.target);
  };
  assert.deepEqual(await targetsOf(2026), ['3000个', '4所']);
  assert.deepEqual(await targetsOf(2027), ['3100个', '5所']);
});

test('every line of the demonstration stands in its plan, which has about five thousand characters', () => {
  const text = planText();
  assert.ok(text.length > 4500 && text.length < 5500, `${text.length}`);
  assert.equal(keepingLines(text).filter(line => line.is === 'kept').length, 132);
});

test('the demonstration is played in seconds', () => {
  assert.ok(seconds < 60, `${seconds.toFixed(1)} s`);
});

test('the cockpit agrees with the board, says what slipped since the quarter and lays the projects beside it', async () => {
  const board = await theBoard();
  const cockpit = await sees<CockpitView>('plan.cockpit', { plan: board.plan.id });
  assert.deepEqual(cockpit.counts, board.counts);
  assert.equal(cockpit.chapters.flatMap(chapter => chapter.marks).length, 132);
  assert.equal(cockpit.late, board.counts.hard + board.counts.behind);
  assert.equal(cockpit.worst[0]?.status, 'hard');
  assert.equal(cockpit.since, '2027-12-31');
  assert.deepEqual(
    cockpit.slipped.filter(one => one.to !== 'hard' && one.to !== 'behind'),
    [],
  );
  assert.ok(cockpit.slipped.length > 0 && cockpit.projects.length >= 12 && cockpit.due.length > 0);
});
