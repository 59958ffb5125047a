import type { SchoolBusProblem } from './problem.ts';

/**
 * Drives a line of nodes (stops, and schools as `stops + school`) with the clock on. The latest start that reaches every school in time is the
 * best: whoever starts later waits less on the way and rides no longer. Gives back that start, or -1 when no start keeps seats, times and rides.
 */
export type Driver = (nodes: Int32Array, length: number) => number;

/** Opens a driver with its own working arrays. A drive takes time linear in the length. */
export function driverOf(problem: SchoolBusProblem): Driver {
  const {
    stops,
    schools,
    travel,
    pupils,
    school,
    boarding,
    maxRide,
    opens,
    closes,
    dwell,
    dwellPerPupil,
    capacity,
    startGrid,
    mixedLoads,
  } = problem;
  const places = stops + schools;
  const due = new Float64Array(schools).fill(Number.POSITIVE_INFINITY);
  const aboard = new Int32Array(schools);

  const latestStart = (nodes: Int32Array, length: number): number => {
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
  };

  const keepsAll = (nodes: Int32Array, length: number, start: number): boolean => {
    let clock = start;
    let load = 0;
    let parties = 0;
    for (let k = 0; k < length; k++) {
      const node = nodes[k] as number;
      if (k > 0) clock += travel[(nodes[k - 1] as number) * places + node] as number;
      if (node < stops) {
        const to = school[node] as number;
        clock += boarding[node] as number;
        load += pupils[node] as number;
        if (aboard[to] === 0 && due[to] === Number.POSITIVE_INFINITY) parties++;
        if (load > capacity || (!mixedLoads && parties > 1)) return false;
        aboard[to] = (aboard[to] as number) + (pupils[node] as number);
        const limit = clock + (maxRide[node] as number);
        if (limit < (due[to] as number)) due[to] = limit;
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
  };

  return (nodes, length) => {
    const start = latestStart(nodes, length);
    if (!(start >= 0)) return -1;
    if (keepsAll(nodes, length, start)) return start;
    for (let k = 0; k < length; k++) {
      const node = nodes[k] as number;
      const at = node < stops ? (school[node] as number) : node - stops;
      due[at] = Number.POSITIVE_INFINITY;
      aboard[at] = 0;
    }
    return -1;
  };
}
