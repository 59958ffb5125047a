import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { type Actor, ask, listRows, mayList, narrowedTo, ownRows, type Register, rows } from '#register/index.ts';
import { codesOf, granted } from '../../../test/county/people.ts';
import { inventedNumber, openRoster, type RosterCounty } from '../../../test/county/roster.ts';
import { testCounty } from '../../../test/county/store.ts';
import { homeroom, pupil, roster } from './index.ts';
import { enrolmentEvent } from './pupils/enrolmentEvent.ts';
import { guardian } from './pupils/guardian.ts';
import { promotion } from './pupils/promotion.ts';
import { pupilTransfer } from './pupils/pupilTransfer.ts';

let its: RosterCounty;
let [first, sixth, western] = ['', '', ''];
before(async () => {
  its = await openRoster();
  first = await its.openRoom(its.eastClerk, its.east, 2025, 2);
  sixth = await its.openRoom(its.eastClerk, its.east, 2022, 5);
  western = await its.openRoom(its.westClerk, its.west, 2025, 2);
});
after(() => its.store.close());

const does = <O = Record<string, string>>(who: Actor, verb: string, input: Readonly<Record<string, unknown>>) =>
  its.office.does<O>(who, verb, input);
const seen = <T>(work: Parameters<typeof its.office.at<T>>[2]) => its.office.at<T>(its.section, 'roster.look', work);
const pupilNow = async (id: string) => (await seen(async desk => ok(await rows(desk, pupil, { where: { id } }))))[0]!;
const life = async (id: string) =>
  (await seen(async desk => ok(await rows(desk, enrolmentEvent, { where: { pupil: id } })))).map(one => [one.day, one.change]);
const step = async (who: Actor, verb: string, id: string, day: string, more: Readonly<Record<string, unknown>> = {}) =>
  does(who, verb, { row: id, version: (await pupilNow(id)).version, day, ...more });
const known = async (day: string, knownOn: string | null, boundaries: 'thatDay' | 'today' = 'thatDay') =>
  granted(
    await its.office.sees<readonly { schools: readonly string[]; pupils: number | null }[]>(its.section, 'enrolmentOn', {
      day,
      knownOn,
      boundaries,
    }),
  )
    .map(one => [one.schools.join('、'), one.pupils])
    .sort();

test('a pupil is admitted, transferred, suspended, comes back, drops out, is persuaded back and graduates: one person, one record', async () => {
  const { pupil: id } = granted(await does(its.eastClerk, 'enrolPupil', its.pupil(first)));
  const asked = { idNumber: inventedNumber('2018-05-04', 1), name: '王小明', organisation: its.west, homeroom: western, because: '迁居' };
  assert.deepEqual(codesOf(await does(its.westClerk, 'askTransfer', { ...asked, name: '王大明' })), ['roster.nobodyOfThatNumber']);
  its.clock.now = '2027-10-11T02:00:00Z';
  const { pupilTransfer: transfer } = granted(await does(its.westClerk, 'askTransfer', asked));
  assert.deepEqual(codesOf(await does(its.westClerk, 'askTransfer', asked)), ['roster.askedAlready']);
  const release = { row: transfer, version: 1, day: '2027-10-11' };
  assert.deepEqual(codesOf(await does(its.westClerk, 'releasePupil', release)), ['roster.notYourSchool']);
  granted(await does(its.eastClerk, 'releasePupil', release));
  assert.equal((await pupilNow(id!)).organisation, its.west);
  assert.deepEqual(codesOf(await step(its.eastClerk, 'suspendPupil', id!, '2027-10-11', { because: '因病' })), ['roster.notYourSchool']);
  its.clock.now = '2028-06-30T02:00:00Z';
  granted(await step(its.westClerk, 'suspendPupil', id!, '2027-11-01', { because: '因病' }));
  assert.deepEqual(codesOf(await step(its.westClerk, 'resumePupil', id!, '2027-10-31', { homeroom: western })), [
    'roster.beforeLastChange',
  ]);
  granted(await step(its.westClerk, 'resumePupil', id!, '2028-03-01', { homeroom: western }));
  granted(await step(its.westClerk, 'dropOutPupil', id!, '2028-04-01', { because: '外出' }));
  assert.deepEqual(codesOf(await step(its.westClerk, 'graduatePupil', id!, '2028-05-01')), ['register.notFromThisState']);
  assert.deepEqual(codesOf(await step(its.westClerk, 'persuadeBack', id!, '2028-07-15', { homeroom: western })), ['roster.dayAhead']);
  granted(await step(its.westClerk, 'persuadeBack', id!, '2028-04-20', { homeroom: western }));
  granted(await step(its.westClerk, 'graduatePupil', id!, '2028-06-30'));
  assert.deepEqual(await life(id!), [
    ['2027-09-01', 'admitted'],
    ['2027-10-11', 'transferredOut'],
    ['2027-10-11', 'transferredIn'],
    ['2027-11-01', 'suspended'],
    ['2028-03-01', 'resumed'],
    ['2028-04-01', 'droppedOut'],
    ['2028-04-20', 'persuadedBack'],
    ['2028-06-30', 'graduated'],
  ]);
  granted(await does(its.eastClerk, 'enrolPupil', its.pupil(first, { day: '2028-06-30' })));
  assert.equal((await seen(async desk => ok(await rows(desk, pupil)))).length, 1);
});

