import { type Problem, problems } from '#kernel/problem.ts';
import type { Measure } from '#standards/balancedQuality/types.ts';
import type { Part } from './county.ts';

/** Teachers of one school, stage and subject who count alike. */
export interface TeacherGroup {
  readonly part: string;
  readonly subject: string;
  /** Whether they hold a degree above the one required, and whether they are key teachers of county level or above. */
  readonly qualified: boolean;
  readonly backbone: boolean;
  readonly count: number;
  /** Of them, who may be moved; all where left out. */
  readonly movable?: number;
}

/** What one unit costs when it is done, and every year from then on, in yuan. */
export interface Price {
  readonly once: number;
  readonly yearly: number;
}

/** Something a school may be given in equal steps: floor or ground, equipment, rooms. */
export interface Purchase extends Price {
  readonly part: string;
  readonly measure: Exclude<Measure, 'qualifiedTeachers' | 'backboneTeachers' | 'peArtsTeachers'>;
  /** What one step adds, in the unit of the amount (m², yuan, rooms). */
  readonly step: number;
  /** The most steps, by land, floors and the like. */
  readonly most: number;
}

/** Pupils sent elsewhere, by new catchments or a new school: fixes the pupils of the parts it names. */
export interface Alternative extends Price {
  readonly name: string;
  readonly pupils: Readonly<Record<string, number>>;
}

/** A county's numbers, what may be done about them and at what price. Money is in yuan. */
export interface PassProblem {
  /** Of teachers only what `teachers` says counts; a part without pupils is not judged until an alternative gives it some. */
  readonly parts: readonly Part[];
  readonly teachers: readonly TeacherGroup[];
  /** Subjects that count as PE, music and art. */
  readonly peArtsSubjects: readonly string[];
  /** How many teachers of a subject a part needs at least and may have at most; as many as now at least, and no limit, where nothing is said. */
  readonly staffing: readonly { readonly part: string; readonly subject: string; readonly least: number; readonly most: number }[];
  /** Roads between parts of one stage over which teachers may move, in km, and what a move costs by the first band that reaches so far. */
  readonly roads: readonly { readonly from: string; readonly to: string; readonly km: number }[];
  readonly bands: readonly (Price & { readonly upTo: number })[];
  /** The share of its teachers that may leave a part, 0 to 1. */
  readonly mostLeaving: number;
  /** Teachers who study for the higher degree; null: nobody. */
  readonly upgrade: (Price & { readonly most: number }) | null;
  /** New posts in the subjects named, qualified people; null: none. */
  readonly recruit: (Price & { readonly most: number; readonly subjects: readonly string[] }) | null;
  readonly purchases: readonly Purchase[];
  /** Years in order; a null budget is no limit. The standard is to be met at the end of the last. */
  readonly years: readonly { readonly year: number; readonly budget: number | null }[];
  /** Ways other than leaving all pupils where they are. */
  readonly alternatives: readonly Alternative[];
}

const says = problems('balance', {
  noPart: { zh: '没有学校。请至少给出一所有学生的学校。', en: 'There is no school. Give at least one that has pupils.' },
  noYear: { zh: '没有年度。请至少给出一年，并按先后排列。', en: 'There is no year. Give at least one, in their order.' },
  twice: { zh: '“{id}”出现两次。同一所学校的每个学段只能有一行。', en: '“{id}” stands twice. Each stage of a school has one row.' },
  unknownPart: { zh: '{where}提到的“{id}”不在学校之中。请核对编号。', en: '“{id}” in {where} is none of the schools. Check the id.' },
  badNumber: { zh: '{where}的 {field} 应为{wanted}，现为“{value}”。', en: '{field} of {where} should be {wanted}; it is “{value}”.' },
  missingAmount: {
    zh: '“{name}”的 {measure} 没有数。缺数的学校无法测算，请先补齐。',
    en: '“{name}” has no {measure}. A school without the figure cannot be reckoned with; fill it in first.',
  },
  roadBetweenStages: {
    zh: '从“{from}”到“{to}”的路跨了学段，教师只在同一学段内调配。请去掉这条路。',
    en: 'The road from “{from}” to “{to}” joins two stages; teachers move within one. Take it out.',
  },
});

const facilityMeasures = ['teachingArea', 'sportsArea', 'equipmentValue', 'multimediaRooms'] as const;

/** Everything that is wrong with a problem, none where it can be solved. */
export function checkPassProblem(problem: PassProblem): readonly Problem[] {
  const byId = new Map(problem.parts.map(part => [part.id, part]));
  const found: Problem[] = [];
  if (!problem.parts.some(part => part.pupils > 0)) found.push(says.noPart({}));
  const years = problem.years.map(one => one.year);
  if (years.length === 0 || years.some((year, i) => i > 0 && year <= years[i - 1]!)) found.push(says.noYear({}));
  if (byId.size < problem.parts.length) {
    const ids = problem.parts.map(part => part.id);
    found.push(says.twice({ id: ids.find((id, i) => ids.indexOf(id) !== i)! }));
  }
  const known = (where: string, ...ids: readonly string[]) => {
    for (const id of ids) if (!byId.has(id)) found.push(says.unknownPart({ where, id }));
  };
  const number = (where: string, field: string, value: number, isWhole = false) => {
    const isRight = Number.isFinite(value) && value >= 0 && (!isWhole || Number.isInteger(value));
    if (!isRight) found.push(says.badNumber({ where, field, wanted: isWhole ? '≥ 0 (0, 1, 2 …)' : '≥ 0', value }));
  };
  for (const part of problem.parts) {
    number(part.name, 'pupils', part.pupils, true);
    for (const measure of facilityMeasures) {
      const amount = part.amounts[measure];
      if (amount === null) found.push(says.missingAmount({ name: part.name, measure }));
      else number(part.name, measure, Number(amount));
    }
  }
  for (const group of problem.teachers) {
    known('teachers', group.part);
    number('teachers', 'count', group.count, true);
    number('teachers', 'movable', group.movable ?? 0, true);
  }
  for (const { part, least, most } of problem.staffing) {
    known('staffing', part);
    number('staffing', 'least', least, true);
    number('staffing', 'most', most, true);
  }
  for (const { from, to, km } of problem.roads) {
    known('roads', from, to);
    number('roads', 'km', km);
    const [a, b] = [byId.get(from), byId.get(to)];
    if (a !== undefined && b !== undefined && a.stage !== b.stage) found.push(says.roadBetweenStages({ from: a.name, to: b.name }));
  }
  for (const purchase of problem.purchases) {
    known('purchases', purchase.part);
    number('purchases', 'step', purchase.step);
    number('purchases', 'most', purchase.most, true);
  }
  for (const { name, pupils } of problem.alternatives)
    for (const [id, count] of Object.entries(pupils)) {
      known(name, id);
      number(name, id, count, true);
    }
  const prices = [...problem.bands, ...problem.purchases, ...problem.alternatives, problem.upgrade, problem.recruit];
  for (const price of prices)
    if (price !== null) {
      number('prices', 'once', price.once);
      number('prices', 'yearly', price.yearly);
    }
  return found;
}
