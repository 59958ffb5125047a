import type { Search } from './search.ts';

/** The chance that an insertion place is overlooked: greed with blinks keeps the search from walking the same way twice. */
export const BLINK = 0.01;

/** Where the best insertion found stands: `route` is -1 where none is; `extra` in cost, `length` in distance, `kind` of the vehicle it needs. */
export const best = { route: -1, after: 0, extra: Number.POSITIVE_INFINITY, length: 0, kind: 0 };

/** Looks for the cheapest insertion beside the nearest neighbours, before and after each. */
export function searchNear({ tours, problem, beside, insertWidth, random }: Search, place: number): void {
  const { cost, demand, capacity } = problem;
  const { next, previous, route: routeOf, load } = tours;
  const places = problem.size + 1;
  const room = capacity - (demand[place] as number);
  const row = place * places;
  const end = place * beside.width + insertWidth;
  let least = Number.POSITIVE_INFINITY;
  for (let i = place * beside.width; i < end; i++) {
    const other = beside.list[i] as number;
    const route = routeOf[other] as number;
    if (route < 0 || (load[route] as number) > room) continue;
    const to = cost[other * places + place] as number;
    const following = next[other] as number;
    const extraAfter = to + (cost[row + following] as number) - (cost[other * places + following] as number);
    if (extraAfter < least && random.next() >= BLINK) {
      least = extraAfter;
      best.route = route;
      best.after = other;
    }
    const preceding = previous[other] as number;
    const extraBefore =
      (cost[preceding * places + place] as number) + (cost[row + other] as number) - (cost[preceding * places + other] as number);
    if (extraBefore < least && random.next() >= BLINK) {
      least = extraBefore;
      best.route = route;
      best.after = preceding;
    }
  }
  best.extra = least;
  best.length = least;
}

/** Looks through every route with room: the way out when no neighbour's route has any. */
export function searchAll({ tours, problem }: Search, place: number): void {
  const { cost, demand, capacity } = problem;
  const places = problem.size + 1;
  const room = capacity - (demand[place] as number);
  for (let route = 0; route < tours.routes; route++) {
    if (tours.count[route] === 0 || (tours.load[route] as number) > room) continue;
    let before = 0;
    let after = tours.first[route] as number;
    for (;;) {
      const extra =
        (cost[before * places + place] as number) + (cost[place * places + after] as number) - (cost[before * places + after] as number);
      if (extra < best.extra) {
        best.extra = extra;
        best.length = extra;
        best.route = route;
        best.after = before;
      }
      if (after === 0) break;
      before = after;
      after = tours.next[after] as number;
    }
  }
}
