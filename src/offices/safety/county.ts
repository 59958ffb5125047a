import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { type Actor, type DemonstrationDesk, type DemonstrationPerson, escalate, type Fields, type Verb } from '#register/index.ts';
import { fileCampus, judgeCampus } from './campus/deeds.ts';
import { addSafeItem } from './campus/safeItem.ts';
import { defences } from './codes.ts';
import { actions, campuses, filed, disputes as quarrels, sessions, standard } from './county/rows.ts';
import { addGate } from './defenceGate.ts';
import { disputeSaid, disputes } from './disputes/dispute.ts';
import { duties, loop, loopSaid, matrix } from './patterns.ts';
import { roomDeeds } from './rooms/safetyRoom.ts';
import { actionDeeds } from './surroundings/jointAction.ts';

const deeds = [
  ...duties.verbs,
  ...loop.verbs,
  ...matrix.verbs,
  ...disputes.verbs,
  addSafeItem,
  fileCampus,
  judgeCampus,
  ...roomDeeds,
  ...actionDeeds,
] as readonly Verb<Fields, unknown>[];
type Input = Readonly<Record<string, unknown>>;
const does = (desk: DemonstrationDesk, name: string, day: string, input: Input) =>
  desk.perform(deeds.find(one => one.name === `safety.${name}`)!, input, day) as Promise<Readonly<Record<string, string>>>;

const drills = ['earthquake', 'fire', 'stampede', 'violence', 'fire'] as const;

/** The defences that these schools do not meet yet; all others are met. */
const lacking: Readonly<Record<string, Readonly<Record<string, 'partly' | 'lacking'>>>> = {
  chengguan1: {},
  third: { perimeterAlarm: 'partly' },
  shimen: { perimeterAlarm: 'lacking', accessControl: 'partly' },
  shuangquan: { guards: 'partly', accessControl: 'lacking', perimeterAlarm: 'lacking', gateBarrier: 'partly' },
};

interface Play {
  readonly keeper: DemonstrationDesk;
  readonly open: (actor: Actor) => DemonstrationDesk;
  readonly people: readonly DemonstrationPerson[];
  readonly organisations: ReadonlyMap<string, string>;
}

const set = { startsOn: '2027-09-01', graceDays: 5, leastProofs: 1, restMonths: [1, 2, 7, 8] };

/** Drills, month by month: filed in time, filed late, missing, exempted. */
async function playDrills({ keeper, open, people, organisations }: Play): Promise<void> {
  const monthly = { ...set, restMonths: [2, 7, 8], name: '每月应急疏散演练', topic: 'drill', cycle: 'month', kinds: ['school'] };
  const { safetyDuty: duty } = await does(keeper, 'setDuty', '2027-08-30', monthly);
  const kindergarten = { ...set, restMonths: [], name: '幼儿园每季度应急演练', topic: 'drill', cycle: 'quarter', kinds: ['kindergarten'] };
  await does(keeper, 'setDuty', '2027-08-30', kindergarten);
  for (const [username, months] of Object.entries(filed)) {
    const filer = people.find(person => person.username === username)!;
    const desk = open(filer);
    for (const [place, [period, day]] of months.entries()) {
      const sheet = new TextEncoder().encode(`${period}演练签到表`);
      const proof = await desk.deed('files.keep', day, async at =>
        ok((await at.store.keepFile(sheet, { name: '签到表.txt', mediaType: 'text/plain' })).hash),
      );
      const drilled = { drillKind: drills[place], evacuationMinutes: 1.5 + place / 4, attended: 400 + place * 10 };
      await does(desk, 'fileDuty', day, { duty, organisation: filer.organisation, period, proofs: [proof], ...drilled });
    }
  }
  const why = '校舍加固，借址分散上课';
  await does(keeper, 'exempt', '2027-10-08', { duty, organisation: organisations.get('云台学校'), period: '2027-09', why });
}

