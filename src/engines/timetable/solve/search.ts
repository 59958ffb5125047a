import { type Random, randomOf } from '#kernel/random.ts';
import type { Timetable, TimetableProblem } from '../problem.ts';
import { anneal } from './anneal.ts';
import { compile } from './compile.ts';
import { construct } from './construct.ts';
import { type Mover, openMover } from './moves.ts';
import { type Best, isLess, keepFrom, restore, timetableOf } from './snapshot.ts';
import { openState, type State } from './state.ts';

/** A placing of all lessons as it travels between searches on the same problem. */
export type Standing = Best;

/** A search that goes on stretch by stretch. */
export interface Search {
  /** Goes on until `share` (how far the whole run is after so many steps of this search, 0–1) reaches `to`. */
  readonly advance: (to: number, share: (steps: number) => number) => void;
  readonly best: () => Standing;
  readonly steps: () => number;
  /** Goes on from another's best when that is better than its own. */
  readonly take: (other: Standing) => void;
  readonly timetable: () => Timetable;
}

/** Steps of the first cooling towards soundness, and how much longer each next one is. */
const FIRST = 300_000;
const LONGER = 2;

/** What the search remembers between stretches. */
interface Course {
  readonly state: State;
  readonly mover: Mover;
  readonly best: Best;
  readonly scale: number;
  steps: number;
  coolings: number;
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
  const random: Random = randomOf(seed);
  const state = openState(compile(problem));
  const mover = openMover(state, random);
  construct(mover, 1000);
  const course: Course = {
    state,
    mover,
    best: keepFrom(state),
    scale: softScale(state),
    steps: 0,
    coolings: 0,
    cooling: null,
    since: null,
  };
  return {
    advance: (to, share) => advance(course, to, share),
    best: () => course.best,
    steps: () => course.steps,
    take: other => {
      if (!isLess(other.cost, course.best.cost)) return;
      restore(state, other);
      Object.assign(course, { best: keepFrom(state) });
    },
    timetable: () => timetableOf(state, course.best),
  };
}

function advance(course: Course, to: number, share: (steps: number) => number): void {
  while (share(course.steps) < to && (course.best.cost.hard > 1e-7 || course.best.cost.soft > 1e-7)) {
    const before = course.steps;
    if (course.best.cost.hard > 1e-7) seekSound(course, to, share);
    else improve(course, to, share);
    if (course.steps === before) return;
  }
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
  course.steps += anneal(course.mover, course.best, stretch);
  if (progress(course.steps - before) >= 1) course.cooling = null;
}

/** Goes on cooling with soft rules in full weight, from where it first was sound to the end of the run. */
function improve(course: Course, to: number, share: (steps: number) => number): void {
  const { scale, state, best, steps: before } = course;
  if (course.since === null) {
    course.since = share(before);
    restore(state, best);
  }
  const since = course.since;
  const progress = (done: number) => (share(before + done) - since) / Math.max(1e-9, 1 - since);
  const over = (done: number) => share(before + done) >= to;
  const stretch = { hot: 2 * scale, cold: 0.05 * scale, hardWeight: 20 * scale, softWeight: 1, untilSound: false, progress, over };
  course.steps += anneal(course.mover, best, stretch);
}

/** The middle weight of soft rules. */
function softScale({ model }: State): number {
  const weights = model.terms.filter(one => !one.hard).map(one => one.weight);
  return weights.sort((a, b) => a - b)[weights.length >> 1] || 1;
}
