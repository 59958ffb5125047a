import type { Random } from '#kernel/random.ts';
import type { Near } from './near.ts';
import type { SitingProblem } from './problem.ts';

/** The p-median without capacities: sites open, each point at its nearest and second nearest of them. */
export interface Medians {
  readonly open: Int32Array;
  readonly slot: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  cost: number;
}

/** What the search needs of the problem: costs site by site, nearness lists, and which sites may close. */
export interface Ground {
  readonly problem: SitingProblem;
  readonly bySite: Float64Array;
  readonly near: Near;
  readonly mayOpen: readonly number[];
}

/** Lays the ground for fast interchange. */
export function groundOf(problem: SitingProblem, near: Near): Ground {
  const { points, sites, cost, standing } = problem;
  const bySite = new Float64Array(points * sites);
  for (let i = 0; i < points; i++) for (let j = 0; j < sites; j++) bySite[j * points + i] = Math.min(cost[i * sites + j] as number, 1e12);
  return { problem, bySite, near, mayOpen: [...standing.keys()].filter(site => standing[site] !== 'closed') };
}

/** Opens a set of sites and finds everybody's nearest two. */
export function mediansOf(ground: Ground, sites: readonly number[]): Medians {
  const { points } = ground.problem;
  const medians: Medians = {
    open: Int32Array.from(sites),
    slot: new Int32Array(ground.problem.sites).fill(-1),
    first: new Int32Array(points),
    second: new Int32Array(points),
    cost: 0,
  };
  for (const [k, site] of sites.entries()) medians.slot[site] = k;
  for (let i = 0; i < points; i++) nearestTwo(ground, medians, i);
  medians.cost = costOf(ground, medians);
  return medians;
}

function nearestTwo({ bySite, problem, near }: Ground, { open, slot, first, second }: Medians, i: number): void {
  let [one, two] = [-1, -1];
  for (let k = 0; k < near.siteWidth && two < 0; k++) {
    const site = near.sites[i * near.siteWidth + k] as number;
    if (site < 0) break;
    if ((slot[site] as number) < 0) continue;
    if (one < 0) one = site;
    else two = site;
  }
  if (two < 0) {
    for (const site of open) {
      if (site === one) continue;
      if (two < 0 || (bySite[site * problem.points + i] as number) < (bySite[two * problem.points + i] as number)) two = site;
    }
  }
  first[i] = one < 0 ? two : one;
  second[i] = two;
}

function costOf({ bySite, problem }: Ground, { open, first }: Medians): number {
  let sum = 0;
  for (const site of open) sum += problem.opening[site] as number;
  for (let i = 0; i < first.length; i++) sum += bySite[(first[i] as number) * problem.points + i] as number;
  return sum;
}

/** Closes one site, opens another, and mends the nearest two of those whom it touches. */
export function exchange(ground: Ground, medians: Medians, out: number, into: number): void {
  const { bySite, problem } = ground;
  const { points } = problem;
  const { open, slot, first, second } = medians;
  const at = slot[out] as number;
  open[at] = into;
  slot[into] = at;
  slot[out] = -1;
  for (let i = 0; i < points; i++) {
    const [one, two] = [first[i] as number, second[i] as number];
    if (one === out || two === out) {
      nearestTwo(ground, medians, i);
      continue;
    }
    const reach = bySite[into * points + i] as number;
    if (reach < (bySite[one * points + i] as number)) {
      second[i] = one;
      first[i] = into;
    } else if (two < 0 || reach < (bySite[two * points + i] as number)) second[i] = into;
  }
}

/** Fast interchange (Whitaker 1983, in the form of Hansen and Mladenović 1997): every site to open finds its best site to close in one pass over the points. */
export function descend(ground: Ground, medians: Medians, random: Random): void {
  const { problem, mayOpen } = ground;
  const loss = new Float64Array(medians.open.length);
  let idle = 0;
  let at = random.below(mayOpen.length);
  while (idle < mayOpen.length) {
    const into = mayOpen[at] as number;
    at = (at + 1) % mayOpen.length;
    idle++;
    if ((medians.slot[into] as number) >= 0) continue;
    const gain = gainOf(ground, medians, into, loss);
    let best = -1;
    for (let k = 0; k < loss.length; k++) {
      const site = medians.open[k] as number;
      if (problem.standing[site] !== 'open' && (best < 0 || (loss[k] as number) < (loss[best] as number))) best = k;
    }
    if (best < 0 || gain - (loss[best] as number) <= 1e-9 * (1 + medians.cost)) continue;
    medians.cost -= gain - (loss[best] as number);
    exchange(ground, medians, medians.open[best] as number, into);
    idle = 0;
  }
}

/** What opening a site saves; `loss` is filled with what closing each open one then costs. */
function gainOf({ bySite, problem }: Ground, { open, slot, first, second }: Medians, into: number, loss: Float64Array): number {
  const { points, opening } = problem;
  let gain = -(opening[into] as number);
  for (let k = 0; k < loss.length; k++) loss[k] = -(opening[open[k] as number] as number);
  const row = into * points;
  for (let i = 0; i < points; i++) {
    const one = first[i] as number;
    const now = bySite[one * points + i] as number;
    const reach = bySite[row + i] as number;
    if (reach < now) {
      gain += now - reach;
    } else {
      const two = second[i] as number;
      const later = two < 0 ? reach : Math.min(reach, bySite[two * points + i] as number);
      loss[slot[one] as number] = (loss[slot[one] as number] as number) + later - now;
    }
  }
  return gain;
}
