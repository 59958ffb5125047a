import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Actor } from '#register/index.ts';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith } from '../../../../test/county/bureau.ts';
import { codesOf, granted } from '../../../../test/county/people.ts';
import { testCounty } from '../../../../test/county/store.ts';
import type { SnapshotContent } from './content.ts';
import { mayHaveReport } from './mayHave.ts';
import { progressOf } from './printRoom.ts';
import type { ComparisonView, ReportView, SnapshotsView } from './types.ts';

let bureau: Bureau;
let office: Bureau['office'];
let planner: Actor;
let plan = '';
let first = { snapshot: '', file: '' };
let second = { snapshot: '', file: '' };
let now = new Date('2028-02-10T02:00:00Z');

const take = (year: number, kind = 'yearly', as = planner) =>
  office.does<{ snapshot: string; file: string; round: number }>(as, 'takeSnapshot', { plan, year, kind });
const report = async (snapshot: string, as = planner) => granted(await office.sees<ReportView>(as, 'report', { snapshot }));
const bytesOf = (hash: string): Promise<Uint8Array> =>
  bureau.store.read({ county: testCounty.code, actor: planner.id }, async reading => {
    const kept = await reading.file(hash);
    assert.ok(kept);
    return kept.read();
  });
const contentOf = async (file: string) => JSON.parse(new TextDecoder().decode(await bytesOf(file))) as SnapshotContent;
const find = (content: SnapshotContent, words: string) => {
  const found = content.promises.find(one => one.quote.includes(words));
  assert.ok(found, words);
  return found;
};

/** Files a figure and accepts it. */
async function keep(promise: string, year: number, value: number, note: string, evidence: readonly string[]): Promise<void> {
  const filed = granted(await office.does<object>(bureau.filer, 'fileActual', { promise, year, value, note, evidence }));
  granted(await office.does(planner, 'acceptActual', filed as never));
}

before(async () => {
  bureau = await openBureau(() => now);
  ({ office, planner } = bureau);
  plan = await adoptSmallPlan(bureau);
  const reader = await bureau.reader(plan);
  const [rate, ten, school] = ['毛入园率', '公办幼儿园10所', '第二小学'].map(words => promiseWith(reader, words).id) as [
    string,
    string,
    string,
  ];
  granted(await office.does(planner, 'assign', { promises: [rate, ten, school], lead: bureau.preschool, support: [bureau.personnel] }));
  granted(await office.does(planner, 'straightenMilestones', { plan }));
  const proof = await bureau.keep('在园名单.csv', '名单');
  await keep(rate, 2026, 91.2, '按学籍计', [proof]);
  await keep(rate, 2027, 91.3, '城区两所园延期开园', [proof]);
  await keep(ten, 2027, 4, '开园4所', []);
  granted(await office.does(bureau.filer, 'fileActual', { promise: school, year: 2027, value: 77, taskStatus: 'underWay', evidence: [] }));
});
after(() => bureau.store.close());

test('a draft, a year outside the plan, a year not begun and a final evaluation before the end are refused', async () => {
  const text = '甲县教育规划（2026—2030年）\n一、目标\n到2030年，新建幼儿园3所。';
  const draft = granted(await office.does<{ plan: string }>(planner, 'paste', { title: '甲县教育规划（2026—2030年）', text }));
  assert.deepEqual(codesOf(await office.does(planner, 'takeSnapshot', { plan: draft.plan, year: 2027, kind: 'yearly' })), [
    'tell.stillADraft',
  ]);
  assert.deepEqual(codesOf(await take(2025)), ['tell.yearOutside']);
  assert.deepEqual(codesOf(await take(2029)), ['tell.yearNotBegun']);
  assert.deepEqual(codesOf(await take(2027, 'final')), ['tell.finalBeforeTheEnd']);
});

