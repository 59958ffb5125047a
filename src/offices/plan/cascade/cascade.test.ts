import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { type Actor, pickRows, type Register, registerNamed, rows } from '#register/index.ts';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith } from '../../../../test/county/bureau.ts';
import { codesOf, granted, person } from '../../../../test/county/people.ts';
import { testCounty } from '../../../../test/county/store.ts';
import { plan } from '../plan.ts';
import type { PlanSummary, PromiseView, ReaderView } from '../types.ts';
import { mayHave } from '../views/maySee.ts';
import { promiseLink } from './promiseLink.ts';
import type { CoverageView, GoalsView, LinksView, SubPlansView } from './types.ts';

/** The plan of a section, which promises less and later than the county, and takes up what it can. */
const own = `学前科“十五五”工作规划
（2026—2030年）
一、目标
到2031年，学前三年毛入园率达到95%以上。
二、任务
2027年底前新建公办幼儿园10所。每年组织园长观摩2次。
`;

let bureau: Bureau;
let office: Bureau['office'];
let county = '';
let sub = '';
const auditor = person(6, '己', ['auditor']);

const paste = (as: Actor, text: string, more: Readonly<Record<string, unknown>> = {}) =>
  office.does<{ plan: string }>(as, 'pasteSubPlan', { parent: county, title: '学前科“十五五”工作规划', text, ...more });
const readerOf = async (as: Actor, plan: string) => granted(await office.sees<ReaderView>(as, 'reader', { plan }));
const coverageOf = async (as: Actor) => granted(await office.sees<CoverageView>(as, 'coverage', { plan: county }));
const versionOf = async (plan: string) => (await readerOf(bureau.planner, plan)).plan.version;

before(async () => {
  bureau = await openBureau();
  ({ office } = bureau);
  county = await adoptSmallPlan(bureau);
});
after(() => bureau.store.close());

test('a body puts in its own plan, once, and no other’s; the planner puts one in for anyone', async () => {
  assert.deepEqual(codesOf(await paste(bureau.leader, own)), ['deed.notYours']);
  assert.deepEqual(codesOf(await paste(bureau.filer, own, { organisation: bureau.personnel })), ['plan.planOfAnother']);
  assert.deepEqual(codesOf(await paste(bureau.planner, own)), ['plan.whosePlan']);
  sub = granted(await paste(bureau.filer, own)).plan;
  assert.deepEqual(codesOf(await paste(bureau.filer, own)), ['plan.subPlanThere']);
  assert.deepEqual(codesOf(await office.does(bureau.filer, 'pasteSubPlan', { parent: sub, title: '再下一层', text: own })), [
    'plan.notACountyPlan',
  ]);
});

test('a text that does not say its years has those of the county’s plan', async () => {
  const text = '人事科工作安排\n一、任务\n每年选派30名骨干教师到乡镇支教。\n';
  const { plan } = granted(await paste(bureau.planner, text, { title: '人事科工作安排', organisation: bureau.personnel }));
  const { fromYear, toYear, parent, organisation } = (await readerOf(bureau.other, plan)).plan;
  assert.deepEqual([fromYear, toYear, parent, organisation?.name], [2026, 2030, county, '人事科']);
  granted(await office.does(bureau.other, 'withdraw', { plan }));
});

test('the plan is seen by its own people, the planner and the leader, and is in nobody’s list of county plans', async () => {
  const looks = ['reader', 'board'] as const;
  for (const as of [bureau.planner, bureau.leader, bureau.filer])
    for (const view of looks) assert.deepEqual(codesOf(await office.sees(as, view, { plan: sub })), [], view);
  for (const as of [bureau.other, auditor]) {
    for (const view of looks) assert.deepEqual(codesOf(await office.sees(as, view, { plan: sub })), ['register.noSuchRow'], view);
    assert.deepEqual(codesOf(await office.sees(as, 'links', { plan: sub })), ['register.noSuchRow']);
    assert.deepEqual(granted(await office.sees<SubPlansView>(as, 'subPlans', { plan: county })).plans, []);
  }
  const file = await bureau.store.read({ county: testCounty.code, actor: bureau.other.id }, async books => {
    const desk = { store: books, actor: bureau.other, today: books.today };
    const text = (await rows(desk, plan, { where: { id: sub } }))[0]?.text ?? '';
    return [await mayHave(desk, text), await mayHave({ ...desk, actor: bureau.filer }, text)];
  });
  assert.deepEqual(file, [false, true]);
  const listed = granted(await office.sees<PlanSummary[]>(bureau.planner, 'list', {}));
  assert.deepEqual(
    listed.map(one => one.id),
    [county],
  );
});