test('what was enrolled on a day is told as it was, and as it was known on an earlier day', async () => {
  assert.deepEqual(await known('2027-09-30', null), [['城东小学', 1]]);
  assert.deepEqual(await known('2027-12-01', null), []);
  assert.deepEqual(await known('2027-12-01', '2027-12-01'), [['城西小学', 1]]);
  assert.deepEqual(await known('2028-03-15', null), [['城西小学', 1]]);
});

test('the same number is enrolled once in the county; the same name, birthday and guardian are asked about', async () => {
  assert.deepEqual(codesOf(await does(its.westClerk, 'enrolPupil', its.pupil(western, { organisation: its.west, day: '2028-06-30' }))), [
    'roster.enrolledAlready',
  ]);
  const twin = its.pupil(western, { organisation: its.west, idNumber: null, day: '2028-06-30' });
  assert.deepEqual(codesOf(await does(its.westClerk, 'enrolPupil', twin)), ['roster.samePerson']);
  granted(await does(its.westClerk, 'enrolPupil', { ...twin, guardianName: '李四' }));
  const { pupil: another } = granted(await does(its.westClerk, 'enrolPupil', { ...twin, isAnother: true }));
  assert.equal((await pupilNow(another!)).idNumber, null);
});

test('numbers, birthdays, sex and people are checked, all at once', async () => {
  const number = inventedNumber('2018-05-04', 3);
  const wrong = its.pupil(first, { idNumber: number, sex: 'female', birthday: '2018-05-05', ethnicity: '火星族', day: '2028-06-30' });
  assert.deepEqual(codesOf(await does(its.eastClerk, 'enrolPupil', wrong)), [
    'pupil.birthdayFitsNumber',
    'pupil.sexFitsNumber',
    'pupil.ethnicityKnown',
  ]);
  const typo = `${number.slice(0, 17)}${number[17] === '1' ? '2' : '1'}`;
  assert.deepEqual(codesOf(await does(its.eastClerk, 'enrolPupil', its.pupil(first, { idNumber: typo }))), ['field.idNumberCheck']);
});

const ledgers = { offices: [roster], namesOf: async () => new Map<string, string>() };
const list = (who: Actor, register: Register) =>
  its.store.read({ county: testCounty.code, actor: who.id, only: narrowedTo(ledgers, who) }, async reading => {
    const asked = granted(ask(ledgers, register, { where: {}, search: null, order: null }));
    return listRows({ store: reading, actor: who, today: reading.today }, ledgers, register, asked, { size: 50 });
  });

test('a school’s clerk sees the pupils of that school, the enrolment section all, and nobody else any', async () => {
  const personal = [pupil, guardian, enrolmentEvent, pupilTransfer, homeroom, promotion] as unknown as readonly Register[];
  assert.deepEqual(ownRows(ledgers, pupil as unknown as Register, its.westClerk), [
    { column: 'organisation', from: its.west, to: its.west },
  ]);
  const east = granted(await list(its.eastClerk, pupil as unknown as Register));
  assert.deepEqual([...new Set(east.rows.map(row => row.organisation))], [its.east]);
  assert.equal(granted(await list(its.section, pupil as unknown as Register)).rows.length, 3);
  for (const register of personal)
    for (const who of [its.planner, its.filer, its.personnel]) assert.equal(mayList(register, who), false, `${register.name} ${who.name}`);
  for (const verb of ['enrolPupil', 'suspendPupil', 'askTransfer', 'promoteHomerooms', 'reversePromotion'])
    for (const who of [its.planner, its.filer]) assert.deepEqual(codesOf(await does(who, verb, {})), ['deed.notYours'], verb);
  assert.deepEqual(codesOf(await does(its.section, 'enrolPupil', its.pupil(first))), ['deed.notYours']);
});

