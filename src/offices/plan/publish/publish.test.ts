import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Actor, nobody, type OpenAnswer } from '#register/index.ts';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith } from '../../../../test/county/bureau.ts';
import { codesOf, granted, person } from '../../../../test/county/people.ts';
import { testCounty } from '../../../../test/county/store.ts';
import type { ReleasesView } from './releases.ts';

let bureau: Bureau;
let plan = '';
const guard = person(21, '闻审密', ['releaseReviewer']);
const keeper = person(22, '纪审私', ['releaseReviewer']);
/** What must never reach the public, by where it was put. */
const hidden = ['88.8', '77.7', '66.6', '孩子李小明', '家长电话', '退回因为数不对', '花名册王小红.xlsx', '甲', '丁', '里程碑'];

const openly = async (path = '', query: Readonly<Record<string, string>> = {}): Promise<OpenAnswer> => {
  const { name, bureau: its, isExample } = testCounty;
  const answer = await bureau.store.read({ county: testCounty.code, actor: nobody.id }, store =>
    bureau.plans.openly!({ store, actor: nobody, today: store.today }, { path, query, county: { name, bureau: its, isExample } }),
  );
  assert.ok(answer);
  return answer;
};
const text = async (path = '', query: Readonly<Record<string, string>> = {}) => (await openly(path, query)).body.toString();
const does = (actor: Actor, verb: string, input: Readonly<Record<string, unknown>>) =>
  bureau.office.does<{ version: number }>(actor, verb, input);
const draw = async (input: Readonly<Record<string, unknown>> = {}) =>
  granted(
    await bureau.office.does<{ release: string; version: number; promises: number }>(bureau.planner, 'prepareRelease', { plan, ...input }),
  );

/** Lets a release through both reviews; gives its version. */
async function reviewed(release: string, version: number): Promise<number> {
  const first = granted(await does(guard, 'reviewRelease', { release, version, review: 'secrecy', conclusion: 'agreed' }));
  return granted(await does(keeper, 'reviewRelease', { release, version: first.version, review: '隐私审查', conclusion: '同意公开' }))
    .version;
}

async function file(actor: Actor, promise: string, year: number, value: number, more: Readonly<Record<string, unknown>> = {}) {
  granted(await bureau.office.does(actor, 'fileActual', { promise, year, value, evidence: [], ...more }));
  const { id, version } = (await bureau.page(promise)).actuals.find(one => one.year === year && one.value === value)!;
  return { actual: id, version };
}

before(async () => {
  bureau = await openBureau();
  plan = await adoptSmallPlan(bureau);
  const { office, planner, filer, other, preschool, personnel } = bureau;
  const view = await bureau.reader(plan);
  const [enrolment, teachers] = [promiseWith(view, '毛入园率').id, promiseWith(view, '双师型', '二').id];
  granted(await office.does(planner, 'assign', { promises: [enrolment], lead: preschool, support: [] }));
  granted(await office.does(planner, 'assign', { promises: [teachers], lead: personnel, support: [] }));
  const proof = await bureau.keep('花名册王小红.xlsx', '孩子李小明');
  granted(
    await office.does(
      planner,
      'acceptActual',
      await file(filer, enrolment, 2026, 91.3, { note: '孩子李小明，家长电话', evidence: [proof] }),
    ),
  );
  await file(filer, enrolment, 2027, 88.8, { note: '孩子李小明' });
  granted(await office.does(planner, 'sendBackActual', { ...(await file(other, teachers, 2027, 77.7)), why: '退回因为数不对' }));
  await file(filer, enrolment, 2026, 66.6);
});
after(() => bureau.store.close());

test('before anything is published the public is told so, and nothing else', async () => {
  assert.equal((await openly()).status, 404);
  assert.match(await text(), /还没有发布的内容/);
  assert.match(await text('', { lang: 'en' }), /Nothing has been published yet/);
  assert.ok(!(await text()).includes('云岭县“十五五”'));
  assert.equal((await openly('data.json')).status, 404);
});

