import type { Random } from '#kernel/random.ts';
import { type Journal, noteRoute } from './journal.ts';
import type { Neighbours } from './neighbours.ts';
import type { CapacityProblem } from './problem.ts';
import { insertAfter, openRoute, type Tours } from './tours.ts';

/** The chance that an insertion place is overlooked: greed with blinks keeps the search from walking the same way twice. */
const BLINK = 0.01;

/** Orders the removed places for insertion: at random (4 of 11), largest first (4), farthest from the depot first (2), nearest first (1). */
export function orderRemoved(problem: CapacityProblem, removed: Int32Array, taken: number, random: Random): void {
  const part = removed.subarray(0, taken);
  const pick = random.below(11);
  if (pick < 4) {
    for (let i = taken - 1; i > 0; i--) {
      const j = random.below(i + 1);
      const swap = part[i] as number;
      part[i] = part[j] as number;
      part[j] = swap;
    }
    return;
  }
  const { demand, cost } = problem;
  const key = (place: number) => (pick < 8 ? -(demand[place] as number) : pick < 10 ? -(cost[place] as number) : (cost[place] as number));
  for (let i = 1; i < taken; i++) {
    const place = part[i] as number;
    const weight = key(place);
    let j = i - 1;
    while (j >= 0 && key(part[j] as number) > weight) {
      part[j + 1] = part[j] as number;
      j--;
    }
    part[j + 1] = place;
  }
}

/** Where the best insertion found stands; `route` is -1 where none is. */
const best = { route: -1, after: 0, extra: Number.POSITIVE_INFINITY };

/** Looks for the cheapest insertion beside the nearest neighbours, before and after each. */
function searchNear(tours: Tours, problem: CapacityProblem, near: Neighbours, place: number, width: number, random: Random): void {
  const { cost, demand, capacity } = problem;
  const { next, previous, route: routeOf, load } = tours;
  const places = problem.size + 1;
  const room = capacity - (demand[place] as number);
  const row = place * places;
  const end = place * near.width + width;
  for (let i = place * near.width; i < end; i++) {
    const other = near.list[i] as number;
    const route = routeOf[other] as number;
    if (route < 0 || (load[route] as number) > room) continue;
    const to = cost[other * places + place] as number;
    const following = next[other] as number;
    const extraAfter = to + (cost[row + following] as number) - (cost[other * places + following] as number);
    if (extraAfter < best.extra && random.next() >= BLINK) {
      best.extra = extraAfter;
      best.route = route;
      best.after = other;
    }
    const preceding = previous[other] as number;
    const extraBefore =
      (cost[preceding * places + place] as number) + (cost[row + other] as number) - (cost[preceding * places + other] as number);
    if (extraBefore < best.extra && random.next() >= BLINK) {
      best.extra = extraBefore;
      best.route = route;
      best.after = preceding;
    }
  }
}

/** Looks through every route with room: the way out when no neighbour's route has any. */
function searchAll(tours: Tours, problem: CapacityProblem, place: number): void {
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
        best.route = route;
        best.after = before;
      }
      if (after === 0) break;
      before = after;
      after = tours.next[after] as number;
    }
  }
}

/** Puts every removed place back where it costs least, blinking now and then; a new tour where none has room or where it is cheaper. */
export function recreate(
  tours: Tours,
  problem: CapacityProblem,
  near: Neighbours,
  width: number,
  random: Random,
  journal: Journal,
  removed: Int32Array,
  taken: number,
): void {
  const { cost } = problem;
  const places = problem.size + 1;
  for (let i = 0; i < taken; i++) {
    const place = removed[i] as number;
    best.route = -1;
    best.extra = Number.POSITIVE_INFINITY;
    searchNear(tours, problem, near, place, width, random);
    if (best.route < 0) searchAll(tours, problem, place);
    const alone = (cost[place] as number) + (cost[place * places] as number);
    if (best.route < 0 || alone < best.extra) {
      best.route = openRoute(tours);
      best.after = 0;
      best.extra = alone;
    }
    noteRoute(journal, tours, best.route);
    insertAfter(tours, problem, place, best.route, best.after);
    tours.cost += best.extra;
  }
}
