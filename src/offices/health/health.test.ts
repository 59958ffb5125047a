import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { homeroom, pupil, roster } from '#offices/roster/index.ts';
import {
  type Actor,
  type Ledgers,
  listRows,
  mayList,
  narrowedTo,
  pickRows,
  type Register,
  seenRow,
  shapeOf,
  writeBook,
} from '#register/index.ts';
import { openSchools, type Schools } from '../../../test/contracts/patterns/school.ts';
import { codesOf, granted } from '../../../test/county/people.ts';
import { testCounty } from '../../../test/county/store.ts';
import { fitnessTest } from './fitness/fitnessTest.ts';
import { secondsIn } from './fitness/readClass.ts';
import { clustersOf } from './illness/cluster.ts';
import { illness } from './illness/illness.ts';
import { health } from './index.ts';
import { caseReport } from './mind/caseReport.ts';
import { verdictOf } from './mind/scales.ts';
import { mindScreening } from './mind/screening.ts';
import type { ClassFitness, FitnessView, IllnessView, ScreeningCounts } from './types.ts';

let its: Schools;
let teacher: Actor;
let counsellor: Actor;
let head: Actor;
let stranger: Actor;
let leader: Actor;
let room: string;
let children: readonly string[];
const names = ['赵子轩', '钱雨桐', '孙浩然', '李思涵', '周宇航', '吴欣怡'];

before(async () => {
  its = await openSchools(health, { keeps: ['healthOffice'], answers: ['filer'] }, false);
  teacher = await its.addAccount('体育甲', ['healthTeacher'], its.school);
  counsellor = await its.addAccount('心理甲', ['counsellor'], its.school);
  head = await its.addAccount('校长甲', ['schoolLead'], its.school);
  stranger = await its.addAccount('体育乙', ['healthTeacher', 'counsellor', 'schoolLead'], its.other);
  leader = await its.addAccount('局领导', ['leader'], its.bureau);
  room = await its.office.at(its.filer, 'roster.addHomeroom', async desk => {
    const own = {
      organisation: its.school,
      name: '七年级（1）班',
      stage: 'junior',
      entryYear: 2027,
      number: 1,
      grade: 1,
      years: 3,
      headTeacher: null,
    };
    return ok((await desk.store.insert(shapeOf(homeroom), own, 'studying')).id);
  });
  const born = { birthday: '2015-03-02', birthMonth: '2015-03' };
  const added: string[] = [];
  for (const name of names) added.push(await its.addPupil(name, its.school, { ...born, homeroom: room }));
  children = added;
});
after(() => its.store.close());

interface Told {
  readonly row: string;
  readonly version: number;
}
const ledgers: Ledgers = { offices: [roster, health], namesOf: async () => new Map() };
const does = <T = Told>(as: Actor, deed: string, input: Readonly<Record<string, unknown>>) => its.office.does<T>(as, deed, input);
const seen = (as: Actor, register: unknown, id: string) =>
  its.store.read({ county: testCounty.code, actor: as.id }, async reading => {
    const desk = { store: reading, actor: as, today: reading.today };
    const of = register as Register;
    const own = await seenRow(desk, ledgers, of, id);
    const asked = { states: {}, matching: [], orderBy: [] };
    const listed = mayList(of, as) ? granted(await listRows(desk, ledgers, of, asked as never, { size: 50 })).rows : [];
    return { isThere: own !== null, listed };
  });
const agree = (pupil: string) =>
  its.office.at(its.filer, 'privacy.recordConsent', async desk => {
    const columns = {
      pupil: { type: 'uuid', nullable: false },
      consentText: { type: 'uuid', nullable: false },
      purpose: { type: 'text', nullable: false },
    };
    const words = { heading: { type: 'text', nullable: false }, textEdition: { type: 'integer', nullable: false } };
    const rest = {
      wording: { type: 'text', nullable: false },
      stops: { type: 'text', nullable: false },
      validFrom: { type: 'date', nullable: false },
    };
    const text = { name: 'consentText', columns: { purpose: columns.purpose, ...words, ...rest }, unique: [] };
    const said = { purpose: 'mindScreening', heading: '同意书', textEdition: 1, wording: '正文', stops: '停用', validFrom: '2027-09-01' };
    const [there] = await desk.store.rows(text as never, {});
    const { id } = there ?? (await desk.store.insert(text as never, said, 'inUse'));
    const more = {
      relation: { type: 'text', nullable: false },
      consentWay: { type: 'text', nullable: false },
      scan: { type: 'text', nullable: true },
    };
    const days = { givenOn: { type: 'date', nullable: false }, recordedBy: { type: 'text', nullable: false } };
    const gone = { withdrawnOn: { type: 'date', nullable: true }, withdrawnBecause: { type: 'text', nullable: true } };
    const name = { guardianName: { type: 'text', nullable: false, sensitive: true } };
    const consent = { name: 'guardianConsent', columns: { ...columns, ...name, ...more, ...days, ...gone }, unique: [], person: 'pupil' };
    const given = {
      pupil,
      consentText: id,
      purpose: 'mindScreening',
      guardianName: '家长',
      relation: 'father',
      consentWay: 'onTheSpot',
      scan: null,
    };
    const blank = { givenOn: '2028-01-10', recordedBy: 'test', withdrawnOn: null, withdrawnBecause: null };
    return ok((await desk.store.insert(consent as never, { ...given, ...blank }, 'given')).id);
  });

