import { ok } from '#kernel/problem.ts';
import { organisationsOf, pupil } from '#offices/roster/index.ts';
import { type Actor, type DemonstrationDesk, type DemonstrationPerson, escalate, type Fields, rows, type Verb } from '#register/index.ts';
import { areaDeeds } from './areas/area.ts';
import { checkSchool } from './check/quarterCheck.ts';
import { caseDeeds } from './dropout/deeds.ts';
import { recordCareAction, recordPersuasion } from './dropout/persuasion.ts';
import { issueNotice, recordDelivery } from './dropout/returnNotice.ts';
import { addAbsence, recordBack } from './movement/absence.ts';
import { care, duties, loop, loopSaid } from './patterns.ts';
import { placementDeeds } from './placing/deeds.ts';

const deeds = [
  ...caseDeeds,
  recordPersuasion,
  recordCareAction,
  issueNotice,
  recordDelivery,
  addAbsence,
  recordBack,
  checkSchool,
  ...duties.verbs,
  ...loop.verbs,
  ...areaDeeds,
  ...care.verbs,
  ...placementDeeds,
] as readonly Verb<Fields, unknown>[];
type Input = Readonly<Record<string, unknown>>;
type Told = Readonly<Record<string, string>>;
const does = (desk: DemonstrationDesk, name: string, day: string, input: Input) =>
  desk.perform(deeds.find(one => one.name === `access.${name}`)!, input, day) as Promise<Told>;

type Open = (actor: Actor) => DemonstrationDesk;
interface Play {
  readonly open: Open;
  readonly who: (username: string) => DemonstrationPerson;
  readonly pupilsOf: (school: string) => Promise<readonly string[]>;
}

/** Which months each school reported, on which day: expected, present, suspected, away, come back. */
const reported: Readonly<Record<string, readonly (readonly [period: string, day: string, ...numbers: number[]])[]>> = {
  chengguan1: [
    ['2027-09', '2027-09-28', 24, 24, 0, 0, 1],
    ['2027-10', '2027-10-29', 24, 24, 0, 0, 0],
    ['2027-11', '2027-11-30', 24, 24, 0, 0, 0],
    ['2027-12', '2027-12-29', 24, 24, 0, 0, 0],
  ],
  shuangquan: [
    ['2027-09', '2027-09-29', 16, 16, 0, 0, 0],
    ['2027-10', '2027-11-09', 16, 15, 0, 1, 0],
    ['2027-11', '2027-11-30', 16, 14, 0, 1, 0],
  ],
};

/** The monthly reports of the autumn term, and the areas for which the bureau's people answer. */
export async function county(open: Open, people: readonly DemonstrationPerson[]): Promise<void> {
  const who = (username: string) => people.find(one => one.username === username);
  const office = who('access');
  if (office === undefined) return;
  const keeper = open(office);
  const schools = Object.keys(reported).map(username => who(username)!.organisation);
  const set = { startsOn: '2027-09-01', graceDays: 5, leastProofs: 0, restMonths: [1, 2, 7, 8], kinds: ['school'], only: schools };
  const monthly = await does(keeper, 'setDuty', '2027-08-30', { ...set, name: '控辍保学月报', topic: 'monthlyReport', cycle: 'month' });
  for (const [username, months] of Object.entries(reported))
    for (const [period, day, expectedPupils, presentPupils, suspectedPupils, droppedPupils, returnedPupils] of months) {
      const filer = who(username)!;
      const numbers = { expectedPupils, presentPupils, suspectedPupils, droppedPupils, returnedPupils };
      await does(open(filer), 'fileDuty', day, {
        duty: monthly.accessDuty,
        organisation: filer.organisation,
        period,
        proofs: [],
        ...numbers,
      });
    }
  const area = { term: '2027–2028学年第一学期', visitFrom: '2027-09-01', visitUntil: '2027-09-10' };
  const idOf = new Map(
    (await keeper.deed('access.look', '2027-08-30', async desk => ok(await organisationsOf(desk)))).map(one => [one.name, one.id]),
  );
  const near = [idOf.get('双泉小学'), idOf.get('石门中心小学')];
  const official = who('basic')!.id;
  const west = { ...area, areaName: '双泉—石门片', areaLeader: '陶景行', official, schools: near };
  const { areaAssignment } = await does(keeper, 'assignArea', '2027-08-30', west);
  const town = [idOf.get('城关第一小学'), idOf.get('城关第二小学')];
  await does(keeper, 'assignArea', '2027-08-30', { ...area, areaName: '城关片', areaLeader: '贺文澜', official: office.id, schools: town });
  const seen = { areaAssignment, organisation: near[0], visitedOn: '2027-09-03', expectedPupils: 16, presentPupils: 16 };
  await does(keeper, 'recordAreaVisit', '2027-09-03', { ...seen, finding: '按名册逐班清点，全部到校。' });
}

