import { type Random, randomOf } from '#kernel/random.ts';
import type { Timetable, TimetableProblem } from '../problem.ts';
import { anneal } from './anneal.ts';
import { divisionsOf, firstDivision } from './lessons.ts';
import { redivide } from './redivide.ts';
import { divisionIn, type Seat, takeSeats } from './seat.ts';
import { type Best, isLess, restore, timetableOf } from './snapshot.ts';
import type { State } from './state.ts';

/** The best of a search as it travels to another on the same problem; hard costs in units. */
export interface Standing {
  readonly timetable: Timetable;
  readonly cost: Readonly<Best['cost']>;
}

/** A search that goes on stretch by stretch. */
export interface Search {
  /** Goes on until `share` (how far the whole run is after so many steps of this search, 0–1) reaches `to`. */
  readonly advance: (to: number, share: (steps: number) => number) => void;
  readonly cost: () => Readonly<Best['cost']>;
  readonly standing: () => Standing;
  readonly steps: () => number;
  /** Goes on from another's best when that is better than its own. */
  readonly take: (other: Standing) => void;
}

/** Steps of the first cooling towards soundness, and how much longer each next one is. */
const FIRST = 300_000;
const LONGER = 2;

/** Steps of the short cooling that tries another division of events, and how many of them follow each long one. */
const TRIAL = 60_000;
const TRIALS = 12;

/** What the search remembers between stretches. */
interface Course {
  readonly problem: TimetableProblem;
  readonly random: Random;
  readonly ways: ReturnType<typeof divisionsOf>;
  readonly scale: number;
  seat: Seat;
  steps: number;
  coolings: number;
  trials: number;
  /** The cooling under way: its first step, how many it takes (or the share at which it began, when it takes all that is left). */
  cooling: Cooling | null;
  /** Share at which soft costs became the aim; null before. */
  since: number | null;
}

interface Cooling {
  readonly hot: number;
  readonly began: number;
  readonly steps: number;
  readonly from: number;
}

/** Opens a search: everything placed greedily at first. Same problem, seed and steps: same answer. */
export function openSearch(problem: TimetableProblem, seed: number): Search {
  const random = randomOf(seed);
  const seat = takeSeats(problem, firstDivision(problem), random, null);
  const ways = divisionsOf(problem);
  const course: Course = {
    problem,
    random,
    ways,
    scale: softScale(seat.state),
    seat,
    steps: 0,
    coolings: 0,
    trials: 0,
    cooling: null,
    since: null,
  };
  return {
    advance: (to, share) => advance(course, to, share),
    cost: () => course.seat.best.cost,
    standing: () => ({ timetable: timetableOf(course.seat.state, course.seat.best), cost: { ...course.seat.best.cost } }),
    steps: () => course.steps,
    take: ({ timetable, cost }) => {
      if (isLess(cost, course.seat.best.cost)) course.seat = takeSeats(problem, divisionIn(problem, timetable), random, timetable);
    },
  };
}

const isSound = ({ seat }: Course) => seat.best.cost.hard < 1e-7;

function advance(course: Course, to: number, share: (steps: number) => number): void {
  while (share(course.steps) < to && !(isSound(course) && course.seat.best.cost.soft < 1e-7)) {
    const before = course.steps;
    if (isSound(course)) improve(course, to, share);
    else if (course.trials > 0 && course.cooling === null) tryDivision(course, to, share);
    else seekSound(course, to, share);
    if (course.steps === before && course.trials === 0) return;
  }
}

/** Divides an event in trouble otherwise and cools for a short while; the new division stays unless it broke more hard rules. */
function tryDivision(course: Course, to: number, share: (steps: number) => number): void {
  const { seat, problem, random, ways, steps: before } = course;
  course.trials--;
  restore(seat.state, seat.best);
  const division = redivide(problem, seat.state, seat.division, ways, random);
  if (division === null) {
    course.trials = 0;
    return;
  }
  const next = takeSeats(problem, division, random, timetableOf(seat.state, seat.best));
  const over = (done: number) => share(before + done) >= to;
  const stretch = {
    hot: 0.35,
    cold: 0.11,
    hardWeight: 1,
    softWeight: 0.02 / course.scale,
    untilSound: true,
    progress: (done: number) => done / TRIAL,
    over,
  };
  course.steps += anneal(next.mover, next.best, stretch);
  if (next.best.cost.hard <= seat.best.cost.hard) course.seat = next;
}

/** The next cooling towards soundness; the last takes all that is left. */
function nextCooling(course: Course, now: number): Cooling {
  const hot = course.coolings % 2 === 0 ? 0.5 : 1;
  const planned = FIRST * LONGER ** course.coolings++;
  const left = now > 0 && course.steps > 0 ? (course.steps * (1 - now)) / now : Number.POSITIVE_INFINITY;
  return { hot, began: course.steps, from: now, steps: planned * 1.8 > left ? Number.POSITIVE_INFINITY : planned };
}

/** Goes on with a cooling that looks at hard rules, soft ones weighing next to nothing. */
function seekSound(course: Course, to: number, share: (steps: number) => number): void {
  const before = course.steps;
  const { hot, began, steps, from } = (course.cooling ??= nextCooling(course, share(before)));
  const progress = (done: number) => Math.max((before + done - began) / steps, (share(before + done) - from) / Math.max(1e-9, 1 - from));
  const over = (done: number) => share(before + done) >= to;
  const stretch = { hot, cold: 0.11, hardWeight: 1, softWeight: 0.02 / course.scale, untilSound: true, progress, over };
  course.steps += anneal(course.seat.mover, course.seat.best, stretch);
  if (progress(course.steps - before) < 1) return;
  course.cooling = null;
  if (course.coolings > 1) course.trials = TRIALS;
}

/** Goes on cooling with soft rules in full weight, from where it first was sound to the end of the run. */
function improve(course: Course, to: number, share: (steps: number) => number): void {
  const { scale, seat, steps: before } = course;
  if (course.since === null) {
    course.since = share(before);
    restore(seat.state, seat.best);
  }
  const since = course.since;
  const progress = (done: number) => (share(before + done) - since) / Math.max(1e-9, 1 - since);
  const over = (done: number) => share(before + done) >= to;
  const stretch = { hot: 2 * scale, cold: 0.05 * scale, hardWeight: 20 * scale, softWeight: 1, untilSound: false, progress, over };
  course.steps += anneal(seat.mover, seat.best, stretch);
}

/** The middle weight of soft rules. */
function softScale({ model }: State): number {
  const weights = model.terms.filter(one => !one.hard).map(one => one.weight);
  return weights.sort((a, b) => a - b)[weights.length >> 1] || 1;
}
