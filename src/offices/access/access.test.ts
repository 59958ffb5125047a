import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { roster } from '#offices/roster/index.ts';
import { type Actor, insert, type Ledgers, listRows, mayList, narrowedTo, type Register, seenRow } from '#register/index.ts';
import { openSchools, type Schools } from '../../../test/contracts/patterns/school.ts';
import { codesOf, granted } from '../../../test/county/people.ts';
import { testCounty } from '../../../test/county/store.ts';
import { dropoutCase } from './dropout/dropoutCase.ts';
import { persuasion } from './dropout/persuasion.ts';
import { returnNotice } from './dropout/returnNotice.ts';
import { access } from './index.ts';
import { absence } from './movement/absence.ts';
import { placement } from './placing/placement.ts';
import type { ChildFile, LedgersView, MovementView, PlacementView } from './types.ts';

let its: Schools;
let teacher: Actor;
let head: Actor;
let stranger: Actor;
let leader: Actor;
let filer: Actor;
let child: string;
before(async () => {
  its = await openSchools(access, { keeps: ['accessOffice'], answers: ['filer'] }, false);
  child = await its.addPupil('钱多多', its.school);
  teacher = await its.addAccount('关爱甲', ['careTeacher'], its.school);
  head = await its.addAccount('校长甲', ['schoolLead'], its.school);
  stranger = await its.addAccount('关爱乙', ['careTeacher'], its.other);
  leader = await its.addAccount('局领导', ['leader'], its.bureau);
  filer = its.filer;
});
after(() => its.store.close());

interface Told {
  readonly row: string;
  readonly version: number;
  readonly state: string;
}

const ledgers: Ledgers = { offices: [roster, access], namesOf: async () => new Map() };
const on = (day: string) => {
  its.clock.now = `${day}T02:00:00Z`;
};
const seen = (as: Actor, register: Register, id: string) =>
  its.store.read({ county: testCounty.code, actor: as.id }, async reading => {
    const desk = { store: reading, actor: as, today: reading.today };
    const own = await seenRow(desk, ledgers, register, id);
    const asked = { states: {}, matching: [], orderBy: [] };
    const listed = mayList(register, as) ? granted(await listRows(desk, ledgers, register, asked as never, { size: 50 })).rows.length : 0;
    return [own !== null, listed] as const;
  });
const does = (as: Actor, deed: string, input: Readonly<Record<string, unknown>>) => its.office.does<Told>(as, deed, input);
const suspicion = { foundBy: 'absenceSign', foundOn: '2028-01-10', awayFrom: '2028-01-04', township: '石门镇', responsible: '关爱甲' };
const sealed = { cause: 'worksAway', situation: '去了舅舅的饭馆帮工' };

test('a case runs through the three ledgers: suspected, away with the ladder of persuasion and the notice, back, closed', async () => {
  assert.deepEqual(codesOf(await does(stranger, 'openCase', { ...suspicion, ...sealed, pupil: child })), ['access.notYourPupil']);
  assert.deepEqual(codesOf(await does(its.keeper, 'openCase', { ...suspicion, ...sealed, pupil: child })), ['deed.notYours']);
  let one = granted(await does(teacher, 'openCase', { ...suspicion, ...sealed, pupil: child }));
  assert.deepEqual(codesOf(await does(teacher, 'openCase', { ...suspicion, ...sealed, pupil: child })), ['access.openCase']);
  const id = { row: one.row };
  assert.deepEqual(codesOf(await does(head, 'confirmCase', { ...id, version: 1, returnBy: '2028-01-12' })), ['access.returnTooNear']);
  one = granted(await does(head, 'confirmCase', { ...id, version: 1, returnBy: '2028-01-20' }));
  const notice = { dropoutCase: one.row, noticeNumber: '云教控〔2028〕1号', guardianName: '钱父', returnBy: '2028-02-05' };
  assert.deepEqual(codesOf(await does(its.keeper, 'issueNotice', notice)), ['access.noVisitYet']);
  const visit = { dropoutCase: one.row, stepKind: 'schoolVisit', heldOn: '2028-01-10', wentThere: '班主任', promisedOn: null, proofs: [] };
  assert.deepEqual(codesOf(await does(stranger, 'recordPersuasion', { ...visit, outcome: null })), ['access.notYourPupil']);
  granted(await does(teacher, 'recordPersuasion', { ...visit, outcome: '父母表示年后送回' }));
  const action = { dropoutCase: one.row, actionKind: 'heartTalk', heldOn: '2028-01-10', doneBy: '关爱甲', outcome: null };
  granted(await does(teacher, 'recordCareAction', action));
  assert.deepEqual(codesOf(await does(teacher, 'recordCareAction', action)), ['register.alreadyThere']);
  on('2028-01-20');
  const issued = granted(await its.office.does<Told & { readonly file: string }>(its.keeper, 'issueNotice', notice));
  const served = { row: issued.row, version: issued.version, deliveredOn: '2028-01-20', deliveryWay: 'inPerson', wentThere: '镇教管中心' };
  granted(await does(teacher, 'recordDelivery', served));
  on('2028-03-01');
  const file = granted(await its.office.sees<ChildFile>(teacher, 'childFile', { dropoutCase: one.row }));
  assert.deepEqual(
    [file.child, file.case.state, file.case.returnBy, file.next?.kind],
    ['钱*多', 'droppedOut', '2028-02-05', 'lawfulPressing'],
  );
  assert.equal(file.next?.late, 16);
  assert.deepEqual(
    file.ladder.map(rung => rung.takenOn),
    ['2028-01-10', null, null, '2028-01-20', null],
  );
  assert.equal(JSON.stringify(file).includes('饭馆'), false);
  assert.deepEqual(codesOf(await its.office.sees(stranger, 'childFile', { dropoutCase: one.row })), ['register.noSuchRow']);
  assert.ok((await its.waits(teacher)).some(duty => duty.title.startsWith('依法督促监护人履责') && !duty.title.includes('钱')));
  const returned = { row: one.row, version: file.case.version, returnedOn: '2028-03-01', resettlement: 'backToClass' };
  one = granted(await does(teacher, 'recordReturn', returned));
  const closing = { row: one.row, version: one.version, closingGrounds: '出勤正常' };
  assert.deepEqual(codesOf(await does(its.keeper, 'closeCase', closing)), ['access.notSettled']);
  on('2028-03-31');
  assert.ok((await its.waits(its.keeper)).some(duty => duty.title.startsWith('核查销号')));
  assert.deepEqual(codesOf(await does(head, 'closeCase', closing)), ['deed.notYours']);
  assert.equal(granted(await does(its.keeper, 'closeCase', closing)).state, 'closedOut');
  on('2028-01-10');
});

