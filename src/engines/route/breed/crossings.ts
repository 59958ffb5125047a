import { endOf, startOf } from './lines.ts';
import { d, over, type Slope, touch } from './slope.ts';

const EPSILON = 1e-5;

/** In one tour: the stretch from u's follower to v is turned round. */
export function turn(on: Slope, u: number, v: number): boolean {
  const { next, previous, route, rank } = on;
  if ((rank[u] as number) >= (rank[v] as number) || next[u] === v) return false;
  const x = next[u] as number;
  const y = next[v] as number;
  if (d(on, u, v) + d(on, x, y) - d(on, u, x) - d(on, v, y) > -EPSILON) return false;
  let node = x;
  let before = y;
  while (node !== y) {
    const following = next[node] as number;
    next[node] = before;
    previous[before] = node;
    before = node;
    node = following;
  }
  next[u] = v;
  previous[v] = u;
  touch(on, route[u] as number, route[u] as number);
  return true;
}

/** Between two tours: u is followed by v's followers and v by u's. */
export function crossTails(on: Slope, u: number, v: number): boolean {
  const { next, previous, route, upTo, load, size } = on;
  const x = next[u] as number;
  const y = next[v] as number;
  const ru = route[u] as number;
  const rv = route[v] as number;
  const a = load[ru] as number;
  const b = load[rv] as number;
  const headU = upTo[u] as number;
  const headV = upTo[v] as number;
  const gain = d(on, u, y) + d(on, v, x) - d(on, u, x) - d(on, v, y);
  if (gain + over(on, headU + b - headV) + over(on, headV + a - headU) - over(on, a) - over(on, b) > -EPSILON) return false;
  const endU = endOf(size, ru);
  const endV = endOf(size, rv);
  const lastU = previous[endU] as number;
  const lastV = previous[endV] as number;
  joinTail(on, u, y, lastV, endV, endU);
  joinTail(on, v, x, lastU, endU, endV);
  touch(on, ru, rv);
  return true;
}

/** Hangs the tail `from` … `last` (empty when `from` is `oldEnd`) behind `head` before the end mark `end`. */
function joinTail(on: Slope, head: number, from: number, last: number, oldEnd: number, end: number): void {
  const { next, previous } = on;
  const isEmpty = from === oldEnd;
  next[head] = isEmpty ? end : from;
  if (!isEmpty) {
    previous[from] = head;
    next[last] = end;
  }
  previous[end] = isEmpty ? head : last;
}

/** Between two tours: u is followed by v and v's heads turned round, u's follower is headed by v's follower's tail. */
export function crossHeads(on: Slope, u: number, v: number): boolean {
  const { next, previous, route, upTo, load, size } = on;
  const x = next[u] as number;
  const y = next[v] as number;
  const ru = route[u] as number;
  const rv = route[v] as number;
  const a = load[ru] as number;
  const b = load[rv] as number;
  const headU = upTo[u] as number;
  const headV = upTo[v] as number;
  const gain = d(on, u, v) + d(on, x, y) - d(on, u, x) - d(on, v, y);
  if (gain + over(on, headU + headV) + over(on, a + b - headU - headV) - over(on, a) - over(on, b) > -EPSILON) return false;
  const heads: number[] = [];
  for (let node = v; node <= size; node = previous[node] as number) heads.push(node);
  const tails: number[] = [];
  for (let node = x; node <= size; node = next[node] as number) tails.push(node);
  let before = u;
  for (const node of heads) before = chain(on, before, node);
  chain(on, before, endOf(size, ru));
  before = startOf(size, rv);
  for (const node of tails.reverse()) before = chain(on, before, node);
  chain(on, before, y);
  touch(on, ru, rv);
  return true;
}

function chain({ next, previous }: Slope, before: number, node: number): number {
  next[before] = node;
  previous[node] = before;
  return node;
}
