import { changeKind, cheapestKind, refit } from './fleet.ts';
import { best, searchAll, searchNear } from './insertion.ts';
import { searchAllRich, searchNearRich } from './insertionRich.ts';
import { noteRoute } from './journal.ts';
import type { Search } from './search.ts';
import { insertAfter, openRoute } from './tours.ts';
import { timeRoute } from './windows.ts';

const LARGEST_FIRST = 4;

/**
 * Orders the removed places for insertion: at random (4 of 11), largest first (4), farthest from the depot first (2), nearest first (1);
 * always largest first while a place is left out.
 */
export function orderRemoved({ problem, removed, random, journal }: Search, taken: number): void {
  const part = removed.subarray(0, taken);
  const pick = journal.absent.length > 0 ? LARGEST_FIRST : random.below(11);
  if (pick < 4) {
    for (let i = taken - 1; i > 0; i--) {
      const j = random.below(i + 1);
      const swap = part[i] as number;
      part[i] = part[j] as number;
      part[j] = swap;
    }
    return;
  }
  const { demand, cost, windows } = problem;
  if (windows !== undefined && pick < 8 && random.below(2) === 0) {
    const width = (place: number) => (windows.closes[place] as number) - (windows.opens[place] as number);
    part.sort((a, b) => width(a) - width(b) || a - b);
    return;
  }
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

/** Puts every removed place back where it costs least, blinking now and then; a new tour where none has room or where it is cheaper. */
export function recreate(search: Search, taken: number): void {
  const { tours, problem, removed } = search;
  const near = search.rich ? searchNearRich : searchNear;
  const all = search.rich ? searchAllRich : searchAll;
  for (let i = 0; i < taken; i++) {
    const place = removed[i] as number;
    best.route = -1;
    best.extra = Number.POSITIVE_INFINITY;
    near(search, place);
    if (best.route < 0) all(search, place);
    putBack(search, place);
  }
  if (problem.fleet !== undefined) refit(tours, search.fleet, search.journal.routes);
}

/** Puts a place where the search found best, or alone into a new tour, or leaves it out where no vehicle is idle. */
function putBack(search: Search, place: number): void {
  const { tours, problem, fleet, journal } = search;
  const places = problem.size + 1;
  const alone = (problem.cost[place] as number) + (problem.cost[place * places] as number);
  const kind = search.rich ? cheapestKind(fleet, problem.demand[place] as number, alone, -1) : 0;
  const fixed = kind < 0 ? Number.POSITIVE_INFINITY : (fleet.fixed[kind] as number);
  if (kind >= 0 && fixed + (fleet.unit[kind] as number) * alone < best.extra) {
    best.route = openRoute(tours);
    best.after = 0;
    best.length = alone;
    noteRoute(journal, tours, best.route);
    tours.kind[best.route] = kind;
    fleet.idle[kind] = (fleet.idle[kind] as number) - 1;
    tours.cost += fixed;
  } else if (best.route < 0) {
    tours.absent.push(place);
    tours.cost += search.absentCost;
    return;
  } else {
    noteRoute(journal, tours, best.route);
    if (search.rich) changeKind(tours, fleet, best.route, best.kind);
  }
  const { route } = best;
  insertAfter(tours, problem, place, route, best.after);
  tours.length[route] = (tours.length[route] as number) + best.length;
  tours.cost += (fleet.unit[tours.kind[route] as number] as number) * best.length;
  if (problem.windows !== undefined) timeRoute(tours, problem, problem.windows, route);
}
