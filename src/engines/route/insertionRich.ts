import { cheapestKind } from './fleet.ts';
import { BLINK, best } from './insertion.ts';
import type { Search } from './search.ts';
import { fitsBetween } from './windows.ts';

/** What it takes to carry more in a route: the kind of vehicle, and what the change to it costs. */
const lift = { kind: -1, extra: 0 };

/** Which vehicle could carry `demand` more in a route, and at what extra cost; kind -1 when none can. */
function liftFor({ tours, fleet }: Search, route: number, demand: number): void {
  const own = tours.kind[route] as number;
  const load = (tours.load[route] as number) + demand;
  lift.kind = own;
  lift.extra = 0;
  if (load <= (fleet.capacity[own] as number)) return;
  const length = tours.length[route] as number;
  lift.kind = cheapestKind(fleet, load, length, -1);
  if (lift.kind < 0) return;
  lift.extra =
    (fleet.fixed[lift.kind] as number) -
    (fleet.fixed[own] as number) +
    ((fleet.unit[lift.kind] as number) - (fleet.unit[own] as number)) * length;
}

/** Weighs putting `place` between two of a route, with `lift` as it stands; overlooked with the chance `blink`. */
function weigh(
  { problem, tours, fleet, random }: Search,
  place: number,
  route: number,
  before: number,
  after: number,
  blink: number,
): void {
  const { cost, windows } = problem;
  const places = problem.size + 1;
  const length =
    (cost[before * places + place] as number) + (cost[place * places + after] as number) - (cost[before * places + after] as number);
  const extra = lift.extra + (fleet.unit[lift.kind] as number) * length;
  if (extra >= best.extra || random.next() < blink) return;
  if (windows !== undefined && !fitsBetween(tours, problem, windows, before, place, after)) return;
  best.extra = extra;
  best.length = length;
  best.route = route;
  best.after = before;
  best.kind = lift.kind;
}

/** `searchNear` with vehicles of several kinds and time windows. */
export function searchNearRich(search: Search, place: number): void {
  const { tours, problem, beside, insertWidth } = search;
  const demand = problem.demand[place] as number;
  const end = place * beside.width + insertWidth;
  for (let i = place * beside.width; i < end; i++) {
    const other = beside.list[i] as number;
    const route = tours.route[other] as number;
    if (route < 0) continue;
    liftFor(search, route, demand);
    if (lift.kind < 0) continue;
    weigh(search, place, route, other, tours.next[other] as number, BLINK);
    weigh(search, place, route, tours.previous[other] as number, other, BLINK);
  }
}

/** `searchAll` with vehicles of several kinds and time windows. */
export function searchAllRich(search: Search, place: number): void {
  const { tours, problem } = search;
  for (let route = 0; route < tours.routes; route++) {
    if (tours.count[route] === 0) continue;
    liftFor(search, route, problem.demand[place] as number);
    if (lift.kind < 0) continue;
    let before = 0;
    for (let after = tours.first[route] as number; ; after = tours.next[after] as number) {
      weigh(search, place, route, before, after, 0);
      if (after === 0) break;
      before = after;
    }
  }
}
