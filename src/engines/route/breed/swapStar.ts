import { startOf } from './lines.ts';
import { d, link, over, type Slope, unlink } from './slope.ts';

/** The three cheapest places of a customer in another tour, as if nobody left it: the node it goes behind, and the extra distance. */
interface Places {
  readonly after: [number, number, number];
  readonly extra: [number, number, number];
}

/** A customer with what its tour saves without it, and its places in the other tour. */
interface Candidate {
  readonly node: number;
  readonly saved: number;
  readonly demand: number;
  readonly places: Places;
}

/** u goes behind `afterU` in the other tour, v (-1 = nobody) behind `afterV` in u's. */
interface Exchange {
  readonly u: number;
  readonly afterU: number;
  readonly v: number;
  readonly afterV: number;
}

const EPSILON = 1e-5;

/**
 * SWAP* (Vidal 2022): one customer of each tour goes into the other tour, each to its best place there rather than to the place of the other.
 * Makes the best such exchange (or relocation one way) if it pays; the caller counts the tours anew. O(n²) with three places a customer.
 */
export function swapStar(on: Slope, one: number, other: number): boolean {
  const listU = nodesOf(on, one);
  const listV = nodesOf(on, other);
  const us = listU.map(node => candidateOf(on, node, other, listV));
  const vs = listV.map(node => candidateOf(on, node, one, listU));
  const best = bestExchange(on, us, vs, on.load[one] as number, on.load[other] as number);
  if (best === null) return false;
  unlink(on, best.u);
  if (best.v >= 0) unlink(on, best.v);
  link(on, best.u, best.afterU);
  if (best.v >= 0) link(on, best.v, best.afterV);
  return true;
}

function nodesOf({ next, size }: Slope, route: number): number[] {
  const nodes: number[] = [];
  for (let node = next[startOf(size, route)] as number; node <= size; node = next[node] as number) nodes.push(node);
  return nodes;
}

function candidateOf(on: Slope, node: number, route: number, nodes: readonly number[]): Candidate {
  const before = on.previous[node] as number;
  const after = on.next[node] as number;
  const places: Places = { after: [-1, -1, -1], extra: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] };
  keep(on, places, startOf(on.size, route), node);
  for (const at of nodes) keep(on, places, at, node);
  const saved = d(on, before, after) - d(on, before, node) - d(on, node, after);
  return { node, saved, demand: on.problem.demand[node] as number, places };
}

/** Keeps the place behind `at` if it is among the three cheapest. */
function keep(on: Slope, { after, extra }: Places, at: number, node: number): void {
  const following = on.next[at] as number;
  const value = d(on, at, node) + d(on, node, following) - d(on, at, following);
  if (value >= extra[2]) return;
  const rank = value < extra[0] ? 0 : value < extra[1] ? 1 : 2;
  for (let i = 2; i > rank; i--) {
    after[i] = after[i - 1] as number;
    extra[i] = extra[i - 1] as number;
  }
  after[rank] = at;
  extra[rank] = value;
}

/** The best place found by `bestPlace`. */
const found = { after: 0, extra: 0 };

/** Leaves in `found` the best place of a customer in a tour that `gone` leaves: one of its three that does not touch `gone`, or that of `gone`. */
function bestPlace(on: Slope, { node, places }: Candidate, gone: number): void {
  const before = on.previous[gone] as number;
  const after = on.next[gone] as number;
  found.after = before;
  found.extra = d(on, before, node) + d(on, node, after) - d(on, before, after);
  for (let i = 0; i < 3; i++) {
    const at = places.after[i] as number;
    if (at < 0) return;
    if (at === gone || on.next[at] === gone) continue;
    if ((places.extra[i] as number) < found.extra) {
      found.after = at;
      found.extra = places.extra[i] as number;
    }
    return;
  }
}

function bestExchange(on: Slope, us: readonly Candidate[], vs: readonly Candidate[], loadU: number, loadV: number): Exchange | null {
  const now = over(on, loadU) + over(on, loadV);
  let best: Exchange | null = null;
  let least = -EPSILON;
  for (const u of us) {
    const alone = u.saved + u.places.extra[0] + over(on, loadU - u.demand) + over(on, loadV + u.demand) - now;
    if (alone < least) {
      least = alone;
      best = { u: u.node, afterU: u.places.after[0], v: -1, afterV: -1 };
    }
    for (const v of vs) {
      const shifted = v.demand - u.demand;
      const sofar = over(on, loadU + shifted) + over(on, loadV - shifted) - now + u.saved + v.saved;
      if (sofar >= least) continue;
      bestPlace(on, u, v.node);
      const afterU = found.after;
      const half = sofar + found.extra;
      if (half >= least) continue;
      bestPlace(on, v, u.node);
      if (half + found.extra >= least) continue;
      least = half + found.extra;
      best = { u: u.node, afterU, v: v.node, afterV: found.after };
    }
  }
  return best;
}
