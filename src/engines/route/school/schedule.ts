import type { SchoolBusProblem } from './problem.ts';

/**
 * Drives a line of nodes (stops, and schools as `stops + school`) with the clock on. The latest start that reaches every school in time is the
 * best: whoever starts later waits less on the way and rides no longer. Gives back that start, or -1 when no start keeps seats, times and rides.
 */
export type Driver = (nodes: Int32Array, length: number) => number;

/** The figures of a problem with what a drive writes on: by school, the arrival by which all aboard keep their longest ride, and how many are aboard. */
interface Cab extends SchoolBusProblem {
  readonly places: number;
  readonly due: Float64Array;
  readonly aboard: Int32Array;
}

/** Opens a driver with its own working arrays. A drive takes time linear in the length. */
export function driverOf(problem: SchoolBusProblem): Driver {
  const { stops, schools } = problem;
  const due = new Float64Array(schools).fill(Number.POSITIVE_INFINITY);
  const cab: Cab = { ...problem, places: stops + schools, due, aboard: new Int32Array(schools) };
  return (nodes, length) => {
    const start = latestStart(cab, nodes, length);
    if (!(start >= 0)) return -1;
    if (keepsAll(cab, nodes, length, start)) return start;
    clear(cab, nodes, length);
    return -1;
  };
}

/** The last start on the grid that reaches every school in time if nothing makes the bus wait; below 0 where there is none. */
function latestStart(cab: Cab, nodes: Int32Array, length: number): number {
  const { stops, places, travel, pupils, school, boarding, closes, dwell, dwellPerPupil, aboard, startGrid } = cab;
  let clock = 0;
  let latest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < length; k++) {
    const node = nodes[k] as number;
    if (k > 0) clock += travel[(nodes[k - 1] as number) * places + node] as number;
    if (node < stops) {
      clock += boarding[node] as number;
      aboard[school[node] as number] = (aboard[school[node] as number] as number) + (pupils[node] as number);
    } else {
      const at = node - stops;
      if ((closes[at] as number) - clock < latest) latest = (closes[at] as number) - clock;
      clock += dwell + dwellPerPupil * (aboard[at] as number);
      aboard[at] = 0;
    }
  }
  return Math.floor(latest / startGrid) * startGrid;
}

/** True when seats, windows and rides are kept from this start on. Leaves the cab empty when they are. */
function keepsAll(cab: Cab, nodes: Int32Array, length: number, start: number): boolean {
  const { stops, places, travel, school, boarding, opens, closes, dwell, dwellPerPupil, aboard, due } = cab;
  let clock = start;
  let load = 0;
  let parties = 0;
  for (let k = 0; k < length; k++) {
    const node = nodes[k] as number;
    if (k > 0) clock += travel[(nodes[k - 1] as number) * places + node] as number;
    if (node < stops) {
      clock += boarding[node] as number;
      if (aboard[school[node] as number] === 0 && due[school[node] as number] === Number.POSITIVE_INFINITY) parties++;
      load += board(cab, node, clock);
      if (load > cab.capacity || (!cab.mixedLoads && parties > 1)) return false;
    } else {
      const at = node - stops;
      if (clock > (due[at] as number) || clock > (closes[at] as number)) return false;
      if (clock < (opens[at] as number)) clock = opens[at] as number;
      const off = aboard[at] as number;
      clock += dwell + dwellPerPupil * off;
      load -= off;
      aboard[at] = 0;
      if (due[at] !== Number.POSITIVE_INFINITY) parties--;
      due[at] = Number.POSITIVE_INFINITY;
    }
  }
  return true;
}

/** Lets the pupils of a stop aboard; gives back how many. */
function board({ school, pupils, maxRide, due, aboard }: Cab, stop: number, clock: number): number {
  const to = school[stop] as number;
  const count = pupils[stop] as number;
  aboard[to] = (aboard[to] as number) + count;
  const limit = clock + (maxRide[stop] as number);
  if (limit < (due[to] as number)) due[to] = limit;
  return count;
}

/** Empties the cab after a drive that was broken off. */
function clear({ stops, school, due, aboard }: Cab, nodes: Int32Array, length: number): void {
  for (let k = 0; k < length; k++) {
    const node = nodes[k] as number;
    const at = node < stops ? (school[node] as number) : node - stops;
    due[at] = Number.POSITIVE_INFINITY;
    aboard[at] = 0;
  }
}
