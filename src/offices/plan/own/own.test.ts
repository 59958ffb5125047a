import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { rows } from '#register/index.ts';
import { type Owned, ownedHere } from '../../../../test/county/owned.ts';
import { codesOf } from '../../../../test/county/people.ts';
import { issue as issues } from './issue.ts';
import type { LinkageView, MeetingsView, PracticesView, PriorityView, WarningsView } from './types.ts';

let bureau: Owned['bureau'];
let office: Owned['office'];
let plan: Owned['plan'];
let does: Owned['does'];
let refused: Owned['refused'];
let sees: Owned['sees'];
let promiseOf: Owned['promiseOf'];
let ask: Owned['ask'];
let stranger: Owned['stranger'];

const open = ownedHere();
before(async () => {
  ({ bureau, office, plan, does, refused, sees, promiseOf, ask, stranger } = await open());
});
after(() => bureau.store.close());

test('a joint meeting gives tasks, a body answers with evidence, what is late is listed, nobody accepts their own receipt', async () => {
  const { planner, filer, other, personnel, preschool } = bureau;
  const called = {
    title: '教育工作联席会议第一次会议',
    date: '2028-01-05',
    chair: '副县长',
    attending: [preschool, personnel],
    agenda: '幼儿园用地',
  };
  const { meeting } = await does<{ meeting: string }>(planner, 'addMeeting', called);
  assert.deepEqual(await refused(planner, 'addMeeting', called), ['register.alreadyThere']);
  await does(planner, 'recordDecision', { meeting, version: 1, decision: '月底前批复用地。' });
  const give = { meeting, task: '批复幼儿园用地', organisation: personnel };
  assert.deepEqual(await refused(planner, 'addMeetingTask', { ...give, due: '2028-01-01' }), ['plan.dueBeforeMeeting']);
  const { task } = await does<{ task: string }>(planner, 'addMeetingTask', { ...give, due: '2028-01-31' });
  await does(planner, 'addMeetingTask', { ...give, organisation: preschool, task: '提出选址', due: '2028-03-31' });
  const late = (await sees<MeetingsView>(planner, 'meetings', {})).overdue;
  assert.deepEqual(
    late.map(one => [one.body, one.days, one.answered]),
    [['人事科', 10, false]],
  );
  assert.deepEqual((await sees<MeetingsView>(filer, 'meetings', {})).overdue, []);
  assert.deepEqual(await refused(filer, 'fileReceipt', { meetingTask: task, version: 1, report: '已批', evidence: [] }), [
    'plan.notYourBody',
  ]);
  const proof = await bureau.keep('批复.txt', '批复');
  assert.deepEqual(await refused(other, 'fileReceipt', { meetingTask: task, version: 1, report: '已批', evidence: ['0'.repeat(64)] }), [
    'plan.evidenceNotHere',
  ]);
  await does(other, 'fileReceipt', { meetingTask: task, version: 1, report: '已批', evidence: [proof] });
  assert.deepEqual([await ask(other, proof), await ask(filer, proof)], [true, false]);
  await does(planner, 'sendBackReceipt', { meetingTask: task, version: 2, why: '缺红线图' });
  await does(other, 'fileReceipt', { meetingTask: task, version: 3, report: '已批，附红线图', evidence: [proof] });
  await does(planner, 'acceptReceipt', { meetingTask: task, version: 4 });
  assert.deepEqual(await refused(planner, 'acceptReceipt', { meetingTask: task, version: 5 }), ['plan.noReceipt']);
  const [row] = (await sees<MeetingsView>(planner, 'meetings', {})).meetings;
  assert.deepEqual([row?.tasks, row?.done, row?.overdue, row?.state], [2, 1, 0, 'held']);
});