/** A child who is away: confirmed, visited, given notice; the last rung is late. */
async function playAway({ open, who, pupilsOf }: Play, child: string): Promise<void> {
  const [teacher, keeper] = [open(who('shuangquan.care')), open(who('access'))];
  const said = { foundBy: 'absenceSign', foundOn: '2027-10-18', awayFrom: '2027-10-13', township: '双泉镇', responsible: '柳春晖' };
  const told = { cause: 'movedWithParents', situation: '随父母外出务工，祖父母称年后返回。' };
  const { row } = await does(teacher, 'openCase', '2027-10-18', { ...said, ...told, pupil: child });
  await does(teacher, 'confirmCase', '2027-10-20', { row, version: 1, returnBy: '2027-11-05' });
  for (const [stepKind, heldOn, wentThere] of [
    ['schoolVisit', '2027-10-22', '校长、班主任'],
    ['villageVisit', '2027-10-27', '村支书、驻村干部、班主任'],
    ['townshipVisit', '2027-11-05', '双泉镇副镇长、教管中心主任'],
  ]) {
    const visit = {
      dropoutCase: row,
      stepKind,
      heldOn,
      wentThere,
      promisedOn: null,
      outcome: '电话联系到父亲，表示愿意商量。',
      proofs: [],
    };
    await does(teacher, 'recordPersuasion', heldOn!, visit);
  }
  const notice = { dropoutCase: row, noticeNumber: '玉泉教控〔2027〕1号', guardianName: '钱建国', returnBy: '2027-11-26' };
  const issued = await does(keeper, 'issueNotice', '2027-11-09', notice);
  const served = { deliveredOn: '2027-11-11', deliveryWay: 'throughVillage', wentThere: '双泉镇教管中心' };
  await does(keeper, 'recordDelivery', '2027-11-11', { row: issued.row, version: issued.version, ...served });
  for (const [actionKind, heldOn] of [
    ['homeVisited', '2027-10-22'],
    ['helperNamed', '2027-10-25'],
    ['heartTalk', '2027-11-03'],
  ])
    await does(teacher, 'recordCareAction', heldOn!, { dropoutCase: row, actionKind, heldOn, doneBy: '柳春晖', outcome: null });
  const roster = await pupilsOf('shuangquan.care');
  const check = {
    checkedOn: '2027-11-18',
    checkers: '归雁南、苗育林',
    presentPupils: roster.length - 3,
    explainedPupils: 0,
    finding: '逐班清点。',
  };
  const subject = { issueSubject: '月报在校数与清点数不一致', grade: 'general', deadline: '2027-12-05' };
  await does(keeper, 'checkSchool', '2027-11-18', { organisation: who('shuangquan.care').organisation, ...check, ...subject });
}

