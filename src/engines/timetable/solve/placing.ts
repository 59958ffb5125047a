import type { Model } from './compile.ts';
import { settle, touchBlock, touchCell, touchTerm } from './settle.ts';
import { MOST_PARTS, type State } from './state.ts';

/** A state with nothing placed. */
export function openState(model: Model): State {
  const { resources, times, words, lessons, blocks, places, terms, problem, pieces } = model;
  const load = new Float64Array(resources);
  pieces.forEach(({ event, duration }) => {
    const one = problem.events[event];
    for (const place of one?.places ?? [])
      if (place.given !== null) load[place.given]! += (place.workload * duration) / (one?.duration ?? 1);
  });
  const state: State = {
    model,
    start: new Int32Array(blocks).fill(-1),
    at: new Int32Array(lessons).fill(-1),
    choice: Int32Array.from(places, place => place.candidates.length - 1),
    reals: new Int32Array(places.length * MOST_PARTS).fill(-1),
    busy: new Int16Array(resources * times),
    sum: new Int32Array(resources * times),
    bits: new Int32Array(resources * words),
    over: new Int32Array(resources),
    load,
    termCost: new Float64Array(terms.length),
    pressure: new Float64Array(terms.length).fill(1),
    dirtyTerms: new Int32Array(terms.length),
    dirtyStamp: new Int32Array(terms.length),
    cellStamp: new Int32Array(resources * words),
    oldCost: new Float64Array(terms.length),
    totals: { hard: 0, soft: 0, pressed: 0, dirty: 0, broken: 0, stamp: 1, frozen: false },
    broken: new Int32Array(terms.length),
    brokenAt: new Int32Array(terms.length).fill(-1),
  };
  places.forEach((place, i) => {
    state.totals.hard += place.hard[state.choice[i] as number] as number;
    state.totals.soft += place.soft[state.choice[i] as number] as number;
  });
  state.totals.pressed = state.totals.hard;
  places.forEach((_, at) => {
    if (model.pinned[at] === 1) choose(state, at, 0);
  });
  for (let one = 0; one < terms.length; one++) touchTerm(state, one);
  settle(state);
  return state;
}

function enter(state: State, resource: number, lesson: number, start: number): void {
  const { model, busy, sum, bits, over } = state;
  const { times, words, wordOf, bitOf, duration } = model;
  const end = Math.min(times, start + (duration[lesson] as number));
  for (let time = start; time < end; time++) {
    const cell = resource * times + time;
    sum[cell]! += lesson + 1;
    if (busy[cell]!++ === 0) bits[resource * words + (wordOf[time] as number)]! |= 1 << (bitOf[time] as number);
    else over[resource]!++;
    touchCell(state, resource * words + (wordOf[time] as number));
  }
}

function leave(state: State, resource: number, lesson: number, start: number): void {
  const { model, busy, sum, bits, over } = state;
  const { times, words, wordOf, bitOf, duration } = model;
  const end = Math.min(times, start + (duration[lesson] as number));
  for (let time = start; time < end; time++) {
    const cell = resource * times + time;
    sum[cell]! -= lesson + 1;
    if (--busy[cell]! === 0) bits[resource * words + (wordOf[time] as number)]! &= ~(1 << (bitOf[time] as number));
    else over[resource]!--;
    touchCell(state, resource * words + (wordOf[time] as number));
  }
}

/** True when a resource has nothing at all the times of a lesson there. */
export function isFree({ model, busy }: State, resource: number, lesson: number, start: number): boolean {
  const end = Math.min(model.times, start + (model.duration[lesson] as number));
  for (let time = start; time < end; time++) if (busy[resource * model.times + time] !== 0) return false;
  return true;
}

/** Lets the one who fills a place be busy with its lesson. A virtual room takes the first free real room of each set that no other set has taken. */
function hold(state: State, place: number, start: number): void {
  const { model, choice, reals } = state;
  const { lesson, candidates } = model.places[place]!;
  const who = candidates[choice[place] as number] as number;
  if (who < 0) return;
  const parts = model.problem.resources[who]?.parts ?? null;
  if (parts === null) enter(state, who, lesson, start);
  else if (!state.totals.frozen) pickReals(state, place, parts, start);
  for (let part = 0; part < (parts?.length ?? 0); part++) enter(state, reals[place * MOST_PARTS + part] as number, lesson, start);
}

