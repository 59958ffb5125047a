import type { CapacityProblem } from '../problem.ts';
import { count, endOf, type Lines, startOf } from './lines.ts';

/** The moves of a descent; each is made as soon as it pays. */
export interface Moves {
  /** Tries all moves of u beside v; true when one was made. */
  readonly beside: (u: number, v: number) => boolean;
  /** Tries to put u (alone or with its follower, or with the rest of its tour) behind the start mark of a tour. */
  readonly atHead: (u: number, start: number) => boolean;
  /** Counts two tours anew that someone else has changed. */
  readonly touch: (one: number, other: number) => void;
  /** How many moves were made so far. */
  readonly done: () => number;
}

const EPSILON = 1e-5;

/** Opens the moves over these chains, overload priced at `penalty`. */
export function movesOf(lines: Lines, problem: CapacityProblem, penalty: number): Moves {
  const { next, previous, route, place, upTo, load, rank, size } = lines;
  const { cost, demand, capacity } = problem;
  const places = size + 1;
  let made = 0;

  const d = (a: number, b: number) => cost[(place[a] as number) * places + (place[b] as number)] as number;
  const over = (weight: number) => (weight > capacity ? penalty * (weight - capacity) : 0);
  const weigh = (node: number) => (node <= size ? (demand[node] as number) : 0);

  const touch = (one: number, other: number) => {
    made++;
    count(lines, problem, one, made);
    if (other !== one) count(lines, problem, other, made);
  };

  const unlink = (node: number) => {
    const a = previous[node] as number;
    const b = next[node] as number;
    next[a] = b;
    previous[b] = a;
  };
  const link = (node: number, after: number) => {
    const b = next[after] as number;
    next[after] = node;
    previous[node] = after;
    next[node] = b;
    previous[b] = node;
  };

  /** What moving `weight` from the tour of one to that of the other costs in overload. */
  const shift = (one: number, other: number, weight: number) => {
    if (one === other) return 0;
    const a = load[one] as number;
    const b = load[other] as number;
    return over(a - weight) + over(b + weight) - over(a) - over(b);
  };

  /** u behind v. */
  const relocate = (u: number, v: number): boolean => {
    if (previous[u] === v) return false;
    const p = previous[u] as number;
    const x = next[u] as number;
    const y = next[v] as number;
    const ru = route[u] as number;
    const rv = route[v] as number;
    const gain = d(p, x) - d(p, u) - d(u, x) + d(v, u) + d(u, y) - d(v, y);
    if (gain + shift(ru, rv, weigh(u)) > -EPSILON) return false;
    unlink(u);
    link(u, v);
    touch(ru, rv);
    return true;
  };

  /** u and its follower behind v, in their order or turned round. */
  const relocatePair = (u: number, v: number, turned: boolean): boolean => {
    const x = next[u] as number;
    if (x > size || v === x || (!turned && previous[u] === v)) return false;
    const p = previous[u] as number;
    const xx = next[x] as number;
    if (turned && p === v) return false;
    const y = next[v] as number;
    const ru = route[u] as number;
    const rv = route[v] as number;
    const inner = turned ? d(v, x) + d(u, y) : d(v, u) + d(x, y);
    const gain = d(p, xx) - d(p, u) - d(x, xx) + inner - d(v, y);
    if (gain + shift(ru, rv, weigh(u) + weigh(x)) > -EPSILON) return false;
    unlink(u);
    unlink(x);
    link(turned ? x : u, v);
    link(turned ? u : x, turned ? x : u);
    touch(ru, rv);
    return true;
  };

  /** u and v change places. */
  const swap = (u: number, v: number): boolean => {
    const p = previous[u] as number;
    const x = next[u] as number;
    const q = previous[v] as number;
    const y = next[v] as number;
    if (u === q || u === y) return false;
    const ru = route[u] as number;
    const rv = route[v] as number;
    const gain = d(p, v) + d(v, x) - d(p, u) - d(u, x) + d(q, u) + d(u, y) - d(q, v) - d(v, y);
    if (gain + shift(ru, rv, weigh(u) - weigh(v)) > -EPSILON) return false;
    unlink(u);
    unlink(v);
    link(v, p);
    link(u, q);
    touch(ru, rv);
    return true;
  };

  /** u with its follower, and v (with its follower where `both`), change places. */
  const swapPair = (u: number, v: number, both: boolean): boolean => {
    const x = next[u] as number;
    const y = next[v] as number;
    if (x > size || (both && y > size)) return false;
    const p = previous[u] as number;
    const xx = next[x] as number;
    const q = previous[v] as number;
    const last = both ? y : v;
    const behind = next[last] as number;
    if (x === v || u === last || p === last || xx === v || u === behind || q === x) return false;
    const ru = route[u] as number;
    const rv = route[v] as number;
    const gain = d(p, v) + d(last, xx) - d(p, u) - d(x, xx) + d(q, u) + d(x, behind) - d(q, v) - d(last, behind);
    const weight = weigh(u) + weigh(x) - weigh(v) - (both ? weigh(y) : 0);
    if (gain + shift(ru, rv, weight) > -EPSILON) return false;
    unlink(u);
    unlink(x);
    unlink(v);
    if (both) unlink(y);
    link(v, p);
    if (both) link(y, v);
    link(u, q);
    link(x, u);
    touch(ru, rv);
    return true;
  };

  /** In one tour: the stretch from u's follower to v is turned round. */
  const turn = (u: number, v: number): boolean => {
    if ((rank[u] as number) >= (rank[v] as number) || next[u] === v) return false;
    const x = next[u] as number;
    const y = next[v] as number;
    if (d(u, v) + d(x, y) - d(u, x) - d(v, y) > -EPSILON) return false;
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
    touch(route[u] as number, route[u] as number);
    return true;
  };

  /** Between two tours: u is followed by v's followers and v by u's. */
  const crossTails = (u: number, v: number): boolean => {
    const x = next[u] as number;
    const y = next[v] as number;
    const ru = route[u] as number;
    const rv = route[v] as number;
    const a = load[ru] as number;
    const b = load[rv] as number;
    const headU = upTo[u] as number;
    const headV = upTo[v] as number;
    const gain = d(u, y) + d(v, x) - d(u, x) - d(v, y);
    if (gain + over(headU + b - headV) + over(headV + a - headU) - over(a) - over(b) > -EPSILON) return false;
    const endU = endOf(size, ru);
    const endV = endOf(size, rv);
    const lastU = previous[endU] as number;
    const lastV = previous[endV] as number;
    joinTail(u, y, lastV, endV, endU);
    joinTail(v, x, lastU, endU, endV);
    touch(ru, rv);
    return true;
  };

  /** Hangs the tail `from` … `last` (empty when `from` is `oldEnd`) behind `head` before the end mark `end`. */
  const joinTail = (head: number, from: number, last: number, oldEnd: number, end: number) => {
    const isEmpty = from === oldEnd;
    next[head] = isEmpty ? end : from;
    if (!isEmpty) {
      previous[from] = head;
      next[last] = end;
    }
    previous[end] = isEmpty ? head : last;
  };

  /** Between two tours: u is followed by v and v's heads turned round, u's follower is headed by v's follower's tail. */
  const crossHeads = (u: number, v: number): boolean => {
    const x = next[u] as number;
    const y = next[v] as number;
    const ru = route[u] as number;
    const rv = route[v] as number;
    const a = load[ru] as number;
    const b = load[rv] as number;
    const headU = upTo[u] as number;
    const headV = upTo[v] as number;
    const gain = d(u, v) + d(x, y) - d(u, x) - d(v, y);
    if (gain + over(headU + headV) + over(a + b - headU - headV) - over(a) - over(b) > -EPSILON) return false;
    const heads: number[] = [];
    for (let node = v; node <= size; node = previous[node] as number) heads.push(node);
    const tails: number[] = [];
    for (let node = x; node <= size; node = next[node] as number) tails.push(node);
    let before = u;
    for (const node of heads) before = chain(before, node);
    chain(before, endOf(size, ru));
    before = startOf(size, rv);
    for (const node of tails.reverse()) before = chain(before, node);
    chain(before, y);
    touch(ru, rv);
    return true;
  };

  const chain = (before: number, node: number): number => {
    next[before] = node;
    previous[node] = before;
    return node;
  };

  return {
    touch,
    done: () => made,
    beside: (u, v) =>
      relocate(u, v) ||
      relocatePair(u, v, false) ||
      relocatePair(u, v, true) ||
      (u < v && swap(u, v)) ||
      swapPair(u, v, false) ||
      (u < v && swapPair(u, v, true)) ||
      (route[u] === route[v] ? turn(u, v) : crossHeads(u, v) || crossTails(u, v)),
    atHead: (u, start) =>
      relocate(u, start) ||
      relocatePair(u, start, false) ||
      relocatePair(u, start, true) ||
      (route[u] !== route[start] && crossTails(u, start)),
  };
}
