import type { Constraint, Times } from './constraint.ts';

/** A teacher, a set of students that always go together, a room … whatever can be in one place at a time. */
export interface Resource {
  readonly id: string;
  readonly kind: string;
  /** Students that a room holds; null = no limit known. */
  readonly capacity: number | null;
  readonly building: string | null;
  /** A virtual room stands for one real room of each of these sets, taken together; null = it is real. */
  readonly parts: readonly (readonly number[])[] | null;
}

/** A place in an event that is filled by a resource. */
export interface Place {
  /** Null: the place cannot be named by a rule. */
  readonly role: string | null;
  readonly kind: string;
  /** The resource given with the instance; null = to be found. */
  readonly given: number | null;
  /** Load on the resource when the whole event is held by it. */
  readonly workload: number;
}

/** What is to be taught: an activity of FET, an event of XHSTT. Its lessons are what stands in the timetable. */
export interface Event {
  readonly id: string;
  readonly name: string;
  readonly duration: number;
  readonly places: readonly Place[];
  /** A given start; null = to be found. */
  readonly start: number | null;
  /** True: it may be held as several lessons whose durations add up to its own. */
  readonly divisible: boolean;
  /** Number of students; null = unknown. */
  readonly students: number | null;
}

/** One model for school timetables: a superset of what FET's files and XHSTT's say. Times are start times in their order. */
export interface TimetableProblem {
  readonly name: string;
  readonly times: readonly string[];
  /** The times of each day, in their order; every time belongs to at most one day. */
  readonly days: readonly Times[];
  readonly dayNames: readonly string[];
  readonly hourNames: readonly string[];
  /** False: no lesson runs over the end of a day. */
  readonly acrossDays: boolean;
  readonly resources: readonly Resource[];
  readonly events: readonly Event[];
  readonly constraints: readonly Constraint[];
}

/** One lesson: a part of an event, its start and who fills the event's places, in their order; null = not placed, not filled. */
export interface Lesson {
  readonly event: number;
  readonly duration: number;
  readonly start: number | null;
  readonly holders: readonly (number | null)[];
  /** The real rooms that a virtual room stands for; empty otherwise. */
  readonly real: readonly number[];
}

export interface Timetable {
  readonly lessons: readonly Lesson[];
}
