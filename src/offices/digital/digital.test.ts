import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { schoolFacts } from '#offices/roster/index.ts';
import { shapeOf } from '#register/index.ts';
import { openSchools, type Schools } from '../../../test/contracts/patterns/school.ts';
import { codesOf, granted } from '../../../test/county/people.ts';
import { indexOf } from './equipment.ts';
import { digital } from './index.ts';
import { lessonDays } from './lessons/lessonBoard.ts';
import type { EquipmentView, LessonBoard, PlatformView, ReadinessView, ResourceView } from './types.ts';

interface Told {
  readonly row: string;
  readonly version: number;
}

let its: Schools;
let link: Told;
before(async () => {
  its = await openSchools(digital, { keeps: ['digitalOffice'], answers: ['filer'] }, false);
  const formed = { name: '石门—双泉专递课堂', kind: 'deliveredClass', startsOn: '2027-12-01', lead: its.school };
  link = granted(await its.office.does<Told>(its.keeper, 'formNetwork', formed));
  granted(await its.office.does(its.keeper, 'admitMember', { network: link.row, organisation: its.other, from: '2027-12-01' }));
});
after(() => its.store.close());

test('the Tuesdays of December 2027 are four, and three where one lies in a break', () => {
  const december = { from: '2027-12-01', until: '2027-12-31' };
  assert.deepEqual(lessonDays(2, december, []), ['2027-12-07', '2027-12-14', '2027-12-21', '2027-12-28']);
  assert.equal(lessonDays(2, december, [{ from: '2027-12-20', until: '2027-12-22' }]).length, 3);
  assert.deepEqual(lessonDays(3, { from: '2027-12-01', until: '2027-12-01' }, []), ['2027-12-01']);
});

test('a timetable of a link says which lessons were held, called off, and which nobody logged', async () => {
  const slot = {
    link: link.row,
    giver: its.school,
    receiver: its.other,
    subject: '音乐',
    className: '三年级',
    weekday: 2,
    lessonNumber: 3,
    pupils: 20,
    startsOn: '2027-12-01',
    endsOn: '2028-01-31',
  };
  assert.deepEqual(codesOf(await its.office.does(its.stranger, 'addSlot', slot)), ['lessonSlot.notGiver']);
  assert.deepEqual(codesOf(await its.office.does(its.filer, 'addSlot', { ...slot, startsOn: '2027-11-01' })), ['lessonSlot.notLinked']);
  const told = granted(await its.office.does<Told>(its.filer, 'addSlot', slot));
  const log = (day: string, more: Readonly<Record<string, unknown>> = { outcome: 'held', attended: 18 }) =>
    its.office.does(its.stranger, 'logLesson', { slot: told.row, day, ...more });
  assert.deepEqual(codesOf(await log('2027-12-08')), ['sharedLesson.otherDay']);
  assert.deepEqual(codesOf(await log('2028-01-11')), ['sharedLesson.dayAhead']);
  assert.deepEqual(codesOf(await log('2027-12-07', { outcome: 'held', attended: 21 })), ['sharedLesson.tooMany']);
  assert.deepEqual(codesOf(await log('2027-12-07', { outcome: 'held' })), ['sharedLesson.heldCounts']);
  assert.deepEqual(codesOf(await log('2027-12-14', { outcome: 'calledOff' })), ['sharedLesson.offSaysWhy']);
  granted(await log('2027-12-07'));
  assert.deepEqual(codesOf(await log('2027-12-07')), ['register.alreadyThere']);
  granted(await log('2027-12-14', { outcome: 'calledOff', remark: '停电' }));
  granted(await its.office.does(its.keeper, 'addBreak', { startsOn: '2027-12-27', endsOn: '2028-01-03', reason: '元旦' }));
  const [line] = granted(await its.office.sees<LessonBoard>(its.keeper, 'lessonBoard', {})).lines;
  assert.deepEqual([line?.due, line?.held, line?.calledOff, line?.attendance], [3, 1, 1, 0.9]);
  assert.deepEqual(line?.missing, ['2027-12-21', '2028-01-04']);
});

test('the index of equipment is the mean of five parts and stays unknown where one of them is', async () => {
  const whole = {
    pupils: 100,
    teachers: 10,
    classrooms: 6,
    multimediaRooms: 3,
    interactiveRooms: 1,
    pupilTerminals: 16,
    teacherTerminals: 10,
    bandwidthMbps: 100,
  };
  assert.equal(indexOf(whole), 80);
  assert.equal(indexOf({ ...whole, bandwidthMbps: null }), null);
  const { classrooms, multimediaRooms, ...devices } = whole;
  await its.office.at(its.keeper, 'roster.addSchoolFacts', async desk =>
    ok((await desk.store.insert(shapeOf(schoolFacts), { organisation: its.school, day: '2027-09-01', classrooms, multimediaRooms })).id),
  );
  const file = (as: Schools['filer'], more: Readonly<Record<string, unknown>>) =>
    its.office.does(as, 'addEquipment', { organisation: as.organisation, day: '2027-09-01', hasWireless: '是', ...devices, ...more });
  granted(await file(its.filer, {}));
  assert.deepEqual(codesOf(await file(its.stranger, { organisation: its.school, day: '2027-10-01' })), ['register.notYourOrganisation']);
  const seen = granted(await its.office.sees<EquipmentView>(its.keeper, 'equipmentIndex', {}));
  assert.deepEqual([seen.mean, seen.interactiveCoverage], [80, 0.5]);
  assert.deepEqual(
    seen.lines.map(one => [one.name, one.index]),
    [
      ['石门小学', 80],
      ['双泉小学', null],
    ],
  );
  const own = granted(await its.office.sees<EquipmentView>(its.stranger, 'equipmentIndex', {}));
  assert.deepEqual(
    own.lines.map(one => one.name),
    ['双泉小学'],
  );
});

