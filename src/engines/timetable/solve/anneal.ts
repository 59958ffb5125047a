import type { Random } from '#kernel/random.ts';
import { takeBack } from './journal.ts';
import { type Mover, moveAlone, moveChain, refill, refillGroup, swap } from './moves.ts';
import { type Best, keep } from './snapshot.ts';
import type { State } from './state.ts';

/** One stretch of annealing. */
export interface Stretch {
  readonly hot: number;
  readonly cold: number;
  /** What a hard unit and a soft unit weigh in it. */
  readonly hardWeight: number;
  readonly softWeight: number;
  /** Ends as soon as no hard rule is broken. */
  readonly untilSound: boolean;
  /** How far the cooling is after so many steps of this stretch, 0–1; it ends at 1. Temperature falls by it. */
  readonly progress: (done: number) => number;
  /** True when the stretch must end though the cooling is not. */
  readonly over: (done: number) => boolean;
}

const ASKED_EVERY = 256;

/** A block that a broken hard term looks at; -1 when none is broken. */
function troubled({ state, random }: Mover): number {
  const { model, broken, totals } = state;
  if (totals.broken === 0) return -1;
  const one = model.terms[broken[random.below(totals.broken)] as number]!;
  if (one.lessons.length > 0) return model.blockOf[one.lessons[random.below(one.lessons.length)] as number] as number;
  const resource = one.resource >= 0 ? one.resource : one.others.length > 0 ? (one.others[random.below(one.others.length)] as number) : -1;
  return resource < 0 ? -1 : heldBy(state, random, resource, one.kind === 'clash');
}

/** A block that holds a resource, where it clashes if wanted. */
function heldBy({ model, at, busy }: State, random: Random, resource: number, clashing: boolean): number {
  const { from, list } = model.lessonsOf;
  const [first, count] = [from[resource] as number, (from[resource + 1] as number) - (from[resource] as number)];
  if (count === 0) return -1;
  const begin = random.below(count);
  for (let i = 0; i < count; i++) {
    const lesson = list[first + ((begin + i) % count)] as number;
    const start = at[lesson] as number;
    if (!clashing) return model.blockOf[lesson] as number;
    for (let time = start; time >= 0 && time < start + (model.duration[lesson] as number) && time < model.times; time++) {
      if ((busy[resource * model.times + time] as number) > 1) return model.blockOf[lesson] as number;
    }
  }
  return -1;
}

/** Tries one move; false when it could not be made. */
function tryMove(mover: Mover, trouble: number): boolean {
  const { state, random } = mover;
  const { model, start } = state;
  const dice = random.next();
  if (mover.loose.length > 0 && dice < 0.12) return tryPlace(mover);
  const hot = random.next() < trouble ? troubled(mover) : -1;
  const block = hot >= 0 ? hot : random.below(model.blocks);
  const domain = model.domains[block] as Int32Array;
  if (domain.length < 2) return false;
  const to = domain[random.below(domain.length)] as number;
  if (to === start[block]) return false;
  if (dice < 0.75) return moveChain(mover, block, to);
  if (dice < 0.9) return moveAlone(mover, block, to);
  return swap(mover, block, random.below(model.blocks));
}

function tryPlace(mover: Mover): boolean {
  const { random, state, groups, loose } = mover;
  const { places } = state.model;
  if (groups.length > 0 && random.next() < 0.4) {
    const group = groups[random.below(groups.length)] as Int32Array;
    const { candidates } = places[group[random.below(group.length)] as number]!;
    return refillGroup(mover, group, candidates[random.below(candidates.length)] as number);
  }
  const at = loose[random.below(loose.length)] as number;
  return refill(mover, at, random.below(places[at]!.candidates.length));
}

/** Simulated annealing (Kirkpatrick et al. 1983) with moves, swaps and Kempe chains; gives the steps taken. */
export function anneal(mover: Mover, best: Best, stretch: Stretch): number {
  const { state, random, journal } = mover;
  const { totals } = state;
  const { hot, cold, hardWeight, softWeight } = stretch;
  const costNow = () => hardWeight * totals.pressed + softWeight * totals.soft;
  let temperature = hot;
  let cost = costNow();
  for (let step = 0; ; step++) {
    if (step % ASKED_EVERY === 0) {
      const done = stretch.progress(step);
      if (done >= 1 || (step > 0 && stretch.over(step)) || isDone(stretch, best.cost)) return step;
      temperature = hot * (cold / hot) ** done;
    }
    if (!tryMove(mover, totals.hard > 1e-7 ? 0.3 : 0)) continue;
    const next = costNow();
    const worse = next - cost;
    if (worse <= 0 || random.next() < Math.exp(-worse / temperature)) {
      cost = next;
      keep(best, state);
    } else takeBack(journal, state);
  }
}

const isDone = ({ untilSound }: Stretch, { hard, soft }: Best['cost']) => hard < 1e-7 && (untilSound || soft < 1e-7);
