import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { type Actor, fetchRow, rows } from '#register/index.ts';
import { codesOf, granted } from '../../../test/county/people.ts';
import { inventedNumber, openRoster, type RosterCounty } from '../../../test/county/roster.ts';
import { memberMove } from './changes/memberMove.ts';
import { organisationEvent } from './changes/organisationEvent.ts';
import type { Story } from './changes/organisationStory.ts';
import { homeroom, pupil, staff } from './index.ts';
import type { DuplicateGroup } from './pupils/duplicatesView.ts';
import { enrolmentEvent } from './pupils/enrolmentEvent.ts';
import { guardian } from './pupils/guardian.ts';
import type { PromotionPreview } from './pupils/promotionPreview.ts';

let its: RosterCounty;
let [eastRoom, westRoom] = ['', ''];
before(async () => {
  its = await openRoster();
  eastRoom = await its.openRoom(its.eastClerk, its.east, 2025, 3);
  westRoom = await its.openRoom(its.westClerk, its.west, 2025, 3);
});
after(() => its.store.close());

const does = <O = Record<string, string>>(who: Actor, verb: string, input: Readonly<Record<string, unknown>>) =>
  its.office.does<O>(who, verb, input);
const seen = <T>(work: Parameters<typeof its.office.at<T>>[2]) => its.office.at<T>(its.section, 'roster.look', work);
const pupilNow = (id: string) => seen(async desk => fetchRow(desk, pupil, id));
const enrol = async (who: Actor, room: string, more: Readonly<Record<string, unknown>>) =>
  granted(await does<{ pupil: string }>(who, 'enrolPupil', its.pupil(room, { organisation: who.organisation, ...more }))).pupil;
const countOn = async (day: string) =>
  Object.fromEntries(
    granted(
      await its.office.sees<readonly { schools: readonly string[]; pupils: number }[]>(its.section, 'enrolmentOn', {
        day,
        knownOn: null,
        boundaries: 'thatDay',
      }),
    ).map(one => [one.schools[0], one.pupils]),
  );

test('pupils, classes and staff go along with a merger in one deed, and come back when it is withdrawn', async () => {
  const first = await enrol(its.eastClerk, eastRoom, { name: '王小明' });
  const second = await enrol(its.westClerk, westRoom, {
    name: '李小红',
    sex: 'female',
    idNumber: inventedNumber('2018-07-08', 2),
    birthday: '2018-07-08',
    guardianName: '李大山',
  });
  const person = {
    name: '马老师',
    sex: 'female',
    idNumber: inventedNumber('1985-03-04', 4),
    birthMonth: '1985-03',
    organisation: its.west,
    staffKind: 'fullTimeTeacher',
    post: '教师',
    isAuthorised: true,
    professionalTitle: 'firstGrade',
    qualification: 'bachelor',
    subjects: ['chinese'],
    hiredOn: '2007-09-01',
  };
  const { staff: teacher } = granted(await does(its.personnel, 'addStaff', person));
  its.clock.now = '2027-10-01T02:00:00Z';
  const merge = { organisations: [its.west], into: its.east, movesMembers: true, day: '2027-09-10', why: '布局调整' };
  granted(await does(its.planner, 'mergeOrganisations', merge));
  const moved = await pupilNow(second);
  const room = await seen(async desk => fetchRow(desk, homeroom, westRoom));
  const who = await seen(async desk => fetchRow(desk, staff, teacher!));
  assert.deepEqual(
    [moved.organisation, moved.homeroom, room.organisation, room.number, room.name, who.organisation],
    [its.east, westRoom, its.east, 2, '三年级（2）班', its.east],
  );
  assert.deepEqual(await countOn('2027-09-09'), { 城东小学: 1, 城西小学: 1 });
  assert.deepEqual(await countOn('2027-09-10'), { 城东小学: 2 });
  const events = await seen(async desk => ok(await rows(desk, organisationEvent, { where: { happening: 'merged' } })));
  granted(await does(its.planner, 'withdrawOrganisationEvent', { event: events[0]!.id, version: 1, why: '未获批复' }));
  const [back, roomBack, teacherBack] = [
    await pupilNow(second),
    await seen(async desk => fetchRow(desk, homeroom, westRoom)),
    await seen(async desk => fetchRow(desk, staff, teacher!)),
  ];
  assert.deepEqual(
    [back.organisation, roomBack.organisation, roomBack.number, roomBack.name, teacherBack.organisation],
    [its.west, its.west, 1, '三年级（1）班', its.west],
  );
  assert.deepEqual(await countOn('2027-09-10'), { 城东小学: 1, 城西小学: 1 });
  assert.equal((await pupilNow(first)).organisation, its.east);
});

test('a merger entered without its members lets them follow later, once', async () => {
  granted(await does(its.planner, 'mergeOrganisations', { organisations: [its.west], into: its.east, day: '2027-10-01', why: '再次批复' }));
  const merged = (
    await seen(async desk => ok(await rows(desk, organisationEvent, { where: { happening: 'merged', state: 'recorded' } })))
  )[0]!;
  assert.deepEqual(granted(await does(its.planner, 'moveMembers', { event: merged.id, version: merged.version })), {
    pupils: 1,
    homerooms: 1,
    staff: 1,
  });
  assert.deepEqual(codesOf(await does(its.planner, 'moveMembers', { event: merged.id, version: merged.version + 1 })), [
    'roster.movedAlready',
  ]);
  const moves = await seen(async desk => ok(await rows(desk, memberMove)));
  assert.deepEqual(
    moves.map(one => [one.state, one.movedPupils, one.movedHomerooms, one.movedStaff]),
    [
      ['takenBack', 1, 1, 1],
      ['moved', 1, 1, 1],
    ],
  );
});

