import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { staff } from '#offices/roster/index.ts';
import { drawnOrder, shapeOf } from '#register/index.ts';
import { openSchools, type Schools } from '../../../test/contracts/patterns/school.ts';
import { codesOf, granted, person } from '../../../test/county/people.ts';
import { owed } from './credits/cycle.ts';
import { training } from './index.ts';
import { indexOf, opinionOf } from './quality/quality.ts';
import type { CatalogueView, ChecksView, CreditCard, CreditsView, HoldersView, QualityView, ResearchView } from './types.ts';

interface Told {
  readonly row: string;
  readonly version: number;
}

let its: Schools;
let clerk: Schools['filer'];
let summer: Told;
let teachers: readonly string[];
const cycle = { startsOn: '2026-01-01', endsOn: '2030-12-31', hours: 360 };
const programme = {
  year: 2027,
  name: '暑期全员培训',
  tier: 'countyTier',
  category: 'newTextbook',
  audience: 'allTeachers',
  form: 'centralForm',
  hours: 40,
  places: 100,
  startsOn: '2027-07-12',
  endsOn: '2027-07-18',
};

const teacher = (name: string, organisation: string, idNumber: string, hiredOn: string): Promise<string> =>
  its.office.at(its.keeper, 'roster.addStaff', async desk => {
    const none = { ethnicity: null, phone: null, teachingYears: null };
    const told = { name, sex: 'female', idNumber, birthMonth: '1990-05', organisation, staffKind: 'fullTimeTeacher', post: '教师' };
    const work = { isAuthorised: true, professionalTitle: 'firstGrade', qualification: 'bachelor', subjects: ['chinese'] };
    return ok((await desk.store.insert(shapeOf(staff), { ...none, ...told, ...work, hiredOn }, 'inService')).id);
  });

before(async () => {
  its = await openSchools(training, { keeps: ['trainingOffice'], answers: ['filer'] }, false);
  clerk = person(31, '辛', ['schoolClerk'], its.school);
  teachers = [
    await teacher('沙小棠', its.school, '110101199005060028', '2015-09-01'),
    await teacher('石一禾', its.school, '110101199005060044', '2028-01-01'),
    await teacher('白露', its.other, '110101199005060060', '2015-09-01'),
  ];
  summer = granted(await its.office.does<Told>(its.keeper, 'addProgramme', { ...programme, organisation: its.bureau }));
});
after(() => its.store.close());

const record = (as: Schools['filer'], changes: Readonly<Record<string, unknown>> = {}) =>
  its.office.does<Told>(as, 'addRecord', {
    programme: summer.row,
    teacher: teachers[0],
    organisation: its.school,
    sessionsDue: 10,
    sessionsCame: 9,
    hours: 40,
    finishedOn: '2027-07-18',
    outcome: 'passed',
    ...changes,
  });

test('360 hours in five years are owed day by day; whoever is hired within the cycle owes the rest of it', () => {
  assert.deepEqual(owed(cycle, '2015-09-01', '2028-06-30'), { whole: 360, byNow: 180 });
  assert.deepEqual(owed(cycle, '2015-09-01', '2031-03-01'), { whole: 360, byNow: 360 });
  assert.deepEqual(owed(cycle, '2028-07-01', '2028-06-30'), { whole: 180, byNow: 0 });
});

test('a record is of the own school, of its teacher, within the hours of the training; hours count only where it was passed', async () => {
  assert.deepEqual(codesOf(await record(its.filer)), ['deed.notYours']);
  assert.deepEqual(codesOf(await record(clerk, { organisation: its.other, teacher: teachers[2] })), ['trainingRecord.notYourTeacher']);
  assert.deepEqual(codesOf(await record(clerk, { teacher: teachers[2] })), ['trainingRecord.elsewhere']);
  assert.deepEqual(codesOf(await record(clerk, { hours: 41 })), ['trainingRecord.tooManyHours']);
  assert.deepEqual(codesOf(await record(clerk, { outcome: 'absent' })), ['trainingRecord.hoursWherePassed']);
  assert.deepEqual(codesOf(await record(clerk, { sessionsCame: 11 })), ['trainingRecord.sessionsWithin']);
  granted(await record(clerk));
  granted(await record(its.keeper, { teacher: teachers[2], organisation: its.other, outcome: 'failed', hours: 0, sessionsCame: 5 }));
});

