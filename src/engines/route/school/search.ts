import { type Random, randomOf } from '#kernel/random.ts';
import { type Buses, emptyBuses, LONGEST_ROW, settle } from './buses.ts';
import { type Neighbours, neighbourStops } from './neighbours.ts';
import type { SchoolBusProblem } from './problem.ts';
import { type Driver, driverOf } from './schedule.ts';

/** All that one search for school buses holds. */
export interface Search {
  readonly problem: SchoolBusProblem;
  readonly buses: Buses;
  readonly random: Random;
  readonly drive: Driver;
  readonly near: Neighbours;
  /** Stops taken out and not yet put back. */
  readonly removed: Int32Array;
  /** How often each stop was left over: the heavier, the harder it is to place. */
  readonly absences: Float64Array;
  /** The row that an insertion would make. */
  readonly draft: Int32Array;
  readonly kept: Kept;
  /** The chance that an insertion is overlooked: it keeps the search from walking the same way twice. 0 looks at everything. */
  readonly blink: number;
  /** By bus: the stamp of the insertion that last looked at it. */
  readonly seen: Int32Array;
  stamp: number;
}

/** The rows that a step touches, as they were before it. */
export interface Kept {
  readonly buses: number[];
  readonly rows: Int32Array[];
  readonly absent: number[];
  cost: number;
}

const RUIN_WIDTH = 100;
const BLINK = 0.01;

/** Opens a search with every stop still to be placed. */
export function openSearch(problem: SchoolBusProblem, seed: number, width = RUIN_WIDTH): Search {
  return {
    problem,
    buses: emptyBuses(problem),
    random: randomOf(seed),
    drive: driverOf(problem),
    near: neighbourStops(problem, width),
    removed: Int32Array.from({ length: problem.stops }, (_, i) => i),
    absences: new Float64Array(problem.stops),
    draft: new Int32Array(LONGEST_ROW + 4),
    kept: { buses: [], rows: [], absent: [], cost: 0 },
    blink: BLINK,
    seen: new Int32Array(problem.stops),
    stamp: 0,
  };
}

/** Opens a search that stands where a plan does and overlooks nothing: for single questions, not for annealing. */
export function standingAt(problem: SchoolBusProblem, rows: readonly (readonly number[])[]): Search {
  const search: Search = { ...openSearch(problem, 1, 0), blink: 0 };
  const { buses } = search;
  for (const row of rows) {
    const bus = buses.used++;
    row.forEach((node, k) => {
      buses.nodes[bus * buses.room + k] = node;
      if (node < problem.stops) buses.busOf[node] = bus;
    });
    buses.length[bus] = row.length;
    settle(buses, problem, bus);
  }
  return search;
}
