import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';

/**
 * Pupils waiting at stops, to be brought to several schools by buses alike, at least buses first. A stop is the pupils of one school at one
 * place; several schools at one place are several stops. Places: stop i is place i, school s is place `stops + s`. All times in seconds.
 */
export interface SchoolBusProblem {
  readonly stops: number;
  readonly schools: number;
  /** Driving time from place to place, row by row, (stops + schools)². Asymmetry is kept. */
  readonly travel: Float64Array;
  /** By stop: number of pupils, index of their school, time the bus stands there, longest ride (from leaving the stop to reaching the school). */
  readonly pupils: Int32Array;
  readonly school: Int32Array;
  readonly boarding: Float64Array;
  readonly maxRide: Float64Array;
  /** By school: when a bus may arrive. An early bus waits at the school with its pupils, and the ride counts as ended on arrival. */
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** Standing time at a school: once, and for each pupil who gets off. */
  readonly dwell: number;
  readonly dwellPerPupil: number;
  readonly capacity: number;
  /** May pupils of different schools be aboard together? */
  readonly mixedLoads: boolean;
  /** How many buses there are; null = as few as will do. */
  readonly buses: number | null;
  /** A bus leaves its first stop's beginning at a multiple of this many seconds. */
  readonly startGrid: number;
}

const says = problems('schoolBus', {
  noStops: { zh: '没有站点。请至少给出一个站点和一所学校。', en: 'There is no stop. Give at least one stop and one school.' },
  tableSize: {
    zh: '行车时间表应为 {wanted} 个数，现为 {found} 个。',
    en: 'The table of driving times should hold {wanted} numbers; it holds {found}.',
  },
  tooMany: {
    zh: '第{stop}个站点有 {pupils} 名学生，一辆车坐 {capacity} 人。请把站点分开。',
    en: 'Stop {stop} has {pupils} pupils, a bus seats {capacity}. Split the stop.',
  },
  tooFar: {
    zh: '第{stop}个站点直达学校也要 {ride} 秒，超过乘车上限 {limit} 秒。请至少放宽 {short} 秒或改派学校。',
    en: 'From stop {stop} even the direct ride takes {ride} s, the limit is {limit} s. Allow at least {short} s more or another school.',
  },
  noSeat: {
    zh: '第{stop}个站点（{pupils}人）没有一辆车能顺路接送。请加车、放宽乘车时间，或重新排线。',
    en: 'No bus can take stop {stop} ({pupils} pupils) along. Add a bus, allow a longer ride, or plan the routes anew.',
  },
  leftOver: {
    zh: '{buses} 辆车装不下：还有 {stops} 个站点、{pupils} 名学生没有车。请加车，或放宽乘车时间、到校时间。',
    en: '{buses} buses do not suffice: {stops} stops with {pupils} pupils are left. Add buses, or allow longer rides or wider arrival times.',
  },
});

/** Says how many stops and pupils no bus could take. */
export const leftOver = (problem: SchoolBusProblem, buses: number, absent: readonly number[]): Problem =>
  says.leftOver({ buses, stops: absent.length, pupils: absent.reduce((sum, stop) => sum + (problem.pupils[stop] as number), 0) });

/** Says that a stop finds no seat in a plan as it is. */
export const noSeat = (problem: SchoolBusProblem, stop: number): Problem =>
  says.noSeat({ stop: stop + 1, pupils: problem.pupils[stop] as number });

/** All that keeps the pupils from being brought to school, at once. */
export function checkSchoolBus(problem: SchoolBusProblem): Result<SchoolBusProblem> {
  const found: Problem[] = [];
  const { stops, schools, capacity } = problem;
  const places = stops + schools;
  if (stops < 1 || schools < 1) found.push(says.noStops());
  if (problem.travel.length !== places * places) found.push(says.tableSize({ wanted: places * places, found: problem.travel.length }));
  for (let stop = 0; stop < stops; stop++) {
    const pupils = problem.pupils[stop] as number;
    if (pupils > capacity) found.push(says.tooMany({ stop: stop + 1, pupils, capacity }));
    const ride = problem.travel[stop * places + stops + (problem.school[stop] as number)] as number;
    const limit = problem.maxRide[stop] as number;
    if (ride > limit) found.push(says.tooFar({ stop: stop + 1, ride: Math.ceil(ride), limit, short: Math.ceil(ride - limit) }));
  }
  return found.length === 0 ? ok(problem) : refuse(...found);
}