test('hours are computed from the records of the cycle: who is behind stands first, names are masked, a school sees its own', async () => {
  assert.deepEqual(codesOf(await its.office.sees(its.keeper, 'credits', {})), ['credits.noCycle']);
  granted(await its.office.does(its.keeper, 'setCycle', cycle));
  const all = granted(await its.office.sees<CreditsView>(its.keeper, 'credits', { organisation: its.school }));
  assert.deepEqual(
    all.schools.map(one => [one.name, one.teachers, one.behind, one.untrained]),
    [
      ['石门小学', 2, 2, 1],
      ['双泉小学', 1, 1, 1],
    ],
  );
  assert.deepEqual(
    all.teachers.map(one => [one.name, one.hours, one.byNow, one.short]),
    [
      ['沙*棠', 40, 146, 106],
      ['石*禾', 0, 2, 2],
    ],
  );
  const own = granted(await its.office.sees<CreditsView>(clerk, 'credits', {}));
  assert.deepEqual(
    own.schools.map(one => one.name),
    ['石门小学'],
  );
  assert.deepEqual(codesOf(await its.office.sees(clerk, 'credits', { organisation: its.other })), ['credits.notYours']);
  assert.deepEqual(codesOf(await its.office.sees(its.filer, 'credits', {})), ['deed.notYours']);
});

test('the card of a teacher tells hours by tier and category, and every record; a record corrected changes it', async () => {
  const card = async (as = clerk, who = teachers[0]) => its.office.sees<CreditCard>(as, 'creditCard', { teacher: who });
  const first = granted(await card());
  assert.deepEqual([first.name, first.hours, first.whole, first.years], ['沙*棠', 40, 360, [{ year: '2027', hours: 40 }]]);
  assert.deepEqual(
    first.tiers.filter(one => one.hours > 0).map(one => one.label),
    ['县培'],
  );
  assert.deepEqual(codesOf(await card(clerk, teachers[2])), ['credits.notYours']);
  const change = { row: first.records[0]!.id, version: 1, sessionsDue: 10, sessionsCame: 9, finishedOn: '2027-07-18', why: '核减' };
  const correct = (hours: number) => its.office.does(clerk, 'correctRecord', { ...change, hours, outcome: 'passed' });
  assert.deepEqual(codesOf(await correct(48)), ['trainingRecord.tooManyHours']);
  granted(await correct(32));
  assert.equal(granted(await card()).hours, 32);
});

test('three parties answer about each other, never about themselves; the index waits until all have answered', async () => {
  const say = (as: Schools['filer'], party: string, aspect: string, answers: number, score: number) =>
    its.office.does(as, 'addFeedback', { programme: summer.row, organisation: as.organisation, party, aspect, answers, score });
  assert.deepEqual(codesOf(await say(its.filer, 'traineeParty', 'learningAspect', 20, 5)), ['trainingFeedback.notOneself']);
  granted(await say(its.filer, 'traineeParty', 'teachingAspect', 30, 4));
  granted(await say(its.stranger, 'traineeParty', 'teachingAspect', 10, 5));
  granted(await say(its.filer, 'schoolParty', 'teachingAspect', 1, 4));
  const [before] = granted(await its.office.sees<QualityView>(its.keeper, 'quality', { year: 2027 })).lines;
  assert.deepEqual([before?.opinion, before?.index, before?.attendance, before?.passing], [null, null, 0.7, 0.5]);
  granted(await say(its.keeper, 'baseParty', 'learningAspect', 1, 4.5));
  const [seen] = granted(await its.office.sees<QualityView>(its.keeper, 'quality', { year: 2027 })).lines;
  assert.deepEqual([seen?.opinion, seen?.index], [4.3, 73.5]);
  assert.deepEqual(seen?.cells[0], { party: 'traineeParty', aspect: 'teachingAspect', answers: 40, mean: 4.3 });
  assert.equal(opinionOf([]), null);
  assert.equal(indexOf(1, 1, 5), 100);
});

