import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import type { Store } from '#store/index.ts';
import { addOrganisation, atOffice, codesOf, granted, person } from '../../../test/county/people.ts';
import { openTestStore, otherCounty, testCounty } from '../../../test/county/store.ts';
import { planOffice } from './index.ts';
import type { BoardView, PlanSummary, PromiseView, ReaderView } from './types.ts';

const text = `云岭县“十五五”教育事业发展规划
一、基础
（一）成绩
2025年，学前三年毛入园率达到90%，“双师型”教师比例为44%。
二、目标
到2030年，学前三年毛入园率达到96%以上，“双师型”教师比例达到60%以上。
三、任务
（一）学校建设
规划期内新建公办幼儿园10所，2028年底前建成县第二小学。
（二）教师
每年选派30名骨干教师到乡镇支教。到2030年，“双师型”教师比例达到60%以上。
`;

let store: Store;
let office: ReturnType<typeof atOffice>;
let preschool: string;
let personnel: string;
const planner = person(1, '甲', ['planner']);
const second = person(2, '乙', ['planner']);
const leader = person(3, '丙', ['leader']);
let filer = person(4, '丁', ['filer']);
let other = person(5, '戊', ['filer']);
let plan = '';
let proof = '';

const peopleOf = async () => [planner, second, leader, filer, other];
const reader = async () => granted(await office.sees<ReaderView>(planner, 'reader', { plan }));
const page = async (promise: string, as = planner) => granted(await office.sees<PromiseView>(as, 'promise', { promise }));
const find = (view: ReaderView, words: string, place = '') => {
  const found = view.promises.find(one => one.kind !== 'baseline' && one.quote.includes(words) && one.place.startsWith(place));
  assert.ok(found, words);
  return found;
};
const id = async (words: string, place = '') => find(await reader(), words, place).id;

before(async () => {
  store = await openTestStore({ now: () => new Date('2028-02-10T02:00:00Z') });
  office = atOffice(store, testCounty.code, planOffice(peopleOf));
  preschool = await addOrganisation(store, testCounty.code, '学前科');
  personnel = await addOrganisation(store, testCounty.code, '人事科');
  filer = { ...filer, organisation: preschool };
  other = { ...other, organisation: personnel };
  proof = await office.at(filer, 'files.keep', async ({ store: books }) =>
    ok((await books.keepFile(new TextEncoder().encode('园所名单'), { name: '名单.txt', mediaType: 'text/plain' })).hash),
  );
});
after(() => store.close());

test('an uploaded text becomes a draft with its years, its promises and the remarks of the check-up', async () => {
  const file = await office.at(planner, 'files.keep', async ({ store: books }) =>
    ok((await books.keepFile(new TextEncoder().encode(text), { name: '云岭规划.txt', mediaType: 'text/plain' })).hash),
  );
  const done = granted(await office.does<{ plan: string }>(planner, 'read', { file }));
  plan = done.plan;
  const view = await reader();
  assert.equal(view.plan.title, '云岭县“十五五”教育事业发展规划');
  assert.deepEqual([view.plan.state, view.plan.fromYear, view.plan.toYear], ['draft', 2026, 2030]);
  assert.equal(view.plan.file?.name, '云岭规划.txt');
  assert.deepEqual(
    view.promises.map(one => view.text.slice(one.start, one.end)),
    view.promises.map(one => one.quote),
  );
  const enrolment = find(view, '毛入园率');
  assert.deepEqual(
    [enrolment.place, enrolment.value, enrolment.unit, enrolment.deadline, enrolment.review],
    ['二', 96, '%', 2030, 'proposed'],
  );
  const numbers = view.promises.flatMap(one => (one.number === null || one.restates !== null ? [] : [one.number]));
  assert.deepEqual(
    numbers,
    numbers.map((_, place) => place + 1),
  );
});

test('the baseline that the text gives is taken up, and a straight line is offered', async () => {
  const promise = await id('毛入园率');
  const { baseline, baselineYear } = (await page(promise)).promise;
  assert.deepEqual([baseline, baselineYear], [90, 2025]);
  const offered = granted(
    await office.sees<{ milestones: { year: number; value: number }[] }>(planner, 'offerMilestones', { promise, baseline, baselineYear }),
  );
  assert.deepEqual(
    offered.milestones.map(one => one.value),
    [91.2, 92.4, 93.6, 94.8, 96],
  );
});