test('a promise of a plan that is drawn up is its own organisation’s to answer for', async () => {
  const read = await readerOf(bureau.filer, sub);
  assert.deepEqual([...new Set(read.promises.filter(one => one.kind !== 'baseline').map(one => one.lead))], ['学前科']);
});

test('its own people review it, nobody else’s filer does, and all is reviewed before it is submitted', async () => {
  const view = await readerOf(bureau.filer, sub);
  assert.equal(view.mayDraft, true);
  const promises = view.promises.map(one => one.id);
  assert.deepEqual(codesOf(await office.does(bureau.other, 'acceptPromises', { promises })), ['plan.notYourPlan']);
  const theCounty = (await readerOf(bureau.planner, county)).promises[0]!.id;
  assert.deepEqual(codesOf(await office.does(bureau.filer, 'acceptPromises', { promises: [theCounty] })), ['plan.notYourPlan']);
  const submit = async (as: Actor) => office.does<{ proposed: number }>(as, 'submitPlan', { plan: sub, version: await versionOf(sub) });
  assert.deepEqual(codesOf(await submit(bureau.filer)), ['plan.reviewFirst']);
  granted(await office.does(bureau.filer, 'acceptPromises', { promises }));
  assert.deepEqual(codesOf(await submit(bureau.other)), ['register.noSuchRow']);
  assert.equal(granted(await submit(bureau.filer)).proposed, 2);
  assert.equal((await readerOf(bureau.filer, sub)).mayDraft, false);
  assert.deepEqual(codesOf(await office.does(bureau.filer, 'acceptPromises', { promises })), ['plan.planIsSubmitted']);
  assert.deepEqual(codesOf(await office.does(bureau.filer, 'withdraw', { plan: sub })), ['plan.planIsSubmitted']);
});

test('a contradiction shows the two sentences; links count when people confirm them, and what was refused is not proposed again', async () => {
  const before = await coverageOf(bureau.planner);
  assert.deepEqual(
    before.contradictions.map(one => [one.kind, one.confirmed, one.own.target, one.county.target]),
    [
      ['lower', false, '≥95%', '≥96%'],
      ['later', false, '≥95%', '≥96%'],
    ],
  );
  assert.match(before.contradictions[0]?.own.quote ?? '', /95%/);
  assert.match(before.contradictions[0]?.county.quote ?? '', /96%/);
  assert.equal(before.taken, 0);
  const { promises } = granted(await office.sees<LinksView>(bureau.filer, 'links', { plan: sub }));
  const links = promises.flatMap(one => one.links);
  assert.deepEqual(codesOf(await office.does(bureau.other, 'confirmLinks', { links: [links[0]!.id] })), ['register.noSuchRow']);
  granted(await office.does(bureau.filer, 'confirmLinks', { links: links.map(one => one.id) }));
  assert.equal((await coverageOf(bureau.planner)).taken, 2);
  const kindergartens = links.find(one => one.county.title.includes('幼儿园'))!;
  granted(await office.does(bureau.planner, 'rejectLink', { link: kindergartens.id, version: kindergartens.version + 1 }));
  assert.equal(granted(await office.does<{ proposed: number }>(bureau.planner, 'proposeLinks', { plan: sub })).proposed, 0);
  assert.equal((await coverageOf(bureau.planner)).taken, 1);
  const [seminar] = promises.filter(one => one.links.length === 0);
  const teachers = promiseWith(await readerOf(bureau.planner, county), '支教').id;
  assert.deepEqual(codesOf(await office.does(bureau.filer, 'linkPromise', { promise: teachers, countyPromise: teachers })), [
    'plan.notASubPlan',
  ]);
  granted(await office.does(bureau.filer, 'linkPromise', { promise: seminar!.id, countyPromise: teachers }));
  assert.equal((await coverageOf(bureau.planner)).taken, 2);
});

test('nobody sees through the county’s plan what another body takes up', async () => {
  const theirs = await coverageOf(bureau.other);
  assert.deepEqual([theirs.plans, theirs.taken, theirs.contradictions], [0, 0, []]);
  assert.ok(!JSON.stringify(theirs).includes('95%'));
  const tree = granted(await office.sees<GoalsView>(bureau.other, 'goals', { plan: county }));
  assert.ok(!JSON.stringify(tree).includes(sub));
});

