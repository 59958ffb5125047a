import { ok } from '#kernel/problem.ts';
import { organisationProfile, organisationsOf, staff } from '#offices/roster/index.ts';
import {
  type Actor,
  type DemonstrationDesk,
  type DemonstrationPerson,
  escalate,
  type Fields,
  insert,
  rows,
  system,
  type Verb,
} from '#register/index.ts';
import { agreementVerbs } from './agreement.ts';
import { reviewNetwork } from './networkReview.ts';
import { gapSaid, qualitySchools, schoolNetworks, weakPoints } from './patterns.ts';
import { shareVerbs } from './ruralShare.ts';
import { endFlow, sendTeacher } from './teacherFlow.ts';

const deeds = [
  ...schoolNetworks.verbs,
  ...weakPoints.verbs,
  ...qualitySchools.verbs,
  ...agreementVerbs,
  ...shareVerbs,
  reviewNetwork,
  sendTeacher,
  endFlow,
] as readonly Verb<Fields, unknown>[];
type Input = Readonly<Record<string, unknown>>;
type Told = Readonly<Record<string, string>>;
const does = (desk: DemonstrationDesk, name: string, day: string, input: Input) =>
  desk.perform(deeds.find(one => one.name === `networks.${name}`)!, input, day) as Promise<Told>;

const keep = (desk: DemonstrationDesk, day: string, name: string): Promise<string> =>
  desk.deed('files.keep', day, async at =>
    ok((await at.store.keepFile(new TextEncoder().encode(name), { name: `${name}.txt`, mediaType: 'text/plain' })).hash),
  );

/** The networks of the invented county: kind, first day, lead, members. */
const formed = [
  ['城关大学区', 'schoolDistrictGroup', '2026-09-01', '城关第一小学', ['石门中心小学', '双泉小学']],
  ['新区大学区', 'schoolDistrictGroup', '2026-09-01', '新区实验学校', ['城关第二小学', '云台学校']],
  ['三中教育集团', 'educationGroup', '2026-09-01', '市第三中学', ['云台学校']],
  ['城关一小—双泉结对', 'helpingPair', '2026-10-01', '城关第一小学', ['双泉小学']],
] as const;

/** Figures by school: the years 2025, 2027. */
const figures = {
  passRate: {
    城关第一小学: [96.2, 96.8],
    石门中心小学: [88.5, 91.3],
    双泉小学: [81.4, 87.9],
    市第三中学: [90.1, 90.6],
    云台学校: [78.2, 82.7],
  },
  remoteLessons: { 双泉小学: [12, 64], 云台学校: [0, 38] },
} as const;

/** What was held in the autumn of 2027: network, organiser, kind, subject, day, partners, how many came. */
const held = [
  ['城关大学区', 'chengguan1', 'teachingStudy', '整本书阅读同课异构', '2027-09-28', ['双泉小学', '石门中心小学'], 64],
  ['城关大学区', 'chengguan1', 'sendTraining', '送培进校：作业设计', '2027-10-26', ['双泉小学'], 22],
  ['城关大学区', 'chengguan1', 'qualityAnalysis', '期中质量分析会', '2027-11-23', ['双泉小学', '石门中心小学'], 31],
  ['三中教育集团', 'third', 'lessonExchange', '集团内同步备课', '2027-10-14', ['云台学校'], 26],
  ['城关一小—双泉结对', 'shuangquan', 'lessonExchange', '双泉教师跟岗听课', '2027-11-10', ['城关第一小学'], 8],
] as const;

const agreed = [
  ['城关大学区', 'teachingStudy', 4],
  ['城关大学区', 'sendTraining', 2],
  ['城关大学区', 'qualityAnalysis', 2],
  ['三中教育集团', 'lessonExchange', 6],
  ['城关一小—双泉结对', 'lessonExchange', 4],
] as const;

type Who = (username: string) => DemonstrationPerson;
type Open = (actor: Actor) => DemonstrationDesk;
type Ids = ReadonlyMap<string, string>;

