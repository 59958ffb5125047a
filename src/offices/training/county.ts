import { ok, type Result } from '#kernel/problem.ts';
import { organisationsOf, staff } from '#offices/roster/index.ts';
import {
  type Actor,
  type DemonstrationDesk,
  type DemonstrationPerson,
  type Desk,
  type Fields,
  insertAll,
  rows,
  type Verb,
} from '#register/index.ts';
import { cycleVerbs } from './credits/cycle.ts';
import { trainingRecord } from './credits/record.ts';
import { baseVerbs } from './programmes/base.ts';
import { programme, programmeVerbs } from './programmes/programme.ts';
import { feedbackVerbs } from './quality/feedback.ts';
import { closeFrame, lots, recordCheck } from './quality/spotCheck.ts';
import { researchVerbs } from './research/research.ts';
import { studioVerbs } from './titles/studio.ts';
import { titleVerbs } from './titles/titleHolder.ts';

const deeds = [
  ...baseVerbs,
  ...programmeVerbs,
  ...cycleVerbs,
  ...feedbackVerbs,
  ...lots.verbs,
  closeFrame,
  recordCheck,
  ...researchVerbs,
  ...studioVerbs,
  ...titleVerbs,
] as readonly Verb<Fields, unknown>[];
type Input = Readonly<Record<string, unknown>>;
type Told = Readonly<Record<string, string>>;
type Open = (actor: Actor) => DemonstrationDesk;
type Ids = ReadonlyMap<string, string>;
const does = (desk: DemonstrationDesk, name: string, day: string, input: Input) =>
  desk.perform(deeds.find(one => one.name === `training.${name}`)!, input, day) as Promise<Told>;

/** Trainings: year, name, tier, category, audience, form, hours, places, from, until, organiser. */
const trainings = [
  [2026, '2026年暑期全员培训', 'countyTier', 'newCurriculum', 'allTeachers', 'centralForm', 40, 600, '2026-07-10', '2026-07-16', '人事科'],
  [
    2026,
    '国培·中西部骨干教师研修',
    'nationalTier',
    'newMethod',
    'leadingTeachers',
    'sentOutForm',
    80,
    20,
    '2026-10-12',
    '2026-10-23',
    '人事科',
  ],
  [2027, '2027年暑期全员培训', 'countyTier', 'newTextbook', 'allTeachers', 'centralForm', 40, 600, '2027-07-12', '2027-07-18', '人事科'],
  [
    2027,
    '省培·信息技术应用',
    'provincialTier',
    'newTechnology',
    'youngTeachers',
    'remoteForm',
    50,
    60,
    '2027-09-20',
    '2027-11-20',
    '人事科',
  ],
  [2027, '双泉小学校本研修（秋）', 'schoolTier', 'newMethod', 'allTeachers', 'schoolForm', 24, 14, '2027-09-10', '2027-12-30', '双泉小学'],
  [
    2027,
    '班主任工作坊',
    'groupTier',
    'classManagement',
    'classTeachers',
    'centralForm',
    16,
    40,
    '2027-11-05',
    '2027-11-26',
    '城关第一小学',
  ],
] as const;

