import { best } from './insertion.ts';
import { cheapest, takeOut } from './placeStop.ts';
import type { SchoolBusProblem } from './problem.ts';
import { standingAt } from './search.ts';
import { verifySchoolBus } from './verify.ts';

/** Why the pupils of a stop ride as long as they do: parts in seconds that add up to the ride, and what a shorter ride would cost. */
export interface RideExplanation {
  readonly rideSeconds: number;
  readonly because: {
    /** The drive if the bus went straight to their school. */
    readonly direct: number;
    /** Driving more than that, for the sake of others. */
    readonly detour: number;
    /** Standing at later stops and at schools before theirs while others get on and off. */
    readonly others: number;
    /** Waiting for a school to open to the bus. */
    readonly waiting: number;
  };
  /** Stops and schools between theirs and their school. */
  readonly between: { readonly stops: number; readonly schools: number };
  /** Another place in the plan that makes the ride at least five minutes shorter, and the seconds of driving it adds; null where there is none. */
  readonly shorter: { readonly bus: number; readonly extraSeconds: number; readonly limitSeconds: number } | null;
}

const WORTH_WHILE = 300;

/** Explains the ride of a stop in a sound plan; null when no bus serves the stop or its bus cannot be driven. */
export function explainRide(problem: SchoolBusProblem, rows: readonly (readonly number[])[], stop: number): RideExplanation | null {
  const bus = rows.findIndex(row => row.includes(stop));
  const row = rows[bus];
  if (row === undefined) return null;
  const rideSeconds = verifySchoolBus({ ...problem, buses: null }, [row]).rides[stop] ?? null;
  if (rideSeconds === null) return null;
  const { stops, schools, travel, school, pupils, boarding, dwell, dwellPerPupil } = problem;
  const leg = (from: number, to: number) => travel[from * (stops + schools) + to] as number;
  const own = stops + (school[stop] as number);
  const at = row.indexOf(stop);
  const way = row.slice(at, row.indexOf(own, at) + 1);
  const driving = way.slice(1).reduce((sum, node, i) => sum + leg(way[i] as number, node), 0);
  const inside = way.slice(1, -1);
  const alighting = (visit: number) => {
    const here = row.indexOf(visit, at);
    const since = row.lastIndexOf(visit, here - 1);
    return row
      .slice(since + 1, here)
      .reduce((sum, node) => sum + (node < stops && stops + (school[node] as number) === visit ? (pupils[node] as number) : 0), 0);
  };
  const others = inside.reduce(
    (sum, node) => sum + (node < stops ? (boarding[node] as number) : dwell + dwellPerPupil * alighting(node)),
    0,
  );
  const direct = leg(stop, own);
  return {
    rideSeconds,
    because: { direct, detour: driving - direct, others, waiting: Math.max(0, rideSeconds - driving - others) },
    between: { stops: inside.filter(node => node < stops).length, schools: inside.filter(node => node >= stops).length },
    shorter: shorterRide(problem, rows, stop, rideSeconds - WORTH_WHILE),
  };
}

/** The cheapest other place for the stop with a ride of at most `limit` seconds. */
function shorterRide(problem: SchoolBusProblem, rows: readonly (readonly number[])[], stop: number, limit: number) {
  const maxRide = problem.maxRide.slice();
  maxRide[stop] = limit;
  const search = standingAt({ ...problem, maxRide, buses: null }, rows);
  const before = search.buses.cost;
  takeOut(search, stop);
  cheapest(search, stop);
  if (best.bus < 0) return null;
  return { bus: best.bus, extraSeconds: search.buses.cost + best.extra - before, limitSeconds: limit };
}
