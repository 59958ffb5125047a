import { ok } from '#kernel/problem.ts';
import { organisationsOf, staff } from '#offices/roster/index.ts';
import { type Actor, type DemonstrationDesk, type DemonstrationPerson, escalate, type Fields, rows, type Verb } from '#register/index.ts';
import { candidateVerbs } from './candidate.ts';
import { branchItems } from './codes.ts';
import { decisionSaid, decisions, duties, honours, standards, venues } from './patterns.ts';
import { setQuota } from './quota.ts';

const deeds = [
  ...duties.verbs,
  ...decisions.verbs,
  ...standards.verbs,
  ...honours.verbs,
  ...venues.verbs,
  setQuota,
  ...candidateVerbs,
] as readonly Verb<Fields, unknown>[];
type Input = Readonly<Record<string, unknown>>;
const does = (desk: DemonstrationDesk, name: string, day: string, input: Input) =>
  desk.perform(deeds.find(one => one.name === `party.${name}`)!, input, day) as Promise<Readonly<Record<string, string>>>;

/** Which months of 主题党日 each branch filed, and on which day. */
const filed: Readonly<Record<string, readonly (readonly [period: string, day: string])[]>> = {
  chengguan1: [
    ['2027-09', '2027-09-21'],
    ['2027-10', '2027-10-20'],
    ['2027-11', '2027-11-22'],
    ['2027-12', '2027-12-20'],
  ],
  third: [
    ['2027-09', '2027-09-24'],
    ['2027-10', '2027-11-09'],
    ['2027-11', '2027-11-25'],
  ],
  shuangquan: [
    ['2027-09', '2027-09-28'],
    ['2027-12', '2027-12-27'],
  ],
  kindergarten1: [
    ['2027-09', '2027-09-15'],
    ['2027-10', '2027-10-15'],
    ['2027-11', '2027-11-15'],
    ['2027-12', '2027-12-15'],
  ],
};

/** The items of the standard that these branches do not meet yet; all others are met. */
const lacking: Readonly<Record<string, Readonly<Record<string, 'partly' | 'lacking'>>>> = {
  chengguan1: {},
  third: { positionBuilt: 'partly' },
  shuangquan: { positionBuilt: 'lacking', memberFiles: 'partly', committeeElected: 'partly' },
};

const keep = (desk: DemonstrationDesk, day: string, name: string): Promise<string> =>
  desk.deed('files.keep', day, async at =>
    ok((await at.store.keepFile(new TextEncoder().encode(name), { name: `${name}.txt`, mediaType: 'text/plain' })).hash),
  );

/** The party building of the invented county in the autumn term, as its office and its branches would have kept it. */
export async function county(open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[]): Promise<void> {
  const office = people.find(person => person.roles.includes('partyOffice'));
  if (office === undefined) return;
  const keeper = open(office);
  const who = (username: string) => people.find(person => person.username === username)!;
  const set = {
    startsOn: '2027-09-01',
    graceDays: 5,
    leastProofs: 1,
    restMonths: [1, 2, 7, 8],
    kinds: ['school', 'kindergarten'],
    only: Object.keys(filed).map(username => who(username).organisation),
  };
  const day = await does(keeper, 'setDuty', '2027-08-30', { ...set, name: '每月主题党日', topic: 'themeDay', cycle: 'month' });
  await does(keeper, 'setDuty', '2027-08-30', {
    ...set,
    restMonths: [],
    name: '每季度支部党员大会',
    topic: 'branchAssembly',
    cycle: 'quarter',
  });
  await does(keeper, 'setDuty', '2027-08-30', {
    ...set,
    restMonths: [],
    name: '每季度意识形态分析研判',
    topic: 'ideologyReview',
    cycle: 'quarter',
  });
  for (const [username, months] of Object.entries(filed)) {
    const filer = who(username);
    for (const [period, on] of months) {
      const proof = await keep(open(filer), on, `${period}主题党日签到和记录`);
      const met = { metOn: on, expected: 24, present: 22, agenda: '重温入党誓词，学习文件，志愿服务' };
      await does(open(filer), 'fileDuty', on, { duty: day.partyDuty, organisation: filer.organisation, period, proofs: [proof], ...met });
    }
  }
  await playDecisions(keeper, open, who);
  for (const [username, less] of Object.entries(lacking))
    for (const item of Object.keys(branchItems)) {
      const mark = { organisation: who(username).organisation, item, standing: less[item] ?? 'met', proofs: [] };
      await does(open(who(username)), 'markItem', '2027-11-30', mark);
    }
  await playReviews(keeper, open, who);
  await playHonours(keeper, open, who);
  for (const kind of ['school', 'kindergarten']) await does(keeper, 'setQuota', '2027-03-01', { kind, year: 2027, least: 1, most: 2 });
  await keeper.deed('party.escalate', '2028-01-10', desk => escalate(desk, decisionSaid, decisions));
}

type Who = (username: string) => DemonstrationPerson;
type Open = (actor: Actor) => DemonstrationDesk;