function pickReals(state: State, place: number, parts: readonly (readonly number[])[], start: number): void {
  const { reals, model } = state;
  const { lesson } = model.places[place]!;
  const first = place * MOST_PARTS;
  parts.forEach((set, part) => {
    const mine = reals.subarray(first, first + part);
    const spare = set.find(real => isFree(state, real, lesson, start) && !mine.includes(real));
    reals[first + part] = spare ?? set.find(one => !mine.includes(one)) ?? (set[0] as number);
  });
}

function release(state: State, place: number, start: number): void {
  const { model, choice, reals } = state;
  const { lesson, candidates } = model.places[place]!;
  const who = candidates[choice[place] as number] as number;
  if (who < 0) return;
  const parts = model.problem.resources[who]?.parts ?? null;
  if (parts === null) leave(state, who, lesson, start);
  for (let part = 0; part < (parts?.length ?? 0); part++) leave(state, reals[place * MOST_PARTS + part] as number, lesson, start);
}

/** Takes a block off the timetable. */
export function unplace(state: State, block: number): void {
  const { model, start, at, totals } = state;
  const from = start[block] as number;
  if (from < 0) return;
  for (let i = model.members.from[block] as number; i < (model.members.from[block + 1] as number); i++) {
    const lesson = model.members.list[i] as number;
    const time = at[lesson] as number;
    for (let j = model.held.from[lesson] as number; j < (model.held.from[lesson + 1] as number); j++)
      leave(state, model.held.list[j] as number, lesson, time);
    for (let j = model.placesOf.from[lesson] as number; j < (model.placesOf.from[lesson + 1] as number); j++)
      release(state, model.placesOf.list[j] as number, time);
    at[lesson] = -1;
  }
  const price = model.hardAt[block * model.times + from] as number;
  totals.hard -= price;
  totals.pressed -= price;
  totals.soft -= model.softAt[block * model.times + from] as number;
  start[block] = -1;
  touchBlock(state, block);
}

/** Puts a block on the timetable, with those who fill its places now. */
export function place(state: State, block: number, to: number): void {
  const { model, start, at, totals } = state;
  for (let i = model.members.from[block] as number; i < (model.members.from[block + 1] as number); i++) {
    const lesson = model.members.list[i] as number;
    const time = to + (model.offset[lesson] as number);
    at[lesson] = time;
    for (let j = model.held.from[lesson] as number; j < (model.held.from[lesson + 1] as number); j++)
      enter(state, model.held.list[j] as number, lesson, time);
    for (let j = model.placesOf.from[lesson] as number; j < (model.placesOf.from[lesson + 1] as number); j++)
      hold(state, model.placesOf.list[j] as number, time);
  }
  const price = model.hardAt[block * model.times + to] as number;
  totals.hard += price;
  totals.pressed += price;
  totals.soft += model.softAt[block * model.times + to] as number;
  start[block] = to;
  touchBlock(state, block);
}

/** Gives a place to another of its candidates. */
export function choose(state: State, at: number, candidate: number): void {
  const { model, choice, totals, load } = state;
  const one = model.places[at]!;
  const time = state.at[one.lesson] as number;
  if (time >= 0) release(state, at, time);
  const before = choice[at] as number;
  const [old, next] = [one.candidates[before] as number, one.candidates[candidate] as number];
  if (old >= 0) shift(state, load, old, -(model.load[at] as number));
  if (next >= 0) shift(state, load, next, model.load[at] as number);
  const price = (one.hard[candidate] as number) - (one.hard[before] as number);
  totals.hard += price;
  totals.pressed += price;
  totals.soft += (one.soft[candidate] as number) - (one.soft[before] as number);
  choice[at] = candidate;
  if (time >= 0) hold(state, at, time);
  touchBlock(state, model.blockOf[one.lesson] as number);
}

function shift(state: State, load: Float64Array, resource: number, by: number): void {
  load[resource]! += by;
  touchCell(state, resource * state.model.words);
}
