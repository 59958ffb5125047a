import type { CapacityProblem } from '../problem.ts';
import { count, type Lines } from './lines.ts';

/** What a descent stands on: the chains, the figures of the problem, and the price of a unit of load above capacity. */
export interface Slope extends Lines {
  readonly problem: CapacityProblem;
  readonly penalty: number;
  /** How many moves were made so far. */
  made: number;
}

/** The distance between two nodes. */
export const d = ({ problem, place, size }: Slope, a: number, b: number): number =>
  problem.cost[(place[a] as number) * (size + 1) + (place[b] as number)] as number;

/** The price of a load above capacity. */
export const over = ({ problem, penalty }: Slope, load: number): number =>
  load > problem.capacity ? penalty * (load - problem.capacity) : 0;

/** The demand of a node; 0 for a mark. */
export const weigh = ({ problem, size }: Slope, node: number): number => (node <= size ? (problem.demand[node] as number) : 0);

/** Counts one or two tours anew after a move. */
export function touch(on: Slope, one: number, other: number): void {
  on.made++;
  count(on, on.problem, one, on.made);
  if (other !== one) count(on, on.problem, other, on.made);
}

/** Takes a node out of its chain. */
export function unlink({ next, previous }: Slope, node: number): void {
  const a = previous[node] as number;
  const b = next[node] as number;
  next[a] = b;
  previous[b] = a;
}

/** Puts a node behind another. */
export function link({ next, previous }: Slope, node: number, after: number): void {
  const b = next[after] as number;
  next[after] = node;
  previous[node] = after;
  next[node] = b;
  previous[b] = node;
}

const EPSILON = 1e-5;

/** True when a change of distance pays with what moving `weight` from the tour of one to that of the other costs in overload. */
export function pays(on: Slope, change: number, one: number, other: number, weight: number): boolean {
  if (one === other) return change <= -EPSILON;
  const a = on.load[one] as number;
  const b = on.load[other] as number;
  const { capacity } = on.problem;
  if (change > -EPSILON && a <= capacity && b <= capacity) return false;
  return change + over(on, a - weight) + over(on, b + weight) - over(on, a) - over(on, b) <= -EPSILON;
}
