import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { offices } from '#app';
import { staff } from '#offices/roster/index.ts';
import { type Actor, look, perform, rows, shapeOf, system } from '#register/index.ts';
import { demonstration, playDemonstration } from '#server/demonstration.ts';
import { startErrands } from '#server/jobs/errands.ts';
import { openStore, type Store } from '#store/index.ts';
import { codesOf, granted, person } from '../../../../test/county/people.ts';
import { standards } from './index.ts';
import type { ScenarioWhole } from './pass/views.ts';
import type { SchoolCard, StandardBoard, TrendYear } from './views.ts';

const county = demonstration.code;
const played = offices.filter(office => ['roster', 'accounts', 'indicators'].includes(office.name));
const indicators = { ...played.find(office => office.name === 'indicators')!, errands: standards.errands };
const planner = person(1, '甲', ['planner']);
const personnel = person(2, '乙', ['personnel']);
let store: Store;
const told: unknown[] = [];
before(async () => {
  store = await openStore({ inMemory: true, now: () => new Date('2028-01-10T02:00:00Z') });
  await playDemonstration(store, played);
});
after(() => store.close());

const sees = <T>(name: string, input: Readonly<Record<string, unknown>> = {}, actor: Actor = planner) =>
  look(store, county, actor, indicators.views.find(view => view.name === `indicators.${name}`)!, input) as ReturnType<
    typeof look<never, T>
  >;
const does = (name: string, input: Readonly<Record<string, unknown>>, actor: Actor = planner) =>
  perform(store, county, actor, indicators.verbs.find(verb => verb.name === `indicators.${name}`)!, input);
const board = async (year?: number) => granted(await sees<StandardBoard>('standardBoard', year === undefined ? {} : { year }));
const markOf = (found: StandardBoard, name: string, code: string) =>
  found.board.stages
    .flatMap(stage => stage.parts)
    .find(part => part.name === name)!
    .marks.find(mark => mark.code === code)!;
const idOf = async (name: string) => {
  const all = await store.read({ county, actor: system.id }, reading =>
    reading.rows<{ readonly name: string }>({ name: 'organisation', columns: { name: { type: 'text', nullable: false } }, unique: [] }),
  );
  return all.find(one => one.name === name)!.id;
};

test('the county at a glance: each school by seven indicators, the spread against its limit, and where a figure stands', async () => {
  const { board: found, years, items, passes } = await board();
  assert.deepEqual(years, [2027, 2026, 2025]);
  assert.deepEqual(
    found.stages.map(stage => [stage.stage, stage.parts.length, stage.spreads.length, stage.passes]),
    [
      ['primary', 6, 7, false],
      ['junior', 3, 7, false],
    ],
  );
  assert.deepEqual(found.owed, []);
  assert.equal(passes, false);
  const above = markOf({ board: found } as StandardBoard, '城关第一小学', 'L1');
  assert.deepEqual([above.amount, above.from, above.value, above.state], [25, 'staff', 4.6296, 'met']);
  const lacking = markOf({ board: found } as StandardBoard, '石门中心小学', 'L2');
  assert.deepEqual([lacking.amount, lacking.state, lacking.lacks], [2, 'below', 1.2]);
  assert.deepEqual(
    items.filter(item => ['G4', 'G5', 'G11', 'G12', 'G8', 'Q4', 'Q9'].includes(item.item)).map(item => [item.item, item.by, item.isMet]),
    [
      ['G4', 'figures', true],
      ['G5', 'figures', false],
      ['G8', 'evidence', true],
      ['G11', 'figures', true],
      ['G12', 'figures', true],
      ['Q4', 'evidence', false],
      ['Q9', null, null],
    ],
  );
  assert.deepEqual(items.find(item => item.item === 'G5')?.failing, ['城关第二小学', '市第三中学']);
});

test('a teacher’s degree is changed in the roster, and the school’s L1, its spread and its verdict are others at once', async () => {
  const before = await board();
  const school = await idOf('城关第一小学');
  await store.deed({ county, actor: system.id, deed: 'roster.correctStaff' }, async books => {
    const desk = { store: books, actor: system, today: books.today };
    const own = (await rows(desk, staff, { where: { organisation: school, qualification: 'bachelor', state: 'inService' } })).slice(0, 3);
    for (const one of own) granted(await books.update(shapeOf(staff), one.id, one.version, { qualification: 'upperSecondary' }));
    return { ok: true, value: null };
  });
  const now = await board();
  assert.deepEqual([markOf(before, '城关第一小学', 'L1').amount, markOf(now, '城关第一小学', 'L1').amount], [25, 22]);
  assert.equal(markOf(now, '城关第一小学', 'L1').state, 'floor');
  const spread = (found: StandardBoard) => found.board.stages[0]!.spreads[0]!.coefficient;
  assert.notEqual(spread(before), spread(now));
  // A year that is over is not counted from the roster of today.
  assert.equal(markOf(await board(2026), '城关第一小学', 'L1').from, 'filed');
});

