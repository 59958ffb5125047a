import { addDays, type Day } from '#kernel/day.ts';

/** One pupil's illness as the rule looks at it: class, symptom, the day it began. */
export interface Case {
  readonly homeroom: string;
  readonly symptom: string;
  readonly day: Day;
}

/** The same symptom in one class, often enough to be reported. */
export interface Found {
  readonly homeroom: string;
  readonly symptom: string;
  readonly from: Day;
  readonly until: Day;
  readonly cases: number;
  readonly rule: 'threeInADay' | 'fiveInThreeDays';
}

/** Days for which a cluster is shown. */
export const WATCHED_DAYS = 14;

/**
 * Clusters by 《学校和托幼机构传染病疫情报告工作规范（试行）》第二条（三）: in one class three pupils within a day, or five within three days on end,
 * with like symptoms. Each class and symptom is told once, by its newest run of days; a run goes on while no gap is longer than three days.
 */
export function clustersOf(cases: readonly Case[]): readonly Found[] {
  const groups = [...Map.groupBy(cases, one => `${one.homeroom}/${one.symptom}`).values()];
  return groups.flatMap(group => {
    const days = group.map(one => one.day).toSorted();
    const within = (day: Day, length: number) => days.filter(one => one >= day && one < addDays(day, length)).length;
    const rule = days.some(day => within(day, 1) >= 3) ? 'threeInADay' : days.some(day => within(day, 3) >= 5) ? 'fiveInThreeDays' : null;
    const { homeroom, symptom } = group[0]!;
    return rule === null ? [] : [{ homeroom, symptom, from: days[0]!, until: days.at(-1)!, cases: days.length, rule }];
  });
}