test('a release needs two reviews by others than who drew it up, and a publisher who reviewed nothing', async () => {
  const { office, planner, second, leader, filer } = bureau;
  const { release, version } = await draw();
  assert.equal((await openly()).status, 404);
  assert.deepEqual(codesOf(await does(planner, 'publish', { release, version })), ['release.reviewMissing', 'release.reviewMissing']);
  assert.deepEqual(codesOf(await does(planner, 'reviewRelease', { release, version, review: 'secrecy', conclusion: 'agreed' })), [
    'release.ownReview',
  ]);
  assert.deepEqual(codesOf(await does(filer, 'reviewRelease', { release, version, review: 'secrecy', conclusion: 'agreed' })), [
    'deed.notYours',
  ]);
  const first = granted(await does(second, 'reviewRelease', { release, version, review: 'secrecy', conclusion: 'agreed' }));
  assert.deepEqual(codesOf(await does(leader, 'reviewRelease', { release, version, review: 'privacy', conclusion: 'agreed' })), [
    'store.changedMeanwhile',
  ]);
  const objected = granted(
    await does(leader, 'reviewRelease', {
      release,
      version: first.version,
      review: 'privacy',
      conclusion: 'objected',
      note: '有一项人数太少',
    }),
  );
  assert.deepEqual(codesOf(await does(planner, 'publish', { release, version: objected.version })), ['release.objected']);
  const otherwise = { release, version: objected.version, review: 'privacy', conclusion: 'agreed' };
  assert.deepEqual(codesOf(await does(keeper, 'reviewRelease', otherwise)), ['release.objectionStands']);
  const agreed = granted(await does(leader, 'reviewRelease', otherwise));
  assert.deepEqual(codesOf(await does(second, 'publish', { release, version: agreed.version })), ['release.ownPublication']);
  assert.deepEqual(codesOf(await does(leader, 'publish', { release, version: agreed.version })), ['deed.notYours']);
  assert.equal((await openly()).status, 404);
  granted(await does(planner, 'publish', { release, version: agreed.version }));
  const [line] = granted(await office.sees<ReleasesView>(leader, 'releases', {})).releases;
  assert.deepEqual(
    [line?.state, line?.secrecy?.by, line?.privacy?.by, line?.publishedBy, line?.publishedOn],
    ['published', '乙', '丙', '甲', '2028-02-10'],
  );
});