test('money and posts stand beside their promise; promises without money and money without a promise are told', async () => {
  const { planner, personnel } = bureau;
  const school = await promiseOf('第二小学');
  const line = {
    plan,
    promise: school,
    year: 2027,
    budgetLine: '第二小学建设',
    planned: '12000000',
    arrived: '8000000',
    spent: '6500000.50',
  };
  assert.deepEqual(await refused(planner, 'linkFund', { ...line, spent: '9000000' }), ['fundLink.spentWithinArrived']);
  assert.deepEqual(await refused(planner, 'linkFund', { ...line, year: 2031 }), ['plan.yearOutsidePlan']);
  const before = (await sees<LinkageView>(planner, 'linkage', { plan })).without;
  const { fundLink } = await does<{ fundLink: string }>(planner, 'linkFund', line);
  assert.deepEqual(await refused(planner, 'linkFund', line), ['register.alreadyThere']);
  await does(planner, 'linkFund', { plan, year: 2027, budgetLine: '机动经费', planned: '100000' });
  await does(planner, 'linkPosts', { promise: school, organisation: personnel, post: '科学教师', posts: 9, filled: 4 });
  const view = await sees<LinkageView>(bureau.leader, 'linkage', { plan });
  assert.equal(before - view.without, 1);
  const row = view.rows.find(one => one.id === school);
  assert.deepEqual(row?.money, { planned: 12000000, arrived: 8000000, spent: 6500000.5 });
  assert.deepEqual(
    row?.posts.map(one => [one.body, one.post, one.filled, one.posts]),
    [['人事科', '科学教师', 4, 9]],
  );
  assert.deepEqual(
    view.unlinked.map(one => [one.budgetLine, one.arrived]),
    [['机动经费', null]],
  );
  assert.deepEqual(view.total, { planned: 12100000, arrived: 8000000, spent: 6500000.5 });
  assert.deepEqual(await refused(planner, 'correctFund', { fundLink, version: 9, promise: school, planned: '1' }), [
    'store.changedMeanwhile',
  ]);
});

test('the yearly check is opened whole, answered item by item, confirmed when nothing is open, and printed', async () => {
  const { planner, leader, filer } = bureau;
  assert.deepEqual(await does(planner, 'openChecks', { plan, year: 2027 }), { opened: 10 });
  assert.deepEqual(await refused(leader, 'confirmChecks', { year: 2027 }), ['plan.checksNotAnswered']);
  assert.deepEqual(codesOf(await office.sees(filer, 'priority', { year: 2027 })), ['deed.notYours']);
  const checks = (await sees<PriorityView>(planner, 'priority', { year: 2027 })).heads.flatMap(head => head.checks);
  const [one, ...rest] = checks as [(typeof checks)[number], ...typeof checks];
  assert.deepEqual(await refused(planner, 'answerCheck', { priorityCheck: one.id, version: 1, result: 'notMet', evidence: [] }), [
    'priorityCheck.saysWhy',
  ]);
  assert.deepEqual(await refused(planner, 'answerCheck', { priorityCheck: one.id, version: 1, evidence: [] }), ['plan.resultMissing']);
  await does(planner, 'answerCheck', { priorityCheck: one.id, version: 1, result: 'notMet', statement: '专章未单列', evidence: [] });
  for (const { id } of rest)
    await does(planner, 'answerCheck', { priorityCheck: id, version: 1, result: 'met', figure: '18.2', unit: '%', evidence: [] });
  const { name } = await does<{ name: string }>(leader, 'confirmChecks', { year: 2027 });
  assert.match(name, /2027年教育优先发展检查说明\.docx/);
});