/** A child who came back and whose case is closed, and one who is looked into; another has not come for days. */
async function playBack({ open, who, pupilsOf }: Play): Promise<void> {
  const teacher = open(who('chengguan1.care'));
  const [first, second, third] = await pupilsOf('chengguan1.care');
  const said = { foundBy: 'householdCheck', township: '城关镇', responsible: '温知夏' };
  const back = { pupil: first, foundOn: '2027-09-06', awayFrom: '2027-09-01', cause: 'wearyOfSchool', situation: '沉迷手机，不愿到校。' };
  const { row } = await does(teacher, 'openCase', '2027-09-06', { ...said, ...back });
  await does(teacher, 'confirmCase', '2027-09-07', { row, version: 1, returnBy: '2027-09-20' });
  const visit = {
    dropoutCase: row,
    stepKind: 'schoolVisit',
    heldOn: '2027-09-08',
    wentThere: '班主任、心理教师',
    promisedOn: '2027-09-15',
  };
  await does(teacher, 'recordPersuasion', '2027-09-08', { ...visit, outcome: '约定每天放学后谈心半小时。', proofs: [] });
  await does(teacher, 'recordReturn', '2027-09-15', { row, version: 2, returnedOn: '2027-09-15', resettlement: 'backToClass' });
  const closed = { row, version: 3, closingGrounds: '到校一个月，出勤正常，成绩稳定。' };
  await does(open(who('access')), 'closeCase', '2027-10-20', closed);
  const new1 = { pupil: second, foundOn: '2028-01-07', awayFrom: '2028-01-03', cause: null, situation: null };
  await does(teacher, 'openCase', '2028-01-07', { ...said, ...new1, foundBy: 'absenceSign' });
  await does(teacher, 'addAbsence', '2028-01-05', { pupil: third, absenceKind: 'unexcused', awayFrom: '2028-01-05', situation: null });
  const sick = await does(teacher, 'addAbsence', '2027-12-13', {
    pupil: first,
    absenceKind: 'sickLeave',
    awayFrom: '2027-12-13',
    situation: null,
  });
  await does(teacher, 'recordBack', '2027-12-16', { row: sick.row, version: 1, backOn: '2027-12-16' });
}

/** Files of care at two schools, with what was done; a placement at home with its lessons, and two more. */
async function playCare({ open, who, pupilsOf }: Play): Promise<void> {
  const teacher = open(who('shuangquan.care'));
  const organisation = who('shuangquan.care').organisation;
  const children = await pupilsOf('shuangquan.care');
  const plan = '每两周家访一次，每周与父母视频通话。';
  const origin = '父母在外务工，随祖母生活。';
  for (const [place, level] of [
    [2, 'tightCare'],
    [4, 'regularCare'],
  ] as const) {
    const file = { organisation, person: children[place], level, origin, plan, careGroups: ['leftBehindChild'] };
    const opened = await does(teacher, 'openFile', '2027-12-20', file);
    const visit = {
      file: opened.row,
      entryKind: 'careVisit',
      heldOn: '2028-01-04',
      content: '祖母身体好转，作业按时完成。',
      nextDueOn: null,
    };
    if (place === 2) await does(teacher, 'writeEntry', '2028-01-04', visit);
  }
  const home = {
    pupil: children[6],
    placementWay: 'homeTeaching',
    hoursPerMonth: 8,
    disability: 'multiple',
    plan: '生活自理、认知和康复。',
  };
  const proposed = await does(teacher, 'proposePlacement', '2027-09-10', home);
  const opinion = '不能到校，送教上门，每月不少于八课时。';
  const decided = { row: proposed.row, version: 1, placementWay: 'homeTeaching', hoursPerMonth: 8, opinion };
  await does(open(who('access')), 'decidePlacement', '2027-09-17', decided);
  for (const heldOn of ['2027-12-09', '2027-12-23', '2028-01-06']) {
    const lesson = { placement: proposed.row, heldOn, lessonHours: 4, teachers: '柳春晖、申望山', content: null, photos: [] };
    await does(teacher, 'recordLesson', heldOn, lesson);
  }
  const [, , , other] = await pupilsOf('chengguan1.care');
  const along = {
    pupil: other,
    placementWay: 'inclusiveClass',
    hoursPerMonth: null,
    disability: 'hearing',
    plan: '前排就座，资源教室每周三节。',
  };
  await does(open(who('chengguan1.care')), 'proposePlacement', '2028-01-05', along);
}

/** Dropout control in the invented county, once the pupils are in the books. */
export async function countyAfter(open: Open, people: readonly DemonstrationPerson[]): Promise<void> {
  const keeper = people.find(one => one.username === 'access');
  if (keeper === undefined) return;
  const who = (username: string) => people.find(one => one.username === username)!;
  const look = async (username: string, state: string) => {
    const where = { organisation: who(username).organisation, ...(state === '' ? {} : { state }) };
    return open(keeper).deed('access.look', '2027-10-18', async desk => ok((await rows(desk, pupil, { where })).map(one => one.id)));
  };
  const play: Play = { open, who, pupilsOf: username => look(username, '') };
  const [gone] = await look('shuangquan.care', 'droppedOut');
  if (gone === undefined) return;
  await playAway(play, gone);
  await playBack(play);
  await playCare(play);
  await open(keeper).deed('access.escalate', '2028-01-10', desk => escalate(desk, loopSaid, loop));
}
