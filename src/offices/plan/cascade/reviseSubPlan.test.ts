import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { type Actor, rows } from '#register/index.ts';
import { adoptSmallPlan, type Bureau, openBureau } from '../../../../test/county/bureau.ts';
import { codesOf, granted } from '../../../../test/county/people.ts';
import type { PromiseView, ReaderView } from '../types.ts';
import { promiseLink } from './promiseLink.ts';
import type { LinksView } from './types.ts';

const first = `学前科“十五五”工作规划
（2026—2030年）
一、目标
到2030年，学前三年毛入园率达到95%以上。
二、任务
2027年底前新建公办幼儿园10所。每年组织园长观摩2次。园长轮流值守。
`;
/** The rate is raised, the kindergartens stay, the visits go, a new promise comes. */
const second = `学前科“十五五”工作规划
（2026—2030年）
一、目标
到2030年，学前三年毛入园率达到96.5%以上。
二、任务
2027年底前新建公办幼儿园10所。园长轮流值守。
三、保障
到2030年，幼儿园专任教师学历达标率达到100%。
`;

let bureau: Bureau;
let office: Bureau['office'];
let sub = '';
const reader = async (as: Actor = bureau.filer) => granted(await office.sees<ReaderView>(as, 'reader', { plan: sub }));
const found = async (words: string) => (await reader()).promises.find(one => one.quote.includes(words));
const acceptAll = async () => {
  const waiting = (await reader()).promises.filter(one => one.review === 'proposed');
  granted(
    await office.does(bureau.filer, 'acceptPromises', { promises: waiting.map(one => one.id), versions: waiting.map(one => one.version) }),
  );
};
const links = async () => granted(await office.sees<LinksView>(bureau.planner, 'links', { plan: sub }));
const linkOf = async (words: string) => (await links()).promises.find(one => one.quote.includes(words))?.links.map(one => one.state);
const put = async (as: Actor, text: string) =>
  office.does<{ version: number; same: number; changed: number; added: number; gone: number }>(as, 'reviseSubPlan', {
    plan: sub,
    version: (await reader(bureau.planner)).plan.version,
    text,
  });

before(async () => {
  bureau = await openBureau();
  ({ office } = bureau);
  const county = await adoptSmallPlan(bureau);
  const asked = { parent: county, title: '学前科“十五五”工作规划', text: first };
  sub = granted(await office.does<{ plan: string }>(bureau.filer, 'pasteSubPlan', asked)).plan;
  const { text } = await reader();
  const start = text.indexOf('园长轮流值守');
  granted(await office.does(bureau.filer, 'addPromise', { plan: sub, start, end: start + '园长轮流值守'.length, kind: 'rule' }));
  await acceptAll();
  granted(await office.does(bureau.filer, 'submitPlan', { plan: sub, version: (await reader()).plan.version }));
  const { promises } = await links();
  granted(await office.does(bureau.planner, 'confirmLinks', { links: promises.flatMap(one => one.links.map(link => link.id)) }));
});
after(() => bureau.store.close());

test('a text that is under review is not replaced; one that was sent back is, by its own people and in the same plan', async () => {
  assert.deepEqual(codesOf(await put(bureau.filer, second)), ['plan.planIsSubmitted']);
  const { version } = (await reader()).plan;
  granted(await office.does(bureau.planner, 'sendBackPlan', { plan: sub, version, why: '目标偏低' }));
  assert.deepEqual(codesOf(await put(bureau.other, second)), ['register.noSuchRow']);
  assert.deepEqual(codesOf(await office.does(bureau.filer, 'reviseSubPlan', { plan: sub, version, text: second })), [
    'store.changedMeanwhile',
  ]);
  assert.deepEqual(codesOf(await put(bureau.filer, ' ')), ['plan.fileNotHere']);
});

test('its people set the milestones of their own plan while they draw it up, and of no other', async () => {
  const nursery = (await found('新建公办幼儿园'))!;
  const page = granted(await office.sees<PromiseView>(bureau.filer, 'promise', { promise: nursery.id }));
  assert.ok(page.may.includes('plan.setMilestones'));
  assert.ok(!page.may.includes('plan.assign'));
  const course = {
    promise: nursery.id,
    version: nursery.version,
    baseline: null,
    baselineYear: null,
    milestones: [{ year: 2026, value: 4 }],
  };
  assert.deepEqual(codesOf(await office.does(bureau.other, 'setMilestones', course)), ['plan.notYourPlan']);
  granted(await office.does(bureau.filer, 'setMilestones', course));
  const ofCounty = (await bureau.reader((await reader()).plan.parent!)).promises.find(one => one.kind !== 'baseline')!;
  const theirs = { ...course, promise: ofCounty.id, version: ofCounty.version };
  assert.deepEqual(codesOf(await office.does(bureau.filer, 'setMilestones', theirs)), ['plan.notYourPlan']);
});

test('a promise that says what it said keeps its review, milestones and confirmed link; one that changed is reviewed and compared anew', async () => {
  const before = { nursery: (await found('新建公办幼儿园'))!, rate: (await found('毛入园率'))!, speech: (await found('轮流值守'))! };
  assert.deepEqual(await linkOf('毛入园率'), ['confirmed']);
  const done = granted(await put(bureau.filer, second));
  assert.deepEqual([done.same, done.changed, done.added, done.gone], [2, 1, 1, 1]);
  const [nursery, rate, speech] = [(await found('新建公办幼儿园'))!, (await found('毛入园率'))!, (await found('轮流值守'))!];
  assert.deepEqual(
    [nursery.id, nursery.review, rate.id, rate.review, rate.value],
    [before.nursery.id, 'accepted', before.rate.id, 'proposed', 96.5],
  );
  assert.deepEqual([speech.id, speech.review], [before.speech.id, 'accepted']);
  const seen = await reader();
  for (const one of seen.promises) assert.equal(seen.text.slice(one.start, one.end), one.quote);
  assert.equal((await found('园长观摩')) ?? null, null);
  assert.deepEqual([(await found('学历达标率'))?.review, seen.sections.at(-1)?.title, seen.plan.state], ['proposed', '保障', 'sentBack']);
  assert.deepEqual(await linkOf('新建公办幼儿园'), ['confirmed']);
  const page = granted(await office.sees<PromiseView>(bureau.filer, 'promise', { promise: nursery.id }));
  assert.deepEqual(page.milestones, [{ year: 2026, value: 4 }]);
  assert.deepEqual(codesOf(await office.does(bureau.filer, 'submitPlan', { plan: sub, version: seen.plan.version })), ['plan.reviewFirst']);
});

test('submitted again it is compared anew, and accepted it is its body’s to keep', async () => {
  await acceptAll();
  granted(await office.does(bureau.filer, 'submitPlan', { plan: sub, version: (await reader()).plan.version }));
  assert.deepEqual(await linkOf('毛入园率'), ['proposed']);
  assert.deepEqual(await linkOf('新建公办幼儿园'), ['confirmed']);
  granted(await office.does(bureau.planner, 'acceptPlan', { plan: sub, version: (await reader()).plan.version }));
  assert.deepEqual(codesOf(await put(bureau.planner, first)), ['plan.planIsAccepted']);
  const ids = new Set((await reader()).promises.map(one => one.id));
  const loose = await office.at(bureau.planner, 'plan.look', async desk => {
    return ok((await rows(desk, promiseLink, { where: { plan: sub } })).filter(link => !ids.has(link.promise)));
  });
  assert.deepEqual(loose, []);
});