test('a case, its visits and its notice are there for the child’s school and the county’s office, and for nobody else', async () => {
  const kept = await its.store.read({ county: testCounty.code, actor: 'test' }, async reading => ({
    case: (await reading.rows({ name: 'dropoutCase', columns: {}, unique: [] }))[0]!.id,
    visit: (await reading.rows({ name: 'persuasion', columns: {}, unique: [] }))[0]!.id,
    notice: (await reading.rows({ name: 'returnNotice', columns: {}, unique: [] }))[0]!.id,
  }));
  const pairs = [
    [dropoutCase, kept.case, 1],
    [persuasion, kept.visit, 2],
    [returnNotice, kept.notice, 1],
  ] as const;
  for (const [register, id, many] of pairs) {
    for (const as of [teacher, head, its.keeper])
      assert.deepEqual(await seen(as, register as unknown as Register, id), [true, many], register.name);
    for (const as of [stranger, leader, filer, its.nobody])
      assert.deepEqual(await seen(as, register as unknown as Register, id), [false, 0], `${register.name} ${as.name}`);
  }
});

test('what is told of a child at home is masked on every list, even to its own school, and stands in no reason of the audit', async () => {
  const rowsOf = async (as: Actor) =>
    its.store.read({ county: testCounty.code, actor: as.id }, async reading => {
      const desk = { store: reading, actor: as, today: reading.today };
      const asked = { states: {}, matching: [], orderBy: [] };
      return granted(await listRows(desk, ledgers, dropoutCase as unknown as Register, asked as never, { size: 50 })).rows;
    });
  assert.deepEqual(
    (await rowsOf(teacher)).map(row => [row.situation, row.cause]),
    [['***', '***']],
  );
  const events = await its.store.read({ county: testCounty.code, actor: 'test' }, reading => reading.events({ limit: 500 }));
  assert.equal(JSON.stringify(events.map(one => one.why)).includes('饭馆'), false);
});

test('the ledgers tell a school its own, the county all, and a leader no number below ten', async () => {
  const view = async (as: Actor) => granted(await its.office.sees<LedgersView>(as, 'ledgers', {}));
  const two = await its.addPupil('孙小小', its.school);
  granted(await does(teacher, 'openCase', { ...suspicion, cause: null, situation: null, pupil: two }));
  const [own, all, none, told] = [await view(teacher), await view(its.keeper), await view(stranger), await view(leader)];
  assert.deepEqual([own.lines[0]?.suspected, own.pending.length, all.lines.length, none.lines.length], [1, 1, 1, 0]);
  assert.deepEqual([told.lines[0]?.suspected, told.total.suspected, told.pending, told.isSuppressed], [null, null, [], true]);
  assert.deepEqual(codesOf(await its.office.sees(filer, 'ledgers', {})), ['deed.notYours']);
});