test('names, numbers and birthdays leave the server masked, special groups and addresses not at all', async () => {
  const page = granted(await list(its.eastClerk, pupil as unknown as Register));
  const [row] = page.rows;
  assert.deepEqual(
    [row?.name, row?.birthday, String(row?.idNumber).replace(/\d{4}$|[\dX]{4}$/, '····')],
    ['王*明', '***', '990***********····'],
  );
  const groups = { row: String(row?.id), version: row?.version, groups: '农村留守儿童、孤儿', address: '某村1号' };
  assert.deepEqual(codesOf(await does(its.westClerk, 'setSpecialGroups', groups)), ['roster.notYourSchool']);
  granted(await does(its.eastClerk, 'setSpecialGroups', groups));
  assert.deepEqual((await pupilNow(groups.row)).specialGroups, ['leftBehind', 'orphan']);
  const shown = granted(await list(its.eastClerk, pupil as unknown as Register)).rows[0];
  assert.deepEqual([shown?.specialGroups, shown?.homeAddress], ['***', '***']);
});

test('all classes go up in one deed, the last year graduates, and it can be taken back until the next', async () => {
  its.clock.now = '2028-09-01T02:00:00Z';
  const before = await seen(async desk => ok(await rows(desk, homeroom)));
  const six = granted(
    await does(
      its.eastClerk,
      'enrolPupil',
      its.pupil(sixth, {
        idNumber: inventedNumber('2016-03-03', 1),
        birthday: '2016-03-03',
        name: '赵学',
        guardianName: '赵父',
        day: '2028-08-30',
      }),
    ),
  );
  granted(await does(its.section, 'promoteHomerooms', { schoolYear: 2028, day: '2028-09-01' }));
  assert.deepEqual(codesOf(await does(its.section, 'promoteHomerooms', { schoolYear: 2028, day: '2028-09-01' })), [
    'roster.promotedAlready',
  ]);
  const names = async () => (await seen(async desk => ok(await rows(desk, homeroom)))).map(room => `${room.name} ${room.state}`);
  assert.deepEqual(await names(), ['三年级（1）班 studying', '六年级（1）班 studying', '三年级（1）班 studying']);
  its.clock.now = '2029-09-01T02:00:00Z';
  const { promotion: second } = granted(await does(its.section, 'promoteHomerooms', { schoolYear: 2029, day: '2029-09-01' }));
  assert.deepEqual(await names(), ['四年级（1）班 studying', '六年级（1）班 finished', '四年级（1）班 studying']);
  assert.equal((await pupilNow(six.pupil!)).state, 'graduated');
  const [made] = await seen(async desk => ok(await rows(desk, promotion)));
  assert.deepEqual(codesOf(await does(its.section, 'reversePromotion', { row: made!.id, version: 1 })), ['roster.notTheLatest']);
  granted(await does(its.section, 'reversePromotion', { row: second, version: 1 }));
  assert.equal((await pupilNow(six.pupil!)).state, 'enrolled');
  granted(await does(its.section, 'reversePromotion', { row: made!.id, version: 1 }));
  const back = await seen(async desk => ok(await rows(desk, homeroom)));
  assert.deepEqual(
    back.map(({ id, name, grade, state }) => ({ id, name, grade, state })),
    before.map(({ id, name, grade, state }) => ({ id, name, grade, state })),
  );
  assert.equal(
    (await seen(async desk => ok(await rows(desk, enrolmentEvent, { where: { change: 'promoted', withdrawnOn: null } })))).length,
    0,
  );
});

test('a promotion whose graduates have entered another school is not taken back over their heads', async () => {
  const { promotion: id } = granted(await does(its.section, 'promoteHomerooms', { schoolYear: 2029, day: '2029-09-01' }));
  const next = granted(await does(its.section, 'promoteHomerooms', { schoolYear: 2030, day: '2029-09-01' }));
  assert.notEqual(id, next.promotion);
  const again = its.pupil(western, {
    organisation: its.west,
    idNumber: inventedNumber('2016-03-03', 1),
    birthday: '2016-03-03',
    name: '赵学',
    day: '2029-09-01',
  });
  granted(await does(its.westClerk, 'enrolPupil', again));
  assert.deepEqual(codesOf(await does(its.section, 'reversePromotion', { row: next.promotion, version: 1 })), ['roster.graduatesMoved']);
});