const headings = ['学籍号', '姓名', '身高', '体重', '肺活量', '50米跑', '坐位体前屈', '立定跳远', '引体向上', '1000米跑'];
const bring = async (lines: readonly (readonly (string | number | null)[])[], more: Readonly<Record<string, unknown>> = {}) => {
  const bytes = await writeBook([{ title: '体测', headings, rows: lines }]);
  const workbook = await its.office.at(teacher, 'files.keep', async desk =>
    ok((await desk.store.keepFile(bytes, { name: '体测.xlsx', mediaType: 'application/zip' })).hash),
  );
  return { homeroom: room, testYear: 2027, testedOn: '2027-11-12', workbook, ...more };
};

test('a class’s results come in by workbook: wrong cells are told by line, right ones are scored by the national tables', async () => {
  const right = ['', '赵子轩', 150, 40, 3640, 7.8, 17.6, 225, 13, '3\'55"'];
  const wrong = await bring([
    ['', '赵子轩', 1.5, 40, 2900, '快', 9, 195, 6, '4:20'],
    ['', '没这人', 150, 40, 2900, 8.2, 9, 195, 6, '4:20'],
  ]);
  assert.deepEqual(codesOf(await does(teacher, 'importFitness', wrong)), ['health.outOfRange', 'health.notANumber']);
  const unknown = await bring([['', '没这人', 150, 40, 2900, 8.2, 9, 195, 6, '4:20']]);
  assert.deepEqual(codesOf(await does(teacher, 'importFitness', unknown)), ['health.nobodyThere']);
  const good = await bring([right, ['', '钱雨桐', 150, 40, 2900, 8.9, 6, 180, null, '4:45']]);
  assert.deepEqual(codesOf(await does(stranger, 'importFitness', good)), ['health.notYourClass']);
  const done = granted(await does<{ readonly added: number; readonly incomplete: number }>(teacher, 'importFitness', good));
  assert.deepEqual([done.added, done.incomplete], [2, 1]);
  const again = granted(await does<{ readonly added: number; readonly changed: number }>(teacher, 'importFitness', await bring([right])));
  assert.deepEqual([again.added, again.changed], [0, 1]);
  const view = granted(await its.office.sees<ClassFitness>(teacher, 'classFitness', { homeroom: room, year: 2027 }));
  assert.deepEqual(
    view.lines.slice(0, 2).map(one => [one.child, one.total, one.level, one.isEligible]),
    [
      ['赵*轩', 100, 'excellent', true],
      ['钱*桐', null, null, null],
    ],
  );
  assert.deepEqual(granted(await its.office.sees<ClassFitness>(stranger, 'classFitness', { homeroom: room, year: 2027 })).lines, []);
});

test('a county’s rates are counted from its schools, and a mean that fell three years on end is told', async () => {
  for (const [place, meanTotal] of ['82.00', '81.00', '80.50'].entries())
    granted(
      await does(its.keeper, 'addSummary', {
        organisation: its.other,
        testYear: 2025 + place,
        testedPupils: 10,
        meanTotal,
        excellentPupils: 1,
        goodPupils: 4,
        passPupils: 4,
      }),
    );
  const view = async (as: Actor) => granted(await its.office.sees<FitnessView>(as, 'fitnessRates', { year: 2027 }));
  const other = (await view(its.keeper)).lines.find(one => one.organisation === its.other);
  assert.deepEqual([other?.excellentRate, other?.goodRate, other?.passRate, other?.hasFallen], [0.1, 0.5, 0.9, null]);
  granted(
    await does(its.keeper, 'addSummary', {
      organisation: its.other,
      testYear: 2024,
      testedPupils: 10,
      meanTotal: '83.00',
      excellentPupils: 1,
      goodPupils: 4,
      passPupils: 4,
    }),
  );
  const { lines, county } = await view(leader);
  assert.equal(lines.find(one => one.organisation === its.other)?.hasFallen, true);
  assert.deepEqual([county?.tested, county?.mean], [11, 82.27]);
  assert.deepEqual(
    (await view(teacher)).lines.map(one => one.organisation),
    [its.school],
  );
});

