import type { CapacityProblem, TimeWindows } from './problem.ts';
import type { Tours } from './tours.ts';

/** Counts the earliest and latest beginnings of service of a route again, in the time of its length. */
export function timeRoute(tours: Tours, problem: CapacityProblem, windows: TimeWindows, route: number): void {
  const { early, late, next, previous } = tours;
  const { opens, closes, service } = windows;
  const { cost } = problem;
  const places = problem.size + 1;
  let before = 0;
  let ready = opens[0] as number;
  for (let place = tours.first[route] as number; place !== 0; place = next[place] as number) {
    const arrives = ready + (cost[before * places + place] as number);
    const begins = Math.max(arrives, opens[place] as number);
    early[place] = begins;
    ready = begins + (service[place] as number);
    before = place;
  }
  let after = 0;
  let due = closes[0] as number;
  for (let place = tours.last[route] as number; place !== 0; place = previous[place] as number) {
    const leaves = due - (cost[place * places + after] as number) - (service[place] as number);
    due = Math.min(leaves, closes[place] as number);
    late[place] = due;
    after = place;
  }
}

/** True when a place can be served between two that follow each other (0 = the depot) with nobody after it made late. */
export function fitsBetween(
  tours: Tours,
  problem: CapacityProblem,
  windows: TimeWindows,
  before: number,
  place: number,
  after: number,
): boolean {
  const { opens, closes, service } = windows;
  const { cost } = problem;
  const places = problem.size + 1;
  const ready = before === 0 ? (opens[0] as number) : (tours.early[before] as number) + (service[before] as number);
  const arrives = ready + (cost[before * places + place] as number);
  if (arrives > (closes[place] as number)) return false;
  const begins = Math.max(arrives, opens[place] as number);
  const due = after === 0 ? (closes[0] as number) : (tours.late[after] as number);
  return begins + (service[place] as number) + (cost[place * places + after] as number) <= due;
}
