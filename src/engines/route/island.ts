import { changeKind } from './fleet.ts';
import { beginStep } from './journal.ts';
import type { RouteProblem } from './problem.ts';
import { orderRemoved, recreate } from './recreate.ts';
import { ruin } from './ruin.ts';
import { openSearch, type Search } from './search.ts';
import { clockOf, type Stop } from './stop.ts';
import { takeBack } from './takeBack.ts';
import { fillTours, type Plan, planOf } from './tours.ts';
import { timeRoute } from './windows.ts';

/** A stretch of annealing: from which to which share of the whole cooling, until when, and from which plan (null = where the island stands). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly stop: Stop;
  readonly start: Plan | null;
  readonly onProgress?: (progress: { readonly share: number; readonly steps: number; readonly cost: number }) => boolean | undefined;
}

export interface StretchReport {
  /** The best plan of the stretch, and where it ended. */
  readonly best: Plan;
  readonly current: Plan;
  readonly steps: number;
  /** Share of the whole cooling at which the best was found. */
  readonly bestAt: number;
  /** True when `onProgress` asked to stop. */
  readonly stopped: boolean;
}

/** One search that can be driven stretch by stretch, here or in a thread of its own. */
export interface Island {
  readonly advance: (stretch: Stretch) => StretchReport;
}

/** Temperatures per mean leg of the first plan: where annealing begins and ends. */
const HOT = 0.4;
const COLD = 0.008;

/** Opens an island: every place put in greedily. The problem must have been checked. */
export function openIsland(problem: RouteProblem, seed: number): Island {
  const search = openSearch(problem, seed);
  const { tours } = search;
  beginStep(search.journal, tours);
  orderRemoved(search, problem.size);
  recreate(search, problem.size);
  const hot = (HOT * (tours.cost - tours.absent.length * search.absentCost)) / problem.size;
  return {
    advance(stretch) {
      if (stretch.start !== null) standAt(search, stretch.start);
      return anneal(search, hot, stretch);
    },
  };
}

/** Puts the search where a plan stands. */
function standAt(search: Search, plan: Plan): void {
  const { tours, problem, fleet } = search;
  for (let route = 0; route < tours.routes; route++) {
    const kind = tours.kind[route] as number;
    if (tours.count[route] !== 0) fleet.idle[kind] = (fleet.idle[kind] as number) + 1;
  }
  fillTours(tours, problem, plan);
  plan.kinds.forEach((kind, route) => {
    fleet.idle[0] = (fleet.idle[0] as number) - 1;
    changeKind(tours, fleet, route, kind);
    if (problem.windows !== undefined) timeRoute(tours, problem, problem.windows, route);
  });
  tours.cost = plan.cost;
}

function anneal(search: Search, hot: number, { from, to, stop, onProgress }: Stretch): StretchReport {
  const { tours, journal, random } = search;
  const cooling = Math.log(COLD / HOT);
  const shareOf = clockOf(stop);
  let best = planOf(tours);
  let bestAt = from;
  let share = from;
  let temperature = hot;
  let stopped = false;
  let steps = 0;
  for (; ; steps++) {
    if (steps % 64 === 0) {
      const done = shareOf(steps);
      if (done >= 1) break;
      share = from + (to - from) * done;
      temperature = hot * Math.exp(cooling * share);
      stopped = steps % 65536 === 0 && onProgress?.({ share, steps, cost: best.cost }) === false;
      if (stopped) break;
    }
    beginStep(journal, tours);
    const taken = ruin(search);
    orderRemoved(search, taken);
    recreate(search, taken);
    if (tours.cost < journal.cost - temperature * Math.log(random.next() + 1e-300)) {
      if (tours.cost < best.cost - 1e-9) {
        best = planOf(tours);
        bestAt = share;
      }
    } else takeBack(search);
  }
  return { best, current: planOf(tours), steps, bestAt, stopped };
}
