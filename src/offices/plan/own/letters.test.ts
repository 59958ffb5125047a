import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Owned, ownedHere } from '../../../../test/county/owned.ts';
import { codesOf, granted } from '../../../../test/county/people.ts';
import { testCounty } from '../../../../test/county/store.ts';
import { letter } from './letter.ts';
import { letterClause } from './letterClause.ts';
import type { LettersView, MatrixView } from './types.ts';
import { evenPoints, sumOf } from './weighing.ts';

let bureau: Owned['bureau'];
let office: Owned['office'];
let plan: Owned['plan'];
let does: Owned['does'];
let refused: Owned['refused'];
let sees: Owned['sees'];
let ask: Owned['ask'];
let letterOf: Owned['letterOf'];
let stranger: Owned['stranger'];

const open = ownedHere();
before(async () => {
  ({ bureau, office, plan, does, refused, sees, ask, letterOf, stranger } = await open());
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
