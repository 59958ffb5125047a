import type { Random } from '#kernel/random.ts';
import { anneal } from './anneal.ts';
import type { Best } from './best.ts';
import type { Bound } from './bound.ts';
import { Catchments } from './catchments.ts';
import { exchangeSites } from './exchangeSites.ts';
import type { Near } from './near.ts';
import { countsOf, type Layout, type SitingProblem } from './problem.ts';
import { firstSites, layOut } from './start.ts';

/** One stretch of search. */
export interface Stretch {
  readonly over: () => boolean;
  /** How far the stretch has come, 0–1. */
  readonly share: () => number;
  readonly floor: Bound | null;
  readonly tick: () => void;
  /** True when the best is proved. */
  readonly enough: () => boolean;
}

/** Where each cooling of a large problem begins, as a share of what a point costs. */
const LARGE_FROM = [0.15, 0.07];

/** Annealing, cooled again and again: from where it stands, from a new start, from the sites that the floor opens; each cooling longer than the last. */
export function searchCapacitated(problem: SitingProblem, near: Near, random: Random, best: Best): (stretch: Stretch) => void {
  const counted = countedStates(problem);
  const large = problem.points > 1500;
  let [steps, round, strictness] = [problem.points * 600, 0, large ? 6 : 1];
  return ({ over, share, floor, tick, enough }) => {
    const began = share();
    do {
      const state = counted(large ? 0 : round, best);
      if (!large && round % 2 === 1 && best.layout !== null) {
        exchangeSites(state, near, random, { best, over: () => over() || enough(), keep: () => void (best.layout = layoutOf(state)) });
        round++;
        tick();
        continue;
      }
      begin(state, near, random, round, floor, best);
      let sound = false;
      const keep = () => {
        sound = true;
        target.cost = state.cost;
        best.layout = layoutOf(state);
        best.excess = 0;
      };
      const target = { cost: best.layout?.cost ?? Number.POSITIVE_INFINITY, keep };
      const whole = large ? { share: () => (share() - began) / Math.max(1e-9, 1 - began) } : {};
      anneal(state, near, random, {
        ...heatOf(large, round, best),
        steps: large ? Number.MAX_SAFE_INTEGER : steps,
        strictness,
        over: () => over() || enough(),
        target,
        ...whole,
      });
      best.excess = Math.min(best.excess, state.excess);
      best.guess = state.cost;
      if (!sound && best.layout === null) strictness = Math.min(64, strictness * 1.7);
      steps = Math.min(steps * 1.3, problem.points * 20_000);
      round++;
      tick();
    } while (!over() && !enough());
  };
}

/** Where a cooling begins and ends: lower where it goes on from the best layout. */
function heatOf(large: boolean, round: number, { layout }: Best): { readonly from: number; readonly to: number } {
  if (large) return { from: LARGE_FROM[round] ?? 0.03, to: 0.002 };
  return { from: round % 3 === 1 && layout !== null ? 0.06 : 0.2, to: 0.01 };
}

/** Where the number of sites is free, rounds also search with it held: as many as in the best layout, one fewer, the fewest that hold all. */
function countedStates(problem: SitingProblem): (round: number, best: Best) => Catchments {
  const states = new Map<number | null, Catchments>();
  const asked = problem.demand.reduce((sum, one) => sum + one, 0);
  const seats = [...problem.capacity].filter((_, site) => problem.standing[site] !== 'closed').sort((a, b) => b - a);
  const fewest = seats.findIndex((_, k) => seats.slice(0, k + 1).reduce((sum, one) => sum + one, 0) >= asked) + 1;
  const kept = problem.standing.filter(one => one === 'open').length;
  return (round, best) => {
    const turn = Math.floor(round / 2) % 5;
    const held = turn === 4 ? fewest : (best.layout?.open.length ?? fewest) + ([0, 0, -1, 0][turn] ?? 0);
    const free = problem.choose !== null || turn === 0 || round < 2;
    const count = free ? null : Math.max(fewest, kept, 1, Math.min(seats.length, held));
    const state = states.get(count) ?? new Catchments(count === null ? problem : { ...problem, choose: { exactly: count } });
    states.set(count, state);
    return state;
  };
}

function begin(state: Catchments, near: Near, random: Random, round: number, floor: Bound | null, best: Best): void {
  const { least, most } = countsOf(state.problem);
  const fits = best.layout !== null && best.layout.open.length >= least && best.layout.open.length <= most;
  if (best.layout !== null && fits && (round % 3 === 1 || state.problem.points > 1500)) {
    const open = new Uint8Array(state.problem.sites);
    for (const site of best.layout.open) open[site] = 1;
    state.restore(Int32Array.from(best.layout.assign), open);
    return;
  }
  const tried = floor?.tried[Math.floor(round / 3) % Math.max(1, floor.tried.length)];
  if (round % 3 === 2 && tried !== undefined && tried.length >= Math.max(1, least) && tried.length <= most) layOut(state, near, tried);
  else layOut(state, near, firstSites(state, near, random));
}

function layoutOf({ isOpen, assign, cost }: Catchments): Layout {
  return { open: [...isOpen.keys()].filter(site => isOpen[site] === 1), assign: [...assign], cost };
}