/** The autumn of 2027 in the networks: what was agreed, held, planned and reported. */
export async function county(open: Open, people: readonly DemonstrationPerson[]): Promise<void> {
  const office = people.find(person => person.roles.includes('networkOffice'));
  if (office === undefined) return;
  const keeper = open(office);
  const who = (username: string) => people.find(person => person.username === username)!;
  const bodies = await keeper.deed('networks.look', '2026-08-30', async desk => ok(await organisationsOf(desk)));
  const idOf: Ids = new Map(bodies.map(one => [one.name, one.id]));
  const networks = new Map<string, string>();
  for (const [name, kind, startsOn, lead, members] of formed) {
    const one = await does(keeper, 'formNetwork', '2026-08-30', { name, kind, startsOn, lead: idOf.get(lead), aim: null });
    networks.set(name, one.row!);
    for (const member of members)
      await does(keeper, 'admitMember', '2026-09-02', { network: one.row, organisation: idOf.get(member), from: startsOn });
  }
  for (const [measure, own] of Object.entries(figures))
    for (const [school, values] of Object.entries(own))
      for (const [place, value] of values.entries())
        await does(keeper, 'enterFigure', '2028-01-05', {
          organisation: idOf.get(school),
          measure,
          year: [2025, 2027][place],
          value,
          source: '年度统计表',
        });
  await playYear(keeper, open, who, idOf, networks);
  await playWeak(keeper, open, who, idOf);
  await playQuality(keeper, open, who);
  for (const [matter, city, country] of [
    ['promotionPlaces', 4, 5],
    ['honourPlaces', 6, 4],
  ] as const) {
    await does(keeper, 'givePlaces', '2027-10-08', { year: 2027, matter, organisation: idOf.get('城关第一小学'), places: city });
    await does(keeper, 'givePlaces', '2027-10-08', { year: 2027, matter, organisation: idOf.get('双泉小学'), places: country });
  }
}

async function playYear(keeper: DemonstrationDesk, open: Open, who: Who, idOf: Ids, networks: Ids): Promise<void> {
  for (const [network, activityKind, times] of agreed)
    await does(keeper, 'agree', '2027-09-03', { network: networks.get(network), schoolYear: 2027, activityKind, agreed: times });
  const lead = who('chengguan1');
  for (const [year, day] of [
    [2026, '2026-09-10'],
    [2027, '2027-09-10'],
  ] as const) {
    const plan = await does(open(lead), 'planYear', day, {
      network: networks.get('城关大学区'),
      organisation: lead.organisation,
      schoolYear: year,
      aims: '教研同步，质量同测，师资共享',
      steps: [
        { step: '每月一次联合教研', due: null },
        { step: '期中、期末质量分析', due: null },
      ],
    });
    if (year > 2026) continue;
    const report = { row: plan.row, version: plan.version, report: '联合教研八次，送培四次，学区质量分析两次。', reportProofs: [] };
    await does(open(lead), 'reportYear', '2027-07-02', report);
    const scores = { planScore: 18, activityScore: 26, sharingScore: 15, effectScore: 27.5, remark: '双泉小学提升明显' };
    await does(keeper, 'reviewNetwork', '2027-07-12', { network: networks.get('城关大学区'), schoolYear: 2026, ...scores });
  }
  for (const [network, username, activityKind, subject, heldOn, partners, attendance] of held) {
    const filer = who(username);
    const proof = await keep(open(filer), heldOn, `${subject}签到和照片`);
    await does(open(filer), 'logActivity', heldOn, {
      network: networks.get(network),
      organisation: filer.organisation,
      activityKind,
      subject,
      heldOn,
      partners: partners.map(one => idOf.get(one)),
      attendance,
      proofs: [proof],
      outcome: null,
    });
  }
}

