import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { mayList, type Register, rows } from '#register/index.ts';
import { codesOf, granted } from '../../../test/county/people.ts';
import { inventedNumber, openRoster, type RosterCounty } from '../../../test/county/roster.ts';
import { staff } from './index.ts';
import { staffEvent } from './staff/staffEvent.ts';

let its: RosterCounty;
before(async () => {
  its = await openRoster();
});
after(() => its.store.close());

const teacher = (more: Readonly<Record<string, unknown>> = {}) => ({
  name: '郑文斌',
  sex: 'male',
  idNumber: inventedNumber('1985-03-15', 1),
  birthMonth: '1985-03',
  organisation: its.east,
  staffKind: '专任教师',
  post: '教师',
  isAuthorised: '是',
  professionalTitle: '一级教师',
  qualification: '大学本科',
  subjects: '语文、道德与法治',
  hiredOn: '2008-09-01',
  ...more,
});
const does = <O = Record<string, string>>(verb: string, input: Readonly<Record<string, unknown>>, who = its.personnel) =>
  its.office.does<O>(who, verb, input);

test('a teacher is entered once, moves, is certified and honoured, retires; their working life is told', async () => {
  const { staff: id } = granted(await does('addStaff', teacher()));
  assert.deepEqual(codesOf(await does('addStaff', teacher({ organisation: its.west }))), ['register.alreadyThere']);
  granted(await does('moveStaff', { row: id, version: 1, day: '2027-08-20', organisation: its.west, post: '教导主任' }));
  granted(await does('addStaffCertificate', { staff: id, kind: '教师资格证', level: '小学 语文', issuedOn: '2008-07-01' }));
  granted(await does('addStaffHonour', { staff: id, honour: '优秀教师', level: '县级', year: 2020 }));
  granted(await does('retireStaff', { row: id, version: 2, day: '2027-09-01' }));
  const events = await its.office.at(its.personnel, 'roster.look', async desk =>
    ok(await rows(desk, staffEvent, { where: { staff: id } })),
  );
  assert.deepEqual(
    events.map(one => [one.day, one.change, one.school, one.post]),
    [
      ['2008-09-01', 'hired', its.east, '教师'],
      ['2027-08-20', 'moved', its.west, '教导主任'],
      ['2027-09-01', 'staffRetired', its.west, '教导主任'],
    ],
  );
  assert.deepEqual(codesOf(await does('moveStaff', { row: id, version: 3, day: '2027-09-01', organisation: its.east, post: '教师' })), [
    'register.notFromThisState',
  ]);
});

test('a name or number of a teacher that was mistyped is entered anew with its reason; month of birth follows, the history keeps both, a taken number is refused', async () => {
  const { staff: id } = granted(await does('addStaff', teacher({ name: '郑文宾', idNumber: inventedNumber('1985-03-15', 7) })));
  const { staff: other } = granted(await does('addStaff', teacher({ name: '薛明', idNumber: inventedNumber('1985-03-15', 9) })));
  const right = inventedNumber('1986-04-15', 8);
  const say = { row: id, version: 1, why: '录入时看错' };
  assert.deepEqual(codesOf(await does('correctStaffIdentity', say)), ['roster.nothingToCorrect']);
  assert.deepEqual(codesOf(await does('correctStaffIdentity', { ...say, newName: '郑文彬', why: '' })), ['field.blank']);
  const taken = { ...say, newNumber: inventedNumber('1985-03-15', 9) };
  assert.deepEqual(codesOf(await does('correctStaffIdentity', taken)), ['roster.numberOfColleague']);
  assert.deepEqual(codesOf(await does('correctStaffIdentity', { ...say, newName: '郑文彬' }, its.eastClerk)), ['deed.notYours']);
  granted(await does('correctStaffIdentity', { ...say, newName: '郑文彬', newNumber: right }));
  const [row, events] = await its.office.at(its.personnel, 'roster.look', async desk =>
    ok([(await rows(desk, staff, { where: { id } }))[0]!, await desk.store.events({ row: id ?? '' })] as const),
  );
  assert.deepEqual([row.name, row.idNumber, row.birthMonth, row.version], ['郑文彬', right, '1986-04', 2]);
  assert.deepEqual([events[0]?.why, events[0]?.before?.name, events[0]?.after?.name], ['录入时看错', '郑文宾', '郑文彬']);
  for (const one of [id, other]) granted(await does('retireStaff', { row: one, version: one === id ? 2 : 1, day: '2027-09-01' }));
});

test('a teacher without a subject or of another birthday is refused, and only the personnel section enters staff', async () => {
  const wrong = teacher({ idNumber: inventedNumber('1986-04-15', 1), subjects: [] });
  assert.deepEqual(codesOf(await does('addStaff', wrong)), ['staff.birthMonthFitsNumber', 'staff.teacherTeaches']);
  assert.deepEqual(codesOf(await does('addStaff', teacher(), its.eastClerk)), ['deed.notYours']);
  const ledger = staff as unknown as Register;
  assert.deepEqual(
    [its.eastClerk, its.personnel, its.planner, its.filer, its.section].map(who => mayList(ledger, who)),
    [true, true, false, false, false],
  );
});

test('school facts stand for a day, within their own bounds, for one’s own school; codes of schools are checked', async () => {
  const facts = { organisation: its.east, day: '2027-09-01', siteAreaSqm: 9000, buildingAreaSqm: 4000, teachingAreaSqm: 4100 };
  assert.deepEqual(codesOf(await does('addSchoolFacts', facts, its.eastClerk)), ['schoolFacts.partsWithinWhole']);
  assert.deepEqual(codesOf(await does('addSchoolFacts', { ...facts, teachingAreaSqm: 2600 }, its.westClerk)), [
    'register.notYourOrganisation',
  ]);
  granted(await does('addSchoolFacts', { ...facts, teachingAreaSqm: 2600 }, its.eastClerk));
  const profile = {
    organisation: its.east,
    schoolKind: '完全中学',
    schoolCode: '2162000123',
    isEthnicTownship: '否',
    isBoardingSchool: '否',
    isPrivate: '否',
  };
  assert.deepEqual(codesOf(await does('addOrganisationProfile', profile, its.section)), ['organisationProfile.schoolCodeFitsKind']);
  assert.deepEqual(codesOf(await does('addOrganisationProfile', { ...profile, schoolCode: '99620001' }, its.section)), [
    'organisationProfile.schoolCodeShape',
    'organisationProfile.schoolCodeFitsKind',
  ]);
  granted(
    await does('addOrganisationProfile', { ...profile, schoolKind: '小学', urbanRural: '村庄', divisionCode: '620981206' }, its.section),
  );
});