test('three of a class with the same symptom in a day are a cluster, told without a name until the school has reported it', async () => {
  for (const pupil of children.slice(0, 3))
    granted(await does(teacher, 'addIllness', { pupil, illFrom: '2028-01-09', symptom: 'vomiting', diagnosis: null }));
  const watch = async (as: Actor) => granted(await its.office.sees<IllnessView>(as, 'illnessWatch', {}));
  assert.deepEqual(
    (await watch(its.keeper)).clusters.map(one => [one.room, one.cases, one.isReported]),
    [['七年级（1）班', 3, false]],
  );
  assert.deepEqual([(await watch(its.keeper)).schools[0]?.away, (await watch(teacher)).schools[0]?.away], [null, 3]);
  assert.deepEqual((await watch(stranger)).clusters, []);
  assert.ok((await its.waits(teacher)).some(duty => duty.title === '报告聚集性疫情'));
  const report = { homeroom: room, symptom: 'vomiting', casesThere: 3, firstCaseOn: '2028-01-09', isTold: true, handling: null };
  assert.deepEqual(codesOf(await does(stranger, 'reportCluster', report)), ['health.notYourClass']);
  granted(await does(teacher, 'reportCluster', report));
  assert.deepEqual([(await watch(teacher)).clusters[0]?.isReported, await its.waits(teacher)], [true, []]);
});

test('the rule of clusters: three in a day or five in three days of one class and symptom; fewer are none', () => {
  const at = (days: readonly string[], symptom = 'fever') => days.map(day => ({ homeroom: 'a', symptom, day }));
  assert.deepEqual(clustersOf(at(['2028-01-05', '2028-01-05', '2028-01-06', '2028-01-07'])), []);
  assert.deepEqual(
    clustersOf(at(['2028-01-05', '2028-01-05', '2028-01-06', '2028-01-07', '2028-01-07'])).map(one => [one.rule, one.cases]),
    [['fiveInThreeDays', 5]],
  );
  assert.deepEqual(clustersOf([...at(['2028-01-05', '2028-01-05']), ...at(['2028-01-05'], 'rash')]), []);
});

test('nobody is screened without a consent in force, whatever their age; the score is sealed and known to the counsellor alone', async () => {
  const [pupil] = children as [string];
  const said = { pupil, scale: 'phqA', screenedOn: '2028-01-10', score: 4, critical: 1, validity: null };
  assert.deepEqual(codesOf(await does(counsellor, 'recordScreening', said)), ['health.noConsent']);
  await agree(pupil);
  assert.deepEqual(codesOf(await does(stranger, 'recordScreening', said)), ['health.notYourPupil']);
  assert.deepEqual(codesOf(await does(counsellor, 'recordScreening', { ...said, score: 40 })), ['health.scoreOutside']);
  const one = granted(await does(counsellor, 'recordScreening', said));
  assert.deepEqual(codesOf(await does(counsellor, 'recordScreening', said)), ['health.screenedThisYear']);
  const { listed } = await seen(counsellor, mindScreening, one.row);
  assert.deepEqual(
    listed.map(row => [row.score, row.verdict]),
    [['***', '***']],
  );
  for (const as of [teacher, head, stranger, its.keeper, leader, its.nobody])
    assert.deepEqual(await seen(as, mindScreening, one.row), { isThere: false, listed: [] }, as.name);
  assert.ok((await its.waits(counsellor)).some(duty => duty.title === '立即复核一份心理测评'));
  const counts = granted(await its.office.sees<ScreeningCounts>(its.keeper, 'screeningCounts', {}));
  assert.deepEqual([counts.screened, counts.flagged], [null, null]);
  granted(await does(counsellor, 'settleScreening', { row: one.row, version: 1, settled: 'fileOpened', settledNote: null }));
  assert.deepEqual(await its.waits(counsellor), []);
});

