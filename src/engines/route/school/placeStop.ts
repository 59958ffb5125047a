import { ok, type Result, refuse } from '#kernel/problem.ts';
import { sweep } from './buses.ts';
import { best, draftRow, searchBus } from './insertion.ts';
import { noSeat, type SchoolBusProblem } from './problem.ts';
import { type Search, standingAt } from './search.ts';

export interface Placement {
  readonly buses: readonly (readonly number[])[];
  /** Which bus takes the stop, and how many seconds more it drives. */
  readonly bus: number;
  readonly extraSeconds: number;
}

/**
 * Puts one stop (new, or moved from where it is) into a plan where it costs the least driving; no other stop changes its bus or its order.
 * A free bus of the fleet is used only when no bus that is out has a seat in time. Refused when none has.
 */
export function placeStop(problem: SchoolBusProblem, rows: readonly (readonly number[])[], stop: number): Result<Placement> {
  const search = standingAt(problem, rows);
  const { buses } = search;
  takeOut(search, stop);
  cheapest(search, stop);
  if (best.bus < 0 && buses.used < buses.length.length) {
    best.bus = buses.used++;
    best.pickup = 0;
    best.visit = 0;
    best.extra = problem.travel[stop * (problem.stops + problem.schools) + problem.stops + (problem.school[stop] as number)] as number;
  }
  if (best.bus < 0) return refuse(noSeat(problem, stop));
  const length = draftRow(search, best.bus, stop, best.pickup, best.visit);
  const row = Array.from(search.draft.subarray(0, length));
  const out = Array.from({ length: buses.used }, (_, bus) => (bus === best.bus ? row : rowOf(search, bus)));
  return ok({ buses: out, bus: best.bus, extraSeconds: best.extra });
}

const rowOf = ({ buses }: Search, bus: number) =>
  Array.from(buses.nodes.subarray(bus * buses.room, bus * buses.room + (buses.length[bus] as number)));

/** Takes a stop out of the bus that has it, if one has. */
export function takeOut({ buses, problem }: Search, stop: number): void {
  const bus = buses.busOf[stop] as number;
  if (bus < 0) return;
  buses.busOf[stop] = -1;
  sweep(buses, problem, bus);
}

/** Leaves the cheapest insertion over all buses in `best`. */
export function cheapest(search: Search, stop: number): void {
  best.bus = -1;
  best.extra = Number.POSITIVE_INFINITY;
  for (let bus = 0; bus < search.buses.used; bus++) searchBus(search, bus, stop);
}
