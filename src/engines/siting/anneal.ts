import type { Random } from '#kernel/random.ts';
import type { Catchments } from './catchments.ts';
import type { Mood } from './mood.ts';
import type { Near } from './near.ts';
import { countsOf } from './problem.ts';
import { reopen } from './reopen.ts';

/** One cooling of the search. */
export interface Cooling {
  readonly steps: number;
  /** Temperatures, as shares of what a point costs on average. */
  readonly from: number;
  readonly to: number;
  /** Price of one pupil too many, as a multiple of what a pupil costs on average. */
  readonly strictness: number;
  readonly over: () => boolean;
  /** Called with a sound layout cheaper than `target.cost`; sets it anew. */
  readonly target: { cost: number; readonly keep: () => void };
  /** Called now and then with the share done. */
  readonly share?: () => number;
}

const accepts = (delta: number, mood: Mood, random: Random) => delta <= 0 || random.next() < Math.exp(-delta / mood.temperature);

/**
 * Simulated annealing over whole layouts: a point moves, two change places (an ejection), a catchment changes its site,
 * a site closes and another opens; breaches cost a price that rises as it cools.
 */
export function anneal(state: Catchments, near: Near, random: Random, cooling: Cooling): void {
  const { points, demand } = state.problem;
  const scale = state.cost / points;
  const perPupil =
    state.cost /
    Math.max(
      1,
      demand.reduce((sum, one) => sum + one, 0),
    );
  const mood: Mood = { temperature: 0, price: 0 };
  const every = Math.max(16, points >> 2);
  const clock = Math.max(256, every);
  const rare = points > 1000 ? 0.995 : 0.97;
  let share = 0;
  for (let step = 0; step < cooling.steps; step++) {
    if (step % clock === 0) {
      if (cooling.over()) break;
      share = Math.min(1, cooling.share?.() ?? step / cooling.steps);
      if (cooling.share && share >= 1) break;
      mood.temperature = scale * cooling.from * (cooling.to / cooling.from) ** share;
      mood.price = perPupil * cooling.strictness * 8 ** share;
    }
    const die = random.next();
    if (die < 0.45) shift(state, near, mood, random);
    else if (die < 0.9) swap(state, near, mood, random);
    else if (die < rare) relocate(state, near, mood, random);
    else reopen(state, near, mood, random, accepts);
    if (step % every === 0 && state.excess < 1e-6 && state.cost < cooling.target.cost - 1e-7) cooling.target.keep();
  }
  if (state.excess < 1e-6 && state.cost < cooling.target.cost - 1e-7) cooling.target.keep();
}

/** An open site near a point, the nearer the likelier; -1 when the draw hits none. */
function nearOpen(state: Catchments, near: Near, point: number, random: Random): number {
  let rank = Math.floor(10 * random.next() ** 2);
  const not = state.assign[point] as number;
  for (let k = 0; k < near.siteWidth; k++) {
    const site = near.sites[point * near.siteWidth + k] as number;
    if (site < 0) return -1;
    if (site !== not && state.isOpen[site] === 1 && rank-- === 0) return site;
  }
  return -1;
}

function shift(state: Catchments, near: Near, mood: Mood, random: Random): void {
  const point = random.below(state.problem.points);
  const [from, to] = [state.assign[point] as number, nearOpen(state, near, point, random)];
  if (to < 0) return;
  const weight = state.problem.demand[point] as number;
  const [a, b] = [state.load[from] as number, state.load[to] as number];
  let delta = state.costTo(point, to) - state.costTo(point, from);
  delta +=
    mood.price * (state.excessAt(from, a - weight) - state.excessAt(from, a) + state.excessAt(to, b + weight) - state.excessAt(to, b));
  const empties = (state.own[from] as number[]).length === 1 && mayClose(state, from);
  if (empties) delta -= state.problem.opening[from] as number;
  if (!accepts(delta, mood, random)) return;
  state.send(point, to);
  if (empties) state.close(from);
}

const mayClose = (state: Catchments, site: number) =>
  state.problem.standing[site] === 'free' && state.opened > countsOf(state.problem).least;

function swap(state: Catchments, near: Near, mood: Mood, random: Random): void {
  const point = random.below(state.problem.points);
  const [from, to] = [state.assign[point] as number, nearOpen(state, near, point, random)];
  if (to < 0) return;
  const others = state.own[to] as number[];
  if (others.length === 0) return;
  const other = others[random.below(others.length)] as number;
  const back = state.costTo(other, from);
  if (back === state.barred) return;
  const more = (state.problem.demand[point] as number) - (state.problem.demand[other] as number);
  const [a, b] = [state.load[from] as number, state.load[to] as number];
  const delta =
    state.costTo(point, to) +
    back -
    state.costTo(point, from) -
    state.costTo(other, to) +
    mood.price * (state.excessAt(from, a - more) - state.excessAt(from, a) + state.excessAt(to, b + more) - state.excessAt(to, b));
  if (!accepts(delta, mood, random)) return;
  state.send(other, from);
  state.send(point, to);
}

/** A catchment changes its site for one near one of its points. */
function relocate(state: Catchments, near: Near, mood: Mood, random: Random): void {
  const point = random.below(state.problem.points);
  const from = state.assign[point] as number;
  if (state.problem.standing[from] !== 'free') return;
  const to = near.sites[point * near.siteWidth + Math.floor(Math.min(near.siteWidth, 24) * random.next() ** 2)] as number;
  if (to < 0 || state.isOpen[to] === 1) return;
  const own = state.own[from] as number[];
  const load = state.load[from] as number;
  let delta = (state.problem.opening[to] as number) - (state.problem.opening[from] as number);
  delta += mood.price * (state.excessAt(to, load) - state.excessAt(from, load));
  for (const one of own) delta += state.costTo(one, to) - state.costTo(one, from);
  if (!accepts(delta, mood, random)) return;
  state.open(to);
  for (let k = own.length - 1; k >= 0; k--) state.send(own[k] as number, to);
  state.close(from);
}
