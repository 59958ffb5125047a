import { ok, type Result, refuse } from '#kernel/problem.ts';
import { openIsland } from './island.ts';
import { checkProblem, type RouteProblem, unserved } from './problem.ts';
import type { Stop } from './stop.ts';
import type { Plan } from './tours.ts';

export interface SolveOptions {
  readonly seed: number;
  readonly stop: Stop;
  /** Called now and then; false ends the search with the best so far. */
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

/** Ruin and recreate under simulated annealing: the tours of least cost that were found before the stop. */
export function solveRoutes(input: RouteProblem, { seed, stop, onProgress }: SolveOptions): Result<Solution> {
  const checked = checkProblem(input);
  if (!checked.ok) return checked;
  const island = openIsland(checked.value, seed);
  const { best, steps, bestAt } = island.advance({ from: 0, to: 1, stop, start: null, ...(onProgress ? { onProgress } : {}) });
  return solutionOf(checked.value, best, steps, bestAt);
}

/** A plan as a solution, its cost counted afresh so that no rounding of millions of steps is left in it; refused when a place is left out. */
export function solutionOf(problem: RouteProblem, plan: Plan, steps: number, bestAt: number): Result<Solution> {
  if (plan.absent.length > 0) return refuse(unserved(plan.absent));
  const places = problem.size + 1;
  let cost = 0;
  plan.tours.forEach((tour, index) => {
    const kind = problem.fleet?.[plan.kinds[index] as number];
    let length = 0;
    let before = 0;
    for (const place of [...tour, 0]) {
      length += problem.cost[before * places + place] as number;
      before = place;
    }
    cost += (kind?.fixedCost ?? 0) + (kind?.unitCost ?? 1) * length;
  });
  return ok({ tours: plan.tours, kinds: plan.kinds, cost, steps, bestAt });
}
