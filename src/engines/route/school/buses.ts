import type { SchoolBusProblem } from './problem.ts';

/** The lines of all buses: rows of nodes (stops, and schools as `stops + school`) in flat arrays, `room` nodes a bus. */
export interface Buses {
  readonly room: number;
  readonly nodes: Int32Array;
  readonly length: Int32Array;
  /** By node of a row: earliest end of the stand, latest arrival (both for the windows alone), pupils aboard when leaving. */
  readonly early: Float64Array;
  readonly late: Float64Array;
  readonly load: Int32Array;
  /** By stop: its bus, -1 while it has none. */
  readonly busOf: Int32Array;
  /** Seconds driven by each bus. */
  readonly driven: Float64Array;
  used: number;
  readonly absent: number[];
  cost: number;
}

/** Most nodes in the line of one bus. */
export const LONGEST_ROW = 160;

/** No bus out yet, room for one bus a stop. */
export function emptyBuses(problem: SchoolBusProblem): Buses {
  const most = Math.min(problem.buses ?? problem.stops, problem.stops);
  const room = Math.min(2 * problem.stops, LONGEST_ROW);
  return {
    room,
    nodes: new Int32Array(most * room),
    length: new Int32Array(most),
    early: new Float64Array(most * room),
    late: new Float64Array(most * room),
    load: new Int32Array(most * room),
    busOf: new Int32Array(problem.stops).fill(-1),
    driven: new Float64Array(most),
    used: 0,
    absent: [],
    cost: 0,
  };
}

/** After the row of a bus has changed: its driving time, loads and time bounds anew, and the cost with them. */
export function settle(buses: Buses, problem: SchoolBusProblem, bus: number): void {
  const { nodes, early, late, load, room } = buses;
  const { stops, travel, opens, closes, boarding, dwell } = problem;
  const places = stops + problem.schools;
  const from = bus * room;
  const end = from + (buses.length[bus] as number);
  let driven = 0;
  let ready = 0;
  for (let k = from; k < end; k++) {
    const node = nodes[k] as number;
    const leg = k > from ? (travel[(nodes[k - 1] as number) * places + node] as number) : 0;
    driven += leg;
    ready = node < stops ? ready + leg + (boarding[node] as number) : Math.max(ready + leg, opens[node - stops] as number) + dwell;
    early[k] = ready;
  }
  let due = Number.POSITIVE_INFINITY;
  for (let k = end - 1; k >= from; k--) {
    const node = nodes[k] as number;
    const leg = k < end - 1 ? (travel[node * places + (nodes[k + 1] as number)] as number) : 0;
    due = node < stops ? due - leg - (boarding[node] as number) : Math.min(due - leg - dwell, closes[node - stops] as number);
    late[k] = due;
  }
  countLoads(buses, problem, from, end, load);
  buses.cost += driven - (buses.driven[bus] as number);
  buses.driven[bus] = driven;
}

function countLoads({ nodes }: Buses, { stops, school, pupils }: SchoolBusProblem, from: number, end: number, load: Int32Array): void {
  let aboard = 0;
  for (let k = from; k < end; k++) {
    const node = nodes[k] as number;
    if (node < stops) aboard += pupils[node] as number;
    else
      for (let j = k - 1; j >= from && nodes[j] !== node; j--) {
        const stop = nodes[j] as number;
        if (stop < stops && (school[stop] as number) + stops === node) aboard -= pupils[stop] as number;
      }
    load[k] = aboard;
  }
}

/** Takes the marked stops (`busOf` -1) out of the row of a bus, and the visits at schools where nobody gets off any more. */
export function sweep(buses: Buses, problem: SchoolBusProblem, bus: number): void {
  const { nodes, busOf, room } = buses;
  const { stops, school } = problem;
  const from = bus * room;
  const end = from + (buses.length[bus] as number);
  let at = from;
  for (let k = from; k < end; k++) {
    const node = nodes[k] as number;
    if (node < stops ? busOf[node] === bus : isAwaited(nodes, from, at, node, stops, school)) nodes[at++] = node;
  }
  buses.length[bus] = at - from;
  settle(buses, problem, bus);
}

/** True when somebody aboard, in the row up to `at`, gets off at this visit. */
function isAwaited(nodes: Int32Array, from: number, at: number, visit: number, stops: number, school: Int32Array): boolean {
  for (let j = at - 1; j >= from && nodes[j] !== visit; j--) {
    const stop = nodes[j] as number;
    if (stop < stops && (school[stop] as number) + stops === visit) return true;
  }
  return false;
}

/** The rows put down as lists of nodes, empty ones left out. */
export function listBuses(buses: Buses): number[][] {
  return Array.from({ length: buses.used }, (_, bus) =>
    Array.from(buses.nodes.subarray(bus * buses.room, bus * buses.room + (buses.length[bus] as number))),
  ).filter(row => row.length > 0);
}
