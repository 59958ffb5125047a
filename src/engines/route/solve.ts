import type { Result } from '#kernel/problem.ts';
import { ok } from '#kernel/problem.ts';
import { randomOf } from '#kernel/random.ts';
import { beginStep, openJournal, takeBack } from './journal.ts';
import { neighboursOf } from './neighbours.ts';
import { type CapacityProblem, checkProblem } from './problem.ts';
import { orderRemoved, recreate } from './recreate.ts';
import { ruin, usualRuin } from './ruin.ts';
import { emptyTours, listTours } from './tours.ts';

/** When to stop: after so many steps (the same answer for the same seed), or by a clock handed in (exempt from that). */
export interface Stop {
  readonly steps?: number;
  readonly seconds?: number;
  /** The clock, in seconds; needed with `seconds`. */
  readonly now?: () => number;
}

export interface SolveOptions {
  readonly seed: number;
  readonly stop: Stop;
  /** Called about once a hundredth of the way; false ends the search with the best so far. */
  readonly onProgress?: (progress: { readonly share: number; readonly steps: number; readonly cost: number }) => boolean | undefined;
}

export interface Solution {
  readonly tours: readonly (readonly number[])[];
  readonly cost: number;
  readonly steps: number;
  /** Share of the run after which the best was found, 0–1. */
  readonly bestAt: number;
}

/** Widths of the neighbourhoods: for choosing what to ruin, and for looking where to insert. */
const RUIN_WIDTH = 200;
const INSERT_WIDTH = 30;

/** Temperatures per mean leg of the first plan: where annealing begins and ends. */
const HOT = 0.4;
const COLD = 0.004;

/** Ruin and recreate under simulated annealing: the tours of least cost that were found before the stop. */
export function solveRoutes(input: CapacityProblem, options: SolveOptions): Result<Solution> {
  const checked = checkProblem(input);
  if (!checked.ok) return checked;
  const problem = checked.value;
  const places = problem.size + 1;
  const random = randomOf(options.seed);
  const near = neighboursOf(problem, RUIN_WIDTH);
  const width = Math.min(INSERT_WIDTH, near.width);
  const tours = emptyTours(problem);
  const journal = openJournal(places);
  const removed = Int32Array.from({ length: problem.size }, (_, i) => i + 1);
  beginStep(journal, tours);
  orderRemoved(problem, removed, problem.size, random);
  recreate(tours, problem, near, width, random, journal, removed, problem.size);
  const meanLeg = tours.cost / problem.size;
  const hot = HOT * meanLeg;
  const cooling = Math.log(COLD / HOT);
  let best = listTours(tours);
  let bestCost = tours.cost;
  let bestAt = 0;
  let share = 0;
  let steps = 0;
  let temperature = hot;
  const shareOf = clockOf(options.stop);
  for (;;) {
    if (steps % 64 === 0) {
      share = shareOf(steps);
      if (share >= 1) break;
      temperature = hot * Math.exp(cooling * share);
      if (steps % 65536 === 0 && options.onProgress?.({ share, steps, cost: bestCost }) === false) break;
    }
    steps++;
    beginStep(journal, tours);
    const taken = ruin(tours, problem, near, usualRuin, random, journal, removed);
    orderRemoved(problem, removed, taken, random);
    recreate(tours, problem, near, width, random, journal, removed, taken);
    if (tours.cost < journal.cost - temperature * Math.log(random.next() + 1e-300)) {
      if (tours.cost < bestCost - 1e-9) {
        best = listTours(tours);
        bestCost = tours.cost;
        bestAt = share;
      }
    } else takeBack(journal, tours, problem.demand);
  }
  return ok({ tours: best, cost: bestCost, steps, bestAt });
}

/** How far a run has come, 0–1, by steps or by the clock, whichever is further. */
function clockOf(stop: Stop): (steps: number) => number {
  const began = stop.now?.() ?? 0;
  return steps => {
    const bySteps = stop.steps === undefined ? 0 : steps / stop.steps;
    const byClock = stop.seconds === undefined || stop.now === undefined ? 0 : (stop.now() - began) / stop.seconds;
    return Math.max(bySteps, byClock, stop.steps === undefined && stop.seconds === undefined ? 1 : 0);
  };
}
