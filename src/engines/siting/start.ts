import type { Random } from '#kernel/random.ts';
import type { Catchments } from './catchments.ts';
import type { Near } from './near.ts';
import { countsOf } from './problem.ts';

/** Lays points out over given sites: those with most to lose first, each where it costs least with room, else where it overfills least. */
export function layOut(state: Catchments, near: Near, sites: readonly number[]): void {
  const open = new Uint8Array(state.problem.sites);
  for (const site of sites) open[site] = 1;
  state.restore(new Int32Array(state.problem.points).fill(-1), open);
  const order = [...state.problem.demand.keys()].sort((a, b) => (state.problem.demand[b] as number) - (state.problem.demand[a] as number));
  for (const point of order) state.send(point, placeFor(state, near, point, -1));
}

/** The open site where a point fits best: the nearest with room, else the one that breaks least; `not` is left out. */
export function placeFor(state: Catchments, near: Near, point: number, not: number): number {
  const { problem } = state;
  const demand = problem.demand[point] as number;
  let [least, found] = [Number.POSITIVE_INFINITY, -1];
  for (let k = 0; k < near.siteWidth; k++) {
    const site = near.sites[point * near.siteWidth + k] as number;
    if (site < 0) break;
    if (state.isOpen[site] === 0 || site === not) continue;
    const over = (state.load[site] as number) + demand - (problem.capacity[site] as number);
    if (over <= 0) return site;
    if (over < least) [least, found] = [over, site];
  }
  if (found >= 0) return found;
  return anyOpen(state, point, not);
}

/** The cheapest open site, for points whose nearest list holds none; it may be one they are barred from. */
function anyOpen(state: Catchments, point: number, not: number): number {
  let found = -1;
  for (let site = 0; site < state.problem.sites; site++) {
    if (state.isOpen[site] === 0 || site === not) continue;
    if (found < 0 || state.costTo(point, site) < state.costTo(point, found)) found = site;
  }
  return found;
}

/** A first set of sites: kept ones, then sites drawn at random, spread out (each the one furthest from the open ones among a few), until number and seats suffice. */
export function firstSites(state: Catchments, near: Near, random: Random): number[] {
  const { problem } = state;
  const { least, most } = countsOf(problem);
  const needed = problem.demand.reduce((sum, one) => sum + one, 0) * (1 + 0.12 * random.below(3) ** 2 * 0.25);
  const sites = [...problem.standing.keys()].filter(site => problem.standing[site] === 'open');
  const free = new Set([...problem.standing.keys()].filter(site => problem.standing[site] === 'free'));
  const reach = new Float64Array(problem.points).fill(Number.POSITIVE_INFINITY);
  let seats = sites.reduce((sum, site) => sum + (problem.capacity[site] as number), 0);
  const join = (site: number) => {
    for (let i = 0; i < problem.points; i++) reach[i] = Math.min(reach[i] as number, state.costTo(i, site));
  };
  for (const site of sites) join(site);
  const lost = () => reach.some(value => value >= state.barred);
  while (free.size > 0 && sites.length < most && (sites.length < least || seats < needed || lost())) {
    const site = furthest(problem.points, reach, near, free, random);
    sites.push(site);
    free.delete(site);
    seats += problem.capacity[site] as number;
    join(site);
  }
  return sites;
}

function furthest(points: number, reach: Float64Array, near: Near, free: ReadonlySet<number>, random: Random): number {
  let point = random.below(points);
  for (let trial = 0; trial < 4; trial++) {
    const other = random.below(points);
    if ((reach[other] as number) > (reach[point] as number)) point = other;
  }
  for (let k = 0; k < near.siteWidth; k++) {
    const site = near.sites[point * near.siteWidth + k] as number;
    if (free.has(site)) return site;
  }
  return [...free][random.below(free.size)] as number;
}