test('the list of a draw is made of the books; what was not drawn is not checked, what was drawn waits until it is', async () => {
  const occasion = '秋季常规抽查';
  const frame = { occasion, frame: 'routineFrame', year: 2027, places: 3 };
  const list = granted(await its.office.does<{ draw: string; version: number }>(its.keeper, 'closeFrame', frame));
  const seed = { seed: '20271109', seedSource: '11月9日福利彩票开奖号码', witness: '公证员庚' };
  granted(await its.office.does(its.keeper, 'drawLots', { draw: list.draw, version: list.version, ...seed }));
  const routines = ['备课', '上课', '作业', '辅导', '考查评价'];
  const names = ['石门小学', '双泉小学'].flatMap(school => routines.map(one => `${school}·${one}`));
  const order = drawnOrder(20271109, names);
  const seen = async () => granted(await its.office.sees<ChecksView>(its.filer, 'checks', {})).draws[0]!;
  assert.deepEqual(
    (await seen()).drawn.map(one => one.number),
    order.slice(0, 3),
  );
  const check = (number: string) =>
    its.office.does(its.keeper, 'recordCheck', {
      draw: list.draw,
      number,
      organisation: its.school,
      topic: 'lessonPlans',
      checkedOn: '2028-01-05',
      findings: '齐全',
      verdict: 'soundCheck',
      proofs: [],
    });
  assert.deepEqual(codesOf(await check(order[3]!)), ['spotCheck.notDrawn']);
  granted(await check(order[0]!));
  assert.deepEqual(
    (await seen()).drawn.map(one => one.check?.label ?? null),
    ['规范', null, null],
  );
  const empty = { occasion: '空', frame: 'trainingFrame', year: 2031, places: 1 };
  assert.deepEqual(codesOf(await its.office.does(its.keeper, 'closeFrame', empty)), ['spotCheck.emptyFrame']);
});

test('a school enters school-based training and research of its own, the office those of the county; three levels show both', async () => {
  const own = { ...programme, name: '石门校本研修', organisation: its.school };
  assert.deepEqual(codesOf(await its.office.does(clerk, 'addProgramme', own)), ['programme.schoolOnly']);
  granted(await its.office.does(clerk, 'addProgramme', { ...own, tier: 'schoolTier' }));
  granted(await its.office.does(its.keeper, 'givePlaces', { programme: summer.row, organisation: its.school, places: 30 }));
  const [line] = granted(await its.office.sees<CatalogueView>(its.keeper, 'catalogue', { year: 2027 })).lines;
  assert.deepEqual([line?.tierLabel, line?.given, line?.came, line?.passed], ['县培', 30, 2, 1]);
  const log = (as: Schools['filer'], level: string, organisation: string) =>
    its.office.does(as, 'logResearch', {
      level,
      organisation,
      researchKind: 'topicResearch',
      subject: '作业设计',
      heldOn: '2027-11-16',
      attendance: 12,
      proofs: [],
    });
  assert.deepEqual(codesOf(await log(its.filer, 'countyLevel', its.school)), ['research.ownLevel']);
  assert.deepEqual(codesOf(await log(its.filer, 'schoolLevel', its.other)), ['research.ownLevel']);
  granted(await log(its.filer, 'schoolLevel', its.school));
  const duty = { level: 'countyLevel', organisation: its.bureau, post: '教研员', duty: '组织视导' };
  granted(await its.office.does(its.keeper, 'addDuty', duty));
  const { levels } = granted(await its.office.sees<ResearchView>(its.keeper, 'researchNetwork', {}));
  assert.deepEqual(
    levels.map(one => one.bodies.map(body => [body.name, body.duties.length, body.attendance])),
    [[['主管科', 1, 0]], [], [['石门小学', 0, 12]]],
  );
});

test('holders of titles are appraised each year of their term; two weak years lead out, and no appraisal follows', async () => {
  const title = { teacher: teachers[0], teacherTitle: 'backboneTeacher', startsOn: '2025-01-01', until: '2029-12-31', duty: '示范课' };
  assert.deepEqual(codesOf(await its.office.does(its.keeper, 'nameHolder', { ...title, organisation: its.other })), [
    'titleHolder.elsewhere',
  ]);
  const holder = granted(await its.office.does<Told>(its.keeper, 'nameHolder', { ...title, organisation: its.school }));
  const seen = async () => granted(await its.office.sees<HoldersView>(its.keeper, 'holders', {})).lines[0]!;
  assert.deepEqual([(await seen()).name, (await seen()).isUnjudged, (await seen()).leaves], ['沙*棠', true, null]);
  const appraise = (year: number) =>
    its.office.does(its.keeper, 'appraise', {
      holder: holder.row,
      year,
      lessonsShown: 0,
      teachersLed: 0,
      works: 0,
      score: 40,
      appraisal: 'weakTerm',
    });
  granted(await appraise(2026));
  granted(await appraise(2027));
  assert.deepEqual([(await seen()).isUnjudged, (await seen()).leaves], [false, 'weakTwice']);
  granted(await its.office.does(its.keeper, 'quitTitle', { row: holder.row, version: 1, why: '两次不合格' }));
  assert.deepEqual(codesOf(await appraise(2028)), ['titleHolder.notHolding']);
});