test('nothing is filed for a draft, and a draft is not adopted before anything was reviewed or without its document', async () => {
  const promise = await id('毛入园率');
  assert.deepEqual(codesOf(await office.does(filer, 'fileActual', { promise, year: 2026, value: 91, evidence: [] })), ['plan.stillADraft']);
  const document = { plan, issuer: '云岭县人民政府', documentNumber: '云政发〔2026〕3号', issuedOn: '2026-03-01', file: proof };
  assert.deepEqual(codesOf(await office.does(planner, 'adopt', document)), ['plan.nothingToAdopt']);
  assert.deepEqual(codesOf(await office.does(planner, 'adopt', { ...document, file: null })), ['field.blank']);
});

test('the review corrects, splits, drops with a reason, restores, adds by selection and links restatements', async () => {
  const before = await reader();
  const school = find(before, '第二小学');
  granted(
    await office.does(planner, 'correctPromise', {
      promise: school.id,
      version: school.version,
      measure: '县第二小学建成投用',
      deadline: 2028,
    }),
  );
  assert.equal(find(await reader(), '第二小学').measure, '县第二小学建成投用');
  granted(await office.does(planner, 'dropPromise', { promise: school.id, version: school.version + 1, why: '另有专项规划' }));
  assert.deepEqual([find(await reader(), '第二小学').review, find(await reader(), '第二小学').number], ['dropped', null]);
  granted(await office.does(planner, 'restorePromise', { promise: school.id }));

  const start = before.text.indexOf('到乡镇支教');
  const added = granted(await office.does<{ promise: string }>(planner, 'addPromise', { plan, start, end: start + 5, kind: 'rule' }));
  assert.deepEqual([(await page(added.promise)).promise.quote, (await page(added.promise)).promise.place], ['到乡镇支教', '三（二）']);
  granted(await office.does(planner, 'dropPromise', { promise: added.promise, version: 1, why: '与上一句是一回事' }));

  const [keep, again] = [await id('双师型', '二'), await id('双师型', '三')];
  granted(await office.does(planner, 'mergePromises', { keep, restatements: [again] }));
  const merged = find(await reader(), '双师型', '三');
  assert.deepEqual([merged.restates, merged.number], [keep, find(await reader(), '双师型', '二').number]);
  assert.deepEqual(codesOf(await office.does(planner, 'assign', { promises: [again], lead: personnel, support: [] })), [
    'plan.restatementNotPromise',
  ]);
});

test('a sentence with two promises is split into two, and the first keeps its identity', async () => {
  const view = await reader();
  const whole = granted(
    await office.does<{ promise: string }>(planner, 'addPromise', {
      plan,
      start: view.text.indexOf('规划期内新建'),
      end: view.text.indexOf('。', view.text.indexOf('规划期内新建')),
      kind: 'project',
    }),
  );
  const row = (await page(whole.promise)).promise;
  const cut = row.start + row.quote.indexOf('，');
  const parts = [
    { start: row.start, end: cut },
    { start: cut + 1, end: row.end },
  ];
  const overlapping = [parts[0], { start: cut - 2, end: row.end }];
  assert.deepEqual(codesOf(await office.does(planner, 'splitPromise', { promise: row.id, version: row.version, parts: overlapping })), [
    'plan.partsOverlap',
  ]);
  const split = granted(
    await office.does<{ promises: string[] }>(planner, 'splitPromise', { promise: row.id, version: row.version, parts }),
  );
  assert.equal(split.promises[0], row.id);
  assert.deepEqual([(await page(row.id)).promise.value, (await page(row.id)).promise.method], [10, 'cumulative']);
  for (const promise of split.promises) {
    const now = (await page(promise)).promise;
    granted(await office.does(planner, 'dropPromise', { promise, version: now.version, why: '与原读法重复' }));
  }
});

