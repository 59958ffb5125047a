import type { Tours } from './tours.ts';

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
