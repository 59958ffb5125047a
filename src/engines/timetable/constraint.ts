/** How the deviations of one point of application become its cost, before the weight. */
export type CostFunction = 'linear' | 'quadratic' | 'step' | 'stepOfSum' | 'squareOfSum';

interface Common {
  /** The rule's name as its file or its office calls it; costs are printed by it. */
  readonly label: string;
  /** A hard rule must hold; a soft one may be broken at its price. */
  readonly hard: boolean;
  /** Price of one unit of cost. */
  readonly weight: number;
  readonly cost: CostFunction;
}

/** Indexes of start times, in order. */
export type Times = readonly number[];
export type Events = readonly number[];
export type Resources = readonly number[];

/** A lower and an upper limit, both included. */
export interface Limits {
  readonly min: number;
  readonly max: number;
}

/** What a rule on resources has in common: it holds for each resource by itself. */
interface OfResources extends Common {
  readonly resources: Resources;
}

/** Only lessons of these events count as being busy; null = all. */
interface Counting {
  readonly only: Events | null;
}

/** Rules on when a resource is busy. `groups` are mostly the days: one deviation a group unless the kind says otherwise. */
export type ResourceRule =
  /** One lesson at a time: a deviation for each time, of lessons beyond the first. */
  | (OfResources & { readonly kind: 'clash' })
  /** Not busy at these times: the number of times busy. */
  | (OfResources & { readonly kind: 'unavailable'; readonly times: Times })
  /** Busy times in each group between the limits; a group without any is passed over when `emptyAllowed`. */
  | (OfResources &
      Counting & { readonly kind: 'limitBusy'; readonly groups: readonly Times[]; readonly limits: Limits; readonly emptyAllowed: boolean })
  /** Idle times between the first and the last busy one of a group, all groups added up or each by itself; closed times are no idle times. */
  | (OfResources & {
      readonly kind: 'limitIdle';
      readonly groups: readonly Times[];
      readonly limits: Limits;
      readonly added: boolean;
      readonly closed: readonly Times[] | null;
    })
  /** Number of groups with a busy time. */
  | (OfResources & { readonly kind: 'clusterBusy'; readonly groups: readonly Times[]; readonly limits: Limits })
  /** Longest run of busy times in a group: a deviation a run. */
  | (OfResources & Counting & { readonly kind: 'limitRun'; readonly groups: readonly Times[]; readonly max: number })
  /** From the first to the last busy time of a group, both counted. */
  | (OfResources & { readonly kind: 'limitSpan'; readonly groups: readonly Times[]; readonly max: number })
  /** Groups that begin at their second open time: at most so many; none later. */
  | (OfResources & {
      readonly kind: 'lateBeginnings';
      readonly groups: readonly Times[];
      readonly max: number;
      readonly closed: readonly Times[];
    })
  /** Times free between the end of one group and the beginning of the next, the last and the first too when circular. */
  | (OfResources & { readonly kind: 'rest'; readonly groups: readonly Times[]; readonly min: number; readonly circular: boolean })
  /** After a lesson of `first`, at least so many free times before a later one of `second` in the same group. */
  | (OfResources & {
      readonly kind: 'tagGap';
      readonly groups: readonly Times[];
      readonly first: Events;
      readonly second: Events;
      readonly min: number;
    })
  /** Changes of building in a group, or in all groups together. */
  | (OfResources & { readonly kind: 'buildingChanges'; readonly groups: readonly Times[]; readonly max: number; readonly added: boolean })
  /** Free times that every change of building in a group must have. */
  | (OfResources & { readonly kind: 'buildingGap'; readonly groups: readonly Times[]; readonly min: number })
  /** Workload given to a resource between the limits, rounded up. */
  | (OfResources & { readonly kind: 'limitWorkload'; readonly limits: Limits });

interface OfEvents extends Common {
  readonly events: Events;
}

