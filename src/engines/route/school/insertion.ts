import type { Search } from './search.ts';

/** How often a second visit at a school that the bus calls at anyway is thought of. */
const SECOND_VISIT = 0.1;

/** Where the cheapest insertion found stands: before which node the stop, and before which a new visit at its school (-1 = it calls there anyway). */
export const best = { bus: -1, pickup: 0, visit: -1, extra: Number.POSITIVE_INFINITY };

/** Writes the row that a bus would have with the stop put in; gives back its length. */
export function draftRow({ buses, draft, problem }: Search, bus: number, stop: number, pickup: number, visit: number): number {
  const { nodes, room } = buses;
  const length = buses.length[bus] as number;
  const school = problem.stops + (problem.school[stop] as number);
  let at = 0;
  for (let k = 0; k <= length; k++) {
    if (k === pickup) draft[at++] = stop;
    if (k === visit) draft[at++] = school;
    if (k < length) draft[at++] = nodes[bus * room + k] as number;
  }
  return at;
}

/** Keeps an insertion as the best if chance does not overlook it and the whole row can be driven. */
function keepIfDrivable(search: Search, bus: number, stop: number, pickup: number, visit: number, extra: number): void {
  if (search.blink > 0 && search.random.next() < search.blink) return;
  if (search.drive(search.draft, draftRow(search, bus, stop, pickup, visit)) < 0) return;
  best.bus = bus;
  best.pickup = pickup;
  best.visit = visit;
  best.extra = extra;
}

/** Looks through the row of a bus for a cheaper place for a stop. */
export function searchBus(search: Search, bus: number, stop: number): void {
  const { buses, problem } = search;
  const length = buses.length[bus] as number;
  if (length + 2 > buses.room) return;
  const school = problem.stops + (problem.school[stop] as number);
  const from = bus * buses.room;
  let visits = 0;
  for (let k = 0; k < length; k++)
    if (buses.nodes[from + k] === school) {
      visits++;
      beforeVisit(search, bus, stop, k);
    }
  if (visits === 0 || search.blink === 0 || search.random.next() < SECOND_VISIT) withNewVisit(search, bus, stop);
}

/** Tries the places before a visit that the bus makes anyway, backwards, while seats and the longest ride allow. */
function beforeVisit(search: Search, bus: number, stop: number, visit: number): void {
  const { problem, buses } = search;
  const { travel, stops } = problem;
  const { nodes, load, early, late } = buses;
  const places = stops + problem.schools;
  const from = bus * buses.room;
  const seats = problem.capacity - (problem.pupils[stop] as number);
  const row = stop * places;
  const longest = problem.maxRide[stop] as number;
  const school = nodes[from + visit] as number;
  let ride = 0;
  for (let p = visit; p >= 0; p--) {
    const next = nodes[from + p] as number;
    if (p < visit) {
      ride +=
        (travel[next * places + (nodes[from + p + 1] as number)] as number) +
        (next < stops ? (problem.boarding[next] as number) : problem.dwell);
      if (ride > longest) return;
    }
    const previous = p > 0 ? (nodes[from + p - 1] as number) : -1;
    if (p > 0 ? (load[from + p - 1] as number) > seats : seats < 0) return;
    const to = previous < 0 ? 0 : (travel[previous * places + stop] as number);
    const onward = travel[row + next] as number;
    const extra = to + onward - (previous < 0 ? 0 : (travel[previous * places + next] as number));
    const ready = (p > 0 ? (early[from + p - 1] as number) : 0) + to + (problem.boarding[stop] as number) + onward;
    if (extra < best.extra && ready <= (late[from + p] as number)) keepIfDrivable(search, bus, stop, p, -1, extra);
    if (previous === school) return;
  }
}

/** Tries every pair of places for the stop and a new visit at its school that seats, windows and the longest ride do not rule out at once. */
function withNewVisit(search: Search, bus: number, stop: number): void {
  const { problem, buses } = search;
  const { travel, stops } = problem;
  const { nodes, early, late, load } = buses;
  const places = stops + problem.schools;
  const from = bus * buses.room;
  const length = buses.length[bus] as number;
  const at = problem.school[stop] as number;
  const school = stops + at;
  const closes = problem.closes[at] as number;
  const leaves = (problem.opens[at] as number) + problem.dwell;
  const boarding = problem.boarding[stop] as number;
  const seats = problem.capacity - (problem.pupils[stop] as number);
  const direct = travel[stop * places + school] as number;
  for (let p = 0; p <= length; p++) {
    const ready = p > 0 ? (early[from + p - 1] as number) : 0;
    if (ready > closes) return;
    const previous = p > 0 ? (nodes[from + p - 1] as number) : -1;
    const next = p < length ? (nodes[from + p] as number) : -1;
    const to = previous < 0 ? 0 : (travel[previous * places + stop] as number);
    const between = previous < 0 || next < 0 ? 0 : (travel[previous * places + next] as number);
    const onward = next < 0 ? direct : (travel[stop * places + next] as number);
    const detour = to + onward - between;
    if (detour >= best.extra) continue;
    const boarded = ready + to + boarding;
    if (boarded + direct > closes || (p > 0 && (load[from + p - 1] as number) > seats)) continue;
    const home = next < 0 ? 0 : (travel[school * places + next] as number);
    const onceThrough = to + direct + home - between;
    const dueNext = next < 0 ? Number.POSITIVE_INFINITY : (late[from + p] as number);
    const left = Math.max(boarded + direct + problem.dwell, leaves);
    if (onceThrough < best.extra && left + home <= dueNext) keepIfDrivable(search, bus, stop, p, p, onceThrough);
    if (next < 0 || detour >= best.extra || boarded + onward > dueNext) continue;
    laterVisits(search, bus, stop, p, detour, seats);
  }
}

/** With the stop before node `pickup`, tries a visit at its school further on. */
function laterVisits(search: Search, bus: number, stop: number, pickup: number, detour: number, seats: number): void {
  const { problem, buses } = search;
  const { travel, stops } = problem;
  const { nodes, early, late, load } = buses;
  const places = stops + problem.schools;
  const from = bus * buses.room;
  const length = buses.length[bus] as number;
  const at = problem.school[stop] as number;
  const school = stops + at;
  const leaves = (problem.opens[at] as number) + problem.dwell;
  let ride = travel[stop * places + (nodes[from + pickup] as number)] as number;
  for (let q = pickup + 1; q <= length; q++) {
    const previous = nodes[from + q - 1] as number;
    if ((load[from + q - 1] as number) > seats) return;
    ride += previous < stops ? (problem.boarding[previous] as number) : problem.dwell;
    const to = travel[previous * places + school] as number;
    const arrives = (early[from + q - 1] as number) + to;
    if (ride + to > (problem.maxRide[stop] as number) && ride > (problem.maxRide[stop] as number)) return;
    if (arrives > (problem.closes[at] as number)) return;
    const next = q < length ? (nodes[from + q] as number) : -1;
    const onward = next < 0 ? 0 : (travel[school * places + next] as number);
    const leg = next < 0 ? 0 : (travel[previous * places + next] as number);
    const extra = detour + to + onward - leg;
    const left = Math.max(arrives + problem.dwell, leaves);
    if (extra < best.extra && (next < 0 || left + onward <= (late[from + q] as number)))
      keepIfDrivable(search, bus, stop, pickup, q, extra);
    ride += leg;
  }
}
