import type { Search } from './search.ts';
import type { Tours } from './tours.ts';
import { timeRoute } from './windows.ts';

/** Remembers the routes that a step touches, so that a step not accepted can be taken back in the time of those routes alone. */
export interface Journal {
  readonly routes: number[];
  readonly counts: number[];
  readonly lengths: number[];
  readonly kinds: number[];
  readonly places: Int32Array;
  used: number;
  /** Stamp of the step in which a route was last noted. */
  readonly stamp: Int32Array;
  step: number;
  cost: number;
  readonly absent: number[];
}

/** A journal for tours of `places` places. */
export const openJournal = (places: number): Journal => ({
  routes: [],
  counts: [],
  lengths: [],
  kinds: [],
  places: new Int32Array(places),
  used: 0,
  stamp: new Int32Array(places).fill(-1),
  step: 0,
  cost: 0,
  absent: [],
});

/** Begins a step: what was noted before is forgotten. */
export function beginStep(journal: Journal, tours: Tours): void {
  journal.routes.length = 0;
  journal.counts.length = 0;
  journal.lengths.length = 0;
  journal.kinds.length = 0;
  journal.used = 0;
  journal.step++;
  journal.cost = tours.cost;
  journal.absent.length = 0;
  for (const place of tours.absent) journal.absent.push(place);
}

/** Notes a route as it is before its first change in this step. */
export function noteRoute(journal: Journal, tours: Tours, route: number): void {
  if (journal.stamp[route] === journal.step) return;
  journal.stamp[route] = journal.step;
  journal.routes.push(route);
  journal.counts.push(tours.count[route] as number);
  journal.lengths.push(tours.length[route] as number);
  journal.kinds.push(tours.kind[route] as number);
  for (let place = tours.first[route] as number; place !== 0; place = tours.next[place] as number) journal.places[journal.used++] = place;
}

/** Takes the step back: every noted route is as it was. */
export function takeBack({ journal, tours, problem, fleet }: Search): void {
  for (const place of tours.absent) tours.route[place] = -1;
  for (const route of journal.routes) {
    const kind = tours.kind[route] as number;
    if (tours.count[route] !== 0) fleet.idle[kind] = (fleet.idle[kind] as number) + 1;
  }
  let at = 0;
  for (let i = 0; i < journal.routes.length; i++) {
    at = restoreRoute(journal, tours, problem.demand, i, at);
    const kind = journal.kinds[i] as number;
    if (journal.counts[i] !== 0) fleet.idle[kind] = (fleet.idle[kind] as number) - 1;
    if (problem.windows !== undefined) timeRoute(tours, problem, problem.windows, journal.routes[i] as number);
  }
  while (tours.routes > 0 && tours.count[tours.routes - 1] === 0) tours.routes--;
  tours.free.length = 0;
  for (let route = 0; route < tours.routes; route++) if (tours.count[route] === 0) tours.free.push(route);
  tours.absent.length = 0;
  for (const place of journal.absent) {
    tours.absent.push(place);
    tours.route[place] = -1;
  }
  tours.cost = journal.cost;
}

function restoreRoute(journal: Journal, tours: Tours, demand: Int32Array, noted: number, from: number): number {
  const route = journal.routes[noted] as number;
  const count = journal.counts[noted] as number;
  let load = 0;
  let before = 0;
  for (let k = 0; k < count; k++) {
    const place = journal.places[from + k] as number;
    tours.route[place] = route;
    tours.previous[place] = before;
    if (before === 0) tours.first[route] = place;
    else tours.next[before] = place;
    load += demand[place] as number;
    before = place;
  }
  if (before === 0) tours.first[route] = 0;
  else tours.next[before] = 0;
  tours.last[route] = before;
  tours.load[route] = load;
  tours.count[route] = count;
  tours.length[route] = journal.lengths[noted] as number;
  tours.kind[route] = journal.kinds[noted] as number;
  return from + count;
}
