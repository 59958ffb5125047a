import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { type Actor, rows } from '#register/index.ts';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith } from '../../../../test/county/bureau.ts';
import { codesOf, granted, person } from '../../../../test/county/people.ts';
import { testCounty } from '../../../../test/county/store.ts';
import { mayHave } from '../views/maySee.ts';
import { issue as issues } from './issue.ts';
import { letter } from './letter.ts';
import { letterClause } from './letterClause.ts';
import type { LettersView, LetterView, LinkageView, MatrixView, MeetingsView, PracticesView, PriorityView, WarningsView } from './types.ts';
import { evenPoints, sumOf } from './weighing.ts';

let bureau: Bureau;
let office: Bureau['office'];
let plan = '';
const stranger = person(8, '辛', ['filer'], null);
const does = async <O>(as: Actor, verb: string, input: Readonly<Record<string, unknown>>) => granted(await office.does<O>(as, verb, input));
const refused = async (as: Actor, verb: string, input: Readonly<Record<string, unknown>>) => codesOf(await office.does(as, verb, input));
const sees = async <O>(as: Actor, view: string, input: Readonly<Record<string, unknown>>) => granted(await office.sees<O>(as, view, input));
const promiseOf = async (words: string) => promiseWith(await bureau.reader(plan), words).id;
const ask = (as: Actor, hash: string) =>
  bureau.store.read({ county: testCounty.code, actor: as.id }, books => mayHave({ store: books, actor: as, today: books.today }, hash));
const letterOf = (as: Actor, id: string) => sees<LetterView>(as, 'letter', { letter: id });

before(async () => {
  bureau = await openBureau();
  ({ office } = bureau);
  plan = await adoptSmallPlan(bureau);
  const { preschool, personnel, planner } = bureau;
  const ofPreschool = [await promiseOf('毛入园率'), await promiseOf('新建公办幼儿园10所'), await promiseOf('第二小学')];
  await does(planner, 'assign', { promises: ofPreschool, lead: preschool, support: [personnel] });
  await does(planner, 'assign', { promises: [await promiseOf('支教')], lead: personnel, support: [] });
});
after(() => bureau.store.close());

test('points are shared out evenly and come to a hundred', () => {
  assert.deepEqual(evenPoints(3), [33.4, 33.3, 33.3]);
  for (const clauses of [1, 3, 7, 41, 999]) assert.equal(sumOf(evenPoints(clauses)), 100);
});

test('the matrix shows who leads and who supports, narrowed by body, part and year, and goes into a workbook', async () => {
  const whole = await sees<MatrixView>(bureau.leader, 'matrix', { plan });
  assert.deepEqual(
    whole.bodies.map(body => [body.name, body.lead, body.support, body.counts.na]),
    [
      ['学前科', 3, 0, 3],
      ['人事科', 1, 3, 1],
    ],
  );
  assert.equal(whole.rows.length, 5);
  const narrowed = async (more: Readonly<Record<string, unknown>>) =>
    (await sees<MatrixView>(bureau.leader, 'matrix', { plan, ...more })).rows.length;
  assert.equal(await narrowed({ body: bureau.personnel }), 4);
  assert.equal(await narrowed({ body: bureau.personnel, part: 'lead' }), 1);
  assert.equal(await narrowed({ body: bureau.personnel, part: 'support', until: 2027 }), 0);
  const sheet = granted(bureau.plans.views.find(view => view.name === 'plan.matrix')!.sheet!(whole));
  assert.deepEqual(sheet.headings.slice(-2), ['学前科', '人事科']);
  assert.deepEqual(sheet.rows.find(row => String(row[1]).includes('毛入园率'))?.slice(-2), ['牵头', '配合']);
});