test('a school sees its own card and no other, with where each figure stands and the years before', async () => {
  const [own, other] = [await idOf('双泉小学'), await idOf('云台学校')];
  const filer = person(3, '丙', ['filer'], own);
  const card = granted(await sees<SchoolCard>('standardSchool', { organisation: own }, filer));
  assert.deepEqual(
    card.stages.map(stage => [stage.stage, stage.part?.met, stage.past.map(one => one.year)]),
    [['primary', 5, [2025, 2026, 2027]]],
  );
  assert.deepEqual(codesOf(await sees('standardSchool', { organisation: other }, filer)), ['standards.notYourSchool']);
  assert.deepEqual(codesOf(await sees('standardBoard', {}, filer)), ['deed.notYours']);
});

test('a figure that is blank is owed by name and leaves the verdict open; a silent school is named', async () => {
  const school = await idOf('云台学校');
  const blank = { organisation: school, year: 2024, stage: 'primary', isTeachingPoint: false, pupils: 120, teachers: 12 };
  granted(await does('addStageFacts', blank));
  const { board: found } = await board(2024);
  assert.equal(found.passes, null);
  assert.deepEqual(found.owed.find(one => one.name === '云台学校')?.figures, [
    '高于规定学历教师数',
    '县级以上骨干教师数',
    '体育艺术专任教师数',
    '本学段教学及辅助用房面积',
    '本学段体育运动场馆面积',
    '本学段教学仪器设备值',
    '本学段网络多媒体教室数',
  ]);
  assert.ok(found.owed.some(one => one.name === '新区实验学校' && one.stage === null));
  assert.deepEqual(codesOf(await does('addStageFacts', { ...blank, year: 2023, qualifiedTeachers: 13 })), ['stageFacts.teachersWithinAll']);
});

test('a school is reminded of the year it has not filed, once the roster says that it teaches a stage of compulsory education', async () => {
  const waiting = async (name: string, today: string) => {
    const actor = person(4, '丁', ['filer'], await idOf(name));
    const duties = await store.read({ county, actor: actor.id }, reading => standards.duties({ store: reading, actor, today }));
    return duties.map(duty => duty.title);
  };
  assert.deepEqual(await waiting('双泉小学', '2028-01-10'), []);
  assert.deepEqual(await waiting('双泉小学', '2028-10-10'), ['填报2028年分学段数据']);
  assert.deepEqual(await waiting('第一幼儿园', '2028-10-10'), []);
});

test('the trend tells how many schools passed and how far they differed, year by year', async () => {
  const { years } = granted(await sees<{ readonly years: readonly TrendYear[] }>('standardTrend'));
  assert.deepEqual(
    years.map(one => one.year),
    [2024, 2025, 2026, 2027],
  );
  const passing = years.map(one => one.stages.reduce((sum, stage) => sum + stage.passing, 0));
  assert.ok(passing.at(-1)! >= passing[1]!);
});

test('a stricter standard of the province is adopted from its file and judges from then on; a laxer one is refused with its place', async () => {
  const keep = (file: object) =>
    store
      .deed({ county, actor: planner.id, deed: 'files.keep' }, async books => ({
        ok: true as const,
        value: (await books.keepFile(new TextEncoder().encode(JSON.stringify(file)), { name: '标准.json', mediaType: 'application/json' }))
          .hash,
      }))
      .then(granted);
  const head = { kind: 'balancedQuality', title: '某省实施办法', document: '某政教督〔2026〕1号', year: 2026 };
  const laxer = await does('adoptStandard', { file: await keep({ ...head, changes: { spread: { primary: 0.7 } } }) });
  assert.deepEqual(codesOf(laxer), ['standard.file.laxer']);
  const changes = { allocation: { L7: { primary: '9' } } };
  const adopted = granted(await does('adoptStandard', { file: await keep({ ...head, changes }) })) as { row: string; version: number };
  const { board: found } = await board(2027);
  assert.deepEqual([found.standard.isLocal, found.standard.document], [true, head.document]);
  assert.ok(found.stages[0]!.parts.every(part => part.marks[6]!.state === 'below'));
  granted(await does('repealStandard', adopted));
  assert.equal((await board(2027)).board.standard.isLocal, false);
});