test('the planner sends it back with a reason or accepts it, nobody their own; then its body files and its status rolls up', async () => {
  const named = async () => ({ plan: sub, version: await versionOf(sub) });
  assert.deepEqual(codesOf(await office.does(bureau.filer, 'acceptPlan', await named())), ['deed.notYours']);
  granted(await office.does(bureau.planner, 'sendBackPlan', { ...(await named()), why: '毛入园率低于全县目标' }));
  const [line] = granted(await office.sees<SubPlansView>(bureau.filer, 'subPlans', { plan: county })).plans;
  assert.deepEqual([line?.state, line?.why, line?.contradictions], ['sentBack', '毛入园率低于全县目标', 2]);
  const lower = promiseWith(await readerOf(bureau.filer, sub), '毛入园率');
  granted(await office.does(bureau.filer, 'correctPromise', { promise: lower.id, version: lower.version, value: 97, deadline: 2030 }));
  assert.deepEqual((await coverageOf(bureau.planner)).contradictions, []);
  granted(await office.does(bureau.planner, 'submitPlan', await named()));
  assert.deepEqual(codesOf(await office.does(bureau.planner, 'acceptPlan', await named())), ['plan.ownPlan']);
  const accepted = granted(await office.does<{ promises: number }>(bureau.second, 'acceptPlan', await named()));
  assert.equal(accepted.promises, 3);
  assert.deepEqual(
    codesOf(
      await office.does(bureau.planner, 'adopt', {
        plan: sub,
        issuer: '县',
        documentNumber: '县〔2026〕1号',
        issuedOn: '2026-03-01',
        file: await bureau.keep('a.txt', 'a'),
      }),
    ),
    ['plan.subPlanIsAccepted'],
  );
  const filed = granted(
    await office.does<{ actual: string; version: number }>(bureau.filer, 'fileActual', {
      promise: lower.id,
      year: 2027,
      value: 97.5,
      evidence: [],
    }),
  );
  granted(await office.does(bureau.planner, 'acceptActual', filed));
  const tree = granted(await office.sees<GoalsView>(bureau.leader, 'goals', { plan: county }));
  const below = tree.goals.flatMap(goal => goal.promises).find(row => row.title.includes('毛入园率'))?.takenUp;
  assert.deepEqual(
    below?.map(one => [one.organisation, one.target, one.status, one.inForce]),
    [['学前科', '≥97%', 'early', true]],
  );
  assert.equal(
    tree.goals.reduce((sum, goal) => sum + goal.below.early, 0),
    1,
  );
});

test('a plan of a body is judged by its own limits everywhere it is shown', async () => {
  const promise = promiseWith(await readerOf(bureau.filer, sub), '毛入园率').id;
  const pageOf = async () => granted(await office.sees<PromiseView>(bureau.leader, 'promise', { promise }));
  const start = { promise, version: (await pageOf()).promise.version, baseline: 50, baselineYear: 2025, milestones: [] };
  granted(await office.does(bureau.planner, 'setMilestones', start));
  const [{ id, version }] = (await pageOf()).actuals as [PromiseView['actuals'][number]];
  const lower = { promise, year: 2027, value: 60, evidence: [], actual: id, version };
  granted(
    await office.does(
      bureau.planner,
      'acceptActual',
      granted(await office.does<{ actual: string; version: number }>(bureau.filer, 'fileActual', lower)),
    ),
  );
  const shown = async () => {
    const tree = granted(await office.sees<GoalsView>(bureau.leader, 'goals', { plan: county }));
    const [line] = tree.goals.flatMap(goal => goal.promises).find(row => row.title.includes('毛入园率'))?.takenUp ?? [];
    return [(await pageOf()).judgement.status, line?.status];
  };
  assert.deepEqual(await shown(), ['hard', 'hard']);
  granted(await office.does(bureau.planner, 'setJudging', { plan: sub, on: 0.5, near: 0.4, behind: 0.3, why: '试行' }));
  assert.deepEqual(await shown(), ['on', 'on']);
});

test('another county knows nothing of it', async () => {
  const held = await office.at(bureau.planner, 'plan.look', async desk => ok(await rows(desk, promiseLink)));
  assert.equal(held.length, 3);
  assert.deepEqual([...new Set(held.map(link => link.county))], [testCounty.code]);
});

test('in a form nobody may choose a promise of a plan they do not see', async () => {
  const ledgers = { offices: [bureau.plans], namesOf: async () => new Map<string, string>() };
  const offered = (as: Actor, register: Register) =>
    bureau.store.read({ county: testCounty.code, actor: as.id }, books =>
      pickRows({ store: books, actor: as, today: books.today }, ledgers, register, { search: '园长观摩', ids: [], mine: false }),
    );
  const register = registerNamed(ledgers, 'promise')!;
  for (const as of [bureau.planner, bureau.leader, bureau.filer]) assert.equal((await offered(as, register)).length, 1);
  for (const as of [bureau.other, auditor]) assert.deepEqual(await offered(as, register), []);
});