test('letters are made for all bodies in one deed, weigh a hundred, are signed, reported on, scored with reasons and ranked', async () => {
  const { planner, second, filer, other } = bureau;
  assert.deepEqual(await refused(filer, 'makeLetters', { plan, year: 2027 }), ['deed.notYours']);
  assert.deepEqual(await refused(planner, 'makeLetters', { plan, year: 2031 }), ['plan.yearOutsidePlan']);
  assert.deepEqual(await does(planner, 'makeLetters', { plan, year: 2027 }), { letters: 2, clauses: 4 });
  assert.deepEqual(await refused(planner, 'makeLetters', { plan, year: 2027 }), ['plan.noLettersToMake']);
  const { letters } = await sees<LettersView>(planner, 'letters', { plan, year: 2027 });
  const [first, next] = ['学前科', '人事科'].map(name => letters.find(one => one.body === name)!.id) as [string, string];
  const of = await letterOf(planner, first);
  assert.deepEqual([of.points, of.clauses.map(one => one.points)], [100, [33.4, 33.3, 33.3]]);
  const clause = of.clauses[0]!;
  await does(planner, 'correctClause', { clause: clause.id, version: clause.version, words: clause.words, points: 40 });
  assert.deepEqual(await refused(planner, 'signLetter', { letter: first, version: of.version, signedOn: '2027-01-20' }), [
    'plan.pointsNotFull',
  ]);
  await does(planner, 'correctClause', { clause: clause.id, version: clause.version + 1, words: clause.words, points: 33.4 });
  assert.deepEqual(await refused(planner, 'signLetter', { letter: first, version: of.version, signedOn: '2029-01-20' }), [
    'plan.dayInTheFuture',
  ]);
  for (const id of [first, next]) await does(planner, 'signLetter', { letter: id, version: 1, signedOn: '2027-01-20' });
  assert.deepEqual(await refused(planner, 'addClause', { letter: first, words: '再加一条', points: 1 }), ['plan.letterIsSigned']);

  const marks = async (id: string, points: (most: number) => number) =>
    (await letterOf(planner, id)).clauses.map(one => ({ clause: one.id, points: points(one.points) }));
  assert.deepEqual(await refused(other, 'reportLetter', { letter: first, version: 2, scores: await marks(first, most => most) }), [
    'plan.notYourBody',
  ]);
  const tooMany = (await marks(first, most => most + 1)).slice(1);
  assert.deepEqual(await refused(filer, 'reportLetter', { letter: first, version: 2, scores: tooMany }), [
    'plan.clauseNotMarked',
    'plan.pointsAboveClause',
    'plan.pointsAboveClause',
  ]);
  assert.deepEqual(await does(filer, 'reportLetter', { letter: first, version: 2, scores: await marks(first, most => most) }), {
    version: 3,
    sum: 100,
  });
  await does(other, 'reportLetter', { letter: next, version: 2, scores: await marks(next, most => most - 8) });
  assert.deepEqual(await refused(planner, 'scoreLetter', { letter: first, version: 3, scores: await marks(first, most => most - 5) }), [
    'plan.changedPointsNeedWhy',
    'plan.changedPointsNeedWhy',
    'plan.changedPointsNeedWhy',
  ]);
  assert.deepEqual(await refused(planner, 'circulateLetters', { plan, year: 2027 }), ['plan.lettersNotScored']);
  const scored = (await marks(first, most => most - 5)).map(one => ({ ...one, why: '进度慢于年度安排' }));
  await does(second, 'scoreLetter', { letter: first, version: 3, scores: scored, remark: '总体良好' });
  assert.equal((await letterOf(filer, first)).clauses[0]?.reviewed, null, 'a body reads its marks when they are circulated');
  await does(second, 'scoreLetter', { letter: next, version: 3, scores: await marks(next, most => most - 8) });
  const circular = await does<{ file: string; name: string; letters: number }>(planner, 'circulateLetters', { plan, year: 2027 });
  assert.match(circular.name, /2027年.*通报\.docx/);
  const seen = await sees<LettersView>(other, 'letters', { plan, year: 2027 });
  assert.deepEqual(
    seen.letters.map(one => [one.body, one.reviewed, one.rank, one.mayOpen]),
    [
      ['人事科', 92, 1, true],
      ['学前科', 85, 2, false],
    ],
  );
  assert.equal((await letterOf(filer, first)).clauses[0]?.why, '进度慢于年度安排');
});

test('the letters of a plan that is drawn up are there for nobody who does not see it', async () => {
  const draft = await does<{ plan: string }>(bureau.planner, 'paste', {
    title: '云岭县学前教育专项规划（2028—2030年）',
    text: '一、目标\n到2030年，新建公办幼儿园3所。\n',
  });
  assert.deepEqual(codesOf(await office.sees(bureau.filer, 'letters', { plan: draft.plan, year: 2028 })), ['register.noSuchRow']);
  await does(bureau.planner, 'withdraw', { plan: draft.plan });
});

test('a letter is there for the planner, the leader and its own body alone, and so is its print', async () => {
  const { letters } = await sees<LettersView>(bureau.planner, 'letters', { plan, year: 2027 });
  const its = letters.find(one => one.body === '学前科')!.id;
  assert.deepEqual(codesOf(await office.sees(bureau.other, 'letter', { letter: its })), ['register.noSuchRow']);
  assert.deepEqual(await refused(bureau.other, 'printLetter', { letter: its }), ['plan.notYourBody']);
  const { file, name } = await does<{ file: string; name: string }>(bureau.filer, 'printLetter', { letter: its });
  assert.match(name, /2027年学前科目标责任书\.docx/);
  for (const as of [bureau.planner, bureau.leader, bureau.filer]) assert.equal(await ask(as, file), true);
  for (const as of [bureau.other, stranger]) assert.equal(await ask(as, file), false);
  const bytes = await bureau.store.read({ county: testCounty.code, actor: 'x' }, async books => (await books.file(file))!.read());
  assert.equal(String.fromCharCode(...bytes.slice(0, 2)), 'PK');
  assert.deepEqual([letter.readAllBy, letterClause.organisation], [['planner', 'leader'], 'letter.organisation']);
});

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