test('the planner takes snapshots, the leader reads them, and nobody else has them or their files', async () => {
  first = granted(await take(2026));
  assert.deepEqual(codesOf(await take(2027, 'yearly', bureau.leader)), ['deed.notYours']);
  assert.equal(granted(await office.sees<SnapshotsView>(bureau.leader, 'snapshots', { plan })).snapshots.length, 1);
  assert.deepEqual(codesOf(await office.sees(bureau.filer, 'snapshots', { plan })), ['deed.notYours']);
  const given = (actor: Actor, hash: string) =>
    bureau.store.read({ county: testCounty.code, actor: actor.id }, reading =>
      mayHaveReport({ store: reading, actor, today: reading.today }, hash),
    );
  assert.deepEqual(
    [await given(bureau.leader, first.file), await given(bureau.filer, first.file), await given(bureau.filer, '0'.repeat(64))],
    [true, false, null],
  );
});

test('a snapshot holds the accepted figures up to its year, with who filed, who accepted and the evidence', async () => {
  second = granted(await take(2027));
  const [then, later] = [await contentOf(first.file), await contentOf(second.file)];
  assert.deepEqual(
    find(then, '毛入园率').actuals.map(one => [one.year, one.said]),
    [[2026, '91.2%']],
  );
  const rate = find(later, '毛入园率');
  assert.deepEqual(
    rate.actuals.map(one => [one.year, one.value, one.filedBy, one.organisation, one.decidedBy, one.evidence.map(file => file.name)]),
    [
      [2026, 91.2, '丁', '学前科', '甲', ['在园名单.csv']],
      [2027, 91.3, '丁', '学前科', '甲', ['在园名单.csv']],
    ],
  );
  assert.deepEqual([rate.status, rate.lead, rate.support, rate.place.startsWith('二')], ['hard', '学前科', ['人事科'], true]);
  assert.deepEqual([find(later, '第二小学').actuals, find(later, '第二小学').figure], [[], null]);
  assert.deepEqual([later.counts.hard, later.counts.on, later.counts.na], [1, 0, 4]);
  assert.deepEqual([then.timeProgress, later.timeProgress], [0.2, 0.4]);
});

test('the same books on the same day give the same snapshot to the byte', async () => {
  const again = granted(await take(2027));
  assert.deepEqual([again.file, again.round], [second.file, 2]);
});

test('a snapshot says what changed since the one before and why, and any two can be compared', async () => {
  const { before: former, changes } = await contentOf(second.file);
  assert.deepEqual([former?.year, former?.hash], [2026, first.file]);
  const compared = granted(
    await office.sees<ComparisonView>(bureau.leader, 'compareSnapshots', { before: first.snapshot, after: second.snapshot }),
  );
  assert.deepEqual(compared.changes, changes);
  const rate = compared.changes.filter(one => one.title.includes('毛入园率'));
  assert.deepEqual(
    rate.map(one => [one.what, one.before, one.after]),
    [
      ['figure', '91.2%', '91.3%'],
      ['status', '达到序时进度', '预计难以完成'],
    ],
  );
  assert.equal(rate[0]?.why, '城区两所园延期开园');
});

test('what its writer adds is saved with the report, and the second of two writers is told', async () => {
  const words = {
    snapshot: second.snapshot,
    opening: '本县开展了年度监测。',
    suggestions: '尽快开园。',
    addressee: '县人民政府',
    remarks: [],
  };
  granted(await office.does(planner, 'saveReport', { ...words, version: 0 }));
  assert.deepEqual(codesOf(await office.does(bureau.second, 'saveReport', { ...words, version: 0 })), ['tell.savedMeanwhile']);
  granted(await office.does(bureau.second, 'saveReport', { ...words, suggestions: '尽快开园。\n补齐名单。', version: 1 }));
  assert.deepEqual(codesOf(await office.does(planner, 'saveReport', { ...words, version: 1 })), ['store.changedMeanwhile']);
  const lost = { ...words, remarks: [{ place: '九', words: '无此章' }], version: 2 };
  assert.deepEqual(codesOf(await office.does(planner, 'saveReport', lost)), ['tell.noSuchChapter']);
  assert.deepEqual(codesOf(await office.does(bureau.leader, 'saveReport', { ...words, version: 2 })), ['deed.notYours']);
  const said = JSON.stringify((await report(second.snapshot, bureau.leader)).blocks);
  assert.ok(said.includes('补齐名单。') && said.includes('本县开展了年度监测。'));
});

