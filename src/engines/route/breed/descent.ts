import type { Random } from '#kernel/random.ts';
import type { Neighbours } from '../neighbours.ts';
import type { CapacityProblem } from '../problem.ts';
import { emptyLines, fillLines, listLines, startOf } from './lines.ts';
import { moveBeside, moveToHead } from './moves.ts';
import { type Slope, touch } from './slope.ts';
import { swapStar } from './swapStar.ts';

/** How many of the nearest customers a move looks at. */
const GRANULARITY = 20;

/** Brings tours down to a local optimum of distance + `penalty` × load above capacity. */
export type Descent = (tours: readonly (readonly number[])[], penalty: number) => number[][];

/**
 * Opens a descent over relocations, exchanges, 2-opt, 2-opt* and SWAP* (Vidal 2022, "Hybrid genetic search for the CVRP: Open-source implementation
 * and SWAP* neighborhood") with working arrays of its own. Costs must be symmetric.
 */
export function descentOf(problem: CapacityProblem, near: Neighbours, random: Random, mostTours: number): Descent {
  const lines = emptyLines(problem, mostTours);
  const order = Int32Array.from({ length: problem.size }, (_, i) => i + 1);
  const tested = new Int32Array(problem.size + 1);
  return (tours, penalty) => {
    fillLines(lines, problem, tours);
    const on: Slope = { ...lines, problem, penalty, made: 0 };
    tested.fill(-1);
    const pairsTested = new Int32Array(mostTours).fill(-1);
    shuffle(order, random);
    for (let loop = 0; ; loop++) {
      const before = on.made;
      for (const customer of order) tryAll(on, near, customer, loop, tested);
      if (loop > 0 && on.made === before) swapPairs(on, near, pairsTested);
      if (loop > 0 && on.made === before) break;
    }
    return listLines(lines);
  };
}

function shuffle(order: Int32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}

/** Tries all moves of a customer beside its nearest, at the head of their tours, and into an empty tour; only what changed since it was last tried. */
function tryAll(on: Slope, near: Neighbours, customer: number, loop: number, tested: Int32Array): void {
  const { route, previous, changed, size } = on;
  const last = tested[customer] as number;
  tested[customer] = on.made;
  const from = customer * near.width;
  const end = from + Math.min(GRANULARITY, near.width);
  for (let i = from; i < end; i++) {
    const other = near.list[i] as number;
    const isNew = Math.max(changed[route[customer] as number] as number, changed[route[other] as number] as number) > last;
    if (loop > 0 && !isNew) continue;
    if (moveBeside(on, customer, other)) continue;
    const before = previous[other] as number;
    if (before > size) moveToHead(on, customer, before);
  }
  if (loop === 0) return;
  const empty = on.count.indexOf(0);
  if (empty >= 0) moveToHead(on, customer, startOf(size, empty));
}

/** SWAP* between tours that lie near each other and changed since they were last compared. */
function swapPairs(on: Slope, near: Neighbours, tested: Int32Array): void {
  const { most, size, next, changed, route } = on;
  for (let one = 0; one < most; one++) {
    if (on.count[one] === 0) continue;
    const last = tested[one] as number;
    tested[one] = on.made;
    const others = new Set<number>();
    for (let node = next[startOf(size, one)] as number; node <= size; node = next[node] as number)
      for (let i = 0; i < Math.min(8, near.width); i++) others.add(route[near.list[node * near.width + i] as number] as number);
    for (const other of others) {
      if (other <= one || Math.max(changed[one] as number, changed[other] as number) <= last) continue;
      if (swapStar(on, one, other)) touch(on, one, other);
    }
  }
}
