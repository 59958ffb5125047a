import type { PassProblem, Purchase, TeacherGroup } from '#engines/balance/index.ts';
import type { BalancedQuality } from '#standards/balancedQuality/types.ts';
import { partsOf } from '../balance.ts';
import type { StageKey } from '../codes.ts';
import { isPeArts, isQualified, type StaffBook } from '../rosterFigures.ts';
import type { StageLine } from '../stageLines.ts';
import type { PassSettings } from './scenario.ts';

/** The two kinds of posts between which the figures of a stage tell teachers apart. */
export const PE_ARTS = '体育艺术';
export const OTHERS = '其他学科';

/** Pupils for each member of staff (中央编办发〔2014〕72号): schools keep at least so many, or as many as they have. */
const PER_STAFF: Readonly<Record<StageKey, number>> = { primary: 19, junior: 13.5 };
/** Distance between schools of which one has no place on the map, in km. */
const UNKNOWN_KM = 15;
/** A road is so much longer than the line between two places. */
const DETOUR = 1.3;

const EARTH_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres by road between two schools, to a tenth. */
export function kmBetween(a: StageLine['place'], b: StageLine['place']): number {
  if (a === null || b === null) return UNKNOWN_KM;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const bow = half(a.latitude, b.latitude) + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return Math.round(2 * EARTH_KM * Math.asin(Math.sqrt(bow)) * DETOUR * 10) / 10;
}

/** Teachers counted one by one in the roster. */
function fromRoster(line: StageLine, book: StaffBook): readonly TeacherGroup[] {
  const own = book.teachers.get(line.organisation) ?? [];
  const keyOf = (one: (typeof own)[number]) =>
    JSON.stringify([isPeArts(one.subjects) ? PE_ARTS : OTHERS, isQualified(line.stage, one.qualification), one.isBackbone]);
  return [...Map.groupBy(own, keyOf)].map(([key, alike]) => {
    const [subject, qualified, backbone] = JSON.parse(key) as [string, boolean, boolean];
    return { part: line.id, subject, qualified, backbone, count: alike.length };
  });
}

/** Teachers of whom only sums are known: key teachers are taken to hold the higher degree and to teach other subjects as far as that is possible. */
export function fromSums(id: string, sums: Readonly<Record<'all' | 'qualified' | 'backbone' | 'peArts', number>>): readonly TeacherGroup[] {
  const { all, qualified, backbone, peArts } = sums;
  const groups: TeacherGroup[] = [];
  const cells = new Map<string, number>();
  for (let place = 0; place < all; place++) {
    // Places 0 to backbone−1 are key teachers, 0 to qualified−1 hold the degree; PE and arts are taken from the end of those with the degree.
    const inPeArts =
      place < qualified ? place >= qualified - Math.min(peArts, qualified) : place - qualified < peArts - Math.min(peArts, qualified);
    const key = JSON.stringify([inPeArts ? PE_ARTS : OTHERS, place < qualified, place < backbone]);
    cells.set(key, (cells.get(key) ?? 0) + 1);
  }
  for (const [key, count] of cells) {
    const [subject, isAbove, isKey] = JSON.parse(key) as [string, boolean, boolean];
    groups.push({ part: id, subject, qualified: isAbove, backbone: isKey, count });
  }
  return groups;
}

function teachersOf(line: StageLine, book: StaffBook | null): readonly TeacherGroup[] {
  const { qualifiedTeachers, backboneTeachers, peArtsTeachers, teachers } = line.figures;
  const counted = [qualifiedTeachers, backboneTeachers, peArtsTeachers];
  if (book !== null && counted.every(one => one.from === 'staff')) return fromRoster(line, book);
  const [qualified = 0, backbone = 0, peArts = 0] = counted.map(one => one.value ?? 0);
  return fromSums(line.id, { all: Math.max(teachers.value ?? 0, qualified, backbone, peArts), qualified, backbone, peArts });
}

const STEPS = { teachingArea: 50, sportsArea: 100, equipmentValue: 10_000, multimediaRooms: 1 } as const;
/** How far beyond its threshold a school may be equipped, for the spread's sake. */
const MOST_SHARE = 1.5;

/** What a school may buy; one without land builds no floor and no ground. */
function purchasesOf(line: StageLine, pupils: number, settings: PassSettings, standard: BalancedQuality): readonly Purchase[] {
  const price = {
    teachingArea: settings.teachingAreaYuan,
    sportsArea: settings.sportsAreaYuan,
    equipmentValue: 1,
    multimediaRooms: settings.roomYuan,
  };
  const isTight = settings.withoutLand?.includes(line.organisation) === true;
  return (Object.keys(STEPS) as (keyof typeof STEPS)[]).map(measure => {
    const indicator = standard.allocation.find(one => one.measure === measure)!;
    const full = (Number(indicator.min[line.stage]) * pupils) / indicator.per;
    const step = STEPS[measure];
    const room = Math.max(0, Math.ceil((full * MOST_SHARE - (line.figures[measure].value ?? 0)) / step));
    const builds = measure === 'teachingArea' || measure === 'sportsArea';
    return { part: line.id, measure, step, most: builds && isTight ? 0 : room, once: step * price[measure], yearly: 0 };
  });
}

