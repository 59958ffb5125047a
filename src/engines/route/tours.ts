import type { CapacityProblem } from './problem.ts';

/**
 * A set of tours as linked lists in typed arrays. Place 0 is the depot and stands at both ends of every tour;
 * `route[place]` is -1 while the place is not visited.
 */
export interface Tours {
  readonly next: Int32Array;
  readonly previous: Int32Array;
  readonly route: Int32Array;
  /** With time windows, by place: earliest and latest beginning of service that keep the tour whole. */
  readonly early: Float64Array;
  readonly late: Float64Array;
  /** By route: first and last place (0 where empty), load, number of places, distance, kind of vehicle. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly load: Float64Array;
  readonly count: Int32Array;
  readonly length: Float64Array;
  readonly kind: Int32Array;
  /** Routes in use lie anywhere below `routes`; empty ones among them are kept on `free`. */
  routes: number;
  readonly free: number[];
  /** Places that no vehicle could take. */
  readonly absent: number[];
  cost: number;
}

/** No place visited, room for one tour a customer. */
export function emptyTours(problem: CapacityProblem): Tours {
  const places = problem.size + 1;
  return {
    next: new Int32Array(places),
    previous: new Int32Array(places),
    route: new Int32Array(places).fill(-1),
    early: new Float64Array(places),
    late: new Float64Array(places),
    first: new Int32Array(places),
    last: new Int32Array(places),
    load: new Float64Array(places),
    count: new Int32Array(places),
    length: new Float64Array(places),
    kind: new Int32Array(places),
    routes: 0,
    free: [],
    absent: [],
    cost: 0,
  };
}

/** A route that is empty, new or used again. */
export function openRoute(tours: Tours): number {
  const route = tours.free.pop() ?? tours.routes++;
  tours.first[route] = 0;
  tours.last[route] = 0;
  tours.load[route] = 0;
  tours.count[route] = 0;
  tours.length[route] = 0;
  tours.kind[route] = 0;
  return route;
}

/** Puts a place into a route after `after` (0 = at its head). The caller accounts for the cost and the distance. */
export function insertAfter(tours: Tours, problem: CapacityProblem, place: number, route: number, after: number): void {
  const { next, previous, first, last } = tours;
  const before = after === 0 ? (first[route] as number) : (next[after] as number);
  previous[place] = after;
  next[place] = before;
  if (after === 0) first[route] = place;
  else next[after] = place;
  if (before === 0) last[route] = place;
  else previous[before] = place;
  tours.route[place] = route;
  tours.load[route] = (tours.load[route] as number) + (problem.demand[place] as number);
  tours.count[route] = (tours.count[route] as number) + 1;
}

/** Takes a place out of its route. The caller accounts for the cost, the distance and a route left empty. */
export function takeOut(tours: Tours, problem: CapacityProblem, place: number): void {
  const { next, previous, first, last } = tours;
  const route = tours.route[place] as number;
  const before = previous[place] as number;
  const after = next[place] as number;
  if (before === 0) first[route] = after;
  else next[before] = after;
  if (after === 0) last[route] = before;
  else previous[after] = before;
  tours.route[place] = -1;
  tours.load[route] = (tours.load[route] as number) - (problem.demand[place] as number);
  tours.count[route] = (tours.count[route] as number) - 1;
}

/** A set of tours put down: lists of places in order of visit, the kind of vehicle of each, places left out. */
export interface Plan {
  readonly tours: readonly (readonly number[])[];
  readonly kinds: readonly number[];
  readonly absent: readonly number[];
  readonly cost: number;
}

/** Puts the tours down, empty ones left out. */
export function planOf(tours: Tours): Plan {
  const lists: number[][] = [];
  const kinds: number[] = [];
  for (let route = 0; route < tours.routes; route++) {
    if (tours.count[route] === 0) continue;
    const list: number[] = [];
    for (let place = tours.first[route] as number; place !== 0; place = tours.next[place] as number) list.push(place);
    lists.push(list);
    kinds.push(tours.kind[route] as number);
  }
  return { tours: lists, kinds, absent: tours.absent.slice(), cost: tours.cost };
}

/** Writes a plan into the tours in place of what stands there: links, loads and distances, every route with kind 0; cost and times are the caller's. */
export function fillTours(tours: Tours, problem: CapacityProblem, plan: Plan): void {
  tours.route.fill(-1);
  tours.free.length = 0;
  tours.absent.length = 0;
  tours.routes = 0;
  const places = problem.size + 1;
  for (const list of plan.tours) {
    const route = openRoute(tours);
    let before = 0;
    for (const place of list) {
      insertAfter(tours, problem, place, route, before);
      tours.length[route] = (tours.length[route] as number) + (problem.cost[before * places + place] as number);
      before = place;
    }
    tours.length[route] = (tours.length[route] as number) + (problem.cost[before * places] as number);
  }
  for (const place of plan.absent) tours.absent.push(place);
}
