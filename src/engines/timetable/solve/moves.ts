import type { Random } from '#kernel/random.ts';
import { begin, type Journal, lift, openJournal, weigh } from './journal.ts';
import { choose, isFree, place } from './placing.ts';
import type { State } from './state.ts';

/** What a search holds besides the state: its chance, its journal, and room for chains. */
export interface Mover {
  readonly state: State;
  readonly random: Random;
  readonly journal: Journal;
  /** Blocks of the chain, where each goes, and the round in which each was last in one. */
  readonly chain: Int32Array;
  readonly goes: Int32Array;
  readonly round: Int32Array;
  readonly at: { round: number };
  /** 1: who fills this place is bound to other lessons, so it is seldom changed when the lesson moves. */
  readonly bound: Uint8Array;
  /** Places that are not pinned. */
  readonly loose: Int32Array;
  /** Places that should have the same resource. */
  readonly groups: readonly Int32Array[];
}

/** Opens a mover on a state. */
export function openMover(state: State, random: Random): Mover {
  const { blocks, places, terms } = state.model;
  const groups = terms.filter(one => one.kind === 'sameResource').map(one => one.places);
  const bound = new Uint8Array(places.length);
  for (const group of groups) for (const at of group) bound[at] = 1;
  const { pinned } = state.model;
  return {
    loose: Int32Array.from(pinned.keys()).filter(at => pinned[at] === 0),
    state,
    random,
    journal: openJournal(state),
    chain: new Int32Array(blocks + 1),
    goes: new Int32Array(blocks + 1),
    round: new Int32Array(blocks),
    at: { round: 0 },
    bound,
    groups,
  };
}

/** Longest chain that is tried. */
const LONGEST = 24;

/** Lets a place be filled by someone free at the lesson's next start: who fills it now, else the cheapest of those free, from a random one on. */
function fill({ state, random, bound }: Mover, at: number, start: number): void {
  const { model, choice } = state;
  const { lesson, candidates, hard, soft } = model.places[at]!;
  const time = start + (model.offset[lesson] as number);
  const now = candidates[choice[at] as number] as number;
  const real = (who: number) => model.problem.resources[who]?.parts === null;
  if (model.pinned[at] === 1) return;
  if (now >= 0 && (!real(now) || isFree(state, now, lesson, time)) && random.next() < 0.9) return;
  if (bound[at] === 1 && now >= 0 && random.next() < 0.7) return;
  const from = random.below(candidates.length);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < candidates.length; i++) {
    const k = (from + i) % candidates.length;
    const who = candidates[k] as number;
    if (who >= 0 && real(who) && !isFree(state, who, lesson, time)) continue;
    const price = 1e6 * (hard[k] as number) + (soft[k] as number);
    if (price < least) [best, least] = [k, price];
  }
  if (best >= 0 && best !== choice[at] && ((candidates[best] as number) >= 0 || now < 0)) choose(state, at, best);
}

/** Lets the places of a block be filled by who is free at its next start. */
export function fillPlaces(mover: Mover, block: number, to: number): void {
  const { model } = mover.state;
  for (let i = model.members.from[block] as number; i < (model.members.from[block + 1] as number); i++) {
    const lesson = model.members.list[i] as number;
    for (let j = model.placesOf.from[lesson] as number; j < (model.placesOf.from[lesson + 1] as number); j++)
      fill(mover, model.placesOf.list[j] as number, to);
  }
}

/** Puts a block at a start with who is free there. */
function settleAt(mover: Mover, block: number, to: number): void {
  fillPlaces(mover, block, to);
  place(mover.state, block, to);
}

/** Adds to the chain the blocks that hold a resource where a lesson of the chain goes, each to move the other way. Gives the length of the chain, -1 when one may not. */
function clear({ state, chain, goes, round, at }: Mover, resource: number, from: number, end: number, by: number, size: number): number {
  const { model, busy, sum, start } = state;
  let length = size;
  for (let time = from; time < end; time++) {
    const cell = resource * model.times + time;
    if (busy[cell] !== 1) continue;
    const other = model.blockOf[(sum[cell] as number) - 1] as number;
    if (round[other] === at.round) continue;
    const to = (start[other] as number) - by;
    if (to < 0 || to >= model.times || model.allowed[other * model.times + to] === 0 || length >= LONGEST) return -1;
    round[other] = at.round;
    chain[length] = other;
    goes[length++] = to;
  }
  return length;
}

