import type { Tours } from './tours.ts';

/** Remembers the routes that a step touches, so that a step not accepted can be taken back in the time of those routes alone. */
export interface Journal {
  readonly routes: number[];
  readonly lengths: number[];
  readonly places: Int32Array;
  used: number;
  /** Stamp of the step in which a route was last noted. */
  readonly stamp: Int32Array;
  step: number;
  cost: number;
}

/** A journal for tours of `places` places. */
export const openJournal = (places: number): Journal => ({
  routes: [],
  lengths: [],
  places: new Int32Array(places),
  used: 0,
  stamp: new Int32Array(places).fill(-1),
  step: 0,
  cost: 0,
});

/** Begins a step: what was noted before is forgotten. */
export function beginStep(journal: Journal, tours: Tours): void {
  journal.routes.length = 0;
  journal.lengths.length = 0;
  journal.used = 0;
  journal.step++;
  journal.cost = tours.cost;
}

/** Notes a route as it is before its first change in this step. */
export function noteRoute(journal: Journal, tours: Tours, route: number): void {
  if (journal.stamp[route] === journal.step) return;
  journal.stamp[route] = journal.step;
  journal.routes.push(route);
  journal.lengths.push(tours.count[route] as number);
  for (let place = tours.first[route] as number; place !== 0; place = tours.next[place] as number) journal.places[journal.used++] = place;
}

/** Takes the step back: every noted route is as it was. */
export function takeBack(journal: Journal, tours: Tours, demand: Int32Array): void {
  let at = 0;
  tours.free.length = 0;
  for (let i = 0; i < journal.routes.length; i++) {
    const route = journal.routes[i] as number;
    const length = journal.lengths[i] as number;
    let load = 0;
    let before = 0;
    for (let k = 0; k < length; k++) {
      const place = journal.places[at++] as number;
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
    tours.count[route] = length;
  }
  while (tours.routes > 0 && tours.count[tours.routes - 1] === 0) tours.routes--;
  for (let route = 0; route < tours.routes; route++) if (tours.count[route] === 0) tours.free.push(route);
  tours.cost = journal.cost;
}