/** A county's problem from what its schools have and what may be done, with what was taken for granted. */
export interface BuiltProblem {
  readonly problem: PassProblem;
  readonly assumptions: readonly string[];
}

function alternativesOf(lines: readonly StageLine[], settings: PassSettings): PassProblem['alternatives'] {
  return (settings.redirections ?? []).flatMap(({ stage, from, to, pupils, onceYuan, yearlyYuan }) => {
    const [left, joined] = [from, to].map(id => lines.find(line => line.organisation === id && line.stage === stage));
    if (left === undefined || joined === undefined) return [];
    const moved = Math.min(pupils, (left.figures.pupils.value ?? 0) - 1);
    return [
      {
        name: `${left.name}划出${moved}名学生到${joined.name}`,
        once: onceYuan,
        yearly: yearlyYuan,
        pupils: { [left.id]: left.figures.pupils.value! - moved, [joined.id]: joined.figures.pupils.value! + moved },
      },
    ];
  });
}

/** Writes the problem of a year down. The lines must have pupils and all seven figures. */
export function passProblemOf(
  lines: readonly StageLine[],
  book: StaffBook | null,
  settings: PassSettings,
  standard: BalancedQuality,
): BuiltProblem {
  const parts = partsOf(lines);
  const judged = lines.filter(line => parts.some(part => part.id === line.id));
  const teachers = judged.flatMap(line => teachersOf(line, book));
  const roads = judged.flatMap(from =>
    judged
      .filter(to => to.organisation !== from.organisation && to.stage === from.stage)
      .map(to => ({ from: from.id, to: to.id, km: kmBetween(from.place, to.place) }))
      .filter(road => road.km <= settings.farthestKm),
  );
  const now = (part: string, subject: string) =>
    teachers.filter(one => one.part === part && one.subject === subject).reduce((sum, one) => sum + one.count, 0);
  const staffing = judged.map(line => {
    const needed = Math.ceil((line.figures.pupils.value ?? 0) / PER_STAFF[line.stage]);
    const others = now(line.id, OTHERS);
    return { part: line.id, subject: OTHERS, least: Math.min(others, Math.max(0, needed - now(line.id, PE_ARTS))), most: 100_000 };
  });
  const summed = judged.filter(line => book === null || line.figures.qualifiedTeachers.from !== 'staff').length;
  const unplaced = judged.filter(line => line.place === null).map(line => line.name);
  return {
    problem: {
      parts,
      teachers,
      peArtsSubjects: [PE_ARTS],
      staffing,
      roads,
      bands: [
        { upTo: 5, once: 0, yearly: settings.nearYuan },
        { upTo: 15, once: 0, yearly: settings.midYuan },
        { upTo: 1_000, once: 0, yearly: settings.farYuan },
      ],
      mostLeaving: settings.leavingPercent / 100,
      upgrade: { once: settings.upgradeYuan, yearly: 0, most: settings.upgradeMost },
      recruit: { once: 0, yearly: settings.recruitYuan, most: settings.recruitMost, subjects: [PE_ARTS, OTHERS] },
      purchases: judged.flatMap(line => purchasesOf(line, line.figures.pupils.value ?? 0, settings, standard)),
      years: Array.from({ length: settings.yearsCount }, (_, y) => ({ year: settings.firstYear + y, budget: settings.budgetYuan })),
      alternatives: alternativesOf(judged, settings),
    },
    assumptions: [
      '教师按体育艺术、其他学科两类在同一学段内调配；每校其他学科教师不少于按编制标准（小学1:19、初中1:13.5）所需，现有不足的不再减少。',
      ...(summed > 0 ? [`${summed}个学校学段的教师没有名录明细，按汇总数推定：骨干教师均高于规定学历，先计入其他学科。`] : []),
      ...(unplaced.length > 0 ? [`没有登记位置的学校按相距${UNKNOWN_KM}公里计：${unplaced.slice(0, 12).join('、')}。`] : []),
      `道路里程按直线距离的${DETOUR}倍估算；每项设施最多配到门槛的${MOST_SHARE}倍。`,
      '学生数按统计年度不变；费用算到最后一个实施年度为止。',
    ],
  };
}