test('adoption accepts what is reviewed, tells how many are not, and fixes the numbers', async () => {
  const view = await reader();
  const some = view.promises.filter(one => one.review === 'proposed').map(one => one.id);
  granted(await office.does(planner, 'acceptPromises', { promises: some.slice(1) }));
  const document = { plan, issuer: '云岭县人民政府', documentNumber: '云政发〔2026〕3号', issuedOn: '2026-03-01', file: proof };
  assert.deepEqual(codesOf(await office.does(planner, 'adopt', { ...document, issuedOn: '2029-01-01' })), ['plan.issuedInTheFuture']);
  assert.deepEqual(codesOf(await office.does(leader, 'adopt', document)), ['deed.notYours']);
  const done = granted(await office.does<{ unreviewed: number }>(planner, 'adopt', document));
  assert.equal(done.unreviewed, 1);
  granted(await office.does(planner, 'acceptPromises', { promises: some }));
  const [summary] = granted(await office.sees<PlanSummary[]>(leader, 'list', {}));
  assert.deepEqual([summary?.state, summary?.documentNumber, summary?.toReview], ['adopted', '云政发〔2026〕3号', 0]);
  assert.deepEqual(codesOf(await office.does(planner, 'withdraw', { plan })), ['plan.notADraft']);
  const numbers = (await reader()).promises.map(one => one.number);
  const school = find(await reader(), '新建公办幼儿园10所');
  granted(await office.does(planner, 'dropPromise', { promise: school.id, version: school.version, why: '误读' }));
  const later = (await reader()).promises.map(one => one.number);
  assert.deepEqual(
    later.filter((number, place) => number !== null && number !== numbers[place]),
    [],
  );
  granted(await office.does(planner, 'restorePromise', { promise: school.id }));
  granted(await office.does(planner, 'acceptPromises', { promises: [school.id] }));
});

test('a promise gets its bodies, its baseline and its milestones, and two people who set them at once are told', async () => {
  const promise = await id('毛入园率');
  granted(await office.does(planner, 'assign', { promises: [promise], lead: preschool, support: [] }));
  assert.deepEqual(codesOf(await office.does(planner, 'assign', { promises: [promise], lead: preschool, support: [preschool] })), [
    'plan.supportIsLead',
  ]);
  const row = (await page(promise)).promise;
  const course = { promise, version: row.version, baseline: '90.0', baselineYear: 2025, milestones: [{ year: 2027, value: '92.4' }] };
  granted(await office.does(planner, 'setMilestones', course));
  assert.deepEqual(codesOf(await office.does(second, 'setMilestones', course)), ['store.changedMeanwhile']);
  const wrong = { ...course, version: row.version + 1, milestones: [{ year: 2031, value: 99 }], baselineYear: null };
  assert.deepEqual(codesOf(await office.does(planner, 'setMilestones', wrong)), ['plan.baselineYearMissing', 'plan.milestoneOutside']);
  assert.deepEqual((await page(promise)).milestones, [{ year: 2027, value: 92.4 }]);
});

test('only a body of the promise files for it, with numbers and files that are there', async () => {
  const promise = await id('毛入园率');
  const filing = { promise, year: 2026, value: '91.2', evidence: [proof] };
  const refused = await office.does(other, 'fileActual', filing);
  assert.deepEqual(codesOf(refused), ['plan.notYourPromise']);
  assert.match(refused.ok ? '' : (refused.problems[0]?.message ?? ''), /学前科/);
  assert.deepEqual(codesOf(await office.does(leader, 'fileActual', filing)), ['deed.notYours']);
  assert.deepEqual(codesOf(await office.does(filer, 'fileActual', { ...filing, value: '约91' })), ['field.notANumber']);
  assert.deepEqual(codesOf(await office.does(filer, 'fileActual', { ...filing, value: null })), ['actual.somethingFiled']);
  const bad = { ...filing, year: 2031, evidence: ['0'.repeat(64)] };
  assert.deepEqual(codesOf(await office.does(filer, 'fileActual', bad)), ['plan.yearNotToBeFiled', 'plan.evidenceNotHere']);
  assert.deepEqual(codesOf(await office.does(filer, 'fileActual', { ...filing, promise: await id('新建公办幼儿园10所') })), [
    'plan.nobodyLeads',
  ]);
});