test('rates of spaces are of those who should have one; schools that told nothing are named', async () => {
  const use = { month: '2027年12月', teachers: 10, teacherSpaces: 8, teacherActive: 6, pupils: 100, pupilSpaces: 100, pupilActive: 25 };
  const file = (more: Readonly<Record<string, unknown>>) =>
    its.office.does(its.filer, 'addPlatformUse', { organisation: its.school, ...use, ...more });
  assert.deepEqual(codesOf(await file({ teacherSpaces: 11 })), ['platformUse.spacesWithinPeople']);
  assert.deepEqual(codesOf(await file({ month: '2027' })), ['platformUse.isMonth']);
  granted(await file({}));
  const seen = granted(await its.office.sees<PlatformView>(its.keeper, 'platformRates', {}));
  assert.deepEqual([seen.month, seen.missing], ['2027-12', ['双泉小学']]);
  assert.deepEqual(seen.county, { teacherOpen: 0.8, teacherActive: 0.75, pupilOpen: 1, pupilActive: 0.25 });
});

test('a shared resource brings its school points, and more with every fifty uses by others; what waits brings none', async () => {
  const offer = (as: Schools['filer'], title: string, more: Readonly<Record<string, unknown>> = {}) =>
    its.office.does<Told>(as, 'offerResource', {
      title,
      resourceKind: 'virtualLab',
      subject: '物理',
      forWhom: '八年级',
      organisation: as.organisation,
      address: 'https://example.edu.cn',
      files: [],
      ...more,
    });
  assert.deepEqual(codesOf(await offer(its.filer, '浮力', { address: '' })), ['digitalResource.nowhere']);
  assert.deepEqual(codesOf(await offer(its.filer, '浮力', { organisation: its.other })), ['digitalResource.notOwn']);
  const lab = granted(await offer(its.filer, '浮力'));
  granted(await offer(its.stranger, '杠杆'));
  granted(await its.office.does(its.keeper, 'shareResource', { row: lab.row, version: lab.version }));
  const use = (organisation: string, uses: number) =>
    its.office.does(its.keeper, 'addResourceUse', { resource: lab.row, organisation, month: '2027-12', uses });
  granted(await use(its.other, 120));
  granted(await use(its.school, 500));
  const seen = granted(await its.office.sees<ResourceView>(its.stranger, 'sharing', {}));
  assert.deepEqual(
    seen.lines.map(one => [one.name, one.shared, one.usedByOthers, one.points]),
    [
      ['石门小学', 1, 120, 7],
      ['双泉小学', 0, 0, 0],
    ],
  );
  assert.equal(seen.waiting, 1);
});

test('a criterion of the zone is reported by whoever answers for it, with proofs, and counts once it is accepted', async () => {
  const said = { number: '1.1', zonePart: 'zoneBasics', requirement: '带宽达标', organisation: its.school, points: 10, due: '2027-12-31' };
  const { zoneCriterion: row } = granted(await its.office.does<{ zoneCriterion: string }>(its.keeper, 'addCriterion', said));
  const before = granted(await its.office.sees<ReadinessView>(its.keeper, 'readiness', {}));
  assert.deepEqual([before.parts[0]?.reached, before.parts[0]?.late, before.open[0]?.isLate], [0, 1, true]);
  const report = (as: Schools['filer'], ownPoints: number, proofs: readonly string[]) =>
    its.office.does<Told>(as, 'reportCriterion', { row, version: 1, ownPoints, proofs });
  assert.deepEqual(codesOf(await report(its.stranger, 8, [])), ['zoneCriterion.notYours']);
  assert.deepEqual(codesOf(await report(its.filer, 11, [])), ['zoneCriterion.overPoints']);
  assert.deepEqual(codesOf(await report(its.filer, 8, [])), ['zoneCriterion.noProof']);
  const done = granted(await report(its.filer, 8.5, [await its.keep('验收单.txt')]));
  granted(await its.office.does(its.keeper, 'acceptCriterion', { row, version: done.version }));
  const seen = granted(await its.office.sees<ReadinessView>(its.keeper, 'readiness', {}));
  assert.deepEqual([seen.parts[0]?.reached, seen.parts[0]?.ready, seen.open], [8.5, 1, []]);
});
