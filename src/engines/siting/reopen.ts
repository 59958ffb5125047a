import type { Random } from '#kernel/random.ts';
import type { Catchments } from './catchments.ts';
import type { Mood } from './mood.ts';
import type { Near } from './near.ts';
import { countsOf } from './problem.ts';
import { placeFor } from './start.ts';

type Accepts = (delta: number, mood: Mood, random: Random) => boolean;

/** Opens a site, closes one, or both; the points around change over; taken back whole when it is not accepted. */
export function reopen(state: Catchments, near: Near, mood: Mood, random: Random, accepts: Accepts): void {
  const { least, most } = countsOf(state.problem);
  const before = state.cost + mood.price * state.excess;
  const journal: (readonly [point: number, site: number])[] = [];
  const die = random.next();
  const opens = die < 0.66 && (state.opened < most || die < 0.33 || least === most);
  const closes = opens ? die < 0.33 || state.opened >= most : state.opened > least;
  const into = opens ? closedSite(state, near, random) : -1;
  const out = closes ? freeSite(state, random, into) : -1;
  if ((opens && into < 0) || (closes && out < 0) || (!opens && !closes)) return;
  if (into >= 0) {
    state.open(into);
    draw(state, near, into, journal);
  }
  const emptied = out < 0 || empty(state, near, out, journal);
  if (out >= 0 && emptied) state.close(out);
  if (emptied && accepts(state.cost + mood.price * state.excess - before, mood, random)) return;
  if (out >= 0) state.open(out);
  for (let k = journal.length - 1; k >= 0; k--) state.send(...(journal[k] as [number, number]));
  if (into >= 0) state.close(into);
}

export function closedSite(state: Catchments, near: Near, random: Random): number {
  const point = random.below(state.problem.points);
  const site = near.sites[point * near.siteWidth + Math.floor(Math.min(near.siteWidth, 24) * random.next())] as number;
  return site >= 0 && state.isOpen[site] === 0 ? site : -1;
}

export function freeSite(state: Catchments, random: Random, not: number): number {
  const site = state.assign[random.below(state.problem.points)] as number;
  return site !== not && state.problem.standing[site] === 'free' ? site : -1;
}

/** Who went where before, in the order of the moves. */
export type Journal = (readonly [point: number, site: number])[];

/** Points that gain go over to a new site, nearest first, while it has room. */
export function draw(state: Catchments, near: Near, site: number, journal: Journal): void {
  const { demand, capacity } = state.problem;
  for (let k = 0; k < near.pointWidth; k++) {
    const point = near.points[site * near.pointWidth + k] as number;
    if (point < 0) return;
    const from = state.assign[point] as number;
    if (from === site || state.costTo(point, site) >= state.costTo(point, from)) {
      if (k > 60) return;
      continue;
    }
    if ((state.load[site] as number) + (demand[point] as number) > (capacity[site] as number)) continue;
    journal.push([point, from]);
    state.send(point, site);
  }
}

/** Sends everybody away from a site; false when somebody has nowhere to go. */
export function empty(state: Catchments, near: Near, site: number, journal: Journal): boolean {
  const own = [...(state.own[site] as number[])].sort((a, b) => (state.problem.demand[b] as number) - (state.problem.demand[a] as number));
  for (const point of own) {
    const to = placeFor(state, near, point, site);
    if (to < 0) return false;
    journal.push([point, site]);
    state.send(point, to);
  }
  return true;
}