const settings = {
  ...{ year: 2027, firstYear: 2028, yearsCount: 2, leavingPercent: 25, farthestKm: 60, nearYuan: 3600, midYuan: 7200, farYuan: 10800 },
  ...{ upgradeMost: 20, upgradeYuan: 8000, recruitMost: 20, recruitYuan: 95000 },
  ...{ teachingAreaYuan: 2600, sportsAreaYuan: 320, roomYuan: 45000, seconds: 15 },
};

test('the cheapest way is found in a thread of its own, counted again, and becomes tasks; what is impossible says what must give way', async () => {
  const errands = startErrands({
    store,
    offices: [indicators],
    post: { send: () => Promise.reject(new Error('nothing is sent')) },
    log: line => void told.push(line),
  });
  const over = async (row: string) => {
    for (let tries = 0; tries < 600; tries++) {
      const whole = granted(await sees<ScenarioWhole>('passScenario', { row }));
      if (!['passWaiting', 'passSolving', 'passStopping'].includes(whole.line.state)) return whole;
      await wait(200);
    }
    throw new Error('the search did not end');
  };
  try {
    const [ample, tight] = [
      granted(await does('startPass', { ...settings, name: '不设上限' })) as { row: string; version: number },
      granted(await does('startPass', { ...settings, name: '一年一万元', budgetYuan: 10_000, recruitMost: 0 })) as {
        row: string;
        version: number;
      },
    ];
    const found = await over(ample.row);
    assert.equal(found.line.state, 'passFound');
    assert.deepEqual([found.line.passes, found.broken], [true, []]);
    assert.ok(found.work.length > 0 && found.work.every(line => line.school !== '' && line.effect !== ''));
    assert.ok(found.parts.every(part => part.passed[1] === true));
    assert.ok(found.spreads.every(one => one.after! <= one.limit));
    assert.equal(
      found.work.reduce((sum, line) => sum + line.cost, 0),
      found.line.cost,
    );
    const impossible = await over(tight.row);
    assert.equal(impossible.line.state, 'passImpossible');
    assert.ok(impossible.wants.some(want => /预算至少再加|仍差/.test(want.zh)));
    const version = granted(await sees<ScenarioWhole>('passScenario', { row: ample.row })).line.version;
    assert.deepEqual(codesOf(await does('adoptPass', { row: tight.row, version: 1 })), ['pass.noList']);
    assert.deepEqual(granted(await does('adoptPass', { row: ample.row, version })), { tasks: found.work.length });
    assert.deepEqual(codesOf(await does('adoptPass', { row: ample.row, version })), ['pass.adopted']);
    const tasks = await store.read({ county, actor: system.id }, reading =>
      reading.rows<{ kind: string }>({ name: 'passTask', columns: { kind: { type: 'text', nullable: false } }, unique: [] }),
    );
    const [people, bought] = [tasks.find(one => one.kind !== 'purchase')!, tasks.find(one => one.kind === 'purchase')!];
    granted(await does('settleTask', { row: people.id, version: people.version }, personnel));
    const works = person(5, '戊', ['works']);
    const planned = { name: '达标购置项目', plannedStart: '2028-03-01', plannedFinish: '2028-08-31' };
    assert.deepEqual(codesOf(await does('projectFromTask', { ...planned, row: people.id, version: 2 }, works)), ['pass.notBought']);
    const made = granted(await does('projectFromTask', { ...planned, row: bought.id, version: bought.version }, works)) as {
      project: string;
    };
    const project = await store.read({ county, actor: system.id }, reading =>
      reading.row<{ name: string }>({ name: 'project', columns: { name: { type: 'text', nullable: false } }, unique: [] }, made.project),
    );
    assert.deepEqual([project?.name, project?.state], ['达标购置项目', 'preparation']);
  } finally {
    await errands.stop();
  }
  assert.deepEqual(told, []);
});

test('a search that is stopped before it began stays stopped', async () => {
  const asked = granted(await does('startPass', { ...settings, name: '不算了' })) as { row: string; version: number };
  granted(await does('stopPass', asked));
  assert.equal(granted(await sees<ScenarioWhole>('passScenario', { row: asked.row })).line.state, 'passStopping');
});
