import type { RouteProblem } from './problem.ts';
import type { Tours } from './tours.ts';

/** The kinds of vehicle in typed arrays, with how many of each stand idle. */
export interface Fleet {
  readonly kinds: number;
  readonly capacity: Float64Array;
  readonly fixed: Float64Array;
  readonly unit: Float64Array;
  readonly idle: Float64Array;
  /** False when every kind is without limit: then nobody needs to look for exchanges of vehicles. */
  readonly limited: boolean;
}

/** The fleet of a problem, all of it idle; one kind without limit where none is given. */
export function fleetOf(problem: RouteProblem): Fleet {
  const kinds = problem.fleet ?? [{ capacity: problem.capacity, fixedCost: 0, unitCost: 1, number: null }];
  return {
    kinds: kinds.length,
    capacity: Float64Array.from(kinds, kind => kind.capacity),
    fixed: Float64Array.from(kinds, kind => kind.fixedCost),
    unit: Float64Array.from(kinds, kind => kind.unitCost),
    idle: Float64Array.from(kinds, kind => kind.number ?? Number.POSITIVE_INFINITY),
    limited: kinds.some(kind => kind.number !== null),
  };
}

/** The kind of idle vehicle that carries `load` over `length` at least cost; `own` counts as idle (-1 = none); -1 when none can. */
export function cheapestKind(fleet: Fleet, load: number, length: number, own: number): number {
  let chosen = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let kind = 0; kind < fleet.kinds; kind++) {
    if ((fleet.capacity[kind] as number) < load || ((fleet.idle[kind] as number) <= 0 && kind !== own)) continue;
    const price = (fleet.fixed[kind] as number) + (fleet.unit[kind] as number) * length;
    if (price < least) {
      least = price;
      chosen = kind;
    }
  }
  return chosen;
}

/** Gives a route another kind of vehicle, and its cost to the tours. */
export function changeKind(tours: Tours, fleet: Fleet, route: number, kind: number): void {
  const own = tours.kind[route] as number;
  if (own === kind) return;
  const length = tours.length[route] as number;
  tours.cost +=
    (fleet.fixed[kind] as number) - (fleet.fixed[own] as number) + ((fleet.unit[kind] as number) - (fleet.unit[own] as number)) * length;
  fleet.idle[own] = (fleet.idle[own] as number) + 1;
  fleet.idle[kind] = (fleet.idle[kind] as number) - 1;
  tours.kind[route] = kind;
}

/** Gives each route the cheapest idle vehicle that carries it, and exchanges vehicles between two routes where both together gain. */
export function refit(tours: Tours, fleet: Fleet, routes: readonly number[]): void {
  for (const route of routes) {
    if (tours.count[route] === 0) continue;
    const kind = cheapestKind(fleet, tours.load[route] as number, tours.length[route] as number, tours.kind[route] as number);
    changeKind(tours, fleet, route, kind);
  }
  if (!fleet.limited) return;
  for (let i = 0; i < routes.length; i++) for (let j = 0; j < i; j++) exchange(tours, fleet, routes[i] as number, routes[j] as number);
}

/** Exchanges the vehicles of two routes where both loads allow it and it costs less. */
function exchange(tours: Tours, fleet: Fleet, one: number, other: number): void {
  const a = tours.kind[one] as number;
  const b = tours.kind[other] as number;
  if (a === b || tours.count[one] === 0 || tours.count[other] === 0) return;
  if ((tours.load[one] as number) > (fleet.capacity[b] as number) || (tours.load[other] as number) > (fleet.capacity[a] as number)) return;
  const gain = ((fleet.unit[a] as number) - (fleet.unit[b] as number)) * ((tours.length[one] as number) - (tours.length[other] as number));
  if (gain <= 1e-9) return;
  tours.kind[one] = b;
  tours.kind[other] = a;
  tours.cost -= gain;
}