/** Rules on when lessons are. */
export type EventRule =
  /** Every lesson has a time: the duration without one. */
  | (OfEvents & { readonly kind: 'assignTime' })
  /** A lesson starts at one of these times. `counts` 'duration' costs its duration, else one; `duration` restricts to lessons so long. */
  | (OfEvents & {
      readonly kind: 'startIn';
      readonly times: Times;
      readonly counts: 'lesson' | 'duration';
      readonly duration: number | null;
    })
  /** Every time that a lesson takes is one of these; the number of those that are not. */
  | (OfEvents & { readonly kind: 'within'; readonly times: Times })
  /** Any two at least so many days apart; with `joined`, two on the same day must at least follow each other. */
  | (OfEvents & { readonly kind: 'minDays'; readonly days: number; readonly joined: boolean })
  | (OfEvents & { readonly kind: 'maxDays'; readonly days: number })
  /** Two on the same day have so many times between them. */
  | (OfEvents & { readonly kind: 'minGaps'; readonly gaps: number })
  /** Any two at the same start, at the same hour of the day, or on the same day. */
  | (OfEvents & { readonly kind: 'same'; readonly what: 'start' | 'hour' | 'day' })
  /** No two of different sets at one time; a set is one event or those of one tag. */
  | (Common & { readonly kind: 'apart'; readonly sets: readonly Events[] })
  /** The second right after the first, either right after the other, later in the week, or later if on the same day; closed times between are passed over. */
  | (OfEvents & {
      readonly kind: 'sequence';
      readonly how: 'consecutive' | 'grouped' | 'ordered' | 'orderedIfSameDay';
      readonly closed: Times;
    })
  /** The last lesson of the day for all its students. */
  | (OfEvents & { readonly kind: 'endsDay' })
  /** At each of these times so many at once (a time without any is passed over when `emptyAllowed`). */
  | (OfEvents & { readonly kind: 'simultaneous'; readonly times: Times; readonly limits: Limits; readonly emptyAllowed: boolean })
  /** How many of these times are taken by any. */
  | (OfEvents & { readonly kind: 'occupied'; readonly times: Times; readonly limits: Limits })
  /** Starts of each group of events in each group of times. */
  | (Common & {
      readonly kind: 'spread';
      readonly sets: readonly Events[];
      readonly groups: readonly { readonly times: Times; readonly limits: Limits }[];
    })
  /** The events of a set take the same times: times that not all of them take. */
  | (Common & { readonly kind: 'link'; readonly sets: readonly Events[] })
  /** Times from the end of the first to the beginning of the second. */
  | (Common & {
      readonly kind: 'order';
      readonly pairs: readonly { readonly first: number; readonly second: number; readonly limits: Limits }[];
    })
  /** Number and durations of an event's lessons. */
  | (OfEvents & { readonly kind: 'split'; readonly durations: Limits; readonly amount: Limits })
  /** Number of an event's lessons of one duration. */
  | (OfEvents & { readonly kind: 'splitInto'; readonly duration: number; readonly amount: Limits });

/** Rules on the resources that a lesson is given. `role` names the place to be filled; a room's role is `room`. */
export type AssignmentRule =
  | (OfEvents & { readonly kind: 'assignResource'; readonly role: string })
  /** One of these. `unassigned` true: none at all is wrong too. */
  | (OfEvents & {
      readonly kind: 'oneOf';
      readonly role: string;
      readonly resources: Resources;
      readonly counts: 'lesson' | 'duration';
      readonly unassigned: boolean;
    })
  /** Different resources given to the lessons of a set. */
  | (Common & { readonly kind: 'sameResource'; readonly role: string; readonly sets: readonly Events[]; readonly max: number })
  /** Lessons that follow each other on a day are in the same room. */
  | (OfEvents & { readonly kind: 'sameRoomIfConsecutive' })
  /** A room holds the students. */
  | (Common & { readonly kind: 'capacity' });

/** One rule of a timetable. */
export type Constraint = ResourceRule | EventRule | AssignmentRule;
export type Kind = Constraint['kind'];
