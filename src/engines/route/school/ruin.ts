import { sweep } from './buses.ts';
import type { Search } from './search.ts';
import { keepRow, restoreLast } from './undo.ts';

const MEAN_REMOVED = 10;
const LONGEST_STRING = 10;
/** How often the ruin begins beside a stop that is left over, and how often a whole trip to a school goes instead of a string. */
const BESIDE_ABSENT = 0.5;
const WHOLE_TRIP = 0.3;

/** Takes strings of stops, or whole trips to a school, out of related buses; gives back how many stops now wait in `removed`, those left over before among them. */
export function ruin(search: Search): number {
  const { buses, problem, random, near } = search;
  const { absent } = buses;
  let taken = 0;
  for (const stop of absent) search.removed[taken++] = stop;
  const seed =
    absent.length > 0 && random.next() < BESIDE_ABSENT ? (absent[random.below(absent.length)] as number) : random.below(problem.stops);
  absent.length = 0;
  const mean = Math.max(1, problem.stops / Math.max(1, buses.used));
  const longest = Math.min(LONGEST_STRING, mean);
  const strings = Math.floor(random.next() * ((4 * MEAN_REMOVED) / (1 + longest) - 1) + 1);
  const ruined: number[] = [];
  for (let i = -1; i < near.width && ruined.length < strings; i++) {
    const stop = i < 0 ? seed : (near.list[seed * near.width + i] as number);
    const bus = buses.busOf[stop] as number;
    if (bus < 0 || ruined.includes(bus)) continue;
    keepRow(search, bus);
    const more = random.next() < WHOLE_TRIP ? takeTrip(search, bus, stop, taken) : takeString(search, bus, stop, longest, taken);
    sweep(buses, problem, bus);
    ruined.push(bus);
    if (isDrivable(search, bus)) taken = more;
    else restoreLast(search);
  }
  return taken;
}

/** With fewer stops a bus reaches a school sooner and may wait there longer with others aboard: a row that shrank has to be driven again. */
function isDrivable({ buses, drive, draft }: Search, bus: number): boolean {
  const from = bus * buses.room;
  const length = buses.length[bus] as number;
  for (let k = 0; k < length; k++) draft[k] = buses.nodes[from + k] as number;
  return length === 0 || drive(draft, length) >= 0;
}

/** Takes all stops of a bus that lead to the same school as this one. */
function takeTrip({ buses, problem, removed }: Search, bus: number, stop: number, taken: number): number {
  let at = taken;
  const from = bus * buses.room;
  const school = problem.school[stop];
  for (let k = from; k < from + (buses.length[bus] as number); k++) {
    const node = buses.nodes[k] as number;
    if (node >= problem.stops || problem.school[node] !== school) continue;
    buses.busOf[node] = -1;
    removed[at++] = node;
  }
  return at;
}

/** Takes up to `longest` stops of a bus that follow each other, this one among them. */
function takeString({ buses, problem, removed, random }: Search, bus: number, stop: number, longest: number, taken: number): number {
  const from = bus * buses.room;
  const length = buses.length[bus] as number;
  const order: number[] = [];
  for (let k = 0; k < length; k++) {
    const node = buses.nodes[from + k] as number;
    if (node < problem.stops) order.push(node);
  }
  const span = Math.floor(random.next() * Math.min(order.length, longest) + 1);
  const own = order.indexOf(stop);
  const first = Math.max(0, own - span + 1);
  const last = Math.min(own, order.length - span);
  const start = first + random.below(last - first + 1);
  for (let i = 0; i < span; i++) {
    const node = order[start + i] as number;
    buses.busOf[node] = -1;
    removed[taken + i] = node;
  }
  return taken + span;
}