/** Adds to the chain the blocks that stand where a block of it goes. */
function extend(mover: Mover, index: number, size: number): number {
  const { state, chain, goes } = mover;
  const { model, start } = state;
  const block = chain[index] as number;
  const by = (goes[index] as number) - (start[block] as number);
  let length = size;
  for (let i = model.members.from[block] as number; i < (model.members.from[block + 1] as number); i++) {
    const lesson = model.members.list[i] as number;
    const from = (goes[index] as number) + (model.offset[lesson] as number);
    const end = Math.min(model.times, from + (model.duration[lesson] as number));
    for (let j = model.held.from[lesson] as number; j < (model.held.from[lesson + 1] as number) && length > 0; j++) {
      const resource = model.held.list[j] as number;
      if (model.exclusive[resource] === 1) length = clear(mover, resource, from, end, by, length);
    }
    for (let j = model.placesOf.from[lesson] as number; j < (model.placesOf.from[lesson + 1] as number) && length > 0; j++) {
      const at = model.placesOf.list[j] as number;
      const who = model.pinned[at] === 1 ? (model.places[at]!.candidates[0] as number) : -1;
      if (who >= 0 && model.exclusive[who] === 1) length = clear(mover, who, from, end, by, length);
    }
    if (length < 0) return -1;
  }
  return length;
}

/** Moves a block to a start and whatever stands in its way to where it stood, as a chain. False when that cannot be; nothing is changed then. */
export function moveChain(mover: Mover, block: number, to: number): boolean {
  const { state, journal, chain, goes, round, at } = mover;
  at.round++;
  chain[0] = block;
  goes[0] = to;
  round[block] = at.round;
  let size = 1;
  for (let i = 0; i < size; i++) {
    size = extend(mover, i, size);
    if (size < 0) return false;
  }
  begin(journal, state);
  for (let i = 0; i < size; i++) lift(journal, state, chain[i] as number);
  for (let i = 0; i < size; i++) settleAt(mover, chain[i] as number, goes[i] as number);
  weigh(journal, state);
  return true;
}

/** Moves a block alone, whatever stands there. */
export function moveAlone(mover: Mover, block: number, to: number): boolean {
  const { state, journal } = mover;
  begin(journal, state);
  lift(journal, state, block);
  settleAt(mover, block, to);
  weigh(journal, state);
  return true;
}

/** Lets two blocks change their starts. */
export function swap(mover: Mover, one: number, two: number): boolean {
  const { state, journal } = mover;
  const { model, start } = state;
  const [a, b] = [start[one] as number, start[two] as number];
  if (a === b || model.allowed[one * model.times + b] === 0 || model.allowed[two * model.times + a] === 0) return false;
  begin(journal, state);
  lift(journal, state, one);
  lift(journal, state, two);
  settleAt(mover, one, b);
  settleAt(mover, two, a);
  weigh(journal, state);
  return true;
}

/** Gives a place to another candidate. */
export function refill(mover: Mover, at: number, candidate: number): boolean {
  const { state, journal } = mover;
  if (state.choice[at] === candidate) return false;
  begin(journal, state);
  rechoose(mover, at, candidate);
  weigh(journal, state);
  return true;
}

function rechoose({ state, journal }: Mover, at: number, candidate: number): void {
  const block = state.model.blockOf[state.model.places[at]!.lesson] as number;
  const start = state.start[block] as number;
  lift(journal, state, block);
  choose(state, at, candidate);
  if (start >= 0) place(state, block, start);
}

/** Gives all the places of a group to the same resource, where each may have it. No two of them may stand in one block. */
export function refillGroup(mover: Mover, places: Int32Array, who: number): boolean {
  const { state, journal } = mover;
  begin(journal, state);
  const { model } = state;
  const found = Array.from(places, at => [at, model.places[at]!.candidates.indexOf(who)] as const).filter(
    ([at, candidate]) => candidate >= 0 && candidate !== state.choice[at] && model.pinned[at] === 0,
  );
  const blocks = [...new Set(found.map(([at]) => state.model.blockOf[state.model.places[at]!.lesson] as number))];
  const starts = blocks.map(block => state.start[block] as number);
  for (const block of blocks) lift(journal, state, block);
  for (const [at, candidate] of found) choose(state, at, candidate);
  blocks.forEach((block, i) => {
    if ((starts[i] as number) >= 0) place(state, block, starts[i] as number);
  });
  weigh(journal, state);
  return found.length > 0;
}
