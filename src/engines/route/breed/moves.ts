import { crossHeads, crossTails, turn } from './crossings.ts';
import { d, link, pays, type Slope, touch, unlink, weigh } from './slope.ts';

/** Tries all moves of u beside v; true when one was made. */
export function moveBeside(on: Slope, u: number, v: number): boolean {
  return (
    relocate(on, u, v) ||
    relocatePair(on, u, v, false) ||
    relocatePair(on, u, v, true) ||
    (u < v && swap(on, u, v)) ||
    swapPair(on, u, v, false) ||
    (u < v && swapPair(on, u, v, true)) ||
    (on.route[u] === on.route[v] ? turn(on, u, v) : crossHeads(on, u, v) || crossTails(on, u, v))
  );
}

/** Tries to put u (alone, with its follower, or with the rest of its tour) behind the start mark of a tour. */
export function moveToHead(on: Slope, u: number, start: number): boolean {
  return (
    relocate(on, u, start) ||
    relocatePair(on, u, start, false) ||
    relocatePair(on, u, start, true) ||
    (on.route[u] !== on.route[start] && crossTails(on, u, start))
  );
}

/** u behind v. */
function relocate(on: Slope, u: number, v: number): boolean {
  const { next, previous, route } = on;
  if (previous[u] === v) return false;
  const p = previous[u] as number;
  const x = next[u] as number;
  const y = next[v] as number;
  const ru = route[u] as number;
  const rv = route[v] as number;
  const gain = d(on, p, x) - d(on, p, u) - d(on, u, x) + d(on, v, u) + d(on, u, y) - d(on, v, y);
  if (!pays(on, gain, ru, rv, weigh(on, u))) return false;
  unlink(on, u);
  link(on, u, v);
  touch(on, ru, rv);
  return true;
}

/** u and its follower behind v, in their order or turned round. */
function relocatePair(on: Slope, u: number, v: number, turned: boolean): boolean {
  const { next, previous, route, size } = on;
  const x = next[u] as number;
  if (x > size || v === x || (!turned && previous[u] === v)) return false;
  const p = previous[u] as number;
  const xx = next[x] as number;
  if (turned && p === v) return false;
  const y = next[v] as number;
  const ru = route[u] as number;
  const rv = route[v] as number;
  const inner = turned ? d(on, v, x) + d(on, u, y) : d(on, v, u) + d(on, x, y);
  const gain = d(on, p, xx) - d(on, p, u) - d(on, x, xx) + inner - d(on, v, y);
  if (!pays(on, gain, ru, rv, weigh(on, u) + weigh(on, x))) return false;
  unlink(on, u);
  unlink(on, x);
  link(on, turned ? x : u, v);
  link(on, turned ? u : x, turned ? x : u);
  touch(on, ru, rv);
  return true;
}

/** u and v change places. */
function swap(on: Slope, u: number, v: number): boolean {
  const { next, previous, route } = on;
  const p = previous[u] as number;
  const x = next[u] as number;
  const q = previous[v] as number;
  const y = next[v] as number;
  if (u === q || u === y) return false;
  const ru = route[u] as number;
  const rv = route[v] as number;
  const gain = d(on, p, v) + d(on, v, x) - d(on, p, u) - d(on, u, x) + d(on, q, u) + d(on, u, y) - d(on, q, v) - d(on, v, y);
  if (!pays(on, gain, ru, rv, weigh(on, u) - weigh(on, v))) return false;
  unlink(on, u);
  unlink(on, v);
  link(on, v, p);
  link(on, u, q);
  touch(on, ru, rv);
  return true;
}

/** u with its follower, and v (with its follower where `both`), change places. */
function swapPair(on: Slope, u: number, v: number, both: boolean): boolean {
  const { next, previous, route, size } = on;
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
  const gain =
    d(on, p, v) + d(on, last, xx) - d(on, p, u) - d(on, x, xx) + d(on, q, u) + d(on, x, behind) - d(on, q, v) - d(on, last, behind);
  const weight = weigh(on, u) + weigh(on, x) - weigh(on, v) - (both ? weigh(on, y) : 0);
  if (!pays(on, gain, ru, rv, weight)) return false;
  unlink(on, u);
  unlink(on, x);
  unlink(on, v);
  if (both) unlink(on, y);
  link(on, v, p);
  if (both) link(on, y, v);
  link(on, u, q);
  link(on, x, u);
  touch(on, ru, rv);
  return true;
}