test('the story of an organisation holds its names and what it merged with', async () => {
  granted(await does(its.planner, 'renameOrganisation', { organisation: its.east, version: 1, name: '城东中心小学', day: '2027-10-01' }));
  const story = granted(await its.office.sees<Story>(its.filer, 'organisationStory', { organisation: its.west }));
  assert.deepEqual(
    story.lines.map(line => [line.names.map(name => name.name), line.from, line.to, line.ended]),
    [
      [['城西小学'], '2020-09-01', '2027-10-01', 'merged'],
      [['城东小学', '城东中心小学'], '2020-09-01', null, null],
    ],
  );
  assert.deepEqual(
    story.links.map(link => [link.day, link.from, link.to]),
    [['2027-10-01', its.west, [its.east]]],
  );
});

test('a mistyped name, number or telephone is entered anew: the digest follows, duplicates are found, blanks stay', async () => {
  const id = await enrol(its.eastClerk, eastRoom, { name: '张晓', idNumber: null, birthday: '2018-01-02', guardianName: '张大' });
  const correct = async (more: Readonly<Record<string, unknown>>, who = its.eastClerk) =>
    does(who, 'correctIdentity', { row: id, version: (await pupilNow(id)).version, why: '录入时看错', ...more });
  assert.deepEqual(codesOf(await correct({})), ['roster.nothingToCorrect']);
  assert.deepEqual(codesOf(await correct({ newName: '张小' }, its.westClerk)), ['roster.notYourSchool']);
  assert.deepEqual(codesOf(await correct({ newNumber: inventedNumber('2018-05-04', 1) })), ['roster.numberOfAnother']);
  granted(await correct({ newNumber: inventedNumber('2018-01-03', 4), newName: '张小' }));
  const after = await pupilNow(id);
  assert.deepEqual([after.name, after.birthday, after.birthMonth, after.sex], ['张小', '2018-01-03', '2018-01', 'female']);
  const found = await seen(async desk => ok(await rows(desk, pupil, { where: { idNumber: inventedNumber('2018-01-03', 4) } })));
  assert.deepEqual(
    found.map(one => one.id),
    [id],
  );
  const home = (await seen(async desk => ok(await rows(desk, guardian, { where: { pupil: id } }))))[0]!;
  granted(await does(its.eastClerk, 'correctGuardianIdentity', { row: home.id, version: 1, newPhone: '13900001234', why: '换号' }));
  const now = await seen(async desk => fetchRow(desk, guardian, home.id));
  assert.deepEqual([now.name, now.phone], ['张大', '13900001234']);
});

test('two records of one person are found by name, birthday and guardian, and made one', async () => {
  const kept = await enrol(its.eastClerk, eastRoom, {
    name: '赵一',
    idNumber: inventedNumber('2017-02-03', 5),
    birthday: '2017-02-03',
    guardianName: '赵父',
  });
  const second = await enrol(its.eastClerk, eastRoom, {
    name: '赵一',
    idNumber: null,
    studentNumber: null,
    birthday: '2017-02-03',
    guardianName: '赵父',
    isAnother: true,
    ethnicity: '汉族',
  });
  const look = async () => granted(await its.office.sees<readonly DuplicateGroup[]>(its.section, 'duplicates', { born: 2017 }));
  const [group] = await look();
  assert.deepEqual([group!.because, group!.records.length, JSON.stringify(group).includes('赵一')], ['nameBirthdayGuardian', 2, false]);
  const merge = { keep: kept, keepVersion: 1, drop: second, dropVersion: 1, why: '与户口簿核对' };
  assert.deepEqual(codesOf(await does(its.eastClerk, 'mergePupils', merge)), ['deed.notYours']);
  granted(await does(its.section, 'mergePupils', merge));
  assert.deepEqual(await look(), []);
  assert.equal((await pupilNow(kept)).ethnicity, '汉族');
  const books = await seen(async desk => ok(await rows(desk, enrolmentEvent, { where: { pupil: kept } })));
  assert.deepEqual(
    books.map(one => [one.change, one.withdrawnOn]),
    [
      ['admitted', null],
      ['admitted', '2027-10-01'],
    ],
  );
});

test('what a promotion would do is told before, and is what it does', async () => {
  const preview = granted(await its.office.sees<PromotionPreview>(its.section, 'promotionPreview', { schoolYear: 2027 }));
  assert.deepEqual(
    preview.schools.map(one => [
      one.school,
      one.promoted,
      one.promotedPupils,
      one.graduating,
      one.homerooms.map(room => [room.from, room.to]),
    ]),
    [
      [
        '城东中心小学',
        2,
        4,
        0,
        [
          ['三年级（1）班', '四年级（1）班'],
          ['三年级（2）班', '四年级（2）班'],
        ],
      ],
    ],
  );
  granted(await does(its.section, 'promoteHomerooms', { schoolYear: 2027, day: '2027-10-01' }));
  const after = granted(await its.office.sees<PromotionPreview>(its.section, 'promotionPreview', { schoolYear: 2027 }));
  assert.deepEqual([after.isDone, after.former[0]?.promotedPupils, after.former[0]?.isLatest], [true, 4, true]);
});
