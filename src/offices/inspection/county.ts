import { ok, type Result } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import {
  type Actor,
  type DemonstrationDesk,
  type DemonstrationPerson,
  type Desk,
  escalate,
  type Fields,
  rows,
  type Verb,
} from '#register/index.ts';
import { enterDaysOff } from './calendar/enterDaysOff.ts';
import { type Answer, daysOff, educationDocument, evaluations, items, people, posts, quietVisits, visits, zones } from './county/rows.ts';
import { peopleDeeds } from './people/deeds.ts';
import { evaluation } from './results/evaluation.ts';
import { scoringDeeds } from './results/scoring.ts';
import { showingDeeds } from './results/showing.ts';
import { visitDeeds } from './visits/deeds.ts';
import { inspectionItem } from './visits/inspectionItem.ts';
import { issueNotice } from './visits/issueNotice.ts';
import { loop, loopSaid } from './visits/loop.ts';
import { zoneDeeds } from './zones/deeds.ts';

const deeds = [
  enterDaysOff,
  ...zoneDeeds,
  ...peopleDeeds,
  ...visitDeeds,
  ...loop.verbs,
  issueNotice,
  ...scoringDeeds,
  ...showingDeeds,
] as readonly Verb<Fields, unknown>[];
const deed = (name: string): Verb<Fields, unknown> => deeds.find(one => one.name === `inspection.${name}`)!;

interface Play {
  readonly keeper: DemonstrationDesk;
  readonly open: (actor: Actor) => DemonstrationDesk;
  readonly people: readonly DemonstrationPerson[];
  readonly idOf: (name: string) => string;
}

const look = <T>(desk: DemonstrationDesk, day: string, work: (open: Desk) => Promise<T>): Promise<T> =>
  desk.deed('inspection.look', day, async (at): Promise<Result<T>> => ok(await work(at)));

type Input = Readonly<Record<string, unknown>>;
const does = (desk: DemonstrationDesk, name: string, day: string, input: Input) =>
  desk.perform(deed(name), input, day) as Promise<Readonly<Record<string, string>>>;

async function playPeople({ keeper, idOf, people: accounts }: Play): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { course, ...one } of people) {
    const account = accounts.find(its => its.username === one.account)?.id ?? null;
    const { inspector } = await does(keeper, 'addInspector', '2026-02-20', { ...one, account });
    ids.set(one.inspectorName, inspector!);
    await does(keeper, 'addTraining', '2027-04-12', { inspector, course, trainedOn: '2027-04-10', hours: 16 });
  }
  for (const [place, { schools, ...one }] of zones.entries()) {
    const { inspectionZone: zone } = await does(keeper, 'addZone', '2026-02-24', { ...one, place: place + 1 });
    for (const [school, longitude, latitude] of schools) {
      const placed = { organisation: idOf(school), zone, schoolPosition: { longitude, latitude } };
      await does(keeper, 'placeSchool', '2026-02-24', placed);
    }
  }
  for (const [school, name, zone] of posts)
    await does(keeper, 'postInspector', '2026-03-01', { organisation: idOf(school), inspector: ids.get(name), zone, since: '2026-03-01' });
  return ids;
}

/** A school answers an issue, and the office decides on it, as far as the story goes. */
async function playAnswer({ keeper, open, people: accounts }: Play, school: string, issue: string, answer: Answer): Promise<void> {
  const filer = accounts.find(its => its.organisation === school && its.roles.includes('filer'));
  if (filer === undefined) return;
  const proof = await open(filer).deed('files.keep', answer.day, async desk =>
    ok((await desk.store.keepFile(new TextEncoder().encode(answer.measure), { name: '整改说明.txt', mediaType: 'text/plain' })).hash),
  );
  await does(open(filer), 'fileMeasure', answer.day, { issue, version: 1, measure: answer.measure, proofs: [proof] });
  const decision = { issue, version: 2 };
  if (answer.outcome === 'closed') await does(keeper, 'closeIssue', answer.decided, { ...decision, remark: '现场复核，整改到位。' });
  if (answer.outcome === 'returned')
    await does(keeper, 'sendBackIssue', answer.decided, { ...decision, why: '只有说明，没有照片，请补充。' });
}

/** A visit is held, its marks written down, the notice printed; schools answer as far as they have. */
async function playVisits(play: Play, inspectors: ReadonlyMap<string, string>): Promise<void> {
  const { keeper, idOf } = play;
  const list = await look(keeper, '2027-09-01', desk => rows(desk, inspectionItem, { where: { subject: 'regularVisit' } }));
  for (const { school, inspector, theme, plannedOn, heldOn, summary, number, found } of visits) {
    const planned = { organisation: idOf(school), inspector: inspectors.get(inspector), visitKind: 'regular', theme, plannedOn };
    const { visit } = await does(keeper, 'planVisit', `${plannedOn.slice(0, 8)}01`, planned);
    if (heldOn === null) continue;
    await does(keeper, 'holdVisit', heldOn, { visit, version: 1, heldOn, summary, photos: [] });
    const answers: (readonly [string, Answer])[] = [];
    for (const { answer, place, ...said } of found) {
      const { issue } = await does(keeper, 'markVisit', heldOn, { visit, item: list.find(its => its.place === place)?.id, ...said });
      if (answer !== null) answers.push([issue!, answer]);
    }
    if (number !== null) await does(keeper, 'issueNotice', heldOn, { visit, noticeNumber: number });
    for (const [issue, answer] of answers) await playAnswer(play, idOf(school), issue, answer);
  }
}

