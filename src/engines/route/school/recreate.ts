import { settle } from './buses.ts';
import { best, draftRow, searchBus } from './insertion.ts';
import type { Search } from './search.ts';
import { keepRow } from './undo.ts';

/** Orders the stops to be put back: at random, most pupils first, farthest from school first, nearest first, earliest school first, oftenest left over first. */
export function orderRemoved({ problem, removed, random, absences }: Search, taken: number): void {
  const part = removed.subarray(0, taken);
  for (let i = taken - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const swap = part[i] as number;
    part[i] = part[j] as number;
    part[j] = swap;
  }
  const pick = random.below(14);
  if (pick < 4) return;
  const { pupils, school, travel, stops, schools, closes } = problem;
  const far = (stop: number) => travel[stop * (stops + schools) + stops + (school[stop] as number)] as number;
  const key =
    pick < 7
      ? (stop: number) => -(pupils[stop] as number)
      : pick < 9
        ? (stop: number) => -far(stop)
        : pick < 10
          ? far
          : pick < 12
            ? (stop: number) => closes[school[stop] as number] as number
            : (stop: number) => -(absences[stop] as number);
  part.sort((a, b) => key(a) - key(b));
}

/** How many of the nearest stops' buses are looked at first. */
const FIRST = 40;
/** How often the others are looked at although one of those has a seat. */
const LOOK_FURTHER = 0.1;

/** Puts every removed stop where it costs the least driving; into a new bus where none takes it and `mayOpen`; else it is left over. */
export function recreate(search: Search, taken: number, mayOpen: boolean): void {
  const { buses, removed } = search;
  for (let i = 0; i < taken; i++) {
    const stop = removed[i] as number;
    best.bus = -1;
    best.extra = Number.POSITIVE_INFINITY;
    searchBuses(search, stop);
    if (best.bus < 0 && mayOpen && buses.used < buses.length.length) {
      best.bus = buses.used++;
      buses.length[best.bus] = 0;
      best.pickup = 0;
      best.visit = 0;
    }
    if (best.bus < 0) {
      buses.absent.push(stop);
      continue;
    }
    putIn(search, stop);
  }
}

/** Looks through all buses, those of the nearest stops first; the others where none of them has a seat, and now and then. */
function searchBuses(search: Search, stop: number): void {
  const { buses, near, seen } = search;
  search.stamp++;
  for (let i = 0; i < Math.min(FIRST, near.width); i++) {
    const bus = buses.busOf[near.list[stop * near.width + i] as number] as number;
    if (bus < 0 || seen[bus] === search.stamp) continue;
    seen[bus] = search.stamp;
    searchBus(search, bus, stop);
  }
  if (best.bus >= 0 && search.random.next() >= LOOK_FURTHER) return;
  for (let bus = 0; bus < buses.used; bus++) if (seen[bus] !== search.stamp) searchBus(search, bus, stop);
}

function putIn(search: Search, stop: number): void {
  const { buses, draft, problem } = search;
  const { bus } = best;
  keepRow(search, bus);
  const length = draftRow(search, bus, stop, best.pickup, best.visit);
  for (let k = 0; k < length; k++) buses.nodes[bus * buses.room + k] = draft[k] as number;
  buses.length[bus] = length;
  buses.busOf[stop] = bus;
  settle(buses, problem, bus);
}
