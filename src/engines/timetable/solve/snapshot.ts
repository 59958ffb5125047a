import type { Lesson, Timetable } from '../problem.ts';
import { choose, place, unplace } from './placing.ts';
import { settle } from './settle.ts';
import { MOST_PARTS, type State } from './state.ts';

/** The best that was found, as it can be put back. */
export interface Best {
  readonly start: Int32Array;
  readonly choice: Int32Array;
  readonly reals: Int32Array;
  readonly cost: { hard: number; soft: number };
}

/** The state as it is, kept. */
export const keepFrom = (state: State): Best => ({
  start: state.start.slice(),
  choice: state.choice.slice(),
  reals: state.reals.slice(),
  cost: { hard: state.totals.hard, soft: state.totals.soft },
});

const NOTHING = 1e-7;

/** True when a cost is less than another: fewer hard costs first. */
export const isLess = (one: Best['cost'], other: Best['cost']): boolean =>
  one.hard < other.hard - NOTHING || (one.hard < other.hard + NOTHING && one.soft < other.soft - NOTHING);

/** Keeps the state when it is better than the best. */
export function keep(best: Best, { totals, start, choice, reals }: State): void {
  if (!isLess(totals, best.cost)) return;
  best.start.set(start);
  best.choice.set(choice);
  best.reals.set(reals);
  best.cost.hard = totals.hard;
  best.cost.soft = totals.soft;
}

/** Puts the state back to the best. */
export function restore(state: State, best: Best): void {
  for (let block = 0; block < state.model.blocks; block++) unplace(state, block);
  best.choice.forEach((candidate, at) => {
    choose(state, at, candidate);
  });
  state.reals.set(best.reals);
  best.start.forEach((start, block) => {
    if (start >= 0) place(state, block, start);
  });
  settle(state);
}

/** The best as a timetable. */
export function timetableOf({ model }: State, best: Best): Timetable {
  const { problem, pieces, placesOf, places, blockOf, offset } = model;
  const lessons = pieces.map(({ event, duration }, lesson): Lesson => {
    const start = best.start[blockOf[lesson] as number] as number;
    const holders = (problem.events[event]?.places ?? []).map(one => one.given);
    const real: number[] = [];
    for (let j = placesOf.from[lesson] as number; j < (placesOf.from[lesson + 1] as number); j++) {
      const at = placesOf.list[j] as number;
      const one = places[at]!;
      const who = one.candidates[best.choice[at] as number] as number;
      holders[one.index] = who < 0 ? null : who;
      const parts = who < 0 ? 0 : (problem.resources[who]?.parts?.length ?? 0);
      for (let part = 0; part < parts; part++) real.push(best.reals[at * MOST_PARTS + part] as number);
    }
    return { event, duration, start: start < 0 ? null : start + (offset[lesson] as number), holders, real };
  });
  return { lessons };
}