/** Regular visits that found little, each written down in one deed at the school. */
async function playQuietVisits({ keeper, idOf }: Play, inspectors: ReadonlyMap<string, string>): Promise<void> {
  const list = await look(keeper, '2027-09-01', desk => rows(desk, inspectionItem, { where: { subject: 'regularVisit' } }));
  for (const [school, inspector, day, partly] of quietVisits) {
    const planned = { organisation: idOf(school), inspector: inspectors.get(inspector), visitKind: 'regular', theme: '经常性督导' };
    const { visit } = await does(keeper, 'planVisit', `${day.slice(0, 8)}01`, { ...planned, plannedOn: day });
    const isPartly = (place: number) => (partly as readonly number[]).includes(place);
    const visitMarks = list.map(one => ({ item: one.id, verdict: isPartly(one.place) ? 'partly' : 'met' }));
    const summary = partly.length === 0 ? '各项符合要求，现场反馈已记录。' : '总体较好，个别项目已当场指出，请学校跟进。';
    await does(keeper, 'recordVisit', day, { visit, version: 1, heldOn: day, summary, photos: [], visitMarks });
  }
}

/** The year's evaluations: those of townships are final and circulated, those of compulsory schools on show. */
async function playResults({ keeper, idOf }: Play): Promise<void> {
  const list = await look(keeper, '2027-12-01', desk => rows(desk, inspectionItem));
  await does(keeper, 'setWeight', '2027-03-01', { year: 2027, weight: 12, weightDocument: educationDocument, proofs: [] });
  for (const { subject, organisation, points } of evaluations) {
    const opened = await does(keeper, 'openEvaluation', '2027-12-01', { year: 2027, subject, organisation: idOf(organisation) });
    for (const [place, given] of points.entries()) {
      const item = list.find(one => one.subject === subject && one.place === place + 1);
      const score = { evaluation: opened.evaluation, item: item?.id, points: given, proofs: [] };
      await does(keeper, 'scoreItem', '2027-12-08', score);
    }
    const conclusion = { evaluation: opened.evaluation, version: 1, conclusion: '经实地查看、查阅资料评定。' };
    await does(keeper, 'concludeEvaluation', '2027-12-10', conclusion);
  }
  const contact = '市教育局督导室，0990-5550100';
  const townships = { title: '2027年度乡镇履行教育职责督导评估结果公示', year: 2027, subject: 'township', until: '2027-12-20', contact };
  const shown = await does(keeper, 'openNotice', '2027-12-13', townships);
  await does(keeper, 'endNotice', '2027-12-21', { resultNotice: shown.resultNotice, version: 1 });
  await does(keeper, 'issueCircular', '2027-12-24', { year: 2027, subject: 'township' });
  const schools = {
    title: '2027年度义务教育学校办学水平督导评估结果公示',
    year: 2027,
    subject: 'compulsory',
    until: '2028-01-14',
    contact,
  };
  const onShow = await does(keeper, 'openNotice', '2028-01-05', schools);
  const first = await look(keeper, '2028-01-06', desk => rows(desk, evaluation, { where: { subject: 'compulsory' } }));
  const objection = { resultNotice: onShow.resultNotice, evaluation: first[0]?.id, channel: 'telephone' };
  await does(keeper, 'receiveObjection', '2028-01-07', { ...objection, objectionText: '反映实验室使用记录的扣分偏重，请复查。' });
}

/** A year of inspection in the invented county, as its office, its inspectors and its schools would have kept it. */
export async function county(open: (actor: Actor) => DemonstrationDesk, accounts: readonly DemonstrationPerson[]): Promise<void> {
  const office = accounts.find(person => person.roles.includes('inspectionOffice'));
  if (office === undefined) return;
  const keeper = open(office);
  const organisations = new Map((await look(keeper, '2026-02-20', organisationsOf)).map(one => [one.name, one.id]));
  const play: Play = { keeper, open, people: accounts, idOf: name => organisations.get(name) ?? '' };
  for (const one of items) await does(keeper, 'addItem', '2026-02-20', one);
  for (const one of daysOff) await does(keeper, 'enterDaysOff', '2027-11-29', one);
  const inspectors = await playPeople(play);
  await playQuietVisits(play, inspectors);
  await playVisits(play, inspectors);
  await playResults(play);
  await keeper.deed('inspection.escalate', '2028-01-10', desk => escalate(desk, loopSaid, loop));
}
