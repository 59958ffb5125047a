import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { organisationProfile, staff } from '#offices/roster/index.ts';
import { shapeOf } from '#register/index.ts';
import { openSchools, type Schools } from '../../../test/contracts/patterns/school.ts';
import { codesOf, granted, person } from '../../../test/county/people.ts';
import { variationOf } from './gaps.ts';
import { networks } from './index.ts';
import { allocate } from './ruralShare.ts';
import type { AllocationView, GapsView, ShareView, YearBoard } from './types.ts';

let its: Schools;
let network: { readonly row: string; readonly version: number };
before(async () => {
  its = await openSchools(networks, { keeps: ['networkOffice'], answers: ['filer'] }, false);
  const formed = { name: '城西教育集团', kind: 'educationGroup', startsOn: '2027-09-01', lead: its.school };
  network = granted(await its.office.does<typeof network>(its.keeper, 'formNetwork', formed));
});
after(() => its.store.close());

const teacher = (name: string, organisation: string, idNumber: string): Promise<string> =>
  its.office.at(its.keeper, 'roster.addStaff', async desk => {
    const none = { ethnicity: null, phone: null, teachingYears: null };
    const told = { name, sex: 'female', idNumber, birthMonth: '1990-05', organisation, staffKind: 'fullTimeTeacher', post: '教师' };
    const work = { isAuthorised: true, professionalTitle: 'firstGrade', qualification: 'bachelor', subjects: ['chinese'] };
    return ok((await desk.store.insert(shapeOf(staff), { ...none, ...told, ...work, hiredOn: '2015-09-01' }, 'inService')).id);
  });

const profile = (organisation: string, urbanRural: string, isEthnicTownship: boolean) =>
  its.office.at(its.keeper, 'roster.addOrganisationProfile', async desk => {
    const none = { schoolKind: null, schoolCode: null, divisionCode: null, isBoardingSchool: false, isPrivate: false, foundedOn: null };
    return ok(await desk.store.insert(shapeOf(organisationProfile), { ...none, organisation, urbanRural, isEthnicTownship }, 'current'));
  });

const board = async () => granted(await its.office.sees<YearBoard>(its.filer, 'yearBoard', { year: 2027 })).lines[0]!;

test('what a network agreed on stands beside what it held, kind by kind; only the lead or the office enters it', async () => {
  const said = { network: network.row, schoolYear: 2027, activityKind: 'teachingStudy', agreed: 3 };
  assert.deepEqual(codesOf(await its.office.does(its.stranger, 'agree', said)), ['agreement.notTheLead']);
  granted(await its.office.does(its.filer, 'agree', said));
  assert.deepEqual(codesOf(await its.office.does(its.keeper, 'agree', said)), ['register.alreadyThere']);
  const proofs = [await its.keep('照片.txt')];
  const log = (activityKind: string, heldOn: string, attendance: number | null) =>
    its.office.does(its.filer, 'logActivity', {
      network: network.row,
      organisation: its.school,
      activityKind,
      subject: `${activityKind}${heldOn}`,
      heldOn,
      partners: [],
      attendance,
      proofs,
    });
  granted(await log('teachingStudy', '2027-10-12', 40));
  granted(await log('lessonExchange', '2027-11-12', null));
  const line = await board();
  assert.deepEqual(
    line.kinds.map(one => [one.kind, one.agreed, one.held]),
    [
      ['teachingStudy', 3, 1],
      ['lessonExchange', null, 1],
    ],
  );
  assert.deepEqual([line.agreed, line.held, line.short, line.attendance], [3, 2, 2, 40]);
});

test('a network is judged as a whole, once it has reported on the year', async () => {
  const scores = { network: network.row, schoolYear: 2027, planScore: 18, activityScore: 27.5, sharingScore: 15, effectScore: 25.1 };
  assert.deepEqual(codesOf(await its.office.does(its.keeper, 'reviewNetwork', scores)), ['networkReview.notReported']);
  const plan = granted(
    await its.office.does<{ row: string; version: number }>(its.filer, 'planYear', {
      network: network.row,
      organisation: its.school,
      schoolYear: 2027,
      aims: '共同教研',
      steps: [{ step: '每月一次' }],
    }),
  );
  granted(await its.office.does(its.filer, 'reportYear', { row: plan.row, version: plan.version, report: '八次', reportProofs: [] }));
  assert.deepEqual(codesOf(await its.office.does(its.keeper, 'reviewNetwork', { ...scores, planScore: 20.5 })), ['field.tooLarge']);
  const done = granted(await its.office.does<{ total: number; verdict: string }>(its.keeper, 'reviewNetwork', scores));
  assert.deepEqual([done.total, done.verdict], [85.6, 'excellentNetwork']);
  assert.deepEqual((await board()).review?.verdict, '优秀');
});

