import { pack } from './knapsack.ts';
import type { Near } from './near.ts';
import { countsOf, type SitingProblem } from './problem.ts';
import { cheapestSites } from './siteChoice.ts';

/** A proven floor under the cost, with what it says of each site and each point. */
export interface Bound {
  readonly value: number;
  /** The price of each point at which the floor was reached. */
  readonly prices: Float64Array;
  /** What each site adds when it opens at these prices. */
  readonly reduced: Float64Array;
  /** The sites that the floor opens: a good start for the search. */
  readonly open: readonly number[];
  /** Sets of sites that were opened on the way up, near the floor: starts for the search, the last first. */
  readonly tried: readonly (readonly number[])[];
}

export interface BoundRun {
  /** The best cost known, which sets the length of steps. */
  readonly known: number;
  readonly steps: number;
  /** True when time is up. */
  readonly over: () => boolean;
  /** Prices to go on from. */
  readonly from?: Bound;
}

/** The widest gap below which nothing is left to gain: one where all costs are whole, else one part in a thousand million. */
export const grainOf = ({ cost, opening }: SitingProblem, size: number) =>
  cost.every(value => value === Number.POSITIVE_INFINITY || Number.isInteger(value)) && opening.every(Number.isInteger)
    ? 1 - 1e-6
    : 1e-9 * Math.abs(size);

/**
 * Lagrangian relaxation of “each point goes to one site” by subgradient steps (Held, Wolfe and Crowder 1974): every site then packs its
 * knapsack alone (Pirkul 1987), and sites are chosen by their number and, where seats are scarce, so that their seats suffice.
 */
export function boundSiting(problem: SitingProblem, near: Near, run: BoundRun): Bound {
  const slopes = new Float64Array(problem.points);
  const prices = run.from ? run.from.prices.slice() : firstPrices(problem, near);
  let best = run.from ?? relax(problem, near, prices, slopes);
  const grain = grainOf(problem, run.known);
  const tried = new Map<string, readonly number[]>();
  let [length, idle] = [run.from ? 0.5 : 2, 0];
  for (let step = 0; step < run.steps && length > 2e-4 && !run.over(); step++) {
    const now = relax(problem, near, prices, slopes);
    if (tried.size < 400 && best.value - now.value < 0.02 * best.value) tried.set(now.open.toSorted((a, b) => a - b).join(), now.open);
    if (now.value > best.value + 1e-6 * Math.abs(best.value)) idle = 0;
    else idle++;
    if (now.value > best.value) best = now;
    if (run.known - best.value < grain) break;
    if (idle > 20) {
      [length, idle] = [length * 0.75, 0];
      prices.set(best.prices);
      continue;
    }
    let norm = 0;
    for (const slope of slopes) norm += slope * slope;
    if (norm === 0) break;
    const stride = (length * (1.001 * run.known - now.value)) / norm;
    for (let i = 0; i < prices.length; i++) prices[i] = Math.max(0, (prices[i] as number) + stride * (slopes[i] as number));
  }
  return { ...best, tried: [...tried.values()].reverse() };
}

function firstPrices({ points, sites, cost }: SitingProblem, near: Near): Float64Array {
  return Float64Array.from({ length: points }, (_, i) => {
    const place = Math.min(near.siteWidth - 1, 2);
    const site = near.sites[i * near.siteWidth + place] as number;
    return cost[i * sites + (site < 0 ? (near.sites[i * near.siteWidth] as number) : site)] as number;
  });
}

/** The floor at given prices; `slopes` is filled with 1 less the number of sites that take each point. */
function relax(problem: SitingProblem, near: Near, prices: Float64Array, slopes: Float64Array): Bound {
  const { points, sites, cost, demand, capacity, opening } = problem;
  const items: number[][] = Array.from({ length: sites }, () => []);
  let total = 0;
  for (let i = 0; i < points; i++) {
    clamp(problem, near, prices, i);
    total += prices[i] as number;
    for (let k = 0; k < near.siteWidth; k++) {
      const site = near.sites[i * near.siteWidth + k] as number;
      if (site < 0 || (cost[i * sites + site] as number) >= (prices[i] as number)) break;
      items[site]?.push(i);
    }
  }
  const whole = demand.every(Number.isInteger);
  const reduced = new Float64Array(sites);
  const packs = items.map((own, site) => {
    const profits = own.map(i => (prices[i] as number) - (cost[i * sites + site] as number));
    const weights = own.map(i => demand[i] as number);
    const packed = pack(profits, weights, capacity[site] as number, whole);
    reduced[site] = (opening[site] as number) - packed.value;
    return packed.taken;
  });
  const { value, open } = cheapestSites(problem, reduced, countsOf(problem));
  slopes.fill(1);
  for (const site of open) for (const k of packs[site] ?? []) takeOne(slopes, items[site]?.[k] as number);
  return { value: total + value, prices: prices.slice(), reduced, open, tried: [] };
}

/** Keeps a price within the nearest sites that are known of the point, so that no site beyond them could gain by it. */
function clamp({ sites, cost }: SitingProblem, near: Near, prices: Float64Array, i: number): void {
  if (near.siteWidth === sites) return;
  const last = near.sites[(i + 1) * near.siteWidth - 1] as number;
  if (last >= 0) prices[i] = Math.min(prices[i] as number, cost[i * sites + last] as number);
}

function takeOne(slopes: Float64Array, point: number): void {
  slopes[point] = (slopes[point] as number) - 1;
}