test('what is filed waits, is sent back with a reason, is filed again and accepted, and nobody accepts their own', async () => {
  const promise = await id('毛入园率');
  const first = granted(
    await office.does<{ actual: string; version: number }>(filer, 'fileActual', { promise, year: 2026, value: 91.2, evidence: [proof] }),
  );
  assert.equal((await page(promise)).judgement.status, 'na');
  granted(await office.does(planner, 'sendBackActual', { ...first, why: '缺分园名单' }));
  assert.deepEqual(
    (await page(promise)).actuals.map(one => [one.state, one.why]),
    [['sentBack', '缺分园名单']],
  );
  const again = granted(
    await office.does<{ actual: string; version: number }>(filer, 'fileActual', { promise, year: 2026, value: 91.3, evidence: [proof] }),
  );
  assert.equal(again.actual, first.actual);
  assert.deepEqual(codesOf(await office.does(planner, 'acceptActual', first)), ['store.changedMeanwhile']);
  granted(await office.does(planner, 'acceptActual', again));
  const own = person(1, '甲', ['planner', 'filer'], preschool);
  const mine = granted(
    await office.does<{ actual: string; version: number }>(own, 'fileActual', { promise, year: 2027, value: 91.6, evidence: [] }),
  );
  assert.deepEqual(codesOf(await office.does(planner, 'acceptActual', mine)), ['plan.ownFiling']);
  granted(await office.does(second, 'acceptActual', mine));
});

test('the status follows with its reason, its steps and the outlook', async () => {
  const promise = await id('毛入园率');
  const { judgement, may, history, actuals } = await page(promise, filer);
  assert.equal(judgement.status, 'behind');
  assert.equal(judgement.reason, '已走完26.7%，时间已过40%，比值0.67，低于0.90的界限。');
  assert.equal(judgement.reasonEnglish, '26.7% of the way with 40% of the time gone: ratio 0.67, below the limit of 0.90.');
  assert.equal(judgement.because[0]?.formula, '（91.6 − 90） ÷ （96 − 90）');
  assert.deepEqual(judgement.outlook, { value: 94, year: 2030, reaches: false });
  assert.deepEqual(may, ['plan.fileActual']);
  assert.deepEqual(
    actuals.map(one => [one.year, one.value, one.filedBy, one.evidence.map(file => file.name)]),
    [
      [2026, 91.3, '丁', ['名单.txt']],
      [2027, 91.6, '甲', []],
    ],
  );
  assert.deepEqual(history.map(one => one.deed).slice(0, 3), ['审定实际值', '报送实际值', '审定实际值']);
});

test('a correction of an accepted figure counts only once it is accepted itself', async () => {
  const promise = await id('毛入园率');
  const filed = granted(
    await office.does<{ actual: string; version: number }>(filer, 'fileActual', { promise, year: 2027, value: 92.4, evidence: [proof] }),
  );
  assert.equal((await page(promise)).judgement.status, 'behind');
  granted(await office.does(planner, 'acceptActual', filed));
  const after = await page(promise);
  assert.deepEqual([after.judgement.status, after.actuals.filter(one => one.year === 2027).map(one => one.value)], ['on', [92.4]]);
  assert.match(after.history.map(one => one.what).join('\n'), /91\.6/);
});

test('a year is filed and accepted for many promises in one deed, all or none', async () => {
  const teachers = await id('30名骨干教师');
  const school = await id('第二小学');
  const nursery = await id('新建公办幼儿园10所');
  granted(await office.does(planner, 'assign', { promises: [teachers, school, nursery], lead: personnel, support: [] }));
  const actuals = [
    { promise: teachers, value: 31, taskStatus: null, note: null, evidence: [] },
    { promise: school, value: 66, taskStatus: 'underWay', note: '主体封顶', evidence: [] },
  ];
  const twice = [...actuals, { ...actuals[0] }];
  assert.deepEqual(codesOf(await office.does(other, 'fileYear', { year: 2027, actuals: twice })), ['plan.filedTwice']);
  const done = granted(await office.does<{ actuals: { actual: string; version: number }[] }>(other, 'fileYear', { year: 2027, actuals }));
  granted(
    await office.does(planner, 'acceptActuals', { actuals: done.actuals.map(({ actual, version: seen }) => ({ actual, version: seen })) }),
  );
  assert.deepEqual([(await page(teachers)).judgement.status, (await page(school)).judgement.status], ['on', 'near']);
  assert.equal((await page(school)).judgement.reason, '2027年推进中，已走完66%，时间已过66.7%，比值0.99，不低于0.90的界限。');
});