test('a teacher is sent between members only, by the school whose teacher it is, and comes back', async () => {
  const who = await teacher('沙小棠', its.school, '110101199005060028');
  const clerk = person(21, '辛', ['schoolClerk'], its.school);
  const flow = {
    teacher: who,
    organisation: its.school,
    host: its.other,
    network: network.row,
    startsOn: '2027-10-08',
    weekdays: 2,
    duty: '英语',
  };
  assert.deepEqual(codesOf(await its.office.does(clerk, 'sendTeacher', flow)), ['teacherFlow.notTogether']);
  granted(await its.office.does(its.keeper, 'admitMember', { network: network.row, organisation: its.other, from: '2027-09-15' }));
  assert.deepEqual(codesOf(await its.office.does(clerk, 'sendTeacher', { ...flow, host: its.school })), ['teacherFlow.notTogether']);
  const elsewhere = person(22, '壬', ['schoolClerk'], its.other);
  assert.deepEqual(codesOf(await its.office.does(elsewhere, 'sendTeacher', flow)), ['teacherFlow.notYourSchool']);
  const sent = granted(await its.office.does<{ row: string; version: number }>(clerk, 'sendTeacher', flow));
  assert.equal((await board()).sent, 1);
  const end = (until: string) => its.office.does(clerk, 'endFlow', { row: sent.row, version: sent.version, until });
  assert.deepEqual(codesOf(await end('2027-10-01')), ['teacherFlow.flowInOrder']);
  granted(await end('2027-12-31'));
});

test('gaps stand beside the mean, the farthest below first; groups of schools are compared year by year, missing ones named', async () => {
  await profile(its.school, '111', false);
  await profile(its.other, '220', true);
  const enter = (organisation: string, year: number, value: number) =>
    its.office.does(its.keeper, 'enterFigure', { organisation, measure: 'passRate', year, value, source: '统计表' });
  for (const [organisation, year, value] of [
    [its.school, 2026, 90],
    [its.other, 2026, 70],
    [its.school, 2027, 92.4],
    [its.other, 2027, 80.1],
  ] as const)
    granted(await enter(organisation, year, value));
  const seen = granted(await its.office.sees<GapsView>(its.keeper, 'schoolGaps', { measure: 'passRate' }));
  assert.deepEqual([seen.year, seen.mean, seen.missing], [2027, 86.25, []]);
  assert.deepEqual(
    seen.lines.map(one => [one.name, one.gap]),
    [
      ['双泉小学', -6.15],
      ['石门小学', 6.15],
    ],
  );
  assert.deepEqual(
    seen.trend.map(one => [one.year, one.ruralGap, one.ethnicGap]),
    [
      [2026, -20, -20],
      [2027, -12.3, -12.3],
    ],
  );
  const none = granted(await its.office.sees<GapsView>(its.keeper, 'schoolGaps', { measure: 'backboneShare' }));
  assert.deepEqual([none.year, none.mean, none.variation, none.missing], [null, null, null, ['石门小学', '双泉小学']]);
});

test('the variation of 2, 4, 4, 4, 5, 5, 7, 9 is 2 over 5; of one school there is none', () => {
  assert.equal(variationOf([2, 4, 4, 4, 5, 5, 7, 9]), 0.4);
  assert.deepEqual([variationOf([3]), variationOf([])], [null, null]);
});

test('places go out by the largest remainders, and all of them', () => {
  assert.deepEqual(allocate(10, [5, 3, 1]), [6, 3, 1]);
  assert.deepEqual(allocate(3, [1, 1]), [2, 1]);
});

test('the share of the countryside stands against its share of teachers; a trial gives its teachers more weight', async () => {
  await teacher('石一禾', its.other, '110101199005060044');
  const give = (organisation: string, places: number) =>
    its.office.does(its.keeper, 'givePlaces', { year: 2027, matter: 'promotionPlaces', organisation, places });
  granted(await give(its.school, 1));
  granted(await give(its.other, 3));
  const seen = granted(await its.office.sees<ShareView>(its.keeper, 'ruralShare', { year: 2027 }));
  assert.equal(seen.ruralTeachers, 0.5);
  assert.deepEqual([seen.lines[0]?.share, seen.lines[0]?.favours, seen.lines[1]?.share, seen.lines[1]?.favours], [0.75, true, null, null]);
  const trial = granted(await its.office.sees<AllocationView>(its.keeper, 'allocation', { places: 8, weight: 3 }));
  assert.deepEqual(
    trial.lines.map(one => one.places),
    [2, 6],
  );
  assert.deepEqual(codesOf(await its.office.sees(its.nobody, 'allocation', { places: 8, weight: 3 })), ['deed.notYours']);
});
