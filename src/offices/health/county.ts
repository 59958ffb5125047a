import { ok } from '#kernel/problem.ts';
import { homeroom, organisationsOf, pupil } from '#offices/roster/index.ts';
import { type Actor, type DemonstrationDesk, type DemonstrationPerson, type Fields, insertAll, rows, type Verb } from '#register/index.ts';
import { recordFitness } from './fitness/deeds.ts';
import { fitnessSummary } from './fitness/fitnessSummary.ts';
import { addIllness, recordRecovery } from './illness/illness.ts';
import { handleCluster, reportCluster } from './illness/report.ts';
import { reportCase } from './mind/caseReport.ts';
import { mind } from './mind/files.ts';
import { providerDeeds } from './mind/provider.ts';
import { recordScreening, settleScreening } from './mind/screening.ts';
import { sportDeeds } from './sport/sportWeek.ts';

const deeds = [
  recordFitness,
  addIllness,
  recordRecovery,
  reportCluster,
  handleCluster,
  recordScreening,
  settleScreening,
  ...mind.verbs,
  reportCase,
  ...providerDeeds,
  ...sportDeeds,
] as readonly Verb<Fields, unknown>[];
type Input = Readonly<Record<string, unknown>>;
type Told = Readonly<Record<string, string>>;
const does = (desk: DemonstrationDesk, name: string, day: string, input: Input) =>
  desk.perform(deeds.find(one => one.name === `health.${name}`)!, input, day) as Promise<Told>;

type Open = (actor: Actor) => DemonstrationDesk;

/** Means of the years before, school by school, the oldest first, with how many of a hundred were excellent, good, pass in the last of them. */
const earlier: Readonly<Record<string, readonly number[]>> = {
  城关第一小学: [79.8, 80.6, 81.3],
  双泉小学: [77.4, 76.9, 76.1, 75.6],
  石门中心小学: [78.2, 78.9, 78.4, 79.1],
};

/** Years before these books, and the network of help. */
export async function county(open: Open, people: readonly DemonstrationPerson[]): Promise<void> {
  const office = people.find(one => one.roles.includes('healthOffice'));
  if (office === undefined) return;
  const keeper = open(office);
  await keeper.deed('health.addSummary', '2027-02-20', async desk => {
    const idOf = new Map((await organisationsOf(desk)).map(one => [one.name, one.id]));
    const sums = Object.entries(earlier).flatMap(([name, means]) =>
      means.map((meanTotal, place) => ({
        organisation: idOf.get(name)!,
        testYear: 2024 + place,
        testedPupils: 100,
        meanTotal,
        excellentPupils: 6 + place,
        goodPupils: 34,
        passPupils: 52 - place,
      })),
    );
    const kept = await insertAll(desk, fitnessSummary, sums);
    return kept.ok ? ok(kept.value.length) : kept;
  });
  const none = { openHours: null, place: null, monthCapacity: null, agreedUntil: null };
  const line = { ...none, name: '全国统一心理援助热线', providerKind: 'helpLine', openPhone: '12356', openHours: '以当地公布为准' };
  await does(keeper, 'addProvider', '2027-09-02', line);
  const hospital = {
    ...none,
    name: '玉泉市人民医院心理科',
    providerKind: 'hospitalClinic',
    openPhone: '0990-5550120',
    openHours: '周一至周五',
  };
  const added = await does(keeper, 'addProvider', '2027-09-02', { ...hospital, monthCapacity: 60, agreedUntil: '2028-08-31' });
  const month = { mindProvider: added.mindProvider, month: '2027-12', visits: 41, answeredReferrals: 3 };
  await does(keeper, 'addProviderMonth', '2028-01-04', month);
}

interface Child {
  readonly id: string;
  readonly homeroom: string | null;
  readonly sex: 'male' | 'female';
}
interface Play {
  readonly open: Open;
  readonly who: (username: string) => DemonstrationPerson;
  readonly classes: readonly { readonly id: string; readonly grade: number; readonly children: readonly Child[] }[];
}

/** Tests of two classes in the autumn of 2027: a spread of results, one pupil without a run of fifty metres. */
async function playFitness({ open, who, classes }: Play): Promise<void> {
  const teacher = open(who('chengguan1.mind'));
  const base = { vc: null, r50: null, sr: null, rope: null, situp: null, shuttle: null, jump: null, pullup: null, run: null };
  for (const { grade, children } of classes.filter(one => one.grade > 1))
    for (const [place, child] of children.entries()) {
      const body = { heightCm: 98 + grade * 8 + place, weightKg: 14 + grade * 4 + place };
      const results = {
        vc: 700 + grade * 300 + place * 90,
        r50: 11.6 - grade * 0.3 - place * 0.1,
        sr: 6 + place,
        rope: 60 + grade * 9 + place * 6,
      };
      const more = grade >= 3 ? { situp: 22 + place * 2 } : {};
      const eight = grade >= 5 ? { shuttle: 128 - place * 2 } : {};
      const test = { ...base, ...body, ...results, ...more, ...eight, ...(place === 7 && grade === 3 ? { r50: null } : {}) };
      await does(teacher, 'recordFitness', '2027-11-12', { pupil: child.id, testYear: 2027, testedOn: '2027-11-12', ...test });
    }
  for (const { id, grade, children } of classes) {
    const days = { monday: 65, tuesday: 60, wednesday: grade === 6 ? 45 : 60, thursday: 60, friday: 70 };
    const skills = { classPupils: children.length, skilledPupils: grade === 1 ? 3 : 7 };
    const week = { organisation: who('chengguan1.mind').organisation, homeroom: id, schoolYearFirstYear: 2027, ...days, ...skills };
    await does(teacher, 'addSportWeek', '2027-09-10', week);
  }
}

