import { ok, type Result } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { type Actor, type DemonstrationDesk, type DemonstrationPerson, type Desk, insertAll, system } from '#register/index.ts';
import type { StageKey } from './codes.ts';
import { type StageFacts, stageFacts } from './stageFacts.ts';
import { standardItem } from './standardItem.ts';

type Told = readonly [
  school: string,
  stage: StageKey,
  pupils: number,
  classes: number,
  largest: number,
  staff: number | null,
  teachers: readonly [all: number | null, above: number | null, key: number | null, arts: number | null],
  teachingArea: number,
  sportsArea: number,
  equipment: number,
  rooms: number,
  place: readonly [longitude: number, latitude: number],
];

/** The invented schools in the statistical year 2027. The teachers of 城关第一小学 are left to the roster, but for its key teachers. */
const now: readonly Told[] = [
  ['城关第一小学', 'primary', 540, 13, 44, null, [null, null, 6, null], 2_540, 4_210, 1_120_000, 13, [97.043, 40.286]],
  ['城关第二小学', 'primary', 880, 20, 46, 52, [48, 39, 10, 7], 3_850, 6_250, 1_690_000, 20, [97.058, 40.291]],
  ['石门中心小学', 'primary', 320, 9, 38, 26, [24, 17, 2, 3], 1_980, 4_100, 690_000, 8, [97.186, 40.221]],
  ['双泉小学', 'primary', 132, 6, 26, 14, [13, 7, 1, 1], 980, 2_450, 301_000, 4, [96.901, 40.334]],
  ['新区实验学校', 'primary', 610, 15, 43, 36, [33, 29, 7, 6], 2_990, 4_830, 1_350_000, 15, [97.071, 40.302]],
  ['云台学校', 'primary', 88, 6, 18, 11, [10, 6, 1, 1], 720, 1_600, 208_000, 3, [97.322, 40.118]],
  ['市第三中学', 'junior', 760, 16, 51, 66, [60, 44, 7, 7], 4_620, 8_100, 1_600_000, 19, [97.049, 40.28]],
  ['新区实验学校', 'junior', 420, 9, 48, 34, [31, 26, 5, 4], 2_510, 4_350, 1_090_000, 11, [97.071, 40.302]],
  ['云台学校', 'junior', 96, 3, 33, 13, [12, 8, 1, 1], 690, 1_420, 262_000, 3, [97.322, 40.118]],
];

/** How the year before stood: a little less of everything. */
const before = (value: number | null, share: number) => (value === null ? null : Math.round(value * share));

function factsOf(told: Told, organisation: string, year: number, share: number): StageFacts {
  const [, stage, pupils, classes, largestClass, staff, [all, above, key, arts], teachingArea, sportsArea, equipment, rooms, place] = told;
  // What the roster tells of today it does not tell of a year ago.
  const [teachers, qualified, peArts, own] = year === 2027 ? [all, above, arts, staff] : [all ?? 25, above ?? 23, arts ?? 5, staff ?? 26];
  return {
    organisation,
    year,
    stage,
    isTeachingPoint: false,
    pupils,
    classes,
    largestClass,
    staff: own,
    teachers,
    qualifiedTeachers: before(qualified, share),
    backboneTeachers: before(key, share),
    peArtsTeachers: before(peArts, share),
    certifiedTeachers: teachers ?? 25,
    trainedTeachers: before(teachers ?? 25, share),
    eligibleToRotate: before(teachers ?? 25, 0.4),
    rotated: before(teachers ?? 25, 0.05),
    rotatedBackbone: stage === 'primary' ? 0 : 1,
    teachingArea,
    sportsArea: before(sportsArea, share),
    equipmentValue: before(equipment, share),
    multimediaRooms: before(rooms, share),
    musicRooms: Math.ceil(classes / 12),
    artRooms: Math.max(1, Math.floor(classes / 12)),
    homeworkMinutes: stage === 'primary' ? 50 : 85,
    sleepHours: stage === 'primary' ? 10 : 9,
    exerciseMinutes: pupils > 800 ? 55 : 65,
    place: { longitude: place[0], latitude: place[1] },
  };
}

async function playFacts(desk: Desk): Promise<Result<null>> {
  const idOf = new Map((await organisationsOf(desk)).map(one => [one.name, one.id]));
  const rows = [2025, 2026, 2027].flatMap(year =>
    now.flatMap(told => {
      const id = idOf.get(told[0]);
      return id === undefined ? [] : [factsOf(told, id, year, 1 - (2027 - year) * 0.06)];
    }),
  );
  const kept = await insertAll(desk, stageFacts, rows);
  return kept.ok ? ok(null) : kept;
}

/** What the bureau has settled by evidence so far: most guarantees, some of quality; the rest is open. */
async function playItems(desk: Desk): Promise<Result<null>> {
  const bureau = (await organisationsOf(desk)).find(one => one.kind === 'bureau')?.id ?? null;
  const item = (name: string, isMet: boolean, figure: number | null = null, remark: string | null = null) => ({
    ...{ year: 2027, standard: 'balancedQuality' as const, item: name, isMet, figure, responsible: bureau, proofs: null, remark },
  });
  const kept = await insertAll(desk, standardItem, [
    ...['G1', 'G2', 'G6', 'G10', 'G13'].map(name => item(name, true)),
    item('G8', true, null, '2027年教师平均工资收入不低于公务员'),
    item('G14', true, 0.6),
    item('G15', true, 0.93),
    item('Q1', true, 0.992),
    item('Q2', true, 0.97),
    item('Q3', true),
    item('Q4', false, 0.043, '两所学校培训经费不足公用经费的5%'),
    item('R', true, 0.91, '2027年12月问卷1260份'),
    ...['V1', 'V2', 'V3', 'V4', 'V5', 'V6'].map(name => item(name, true)),
  ]);
  return kept.ok ? ok(null) : kept;
}

/** The demonstration's schools by stage in three years, filed in one deed each. */
export async function countyStandards(open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[]): Promise<void> {
  const desk = open(people.find(person => person.roles.includes('planner')) ?? system);
  await desk.deed('indicators.addStageFacts', '2027-10-12', playFacts);
  await desk.deed('indicators.settleStandardItem', '2027-12-20', playItems);
}
