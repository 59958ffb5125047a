import { ok, type Result, refuse } from '#kernel/problem.ts';
import { beginStep, takeBack } from './journal.ts';
import { checkProblem, type RouteProblem, unserved } from './problem.ts';
import { orderRemoved, recreate } from './recreate.ts';
import { ruin } from './ruin.ts';
import { openSearch, type Search } from './search.ts';
import { clockOf, type Stop } from './stop.ts';
import { type Plan, planOf } from './tours.ts';

export interface SolveOptions {
  readonly seed: number;
  readonly stop: Stop;
  /** Called about once a hundredth of the way; false ends the search with the best so far. */
  readonly onProgress?: (progress: { readonly share: number; readonly steps: number; readonly cost: number }) => boolean | undefined;
}

export interface Solution {
  readonly tours: readonly (readonly number[])[];
  /** The kind of vehicle of each tour, as an index into the fleet; all 0 where no fleet is given. */
  readonly kinds: readonly number[];
  readonly cost: number;
  readonly steps: number;
  /** Share of the run after which the best was found, 0–1. */
  readonly bestAt: number;
}

/** Temperatures per mean leg of the first plan: where annealing begins and ends. */
const HOT = 0.4;
const COLD = 0.004;

/** Ruin and recreate under simulated annealing: the tours of least cost that were found before the stop. */
export function solveRoutes(input: RouteProblem, options: SolveOptions): Result<Solution> {
  const checked = checkProblem(input);
  if (!checked.ok) return checked;
  const search = openSearch(checked.value, options.seed);
  putAllIn(search);
  const { plan, steps, bestAt } = anneal(search, options);
  if (plan.absent.length > 0) return refuse(unserved(plan.absent));
  return ok({ tours: plan.tours, kinds: plan.kinds, cost: plan.cost, steps, bestAt });
}

/** The first plan: every place put in greedily. */
function putAllIn(search: Search): void {
  beginStep(search.journal, search.tours);
  orderRemoved(search, search.problem.size);
  recreate(search, search.problem.size);
}

function anneal(search: Search, { stop, onProgress }: SolveOptions): { plan: Plan; steps: number; bestAt: number } {
  const { tours, journal, random } = search;
  const hot = (HOT * (tours.cost - tours.absent.length * search.absentCost)) / search.problem.size;
  const cooling = Math.log(COLD / HOT);
  const shareOf = clockOf(stop);
  let plan = planOf(tours);
  let bestAt = 0;
  let share = 0;
  let temperature = hot;
  let steps = 0;
  for (; ; steps++) {
    if (steps % 64 === 0) {
      share = shareOf(steps);
      if (share >= 1) break;
      temperature = hot * Math.exp(cooling * share);
      if (steps % 65536 === 0 && onProgress?.({ share, steps, cost: plan.cost }) === false) break;
    }
    beginStep(journal, tours);
    const taken = ruin(search);
    orderRemoved(search, taken);
    recreate(search, taken);
    if (tours.cost < journal.cost - temperature * Math.log(random.next() + 1e-300)) {
      if (tours.cost < plan.cost - 1e-9) {
        plan = planOf(tours);
        bestAt = share;
      }
    } else takeBack(search);
  }
  return { plan, steps, bestAt };
}
