import { refit } from './fleet.ts';
import { noteRoute } from './journal.ts';
import type { Search } from './search.ts';
import { takeOut } from './tours.ts';
import { timeRoute } from './windows.ts';

/** How much a ruin takes out: mean number of places, longest string, chance of a split string, chance that the kept middle grows no further. */
const MEAN_REMOVED = 10;
const LONGEST_STRING = 10;
const SPLIT_CHANCE = 0.5;
const GROW_CHANCE = 0.01;

/** How often the ruin begins beside a place that is left out, while there is one. */
const BESIDE_ABSENT = 0.5;
/** Up to how many times as much is then taken out: a large load finds room only where several tours open. */
const WIDER = 5;

const ruined: number[] = [];

/**
 * Takes strings of neighbouring places out of neighbouring tours, so that slack appears in one region at once (the figures are those of
 * Christiaens and Vanden Berghe 2020). The places taken, and those left out before, are written to `search.removed`; gives back how many.
 */
export function ruin(search: Search): number {
  const { tours, problem, near, random, journal } = search;
  const used = tours.routes - tours.free.length;
  const { absent } = tours;
  const beside = absent.length > 0 && random.next() < BESIDE_ABSENT;
  const more = beside ? 1 + random.below(WIDER) : 1;
  const longest = Math.min(more * LONGEST_STRING, Math.max(1, problem.size / Math.max(1, used)));
  const mostStrings = (4 * more * MEAN_REMOVED) / (1 + longest) - 1;
  const strings = Math.floor(random.next() * mostStrings + 1);
  const seed = beside ? (absent[random.below(absent.length)] as number) : 1 + random.below(problem.size);
  ruined.length = 0;
  let taken = takeAbsent(search);
  for (let i = -1; i < near.width && ruined.length < strings; i++) {
    const place = i < 0 ? seed : (near.list[seed * near.width + i] as number);
    const route = tours.route[place] as number;
    if (route < 0 || ruined.includes(route)) continue;
    const most = Math.min(tours.count[route] as number, longest);
    const length = Math.floor(random.next() * most + 1);
    noteRoute(journal, tours, route);
    taken = takeString(search, place, route, length, taken);
    ruined.push(route);
  }
  if (search.rich) mendRuined(search);
  return taken;
}

/** Places left out before are to be put back as well. */
function takeAbsent({ tours, removed, absentCost }: Search): number {
  const { absent } = tours;
  for (let i = 0; i < absent.length; i++) removed[i] = absent[i] as number;
  const taken = absent.length;
  tours.cost -= taken * absentCost;
  absent.length = 0;
  return taken;
}

/** After a ruin: smaller vehicles where they now do, and the times of the routes anew. */
function mendRuined({ tours, problem, fleet }: Search): void {
  if (problem.fleet !== undefined) refit(tours, fleet, ruined);
  if (problem.windows !== undefined) for (const route of ruined) timeRoute(tours, problem, problem.windows, route);
}

/** Takes a string of `length` places around `place` out of its route; a split string leaves some in its middle. */
function takeString(search: Search, place: number, route: number, length: number, taken: number): number {
  const { tours, random, removed, fleet } = search;
  const count = tours.count[route] as number;
  let kept = 0;
  if (length > 1 && length < count && random.next() < SPLIT_CHANCE) {
    kept = 1;
    while (length + kept < count && random.next() < GROW_CHANCE) kept++;
  }
  const span = length + kept;
  let walk = startOf(search, place, span);
  const keptFrom = kept === 0 ? span : 1 + random.below(length - 1);
  let at = taken;
  for (let i = 0; i < span; i++) {
    const following = tours.next[walk] as number;
    if (i < keptFrom || i >= keptFrom + kept) {
      drop(search, walk, route);
      removed[at++] = walk;
    }
    walk = following;
  }
  if (tours.count[route] === 0) {
    const kind = tours.kind[route] as number;
    tours.cost -= fleet.fixed[kind] as number;
    fleet.idle[kind] = (fleet.idle[kind] as number) + 1;
    tours.free.push(route);
  }
  return at;
}

/** Where a string of `span` places that holds `place` begins, drawn among all that fit in its route. */
function startOf({ tours, random }: Search, place: number, span: number): number {
  let before = 0;
  for (let walk = tours.previous[place] as number; walk !== 0 && before < span - 1; walk = tours.previous[walk] as number) before++;
  let after = 0;
  for (let walk = tours.next[place] as number; walk !== 0 && after < span - 1; walk = tours.next[walk] as number) after++;
  const least = Math.max(0, span - 1 - after);
  let start = place;
  for (let back = least + random.below(before - least + 1); back > 0; back--) start = tours.previous[start] as number;
  return start;
}

/** Takes a place out and lowers distance and cost by what it adds where it stands. */
function drop({ tours, problem, fleet }: Search, place: number, route: number): void {
  const places = problem.size + 1;
  const { cost } = problem;
  const before = tours.previous[place] as number;
  const after = tours.next[place] as number;
  const change =
    (cost[before * places + after] as number) - (cost[before * places + place] as number) - (cost[place * places + after] as number);
  tours.length[route] = (tours.length[route] as number) + change;
  tours.cost += (fleet.unit[tours.kind[route] as number] as number) * change;
  takeOut(tours, problem, place);
}
