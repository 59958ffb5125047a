import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { type Actor, type DemonstrationDesk, type DemonstrationPerson, escalate, type Fields, type Verb } from '#register/index.ts';
import { defences } from './codes.ts';
import { addGate } from './defenceGate.ts';
import { duties, loop, loopSaid, matrix } from './patterns.ts';

const deeds = [...duties.verbs, ...loop.verbs, ...matrix.verbs] as readonly Verb<Fields, unknown>[];
type Input = Readonly<Record<string, unknown>>;
const does = (desk: DemonstrationDesk, name: string, day: string, input: Input) =>
  desk.perform(deeds.find(one => one.name === `safety.${name}`)!, input, day) as Promise<Readonly<Record<string, string>>>;

/** Who filed which month, on which day; months without a line are missing. */
const filed: Readonly<Record<string, readonly (readonly [period: string, day: string])[]>> = {
  chengguan1: [
    ['2027-09', '2027-09-20'],
    ['2027-10', '2027-10-18'],
    ['2027-11', '2027-11-15'],
    ['2027-12', '2027-12-20'],
    ['2028-01', '2028-01-07'],
  ],
  shimen: [
    ['2027-09', '2027-09-24'],
    ['2027-10', '2027-11-12'],
    ['2027-12', '2027-12-27'],
  ],
  shuangquan: [
    ['2027-09', '2027-09-28'],
    ['2027-11', '2027-11-26'],
  ],
  third: [
    ['2027-09', '2027-09-22'],
    ['2027-10', '2027-10-25'],
    ['2027-11', '2027-11-22'],
    ['2027-12', '2027-12-24'],
  ],
};

const drills = ['earthquake', 'fire', 'stampede', 'violence', 'fire'] as const;

/** The defences that these schools do not meet yet; all others are met. */
const lacking: Readonly<Record<string, Readonly<Record<string, 'partly' | 'lacking'>>>> = {
  chengguan1: {},
  third: { perimeterAlarm: 'partly' },
  shimen: { perimeterAlarm: 'lacking', accessControl: 'partly' },
};

/** The safety of the invented county in the autumn term, as its office and its schools would have kept it. */
export async function county(open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[]): Promise<void> {
  const office = people.find(person => person.roles.includes('safetyOffice'));
  if (office === undefined) return;
  const keeper = open(office);
  const organisations = new Map(
    (await keeper.deed('safety.look', '2027-08-30', async desk => ok(await organisationsOf(desk)))).map(one => [one.name, one.id]),
  );
  const set = { startsOn: '2027-09-01', graceDays: 5, leastProofs: 1, restMonths: [1, 2, 7, 8] };
  const drill = await does(keeper, 'setDuty', '2027-08-30', {
    ...set,
    restMonths: [2, 7, 8],
    name: '每月应急疏散演练',
    topic: 'drill',
    cycle: 'month',
    kinds: ['school'],
  });
  const kindergarten = { ...set, restMonths: [], name: '幼儿园每季度应急演练', topic: 'drill', cycle: 'quarter', kinds: ['kindergarten'] };
  await does(keeper, 'setDuty', '2027-08-30', kindergarten);
  const round = await does(keeper, 'setDuty', '2027-08-30', {
    ...set,
    startsOn: '2027-12-01',
    restMonths: [],
    leastProofs: 0,
    name: '每月校园安全隐患排查',
    topic: 'hazardRound',
    cycle: 'month',
    kinds: ['school', 'kindergarten'],
  });
  for (const [username, months] of Object.entries(filed)) {
    const filer = people.find(person => person.username === username)!;
    const desk = open(filer);
    for (const [place, [period, day]] of months.entries()) {
      const proof = await desk.deed('files.keep', day, async at =>
        ok(
          (await at.store.keepFile(new TextEncoder().encode(`${period}演练签到表`), { name: '签到表.txt', mediaType: 'text/plain' })).hash,
        ),
      );
      const drilled = { drillKind: drills[place], evacuationMinutes: 1.5 + place / 4, attended: 400 + place * 10 };
      const filing = { duty: drill.safetyDuty, organisation: filer.organisation, period, proofs: [proof], ...drilled };
      await does(desk, 'fileDuty', day, filing);
    }
  }
  const why = '校舍加固，借址分散上课';
  const exempted = { duty: drill.safetyDuty, organisation: organisations.get('云台学校'), period: '2027-09', why };
  await does(keeper, 'exempt', '2027-10-08', exempted);
  await playHazards(open, people, round.safetyDuty!);
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
  await keeper.deed('safety.escalate', '2028-01-10', desk => escalate(desk, loopSaid, loop));
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
