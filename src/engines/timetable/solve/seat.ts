import type { Random } from '#kernel/random.ts';
import type { Lesson, Timetable, TimetableProblem } from '../problem.ts';
import { compile } from './compile.ts';
import { construct } from './construct.ts';
import type { Division } from './lessons.ts';
import { type Mover, openMover } from './moves.ts';
import { choose, openState, place } from './placing.ts';
import { settle } from './settle.ts';
import { type Best, keepFrom } from './snapshot.ts';
import type { State } from './state.ts';

/** A state in which everything has a place, ready to be searched from. */
export interface Seat {
  readonly division: Division;
  readonly state: State;
  readonly mover: Mover;
  readonly best: Best;
}

/** What a hard unit weighs while everything is placed for the first time. */
const AT_FIRST = 1000;

/** How a timetable divides the events, parts in falling order. */
export function divisionIn({ events }: TimetableProblem, { lessons }: Timetable): Division {
  const parts = events.map((): number[] => []);
  for (const { event, duration } of lessons) parts[event]?.push(duration);
  return parts.map(list => list.sort((a, b) => b - a));
}

/** Places everything where a timetable has it, as far as the division allows, and the rest where it costs least; without a timetable all of it. */
export function takeSeats(problem: TimetableProblem, division: Division, random: Random, from: Timetable | null): Seat {
  const state = openState(compile(problem, division));
  const mover = openMover(state, random);
  if (from !== null) follow(state, from);
  construct(mover, AT_FIRST);
  return { division, state, mover, best: keepFrom(state) };
}

/** Seats lessons as the timetable has those of the same event and duration. */
function follow(state: State, { lessons }: Timetable): void {
  const { model } = state;
  const waiting = new Map<string, Lesson[]>();
  for (const lesson of lessons) {
    const key = `${lesson.event} ${lesson.duration}`;
    waiting.set(key, [...(waiting.get(key) ?? []), lesson]);
  }
  const taken = model.pieces.map(({ event, duration }) => waiting.get(`${event} ${duration}`)?.shift() ?? null);
  taken.forEach((lesson, piece) => {
    for (let j = model.placesOf.from[piece] as number; j < (model.placesOf.from[piece + 1] as number) && lesson !== null; j++) {
      const at = model.placesOf.list[j] as number;
      const candidate = model.places[at]!.candidates.indexOf(lesson.holders[model.places[at]!.index] ?? -1);
      if (candidate >= 0 && model.pinned[at] === 0) choose(state, at, candidate);
    }
  });
  for (let block = 0; block < model.blocks; block++) {
    const first = model.members.list[model.members.from[block] as number] as number;
    const start = taken[first]?.start ?? null;
    const to = start === null ? -1 : start - (model.offset[first] as number);
    if (to >= 0 && model.allowed[block * model.times + to] === 1) place(state, block, to);
  }
  settle(state);
}
