import type { Random } from '#kernel/random.ts';
import { type Journal, noteRoute } from './journal.ts';
import type { Neighbours } from './neighbours.ts';
import type { CapacityProblem } from './problem.ts';
import { type Tours, takeOut } from './tours.ts';

/** How much a ruin takes out: mean number of places, longest string, chance of a split string. */
export interface RuinSize {
  readonly meanRemoved: number;
  readonly longestString: number;
  readonly splitChance: number;
}

/** The figures of Christiaens and Vanden Berghe (2020), "Slack induction by string removals for vehicle routing problems". */
export const usualRuin: RuinSize = { meanRemoved: 10, longestString: 10, splitChance: 0.5 };

/**
 * Takes strings of neighbouring places out of neighbouring tours, so that slack appears in one region at once.
 * The places taken are written to `removed`; gives back how many.
 */
export function ruin(
  tours: Tours,
  problem: CapacityProblem,
  near: Neighbours,
  size: RuinSize,
  random: Random,
  journal: Journal,
  removed: Int32Array,
): number {
  const used = tours.routes - tours.free.length;
  const longest = Math.min(size.longestString, Math.max(1, problem.size / Math.max(1, used)));
  const mostStrings = (4 * size.meanRemoved) / (1 + longest) - 1;
  const strings = Math.floor(random.next() * mostStrings + 1);
  const seed = 1 + random.below(problem.size);
  const ruined: number[] = [];
  let taken = 0;
  for (let i = -1; i < near.width && ruined.length < strings; i++) {
    const place = i < 0 ? seed : (near.list[seed * near.width + i] as number);
    const route = tours.route[place] as number;
    if (route < 0 || ruined.includes(route)) continue;
    const most = Math.min(tours.count[route] as number, longest);
    const length = Math.floor(random.next() * most + 1);
    noteRoute(journal, tours, route);
    taken = takeString(tours, problem, place, route, length, size.splitChance, random, removed, taken);
    ruined.push(route);
  }
  return taken;
}

/** Takes a string of `length` places around `place` out of its route; a split string leaves some in its middle. */
function takeString(
  tours: Tours,
  problem: CapacityProblem,
  place: number,
  route: number,
  length: number,
  splitChance: number,
  random: Random,
  removed: Int32Array,
  taken: number,
): number {
  const count = tours.count[route] as number;
  let kept = 0;
  if (length > 1 && length < count && random.next() < splitChance) {
    kept = 1;
    while (length + kept < count && random.next() < 0.01) kept++;
  }
  const span = length + kept;
  let start = place;
  let before = 0;
  for (let walk = tours.previous[place] as number; walk !== 0 && before < span - 1; walk = tours.previous[walk] as number) before++;
  let after = 0;
  for (let walk = tours.next[place] as number; walk !== 0 && after < span - 1; walk = tours.next[walk] as number) after++;
  const least = Math.max(0, span - 1 - after);
  const back = least + random.below(before - least + 1);
  for (let i = 0; i < back; i++) start = tours.previous[start] as number;
  const keptFrom = kept === 0 ? span : 1 + random.below(length - 1);
  let at = taken;
  let walk = start;
  for (let i = 0; i < span; i++) {
    const following = tours.next[walk] as number;
    if (i < keptFrom || i >= keptFrom + kept) {
      dropCost(tours, problem, walk);
      takeOut(tours, problem, walk);
      removed[at++] = walk;
    }
    walk = following;
  }
  if (tours.count[route] === 0) tours.free.push(route);
  return at;
}

/** Lowers the cost of the tours by what the place costs where it stands. */
function dropCost(tours: Tours, problem: CapacityProblem, place: number): void {
  const places = problem.size + 1;
  const { cost } = problem;
  const before = tours.previous[place] as number;
  const after = tours.next[place] as number;
  tours.cost +=
    (cost[before * places + after] as number) - (cost[before * places + place] as number) - (cost[place * places + after] as number);
}