test('the board counts, filters, searches and sorts, and the sheet has the same rows with words for statuses', async () => {
  const all = granted(await office.sees<BoardView>(leader, 'board', { plan }));
  assert.equal(all.total, all.plan.promises);
  assert.equal(
    Object.values(all.counts).reduce((sum, one) => sum + one, 0),
    all.plan.promises,
  );
  assert.equal(all.timeProgress, 0.4);
  const lacking = granted(await office.sees<BoardView>(leader, 'board', { plan, status: 'na' }));
  assert.deepEqual([...new Set(lacking.rows.map(row => row.status))], ['na']);
  const found = granted(await office.sees<BoardView>(leader, 'board', { plan, search: '骨干' }));
  assert.equal(found.rows[0]?.target, '30名/年');
  const led = granted(await office.sees<BoardView>(leader, 'board', { plan, body: preschool, orderBy: 'ratio' }));
  assert.deepEqual(
    led.rows.map(row => [row.lead, row.actual, row.actualYear]),
    [['学前科', '92.4%', 2027]],
  );
  const view = planOffice(peopleOf).views.find(one => one.name === 'plan.board');
  const sheet = view?.sheet?.(all);
  assert.equal(sheet?.rows.length, all.total);
  assert.ok(sheet?.rows.some(row => row.includes('达到序时进度')));
  assert.equal(sheet?.headings.length, sheet?.rows[0]?.length);
});

test('what waits is told to who must do it: filings to the planner, unfiled years to the body', async () => {
  const nursery = await id('新建公办幼儿园10所');
  const filed = granted(
    await office.does<{ actual: string; version: number }>(other, 'fileActual', { promise: nursery, year: 2026, value: 2, evidence: [] }),
  );
  const duties = (as: typeof planner) =>
    store.read({ county: testCounty.code, actor: as.id }, async books => {
      const waiting = await planOffice(peopleOf).duties?.({ store: books, actor: as, today: books.today });
      return (waiting ?? []).map(one => [one.due, one.title]);
    });
  const title = (await page(nursery)).promise.measure;
  assert.deepEqual(
    (await duties(planner)).filter(([, said]) => said?.includes('2026')),
    [['2027-01-15', `审核2026年实际值：${title}`]],
  );
  assert.deepEqual(
    (await duties(other)).map(([due]) => due),
    ['2028-01-15'],
  );
  granted(await office.does(planner, 'acceptActual', filed));
});

test('another county sees nothing of it', async () => {
  const elsewhere = atOffice(store, otherCounty.code, planOffice(peopleOf));
  assert.deepEqual(granted(await elsewhere.sees<PlanSummary[]>(planner, 'list', {})), []);
  assert.deepEqual(codesOf(await elsewhere.sees(planner, 'reader', { plan })), ['register.noSuchRow']);
});

test('pasted text without years asks for them, and a withdrawn draft is gone from the list', async () => {
  const pasted = { title: '教育工作安排', text: '到明年，新建学校2所。' };
  assert.deepEqual(codesOf(await office.does(planner, 'paste', pasted)), ['plan.noYears']);
  const done = granted(await office.does<{ plan: string }>(planner, 'paste', { ...pasted, fromYear: 2026, toYear: 2027 }));
  granted(await office.does(planner, 'withdraw', { plan: done.plan }));
  assert.deepEqual(
    granted(await office.sees<PlanSummary[]>(planner, 'list', {})).map(one => one.title),
    ['云岭县“十五五”教育事业发展规划'],
  );
});