test('the page tells what was promised, how far, by when and who answers, in Chinese and English, without a script', async () => {
  const page = await openly();
  const zh = page.body.toString();
  assert.equal(page.status, 200);
  for (const told of [
    '云岭县“十五五”教育事业发展规划',
    '云政发〔2026〕3号',
    '至少96%',
    '到2030年',
    '91.3%',
    '2026年',
    '学前科',
    '恐怕难以按时做到',
    '数截至2028年2月10日',
  ])
    assert.ok(zh.includes(told), told);
  const en = await text('', { lang: 'en' });
  for (const told of ['Promised', 'by 2030', 'in 2026', 'Answers for it', 'Figures as of 10 February 2028', 'lang="zh"'])
    assert.ok(en.includes(told), told);
  assert.ok(!/<script|javascript:|\son\w+=|style="/i.test(zh + en));
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(zh) ?? [];
  assert.equal(page.style, `sha256-${createHash('sha256').update(style).digest('base64')}`);
});

test('no unaccepted figure, note, reason, evidence, person or milestone is in the page, the file or the table', async () => {
  const all = [await text(), await text('', { lang: 'en' }), await text('data.json'), await text('data.csv')].join('\n');
  for (const one of [...hidden, bureau.filer.id, bureau.planner.id]) assert.ok(!all.includes(one), one);
});

test('the file is the very bytes that were reviewed, and what changes in the books later does not change it', async () => {
  const { office, planner, leader } = bureau;
  const [line] = granted(await office.sees<ReleasesView>(leader, 'releases', {})).releases;
  const before = await openly('data.json');
  assert.equal(createHash('sha256').update(before.body).digest('hex'), line?.file);
  const promise = promiseWith(await bureau.reader(plan), '毛入园率').id;
  const open = (await bureau.page(promise)).actuals.find(one => one.value === 88.8)!;
  granted(await office.does(planner, 'acceptActual', { actual: open.id, version: open.version }));
  assert.deepEqual((await openly('data.json')).body, before.body);
  assert.equal((await openly()).tag, (await openly()).tag);
});

test('the table opens in a spreadsheet: a mark, headings, a promise a line, no formula', async () => {
  const csv = await text('data.csv', { lang: 'en' });
  assert.ok(csv.startsWith('\ufeffNumber,Chapter,Promise'));
  const { chapters } = JSON.parse(await text('data.json')) as { chapters: { promises: unknown[] }[] };
  assert.equal(csv.trim().split('\r\n').length, 1 + chapters.flatMap(chapter => chapter.promises).length);
  assert.ok(!/(^|,)"?[=+@-]/m.test(csv));
});

test('a newer release of some chapters takes the place of the older; what was not chosen is not in it', async () => {
  const { office, planner } = bureau;
  const [first] = granted(await office.sees<ReleasesView>(planner, 'releases', {})).plans[0]!.chapters;
  assert.deepEqual(codesOf(await office.does(planner, 'prepareRelease', { plan, chapters: ['九'] })), ['release.noSuchChapter']);
  assert.deepEqual(codesOf(await office.does(planner, 'prepareRelease', { plan, promises: [] })), ['release.nothingChosen']);
  const { release, version, promises } = await draw({ chapters: [first!.place] });
  assert.equal(promises, first!.promises);
  granted(await does(planner, 'publish', { release, version: await reviewed(release, version) }));
  const shown = JSON.parse(await text('data.json')) as { chapters: { place: string }[] };
  assert.deepEqual(
    shown.chapters.map(chapter => chapter.place),
    [first!.place],
  );
  assert.match(await text(), /88\.8%/);
});

test('a release of a snapshot shows what was frozen then, and no more of it than the public may see', async () => {
  const { office, planner } = bureau;
  const taken = granted(await office.does<{ snapshot: string }>(planner, 'takeSnapshot', { plan, kind: 'yearly', year: 2026 }));
  const other = granted(
    await office.does<{ plan: string }>(planner, 'paste', { title: '2026—2030年别的规划', text: '到2030年，毛入园率达到96%以上。' }),
  );
  assert.deepEqual(codesOf(await office.does(planner, 'prepareRelease', { plan: other.plan, snapshot: taken.snapshot })), [
    'release.notInForce',
  ]);
  const { release, version } = await draw({ snapshot: taken.snapshot });
  granted(await does(planner, 'publish', { release, version: await reviewed(release, version) }));
  const all = [await text(), await text('', { lang: 'en' }), await text('data.json')].join('\n');
  assert.match(all, /91\.3%/);
  for (const one of [...hidden, bureau.filer.id, bureau.planner.id]) assert.ok(!all.includes(one), one);
});

test('a withdrawn release leaves one sentence, whatever was published before it', async () => {
  const { office, planner, filer } = bureau;
  const [line] = granted(await office.sees<ReleasesView>(planner, 'releases', {})).releases;
  const withdrawn = { release: line!.id, version: line!.version };
  assert.deepEqual(codesOf(await does(filer, 'withdrawRelease', { ...withdrawn, why: '试' })), ['deed.notYours']);
  assert.deepEqual(codesOf(await does(planner, 'withdrawRelease', withdrawn)), ['field.blank']);
  granted(await does(planner, 'withdrawRelease', { ...withdrawn, why: '一项数据有误' }));
  const page = await openly();
  assert.equal(page.status, 410);
  assert.match(page.body.toString(), /已经撤回/);
  for (const gone of ['云岭县“十五五”', '96%', '学前科', '数据有误']) assert.ok(!page.body.toString().includes(gone), gone);
  for (const path of ['data.json', 'data.csv']) assert.equal((await openly(path)).status, 410);
  assert.deepEqual(codesOf(await does(planner, 'publish', { ...withdrawn, version: line!.version + 1 })), ['register.notFromThisState']);
});

test('a draft and another county are not published, and the office answers no other address', async () => {
  const { office, planner } = bureau;
  const pasted = granted(
    await office.does<{ plan: string }>(planner, 'paste', { title: '2026—2030年另一份规划', text: '到2030年，毛入园率达到96%以上。' }),
  );
  assert.deepEqual(codesOf(await office.does(planner, 'prepareRelease', { plan: pasted.plan })), ['release.notInForce']);
  const away = await bureau.store.read({ county: '990002', actor: nobody.id }, store =>
    bureau.plans.openly!(
      { store, actor: nobody, today: store.today },
      { path: '', query: {}, county: { name: '邻县', bureau: '邻县教育局', isExample: false } },
    ),
  );
  assert.equal(away?.status, 404);
  const other = await bureau.store.read({ county: testCounty.code, actor: nobody.id }, store =>
    bureau.plans.openly!(
      { store, actor: nobody, today: store.today },
      { path: '../api', query: {}, county: { name: '', bureau: '', isExample: false } },
    ),
  );
  assert.equal(other, null);
});
