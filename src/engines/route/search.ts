import { type Random, randomOf } from '#kernel/random.ts';
import { type Fleet, fleetOf } from './fleet.ts';
import { type Journal, openJournal } from './journal.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import type { RouteProblem } from './problem.ts';
import { emptyTours, type Tours } from './tours.ts';

/** All that one search holds: the problem, the tours as they stand, and what the steps write on. */
export interface Search {
  readonly problem: RouteProblem;
  readonly fleet: Fleet;
  readonly tours: Tours;
  readonly random: Random;
  readonly journal: Journal;
  /** Whom to ruin beside whom (by distance), and beside whom to look for an insertion (by distance, and time where windows are given). */
  readonly near: Neighbours;
  readonly beside: Neighbours;
  readonly insertWidth: number;
  /** Places taken out and not yet put back. */
  readonly removed: Int32Array;
  /** What a place left out adds to the cost: more than any detour. */
  readonly absentCost: number;
  /** True with a mixed fleet or time windows: the plain search is spared their questions. */
  readonly rich: boolean;
}

/** Widths of the neighbourhoods: for choosing what to ruin, and for looking where to insert. */
const RUIN_WIDTH = 200;
const INSERT_WIDTH = 30;
const INSERT_WIDTH_RICH = 40;

/** Opens a search with no place visited yet. */
export function openSearch(problem: RouteProblem, seed: number): Search {
  const places = problem.size + 1;
  const near = neighboursOf(problem, RUIN_WIDTH, null);
  const beside = problem.windows === undefined ? near : neighboursOf(problem, INSERT_WIDTH_RICH, problem.windows);
  const fleet = fleetOf(problem);
  let longest = 0;
  for (const cost of problem.cost) if (cost > longest) longest = cost;
  const rich = problem.fleet !== undefined || problem.windows !== undefined;
  return {
    problem,
    fleet,
    tours: emptyTours(problem),
    random: randomOf(seed),
    journal: openJournal(places),
    near,
    beside,
    insertWidth: Math.min(rich ? INSERT_WIDTH_RICH : INSERT_WIDTH, beside.width),
    removed: Int32Array.from({ length: problem.size }, (_, i) => i + 1),
    absentCost: 4 * longest * Math.max(...fleet.unit) + Math.max(...fleet.fixed),
    rich,
  };
}
