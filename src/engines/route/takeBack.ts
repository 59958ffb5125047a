import type { Journal } from './journal.ts';
import type { Search } from './search.ts';
import type { Tours } from './tours.ts';
import { timeRoute } from './windows.ts';

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