/** A round of honours that takes entries, one of which was reviewed by nobody yet. */
async function playHonours(keeper: DemonstrationDesk, open: Open, who: Who): Promise<void> {
  const items = [
    { item: '三会一课按期召开', points: 40, isVeto: false },
    { item: '党员作用发挥', points: 40, isVeto: false },
    { item: '无党员违纪', points: 20, isVeto: true },
  ];
  const terms = { leastReviews: 2, needsVisit: false, showDays: 5, validYears: 1, levels: [{ level: '先进基层党支部', least: 85 }] };
  const said = {
    name: '先进基层党支部',
    year: 2027,
    kinds: ['school', 'kindergarten'],
    items,
    ...terms,
    opensOn: '2027-12-20',
    closesOn: '2028-01-20',
  };
  const round = await does(keeper, 'setCampaign', '2027-12-15', said);
  await does(keeper, 'openCampaign', '2027-12-16', { row: round.row, version: round.version });
  const school = who('chengguan1');
  const selfMarks = items.map(({ item, points }) => ({ item, points: Math.min(points, 38), ground: '见支部年度总结' }));
  await does(open(school), 'enterCampaign', '2028-01-05', {
    campaign: round.row,
    organisation: school.organisation,
    selfMarks,
    statement: null,
  });
}

/** Two candidates on their way at one school, once the staff are in the books. */
export async function countyAfter(open: Open, people: readonly DemonstrationPerson[]): Promise<void> {
  const [office, filer] = [
    people.find(person => person.roles.includes('partyOffice')),
    people.find(person => person.username === 'chengguan1'),
  ];
  if (office === undefined || filer === undefined) return;
  const keeper = open(office);
  const where = { organisation: filer.organisation, state: 'inService' };
  const known = await keeper.deed('party.look', '2026-03-01', async desk =>
    ok((await rows(desk, staff, { where, limit: 2 })).map(one => one.id)),
  );
  for (const [place, person] of known.entries()) {
    const entered = { person, organisation: filer.organisation, applicationOn: '2026-03-10' };
    const added = await does(open(filer), 'addCandidate', '2026-03-12', entered);
    const activist = { row: added.row, version: added.version, activistOn: '2026-10-20' };
    const named = await does(open(filer), 'nameActivist', '2026-10-21', activist);
    if (place === 0) await does(keeper, 'nameCandidate', '2027-11-02', { row: named.row, version: named.version, namedOn: '2027-11-01' });
  }
}

/** Two decisions of the party group: one done and closed, one past its day. */
async function playDecisions(keeper: DemonstrationDesk, open: Open, who: Who): Promise<void> {
  const idOf = new Map(
    (await keeper.deed('party.look', '2027-09-05', async desk => ok(await organisationsOf(desk)))).map(one => [one.name, one.id]),
  );
  const decided = { decidedAt: 'officeParty', meetingName: '局党组2027年第9次会议', foundOn: '2027-09-06' };
  const first = {
    ...decided,
    organisation: who('third').organisation,
    subject: '完成校园食堂承包合同清理',
    grade: 'weightyDecision',
    deadline: '2027-10-31',
  };
  const done = await does(keeper, 'raiseIssue', '2027-09-07', first);
  const proof = await keep(open(who('third')), '2027-10-25', '合同清理报告');
  const filing = { issue: done.issue, version: done.version, measure: '3份合同已清理并备案', proofs: [proof] };
  const measured = await does(open(who('third')), 'fileMeasure', '2027-10-25', filing);
  await does(keeper, 'closeIssue', '2027-10-28', { issue: done.issue, version: measured.version, remark: '已核实' });
  const second = {
    ...decided,
    organisation: idOf.get('双泉小学') ?? who('shuangquan').organisation,
    subject: '支部换届',
    grade: 'ordinaryDecision',
    deadline: '2027-12-31',
  };
  await does(keeper, 'raiseIssue', '2027-09-07', second);
}

/** Two matters under review: one approved with its code, one that waits. */
async function playReviews(keeper: DemonstrationDesk, open: Open, who: Who): Promise<void> {
  const [school, other] = [who('chengguan1'), who('third')];
  const talk = {
    organisation: school.organisation,
    matter: 'lectureEvent',
    title: '家庭教育报告会',
    provider: '市妇联',
    summary: '面向家长的讲座一场',
    papers: [],
  };
  const asked = await does(open(school), 'apply', '2027-11-01', talk);
  const seen = await does(keeper, 'approve', '2027-11-03', { row: asked.row, version: asked.version, decision: '讲稿已看' });
  await does(open(who('leader')), 'approve', '2027-11-05', { row: asked.row, version: seen.version, decision: null });
  const app = {
    organisation: other.organisation,
    matter: 'appOrSite',
    title: '作业批改应用',
    provider: '某教育科技公司',
    summary: '用于数学作业批改',
    papers: [],
  };
  await does(open(other), 'apply', '2028-01-06', app);
}