/** Lessons of law each term, given by the vice-principal for law or the police. */
async function playLessons({ keeper, open, people }: Play): Promise<void> {
  const each = { ...set, restMonths: [], leastProofs: 0, name: '每学期法治教育课', topic: 'lawLesson', cycle: 'term', kinds: ['school'] };
  const { safetyDuty: duty } = await does(keeper, 'setDuty', '2027-08-30', each);
  for (const [username, lecturer] of [
    ['chengguan1', 'lawVicePrincipal'],
    ['third', 'policeOfficer'],
  ] as const) {
    const filer = people.find(person => person.username === username)!;
    const lesson = { duty, organisation: filer.organisation, period: '2027-2028-1', proofs: [], attended: 420 };
    await does(open(filer), 'fileDuty', '2027-12-16', { ...lesson, lecturer, lessonHours: 2 });
  }
}

/** The three defences as schools have marked them, and the review of a building project. */
async function playDefences({ keeper, open, people, organisations }: Play): Promise<void> {
  for (const [username, less] of Object.entries(lacking)) {
    const filer = people.find(person => person.username === username)!;
    for (const item of Object.keys(defences)) {
      const standing = less[item] ?? 'met';
      await does(open(filer), 'markItem', '2027-12-01', { organisation: filer.organisation, item, standing, proofs: [] });
    }
  }
  const gate = { organisation: organisations.get('石门中心小学'), projectName: '石门中心小学运动场', gate: 'design' };
  const opinion = '周界报警点位已列入施工图。';
  await keeper.perform(addGate, { ...gate, isIncluded: true, reviewedOn: '2027-03-10', opinion }, '2027-03-10');
}

/** Joint actions: one done, one agreed on. */
async function playActions({ keeper, organisations }: Play): Promise<void> {
  for (const { school, done, ...said } of actions) {
    const action = { ...said, organisation: organisations.get(school), hazard: null };
    const { jointAction } = await does(keeper, 'planAction', '2027-11-01', action);
    if (done === null) continue;
    const [doneOn, actionResult] = done;
    await does(keeper, 'recordAction', doneOn, { jointAction, version: 1, doneOn, actionResult, photos: [] });
  }
}

/** The safety of the invented county in the autumn term, as its office and its schools would have kept it. */
export async function county(open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[]): Promise<void> {
  const office = people.find(person => person.roles.includes('safetyOffice'));
  if (office === undefined) return;
  const keeper = open(office);
  const bodies = await keeper.deed('safety.look', '2027-08-30', async desk => ok(await organisationsOf(desk)));
  const play: Play = { keeper, open, people, organisations: new Map(bodies.map(one => [one.name, one.id])) };
  await playDrills(play);
  const monthly = { ...set, startsOn: '2027-12-01', restMonths: [], leastProofs: 0, cycle: 'month', kinds: ['school', 'kindergarten'] };
  const round = { ...monthly, name: '每月校园安全隐患排查', topic: 'hazardRound' };
  const { safetyDuty } = await does(keeper, 'setDuty', '2027-08-30', round);
  await playLessons(play);
  await playHazards(open, people, safetyDuty!);
  await playDefences(play);
  await playDisputes(open, people);
  await playCampuses(open, people);
  await playRooms(keeper, play.organisations);
  await playActions(play);
  await keeper.deed('safety.escalate', '2028-01-10', desk => escalate(desk, loopSaid, loop));
  await keeper.deed('safety.escalateDisputes', '2028-01-10', desk => escalate(desk, disputeSaid, disputes));
}