/** The trainings, bases and research of the invented county up to January 2028. */
export async function county(open: Open, people: readonly DemonstrationPerson[]): Promise<void> {
  const office = people.find(person => person.roles.includes('trainingOffice'));
  if (office === undefined) return;
  const keeper = open(office);
  const bodies = await keeper.deed('training.look', '2026-01-05', async desk => ok(await organisationsOf(desk)));
  const idOf: Ids = new Map(bodies.map(one => [one.name, one.id]));
  await does(keeper, 'setCycle', '2026-01-05', { startsOn: '2026-01-01', endsOn: '2030-12-31', hours: 360 });
  const { trainingBase: base } = await does(keeper, 'addBase', '2026-03-02', {
    name: '市小学语文数学研训基地',
    organisation: idOf.get('城关第一小学'),
    strength: '大单元教学和作业设计',
    seats: 120,
    since: '2026-03-01',
  });
  for (const [name, category, audience, hours, isSelect] of [
    ['大单元教学设计', 'newMethod', 'leadingTeachers', 16, true],
    ['新教材研读', 'newTextbook', 'allTeachers', 8, false],
  ] as const)
    await does(keeper, 'addCourse', '2026-03-10', { base, name, category, audience, hours, isSelect });
  for (const [year, name, tier, category, audience, form, hours, places, startsOn, endsOn, organiser] of trainings) {
    const at = { startsOn, endsOn, organisation: idOf.get(organiser), base: tier === 'countyTier' ? base : null, goals: null };
    const told = await does(keeper, 'addProgramme', startsOn, { year, name, tier, category, audience, form, hours, places, ...at });
    if (endsOn < '2027-12-01') await does(keeper, 'finishProgramme', endsOn, { row: told.row, version: told.version });
    if (name === '省培·信息技术应用')
      for (const [school, share] of [
        ['城关第一小学', 12],
        ['双泉小学', 5],
        ['市第三中学', 16],
      ] as const)
        await does(keeper, 'givePlaces', '2027-09-10', { programme: told.row, organisation: idOf.get(school), places: share });
    if (name === '2027年暑期全员培训')
      for (const [school, party, aspect, answers, score] of [
        ['城关第一小学', 'traineeParty', 'teachingAspect', 22, 4.6],
        ['双泉小学', 'traineeParty', 'managingAspect', 11, 4.1],
        ['双泉小学', 'schoolParty', 'learningAspect', 1, 4],
        ['城关第一小学', 'baseParty', 'managingAspect', 1, 4.5],
      ] as const)
        await does(keeper, 'addFeedback', '2027-09-08', {
          programme: told.row,
          organisation: idOf.get(school),
          party,
          aspect,
          answers,
          score,
        });
  }
  await playChecks(keeper, idOf);
  await playResearch(keeper, open, people, idOf);
}

/** A sample of routines, drawn and looked at in part, and a list that waits for its seed. */
async function playChecks(keeper: DemonstrationDesk, idOf: Ids): Promise<void> {
  const first = await does(keeper, 'closeFrame', '2027-11-08', {
    occasion: '2027年秋季教学常规抽查',
    frame: 'routineFrame',
    year: 2027,
    places: 6,
  });
  const seed = { seed: '27110903', seedSource: '2027年11月9日中国福利彩票双色球第2027130期红球', witness: '督导室章明察' };
  const drawn = (await does(keeper, 'drawLots', '2027-11-10', { draw: first.draw, version: first.version, ...seed })) as unknown as {
    readonly drawn: readonly string[];
  };
  const topics = { 备课: 'lessonPlans', 上课: 'lessonsTaught', 作业: 'homeworkSet', 辅导: 'tutoring', 考查评价: 'assessment' } as const;
  for (const [place, number] of drawn.drawn.slice(0, 4).entries()) {
    const [school, routine] = number.split('·') as [string, keyof typeof topics];
    await does(keeper, 'recordCheck', '2027-11-24', {
      draw: first.draw,
      number,
      organisation: idOf.get(school),
      topic: topics[routine],
      checkedOn: '2027-11-23',
      score: [92, 78, 88, 64][place],
      findings: ['记录齐全，有反思', '部分作业批改不及时', '课堂提问层次清楚', '教案雷同，无二次备课'][place],
      verdict: ['soundCheck', 'minorFlaws', 'soundCheck', 'toCorrect'][place],
      proofs: [],
    });
  }
  await does(keeper, 'closeFrame', '2028-01-07', { occasion: '2027年培训质量抽查', frame: 'trainingFrame', year: 2027, places: 2 });
}