test('an issue keeps how the promise stood, gets measures, and is closed when its effect was judged by the figure', async () => {
  const { planner, filer, other, preschool } = bureau;
  const promise = await promiseOf('毛入园率');
  const file = async (year: number, value: number) => {
    const filed = await does<{ actual: string; version: number }>(filer, 'fileActual', { promise, year, value, evidence: [] });
    await does(planner, 'acceptActual', filed);
  };
  await file(2026, 90.1);
  await file(2027, 90.3);
  const warned = (await sees<WarningsView>(filer, 'warnings', { plan })).warnings.find(one => one.id === promise);
  assert.ok(warned);
  assert.deepEqual(
    (await sees<WarningsView>(other, 'warnings', { plan })).warnings.filter(one => one.id === promise),
    [],
  );
  assert.deepEqual(await refused(filer, 'raiseIssue', { promise, words: '学位不足', cause: 'land' }), ['deed.notYours']);
  const { issue } = await does<{ issue: string }>(planner, 'raiseIssue', { promise, words: '城区学位不足', cause: 'land' });
  assert.deepEqual(await refused(planner, 'judgeEffect', { issue, version: 1, effect: 'worked', judgement: '好' }), [
    'register.notFromThisState',
  ]);
  const measure = { issue, version: 1, words: '租用校舍增设班级', organisation: preschool, due: '2028-02-20' };
  assert.deepEqual(await refused(other, 'addMeasure', measure), ['plan.notYourBody']);
  assert.deepEqual(await refused(filer, 'addMeasure', { ...measure, due: '2028-01-01' }), ['plan.dueInThePast']);
  const added = await does<{ measure: string }>(filer, 'addMeasure', measure);
  assert.deepEqual(await refused(planner, 'judgeEffect', { issue, version: 2, effect: 'worked', judgement: '好' }), ['plan.measuresOpen']);
  await does(planner, 'adjustMeasure', {
    measure: added.measure,
    version: 1,
    words: '租用校舍增设6个班',
    due: '2028-03-01',
    why: '场地落实',
  });
  await does(filer, 'finishMeasure', { measure: added.measure, version: 2, report: '已增设6个班', evidence: [] });
  await file(2027, 92.6);
  assert.deepEqual(await does(planner, 'judgeEffect', { issue, version: 2, effect: 'none', judgement: '数未动' }), {
    version: 3,
    figureAfter: 92.6,
  });
  assert.deepEqual(await refused(planner, 'closeIssue', { issue, version: 3 }), ['plan.noEffectYet']);
  await does(planner, 'judgeEffect', { issue, version: 3, effect: 'worked', judgement: '由90.3%升至92.6%' });
  await does(planner, 'closeIssue', { issue, version: 4 });
  const [row] = await office.at(planner, 'plan.look', async desk => ok(await rows(desk, issues)));
  assert.deepEqual([row?.state, row?.figureBefore, row?.figureAfter, row?.organisation], ['closed', 90.3, 92.6, preschool]);
});

test('good practice is sent in by its body, published by another person, found by words and by promise, and read by all', async () => {
  const { planner, second, filer, other, preschool } = bureau;
  const promise = await promiseOf('毛入园率');
  const paper = await bureau.keep('案例.txt', '案例');
  const written = { plan, title: '园所联盟', words: '城乡结对', result: '毛入园率提高', promises: [promise], files: [paper] };
  assert.deepEqual(await refused(other, 'submitPractice', { ...written, organisation: preschool }), ['plan.notYourBody']);
  assert.deepEqual(await refused(stranger, 'submitPractice', written), ['plan.whosePractice']);
  const { practice } = await does<{ practice: string }>(filer, 'submitPractice', written);
  assert.deepEqual(await ask(other, paper), false);
  await does(planner, 'sendBackPractice', { practice, version: 1, why: '补充数据' });
  await does(filer, 'revisePractice', {
    practice,
    version: 2,
    title: '园所联盟',
    words: '城乡结对，巡回指导',
    result: '提高2.5个百分点',
    promises: [],
    files: [paper],
  });
  const own = await does<{ practice: string }>(planner, 'submitPractice', { ...written, organisation: preschool });
  assert.deepEqual(await refused(planner, 'publishPractice', { practice: own.practice, version: 1, promises: [] }), ['plan.ownPractice']);
  await does(second, 'publishPractice', { practice, version: 3, promises: [promise] });
  const library = (more: Readonly<Record<string, unknown>>) => sees<PracticesView>(other, 'practices', { plan, ...more });
  assert.deepEqual(
    (await library({})).practices.map(one => [one.title, one.organisation, one.promises.map(tag => tag.id)]),
    [['园所联盟', '学前科', [promise]]],
  );
  assert.deepEqual(
    [(await library({ search: '巡回' })).total, (await library({ search: '校车' })).total, (await library({ promise })).total],
    [1, 0, 1],
  );
  assert.deepEqual(await ask(other, paper), true);
});