test('every figure in the report leads to its promise, and no word of it stands for something unknown', async () => {
  const { blocks, sources } = await report(second.snapshot);
  const runs = blocks.flatMap(block => (block.kind === 'paragraph' ? block.runs : []));
  const led = runs.filter(run => run.source === true);
  assert.ok(led.length >= 2);
  assert.deepEqual(
    led.filter(run => sources[run.of ?? ''] === undefined),
    [],
  );
  assert.ok(led.some(run => run.text.includes('学前科 丁 2028-02-10报，甲 2028-02-10审定；佐证1件')));
  assert.doesNotMatch(JSON.stringify(blocks.map(block => ({ ...block, of: null }))), /undefined|NaN|\[object|待填|XX|〔〕/);
});

const printed = async (snapshot: string, form: string) => {
  const { file, name } = granted(await office.does<{ file: string; name: string }>(planner, 'printReport', { snapshot, form }));
  return { bytes: await bytesOf(file), name };
};

/** The parts of a package as text, without the print day. */
const masked = (bytes: Uint8Array, day: string) =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true).replaceAll(day, '某日')]);
const asLatin = (words: string) => strFromU8(new TextEncoder().encode(words), true);

test('the same report printed a year later is the same to the byte but for its print day, whatever the plan has become', async () => {
  const forms = ['docx', 'pdf', 'xlsx', 'brief', 'briefPdf', 'duties'] as const;
  const sooner = new Map<string, Uint8Array>();
  for (const form of forms) sooner.set(form, (await printed(second.snapshot, form)).bytes);
  assert.equal(Buffer.compare(sooner.get('pdf') as Uint8Array, (await printed(second.snapshot, 'pdf')).bytes), 0);
  now = new Date('2029-02-11T02:00:00Z');
  const page = await bureau.page(find(await contentOf(second.file), '第二小学').id);
  const [waiting] = page.actuals;
  granted(await office.does(planner, 'acceptActual', { actual: waiting?.id, version: waiting?.version }));
  for (const form of ['docx', 'brief', 'duties'] as const) {
    const later = await printed(second.snapshot, form);
    const was = masked(sooner.get(form) as Uint8Array, asLatin('2028年2月10日打印'));
    const is = masked(later.bytes, asLatin('2029年2月11日打印'));
    assert.deepEqual(is, was, form);
  }
  assert.equal(Buffer.compare(sooner.get('xlsx') as Uint8Array, (await printed(second.snapshot, 'xlsx')).bytes), 0);
  for (const form of ['pdf', 'briefPdf'] as const) {
    const textOf = async (bytes: Uint8Array) =>
      (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text.replace(/\s+/g, '');
    const was = (await textOf(sooner.get(form) as Uint8Array)).replace('2028年2月10日打印', '某日打印');
    assert.equal((await textOf((await printed(second.snapshot, form)).bytes)).replace('2029年2月11日打印', '某日打印'), was);
    assert.match(was, /学前三年毛入园率/);
  }
  assert.equal((await report(second.snapshot)).prints.length, 13);
});

test('a print that is stopped leaves nothing', async () => {
  const before = (await report(first.snapshot)).prints.length;
  const printing = office.does(planner, 'printReport', { snapshot: first.snapshot, form: 'pdf', job: '一' });
  while (progressOf(testCounty.code, planner.id, '一') === null) await new Promise(resolve => setTimeout(resolve, 5));
  assert.deepEqual(granted(await office.does(bureau.leader, 'stopPrinting', { job: '一' })), { stopped: false });
  assert.deepEqual(granted(await office.does(planner, 'stopPrinting', { job: '一' })), { stopped: true });
  assert.deepEqual(codesOf(await printing), ['tell.printingStopped']);
  assert.equal((await report(first.snapshot)).prints.length, before);
});