test('movement warns of an absence that nobody excused after three days, more gravely after seven, and is silent once there is a case', async () => {
  const third = await its.addPupil('李远远', its.other);
  const away = { pupil: third, absenceKind: 'unexcused', awayFrom: '2028-01-07', situation: null };
  assert.deepEqual(codesOf(await does(teacher, 'addAbsence', away)), ['access.notYourPupil']);
  const kept = granted(await does(stranger, 'addAbsence', away));
  const rules = async (as: Actor) =>
    granted(await its.office.sees<MovementView>(as, 'movement', {})).alerts.map(one => [one.rule, one.child, one.late]);
  assert.deepEqual(await rules(stranger), [['awayUnexcused', '李*远', 0]]);
  on('2028-01-15');
  assert.deepEqual(await rules(its.keeper), [['awayWithoutCase', '李*远', 1]]);
  assert.deepEqual(await rules(teacher), []);
  assert.deepEqual(await seen(teacher, absence as unknown as Register, kept.row), [false, 0]);
  granted(await does(stranger, 'openCase', { ...suspicion, cause: null, situation: null, pupil: third }));
  assert.deepEqual(await rules(stranger), []);
  on('2028-01-10');
});

test('a check of the county counts heads against the roster and raises what is wrong', async () => {
  const school = { organisation: its.school, checkedOn: '2028-01-10', checkers: '乙', finding: null };
  const none = { issueSubject: null, grade: null, deadline: null };
  const over = { ...school, ...none, presentPupils: 3, explainedPupils: 0 };
  assert.deepEqual(codesOf(await does(its.keeper, 'checkSchool', over)), ['access.moreThanRoster']);
  await its.office.at(its.keeper, 'roster.enrolPupil', async desk => {
    const blank = { withdrawnOn: null, homeroom: null, grade: null, promotion: null, why: null };
    const event = { pupil: child, change: 'admitted', day: '2027-09-01', recordedOn: '2027-09-01', school: its.school };
    return ok(
      granted(await insert(desk, roster.registers.find(one => one.name === 'enrolmentEvent')! as Register, { ...blank, ...event })),
    );
  });
  const done = granted(
    await its.office.does<{ readonly unexplainedPupils: number; readonly issue: string | null }>(its.keeper, 'checkSchool', {
      ...school,
      ...none,
      presentPupils: 0,
      explainedPupils: 0,
    }),
  );
  assert.deepEqual([done.unexplainedPupils, done.issue === null], [1, false]);
});

test('a placement is proposed by the school and decided by the county; lessons at home count towards the month', async () => {
  const pupil = await its.addPupil('周安安', its.school);
  const home = { pupil, placementWay: 'homeTeaching', hoursPerMonth: null, disability: 'multiple', plan: '康复' };
  assert.deepEqual(codesOf(await does(teacher, 'proposePlacement', home)), ['access.noPlan']);
  let one = granted(await does(teacher, 'proposePlacement', { ...home, hoursPerMonth: 8 }));
  assert.ok((await its.waits(its.keeper)).some(duty => duty.title === '决定残疾儿童安置'));
  const decision = { row: one.row, version: 1, placementWay: 'homeTeaching', hoursPerMonth: 8, opinion: '同意' };
  one = granted(await does(its.keeper, 'decidePlacement', decision));
  const lesson = { placement: one.row, heldOn: '2028-01-10', lessonHours: 3, teachers: '甲', content: null, photos: [] };
  assert.deepEqual(codesOf(await does(stranger, 'recordLesson', lesson)), ['access.notYourPupil']);
  granted(await does(teacher, 'recordLesson', lesson));
  const view = async (as: Actor) => granted(await its.office.sees<PlacementView>(as, 'placements', {}));
  assert.deepEqual(
    (await view(its.keeper)).hours.map(line => [line.child, line.planned, line.given]),
    [['周*安', 8, 3]],
  );
  assert.deepEqual([(await view(stranger)).lines, (await view(leader)).total, (await view(leader)).hours], [[], null, []]);
  assert.deepEqual(await seen(stranger, placement as unknown as Register, one.row), [false, 0]);
});

test('the database itself, as it answers another school, holds no child of this one, whatever is asked', async () => {
  const names = ['dropoutCase', 'persuasion', 'careAction', 'returnNotice', 'absence', 'placement', 'homeLesson'];
  const given = (as: Actor) =>
    its.store.read({ county: testCounty.code, actor: as.id, only: narrowedTo(ledgers, as) }, async reading => {
      const own: Record<string, number> = {};
      for (const name of names) {
        const table = { name, columns: { organisation: { type: 'uuid', nullable: false } }, unique: [] } as const;
        const found = await reading.rows<{ readonly organisation: string }>(table);
        own[name] = found.filter(row => row.organisation === its.school).length;
      }
      return own;
    });
  const [theirs, ours] = [await given(stranger), await given(teacher)];
  assert.deepEqual(Object.values(theirs), [0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(Object.values(ours), [2, 2, 1, 1, 0, 1, 1]);
});