/** A rash that was reported and is over, and three pupils with fever on one day. */
async function playIllness({ open, who, classes }: Play): Promise<void> {
  const teacher = open(who('chengguan1.mind'));
  const third = classes.find(one => one.grade === 3)!;
  for (const [place, illFrom] of ['2028-01-07', '2028-01-07', '2028-01-07', '2028-01-08'].entries())
    await does(teacher, 'addIllness', illFrom, { pupil: third.children[place]!.id, illFrom, symptom: 'fever', diagnosis: null });
  const first = classes.find(one => one.grade === 1)!;
  const one = { pupil: first.children[0]!.id, illFrom: '2027-12-01', symptom: 'rash', diagnosis: '水痘' };
  const { row } = await does(teacher, 'addIllness', '2027-12-01', one);
  const certified = { backOn: '2027-12-15', hasCertificate: true, diagnosis: null };
  await does(teacher, 'recordRecovery', '2027-12-15', { row, version: 1, ...certified });
  const cluster = {
    homeroom: first.id,
    symptom: 'rash',
    casesThere: 3,
    firstCaseOn: '2027-12-01',
    isTold: true,
    handling: '隔离、消毒、晨检。',
  };
  const told = await does(teacher, 'reportCluster', '2027-12-02', cluster);
  const handled = { row: told.row, version: 1, handling: '该班停课至12月16日，疾控机构已到校指导。' };
  await does(open(who('health')), 'handleCluster', '2027-12-02', handled);
}

/** Screenings with consent, one to be looked at at once; files, a referral, a case referred to the county. */
async function playMind({ open, who, classes }: Play): Promise<void> {
  const counsellor = open(who('chengguan1.mind'));
  const { organisation } = who('chengguan1.mind');
  const sixth = classes.find(one => one.grade === 6)!.children;
  const agreed = await counsellor.deed('health.look', '2027-11-02', async desk => {
    const shape = {
      name: 'guardianConsent',
      columns: { pupil: { type: 'uuid', nullable: false }, purpose: { type: 'text', nullable: false } },
      unique: [],
    } as const;
    const given = await desk.store.rows<{ pupil: string }>(shape, { where: { purpose: 'mindScreening', state: 'given' } });
    return ok(new Set(given.map(one => one.pupil)));
  });
  const tested = sixth.filter(one => agreed.has(one.id));
  for (const [place, child] of tested.entries()) {
    const said = { pupil: child.id, scale: 'phqA', screenedOn: '2027-11-02', score: [3, 12, 5, 9, 2, 4][place] ?? 1, validity: null };
    const { row } = await does(counsellor, 'recordScreening', '2027-11-02', { ...said, critical: place === 3 ? 1 : 0 });
    const settled = { row, version: 1, settled: 'fileOpened', settledNote: '当日面谈，已建档。' };
    if (place === 3) await does(counsellor, 'settleScreening', '2027-11-02', settled);
  }
  const file = (child: string, level: string, origin: string, plan: string) =>
    does(counsellor, 'openFile', '2027-11-02', { organisation, person: child, level, origin, plan });
  const red = await file(sixth[3]!.id, 'redMind', '测评提示自伤意念，面谈属实。', '24小时看护，告知监护人，转介。');
  const watched = { file: red.row, entryKind: 'guardianTold', heldOn: '2027-11-02', content: '与父母面谈，签收告知书。', nextDueOn: null };
  await does(counsellor, 'writeEntry', '2027-11-02', watched);
  const referral = { file: red.row, institution: '玉泉市人民医院心理科', hasConsent: true, grounds: '评估自伤风险。' };
  await does(counsellor, 'referCase', '2027-11-03', referral);
  const report = {
    file: red.row,
    version: 1,
    urgency: 'atOnceUrgent',
    summary: '六年级学生，自伤意念，监护人已知情。',
    asked: '请协调精神科绿色通道。',
  };
  await does(open(who('chengguan1.head')), 'reportCase', '2027-11-03', report);
  await file(sixth[1]!.id, 'yellowMind', '情绪低落，睡眠不好。', '每两周辅导一次。');
}

/** Health in the invented county, once its pupils are in the books and their guardians were asked. */
export async function countyAfter(open: Open, people: readonly DemonstrationPerson[]): Promise<void> {
  const keeper = people.find(one => one.username === 'chengguan1.mind');
  if (keeper === undefined) return;
  const who = (username: string) => people.find(one => one.username === username)!;
  const classes = await open(keeper).deed('health.look', '2027-09-10', async desk => {
    const where = { organisation: keeper.organisation };
    const children = await rows(desk, pupil, { where });
    const rooms = await rows(desk, homeroom, { where });
    return ok(rooms.map(({ id, grade }) => ({ id, grade, children: children.filter(one => one.homeroom === id) })));
  });
  const play: Play = { open, who, classes };
  if (classes.length < 3) return;
  await playFitness(play);
  await playIllness(play);
  await playMind(play);
}