async function playResearch(keeper: DemonstrationDesk, open: Open, people: readonly DemonstrationPerson[], idOf: Ids): Promise<void> {
  const [bureau, lead, school] = [idOf.get('基教科'), idOf.get('城关第一小学'), idOf.get('双泉小学')];
  for (const [level, organisation, upper, post, duty] of [
    ['countyLevel', bureau, null, '教研员', '组织教学视导和全市质量分析'],
    ['groupLevel', lead, bureau, '教研副校长', '组织学区联合教研'],
    ['schoolLevel', school, lead, '教导主任', '组织校本研修和教研组活动'],
  ] as const)
    await does(keeper, 'addDuty', '2027-09-01', { level, organisation, upper, post, duty });
  const { studio } = await does(keeper, 'addStudio', '2027-09-01', {
    name: '整本书阅读名师工作室',
    organisation: lead,
    subject: '语文',
    since: '2027-03-01',
    aims: null,
  });
  await does(keeper, 'reviewStudio', '2028-01-05', {
    studio,
    year: 2027,
    lessonsShown: 8,
    teachersLed: 6,
    works: 3,
    score: 88,
    verdict: 'excellentTerm',
    remark: null,
  });
  const log = (
    as: DemonstrationDesk,
    level: string,
    organisation: string | undefined,
    researchKind: string,
    subject: string,
    day: string,
    more: Input,
  ) =>
    does(as, 'logResearch', day, {
      level,
      organisation,
      researchKind,
      subject,
      heldOn: day,
      attendance: null,
      studio: null,
      outcome: null,
      proofs: [],
      ...more,
    });
  const visit = await log(keeper, 'countyLevel', bureau, 'inspectionVisit', '双泉小学教学视导', '2027-10-20', {
    attendance: 18,
    outcome: '课堂容量偏小，作业分层不够',
  });
  const contest = await log(keeper, 'countyLevel', bureau, 'teachingContest', '小学数学教学比武', '2027-11-18', { attendance: 42 });
  await log(keeper, 'groupLevel', lead, 'demonstrationLesson', '整本书阅读示范课', '2027-11-02', { attendance: 35, studio });
  const filer = people.find(person => person.username === 'shuangquan');
  if (filer !== undefined)
    await log(open(filer), 'schoolLevel', school, 'topicResearch', '作业设计专题教研', '2027-11-16', { attendance: 13 });
  const scores = { aimScore: 21, processScore: 27, studentScore: 19, qualityScore: 12 };
  await does(keeper, 'observeLesson', '2027-10-20', {
    activity: visit.row,
    organisation: school,
    lesson: '五年级数学：小数除法',
    observedOn: '2027-10-20',
    ...scores,
    advice: '例题后及时变式练习',
  });
  for (const [organisation, piece, score, prize] of [
    [lead, '三年级：分数的初步认识', 94.5, 'firstPrize'],
    [school, '五年级：小数除法', 88, 'secondPrize'],
  ] as const)
    await does(keeper, 'givePrize', '2027-11-22', { activity: contest.row, organisation, piece, score, prize });
}

/** Who came to which training, once the staff are in the books: most came, some failed, some came to none. */
async function playRecords(desk: Desk): Promise<Result<readonly string[]>> {
  const people = await rows(desk, staff, { where: { state: 'inService', staffKind: 'fullTimeTeacher' } });
  const held = await rows(desk, programme);
  const records = held.flatMap((training, at) =>
    people
      .filter((_, place) => place % 9 !== 8 && (training.tier === 'countyTier' || (place + at) % 4 === 0))
      .filter(one => training.tier !== 'schoolTier' || one.organisation === training.organisation)
      .filter(() => training.endsOn <= '2027-12-31')
      .map((one, place) => {
        const isAbsent = place % 11 === 10;
        return {
          programme: training.id,
          teacher: one.id,
          organisation: one.organisation,
          sessionsDue: 10,
          sessionsCame: isAbsent ? 0 : 10 - (place % 3),
          hours: isAbsent ? 0 : training.hours,
          finishedOn: training.endsOn,
          outcome: isAbsent ? ('absent' as const) : ('passed' as const),
          remark: null,
        };
      }),
  );
  const kept = await insertAll(desk, trainingRecord, records);
  return kept.ok ? ok(people.slice(2, 4).map(one => one.id)) : kept;
}

export async function countyAfter(open: Open, people: readonly DemonstrationPerson[]): Promise<void> {
  const office = people.find(person => person.roles.includes('trainingOffice'));
  if (office === undefined) return;
  const keeper = open(office);
  const [first, second] = await keeper.deed('training.addRecord', '2028-01-06', playRecords);
  const where = await keeper.deed('training.look', '2027-01-05', async desk =>
    ok((await organisationsOf(desk)).find(one => one.name === '城关第一小学')!.id),
  );
  if (first === undefined || second === undefined) return;
  const name = (teacher: string, teacherTitle: string, startsOn: string, until: string) =>
    does(keeper, 'nameHolder', '2026-01-10', {
      teacher,
      organisation: where,
      teacherTitle,
      startsOn,
      until,
      duty: '每学期示范课两节，带教两人',
    });
  const one = await name(first, 'backboneTeacher', '2026-01-01', '2028-12-31');
  await name(second, 'subjectLeader', '2026-01-01', '2027-12-31');
  const done = { lessonsShown: 4, teachersLed: 2, works: 1, score: 86, appraisal: 'soundTerm', remark: null };
  await does(keeper, 'appraise', '2027-01-08', { holder: one.row, year: 2026, ...done });
}
