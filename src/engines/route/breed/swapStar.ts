import type { CapacityProblem } from '../problem.ts';
import { type Lines, startOf } from './lines.ts';

/** The three cheapest places of a customer in another tour: node it goes behind, and the extra distance. */
interface Places {
  readonly after: [number, number, number];
  readonly extra: [number, number, number];
}

const EPSILON = 1e-5;

/**
 * SWAP* (Vidal 2022): one customer of each tour goes into the other tour, each to its best place there rather than to the place of the other.
 * Makes the best such exchange (or one-sided relocation) if it pays; the caller counts the tours anew. O(n²) with three places a customer.
 */
export function swapStar(lines: Lines, problem: CapacityProblem, penalty: number, one: number, other: number): boolean {
  const { next, previous, place, load, size } = lines;
  const { cost, demand, capacity } = problem;
  const d = (a: number, b: number) => cost[(place[a] as number) * (size + 1) + (place[b] as number)] as number;
  const over = (weight: number) => (weight > capacity ? penalty * (weight - capacity) : 0);
  const list = (route: number) => {
    const nodes: number[] = [];
    for (let node = next[startOf(size, route)] as number; node <= size; node = next[node] as number) nodes.push(node);
    return nodes;
  };
  const us = list(one);
  const vs = list(other);
  const saved = (node: number) =>
    d(previous[node] as number, next[node] as number) - d(previous[node] as number, node) - d(node, next[node] as number);
  const placesIn = (node: number, route: number, nodes: readonly number[]): Places => {
    const found: Places = { after: [-1, -1, -1], extra: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] };
    keep(found, startOf(size, route), node);
    for (const after of nodes) keep(found, after, node);
    return found;
  };
  const keep = ({ after, extra }: Places, at: number, node: number) => {
    const value = d(at, node) + d(node, next[at] as number) - d(at, next[at] as number);
    if (value >= extra[2]) return;
    const rank = value < extra[0] ? 0 : value < extra[1] ? 1 : 2;
    for (let i = 2; i > rank; i--) {
      after[i] = after[i - 1] as number;
      extra[i] = extra[i - 1] as number;
    }
    after[rank] = at;
    extra[rank] = value;
  };
  /** The best place of `node` in a tour from which `gone` is taken: one of its three that does not touch it, or that of `gone` itself. */
  const bestPlace = (places: Places, node: number, gone: number): readonly [after: number, extra: number] => {
    const a = previous[gone] as number;
    const b = next[gone] as number;
    const inPlace = d(a, node) + d(node, b) - d(a, b);
    for (let i = 0; i < 3; i++) {
      const after = places.after[i] as number;
      if (after < 0) break;
      if (after !== gone && next[after] !== gone)
        return (places.extra[i] as number) < inPlace ? [after, places.extra[i] as number] : [a, inPlace];
    }
    return [a, inPlace];
  };
  const placesU = us.map(u => placesIn(u, other, vs));
  const placesV = vs.map(v => placesIn(v, one, us));
  const savedV = vs.map(saved);
  const a = load[one] as number;
  const b = load[other] as number;
  const now = over(a) + over(b);
  let least = -EPSILON;
  let made: { u: number; afterU: number; v: number; afterV: number } | null = null;
  us.forEach((u, i) => {
    const freed = saved(u);
    const weightU = demand[u] as number;
    const pu = placesU[i] as Places;
    const alone = freed + pu.extra[0] + over(a - weightU) + over(b + weightU) - now;
    if (alone < least) {
      least = alone;
      made = { u, afterU: pu.after[0], v: -1, afterV: -1 };
    }
    for (let j = 0; j < vs.length; j++) {
      const v = vs[j] as number;
      const weight = (demand[v] as number) - weightU;
      const loads = over(a + weight) + over(b - weight) - now;
      if (loads + freed + (savedV[j] as number) >= least) continue;
      const [afterU, extraU] = bestPlace(pu, u, v);
      const [afterV, extraV] = bestPlace(placesV[j] as Places, v, u);
      const change = loads + freed + (savedV[j] as number) + extraU + extraV;
      if (change >= least) continue;
      least = change;
      made = { u, afterU, v, afterV };
    }
  });
  if (made === null) return false;
  carryOut(lines, made);
  return true;
}

function carryOut({ next, previous }: Lines, { u, afterU, v, afterV }: { u: number; afterU: number; v: number; afterV: number }): void {
  const unlink = (node: number) => {
    next[previous[node] as number] = next[node] as number;
    previous[next[node] as number] = previous[node] as number;
  };
  const link = (node: number, after: number) => {
    const following = next[after] as number;
    next[after] = node;
    previous[node] = after;
    next[node] = following;
    previous[following] = node;
  };
  unlink(u);
  if (v >= 0) unlink(v);
  link(u, afterU);
  if (v >= 0) link(v, afterV);
}
