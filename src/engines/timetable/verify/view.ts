import type { Events, Times } from '../constraint.ts';
import type { Lesson, TimetableProblem } from '../problem.ts';

/** A lesson that has a time. */
export type Placed = Lesson & { readonly start: number };

/** A timetable as the rules look at it. */
export interface View {
  readonly problem: TimetableProblem;
  readonly lessons: readonly Lesson[];
  readonly ofEvent: (event: number) => readonly Lesson[];
  readonly placedOf: (event: number) => readonly Placed[];
  /** Placed lessons that hold this resource. */
  readonly ofResource: (resource: number) => readonly Placed[];
  /** Number of lessons of the resource at each time; `only` counts lessons of these events alone. */
  readonly busy: (resource: number, only?: Events | null) => readonly number[];
  /** Day and hour of a time; day -1 when it belongs to none. */
  readonly dayOf: (time: number) => number;
  readonly hourOf: (time: number) => number;
}

const isPlaced = (lesson: Lesson): lesson is Placed => lesson.start !== null;

/** The times that a lesson takes, cut off at the end of the week. */
export const taken = ({ start, duration }: Placed, times: number): Times =>
  Array.from({ length: Math.min(duration, times - start) }, (_, i) => start + i);

/** Looks at a timetable; costs one pass over it. */
export function viewOf(problem: TimetableProblem, lessons: readonly Lesson[]): View {
  const byEvent = problem.events.map((): Lesson[] => []);
  const byResource = problem.resources.map((): Placed[] => []);
  for (const lesson of lessons) {
    byEvent[lesson.event]?.push(lesson);
    if (!isPlaced(lesson)) continue;
    for (const holder of lesson.holders) if (holder !== null && problem.resources[holder]?.parts == null) byResource[holder]?.push(lesson);
    for (const room of lesson.real) byResource[room]?.push(lesson);
  }
  const days = new Map(problem.days.flatMap((times, day) => times.map((time, hour) => [time, [day, hour] as const] as const)));
  const count = (resource: number, only: ReadonlySet<number> | null) => {
    const busy = new Array<number>(problem.times.length).fill(0);
    for (const lesson of byResource[resource] ?? []) {
      if (only === null || only.has(lesson.event)) for (const time of taken(lesson, busy.length)) busy[time] = (busy[time] ?? 0) + 1;
    }
    return busy;
  };
  const all = problem.resources.map((_, i) => count(i, null));
  return {
    problem,
    lessons,
    ofEvent: event => byEvent[event] ?? [],
    placedOf: event => (byEvent[event] ?? []).filter(isPlaced),
    ofResource: resource => byResource[resource] ?? [],
    busy: (resource, only = null) => (only === null ? (all[resource] ?? []) : count(resource, new Set(only))),
    dayOf: time => days.get(time)?.[0] ?? -1,
    hourOf: time => days.get(time)?.[1] ?? time,
  };
}

/** How far a number is outside its limits. */
export const beyond = (value: number, { min, max }: { readonly min: number; readonly max: number }): number =>
  Math.max(0, min - value) + Math.max(0, value - max);

/** Deviations of the points of application of one rule: a list for each point. */
export type Deviations = readonly (readonly number[])[];