test('the county learns of whom a file is only where the school refers the case, and then no more than it was told', async () => {
  const file = { organisation: its.school, person: children[1], level: 'redMind', origin: '自述伤害自己的念头', plan: '看护' };
  const opened = granted(await does(counsellor, 'openFile', file));
  const report = { file: opened.row, version: 1, urgency: 'withinDay', summary: '需要评估', asked: '请联系精神科' };
  for (const as of [stranger, teacher]) assert.notDeepEqual(codesOf(await does(as, 'reportCase', report)), [], as.name);
  assert.deepEqual(codesOf(await does(stranger, 'reportCase', report)), ['health.notKnown']);
  const told = granted(await does(head, 'reportCase', report));
  for (const as of [head, its.keeper]) assert.equal((await seen(as, caseReport, told.row)).isThere, true, as.name);
  for (const as of [stranger, teacher, leader, counsellor]) assert.equal((await seen(as, caseReport, told.row)).isThere, false, as.name);
  assert.equal(JSON.stringify((await seen(its.keeper, caseReport, told.row)).listed).includes('精神科'), false);
  assert.ok((await its.waits(its.keeper)).some(duty => duty.title === '答复学校上报的心理个案'));
  granted(await does(its.keeper, 'answerReport', { row: told.row, version: 1, reply: '已联系，周三上午面诊。' }));
});

test('a pupil is picked by the class, among those of the own school', async () => {
  const picked = (as: Actor) =>
    its.store.read({ county: testCounty.code, actor: as.id }, async reading => {
      const desk = { store: reading, actor: as, today: reading.today };
      const found = await pickRows(desk, ledgers, pupil as unknown as Register, { search: '七年级', ids: [], mine: true });
      return found.map(one => one.title);
    });
  assert.equal((await picked(teacher)).length, 6);
  assert.equal((await picked(counsellor))[0], '赵*轩 · 七年级（1）班');
  assert.deepEqual(await picked(stranger), []);
});

test('tests and illnesses are there for the teachers of the own school alone', async () => {
  const ids = await its.store.read({ county: testCounty.code, actor: 'test' }, async reading => ({
    tested: (await reading.rows({ name: 'fitnessTest', columns: {}, unique: [] }))[0]!.id,
    ill: (await reading.rows({ name: 'illness', columns: {}, unique: [] }))[0]!.id,
  }));
  const [mine] = (await seen(teacher, fitnessTest, ids.tested)).listed;
  assert.deepEqual([mine?.heightCm, mine?.vc, Number(mine?.total)], ['***', '***', 100]);
  for (const as of [counsellor, head, its.keeper, leader, its.filer])
    for (const [register, id] of [[fitnessTest, ids.tested] as const, [illness, ids.ill] as const])
      assert.deepEqual(await seen(as, register, id), { isThere: false, listed: [] }, `${register.name} ${as.name}`);
});

test('scales judge by their own cut-offs; an answer about self-harm goes before every total', () => {
  const none = { critical: null, validity: null };
  assert.equal(verdictOf('phq9', { score: 0, critical: 1, validity: null }), 'atOnce');
  assert.deepEqual([verdictOf('gad7', { score: 9, ...none }), verdictOf('gad7', { score: 10, ...none })], ['none', 'again']);
  assert.deepEqual([verdictOf('who5', { score: 52, ...none }), verdictOf('who5', { score: 48, ...none })], ['none', 'again']);
  assert.equal(verdictOf('mht', { score: 80, critical: null, validity: 7 }), 'discarded');
  assert.deepEqual([secondsIn('4\'05"'), secondsIn('4:05'), secondsIn('245'), secondsIn('四分')], [245, 245, 245, null]);
});

test('the database itself, as it answers another school, holds no child of this one, whatever is asked', async () => {
  const names = ['fitnessTest', 'illness', 'mindScreening', 'mindFile', 'caseReport'];
  const given = (as: Actor) =>
    its.store.read({ county: testCounty.code, actor: as.id, only: narrowedTo(ledgers, as) }, async reading => {
      const own: number[] = [];
      for (const name of names) {
        const table = { name, columns: { organisation: { type: 'uuid', nullable: false } }, unique: [] } as const;
        const found = await reading.rows<{ readonly organisation: string }>(table);
        own.push(found.filter(row => row.organisation === its.school).length);
      }
      return own;
    });
  assert.deepEqual(await given(stranger), [0, 0, 0, 0, 0]);
});