async function playWeak(keeper: DemonstrationDesk, open: Open, who: Who, idOf: Ids): Promise<void> {
  const raise = (school: string, more: Input) =>
    does(keeper, 'raiseIssue', '2027-09-15', { organisation: idOf.get(school), foundOn: '2027-09-14', ...more });
  const done = await raise('双泉小学', {
    subject: '英语教师不足，开不齐课',
    grade: 'seriousGap',
    deadline: '2027-11-30',
    gapArea: 'staffGap',
    valueNow: 1,
    valueAimed: 2,
  });
  const school = who('shuangquan');
  const proof = await keep(open(school), '2027-11-20', '走教安排和课表');
  const measure = { issue: done.issue, version: done.version, measure: '城关第一小学派出一名英语教师走教，每周三天', proofs: [proof] };
  const filed = await does(open(school), 'fileMeasure', '2027-11-20', measure);
  await does(keeper, 'closeIssue', '2027-11-25', { issue: done.issue, version: filed.version, remark: '课表已核，开齐' });
  await raise('双泉小学', {
    subject: '学业合格率低于全市均值',
    grade: 'ordinaryGap',
    deadline: '2028-06-30',
    gapArea: 'teachingGap',
    valueNow: 87.9,
    valueAimed: 90,
  });
  await raise('云台学校', {
    subject: '科学实验室仪器不足',
    grade: 'ordinaryGap',
    deadline: '2027-12-31',
    gapArea: 'conditionGap',
    valueNow: null,
    valueAimed: null,
  });
  await keeper.deed('networks.escalate', '2028-01-10', desk => escalate(desk, gapSaid, weakPoints));
}

/** A round of 新优质学校 that takes entries, with one entry in. */
async function playQuality(keeper: DemonstrationDesk, open: Open, who: Who): Promise<void> {
  const items = [
    { item: '办学理念落到课程和课堂', points: 30, isVeto: false },
    { item: '学业和体质提升', points: 40, isVeto: false },
    { item: '学生家长满意', points: 30, isVeto: false },
  ];
  const terms = { leastReviews: 2, needsVisit: true, showDays: 5, validYears: 3, levels: [{ level: '新优质学校', least: 80 }] };
  const said = { name: '新优质学校创建', year: 2027, kinds: ['school'], items, ...terms, opensOn: '2027-12-20', closesOn: '2028-01-31' };
  const round = await does(keeper, 'setCampaign', '2027-12-15', said);
  await does(keeper, 'openCampaign', '2027-12-16', { row: round.row, version: round.version });
  const school = who('shuangquan');
  const selfMarks = items.map(({ item, points }) => ({ item, points: Math.round(points * 0.85), ground: '见学校自评报告' }));
  await does(open(school), 'enterCampaign', '2028-01-06', {
    campaign: round.row,
    organisation: school.organisation,
    selfMarks,
    statement: null,
  });
}

/** A school of an ethnic township, and one teacher who teaches at the paired school this year, once the staff are in the books. */
export async function countyAfter(open: Open, people: readonly DemonstrationPerson[]): Promise<void> {
  const clerk = people.find(person => person.username === 'chengguan1.clerk');
  if (clerk === undefined || !people.some(person => person.roles.includes('networkOffice'))) return;
  await open(system).deed('networks.profile', '2027-09-01', async at => {
    const school = (await organisationsOf(at)).find(one => one.name === '云台学校')!;
    const place = { schoolKind: 'nineYear', schoolCode: null, divisionCode: null, urbanRural: '210', foundedOn: null } as const;
    const kind = { isEthnicTownship: true, isBoardingSchool: true, isPrivate: false };
    return insert(at, organisationProfile, { organisation: school.id, ...place, ...kind });
  });
  const desk = open(clerk);
  const found = await desk.deed('networks.look', '2027-09-01', async at => {
    const where = { organisation: clerk.organisation, staffKind: 'fullTimeTeacher', state: 'inService' };
    const [teacher] = (await rows(at, staff, { where, limit: 4 })).slice(3);
    const [network] = await rows(at, schoolNetworks.network, { where: { name: '城关一小—双泉结对' } });
    const host = (await organisationsOf(at)).find(one => one.name === '双泉小学');
    return ok({ teacher: teacher?.id, network: network?.id, host: host?.id });
  });
  const flow = { ...found, organisation: clerk.organisation, startsOn: '2027-09-06', weekdays: 3, duty: '四至六年级英语走教' };
  if (found.teacher !== undefined) await does(desk, 'sendTeacher', '2027-09-06', flow);
}