/** A round of hazards at two schools: one put right and closed, one late, one that waits to be checked. */
async function playHazards(open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[], duty: string): Promise<void> {
  const keeper = open(people.find(person => person.roles.includes('safetyOffice'))!);
  for (const [username, place] of [
    ['shimen', 0],
    ['third', 1],
  ] as const) {
    const filer = people.find(person => person.username === username)!;
    const desk = open(filer);
    const round = { duty, organisation: filer.organisation, period: '2027-12', proofs: [], hazardsFound: 2 - place };
    const { filing } = await does(desk, 'fileDuty', '2027-12-09', round);
    const found = { organisation: filer.organisation, foundOn: '2027-12-09', filing };
    const blocked = { hazardKind: 'fireSafety', spot: '教学楼二层东侧通道', grade: 'general', deadline: '2027-12-20' };
    const { issue } = await does(desk, 'raiseIssue', '2027-12-09', { ...found, ...blocked, subject: '疏散通道堆放课桌椅' });
    const proof = await desk.deed('files.keep', '2027-12-15', async at =>
      ok((await at.store.keepFile(new TextEncoder().encode('通道已清空'), { name: '整改说明.txt', mediaType: 'text/plain' })).hash),
    );
    await does(desk, 'fileMeasure', '2027-12-15', { issue, version: 1, measure: '课桌椅移入库房，通道每周巡查。', proofs: [proof] });
    if (place === 0) {
      await does(keeper, 'closeIssue', '2027-12-17', { issue, version: 2, remark: '现场验收。' });
      const wire = { hazardKind: 'electricity', spot: '学生宿舍配电箱', grade: 'major', deadline: '2027-12-31' };
      await does(desk, 'raiseIssue', '2027-12-09', { ...found, ...wire, subject: '宿舍配电箱线路老化' });
    }
  }
}

/** Disputes of the autumn: one settled, one that waits to be confirmed, a grave one that is late. */
async function playDisputes(open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[]): Promise<void> {
  const keeper = open(people.find(person => person.roles.includes('safetyOffice'))!);
  for (const { school, settled, ...said } of quarrels) {
    const filer = people.find(person => person.username === school)!;
    const { issue } = await does(open(filer), 'raiseDispute', said.foundOn, { ...said, organisation: filer.organisation });
    if (settled === null) continue;
    const [day, measure, confirmed] = settled;
    await does(open(filer), 'fileSettlement', day, { issue, version: 1, measure, proofs: [] });
    if (confirmed !== null) await does(keeper, 'confirmSettlement', confirmed, { issue, version: 2, remark: '回访属实。' });
  }
}

/** Safe campuses of 2027: passed, failed, waiting to be checked, not scored yet. */
async function playCampuses(open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[]): Promise<void> {
  const keeper = open(people.find(person => person.roles.includes('safetyOffice'))!);
  const items: string[] = [];
  for (const [place, [standardPart, safeText, points]] of standard.entries()) {
    const item = { place: place + 1, standardPart, safeText, points, isVeto: points === 0 };
    items.push((await does(keeper, 'addSafeItem', '2027-09-01', item)).safeItem!);
  }
  const given = (points: readonly number[]) => points.map((one, place) => ({ item: items[place], points: one }));
  for (const { school, own, checked, opinion } of campuses) {
    const filer = people.find(person => person.username === school)!;
    const score = { year: 2027, organisation: filer.organisation, points: given(own), proofs: [] };
    const { campus } = await does(open(filer), 'fileCampus', '2027-12-22', score);
    if (checked !== null) await does(keeper, 'judgeCampus', '2028-01-06', { campus, version: 1, points: given(checked), opinion });
  }
}

/** A room to learn safety in, and the classes that came. */
async function playRooms(keeper: DemonstrationDesk, organisations: ReadonlyMap<string, string>): Promise<void> {
  const room = { organisation: organisations.get('城关第一小学'), roomName: '安全体验馆', roomTheme: 'severalThemes', roomSeats: 45 };
  const { safetyRoom } = await does(keeper, 'addRoom', '2027-09-06', {
    ...room,
    openedOn: '2027-09-01',
    equipment: '模拟灭火、地震小屋、心肺复苏人偶',
  });
  for (const [school, className, sessionOn, attended, lessonTopic] of sessions) {
    const session = { safetyRoom, organisation: organisations.get(school), sessionOn, className, attended, lessonTopic, photos: [] };
    await does(keeper, 'addSession', sessionOn, session);
  }
}
