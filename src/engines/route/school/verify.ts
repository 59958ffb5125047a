import type { SchoolBusProblem } from './problem.ts';

/** What an independent drive says of a plan for school buses; shares no code with the solver. */
export interface SchoolBusVerdict {
  readonly buses: number;
  /** Longest ride of each stop's pupils in seconds under the best start of its bus; null for a stop that is not served. */
  readonly rides: readonly (number | null)[];
  /** When each bus begins at its first stop. */
  readonly starts: readonly (number | null)[];
  readonly breaches: readonly string[];
}

interface Ride {
  readonly stop: number;
  readonly since: number;
}

interface Drive {
  readonly rides: ReadonlyMap<number, number>;
  readonly breaches: readonly string[];
}

/** Drives every bus from every start on the grid until one keeps all rules, and names every breach of those that find none. */
export function verifySchoolBus(problem: SchoolBusProblem, buses: readonly (readonly number[])[]): SchoolBusVerdict {
  const breaches: string[] = [];
  const rides: (number | null)[] = Array.from({ length: problem.stops }, () => null);
  const starts = buses.map((row, bus) => {
    const found = firstSoundStart(problem, row);
    const drive = found ?? { start: null, ...driveFrom(problem, row, latestStart(problem, row)) };
    for (const breach of drive.breaches) breaches.push(`bus ${bus + 1}: ${breach}`);
    for (const [stop, ride] of drive.rides) rides[stop] = ride;
    return drive.start;
  });
  const visits = new Map<number, number>();
  for (const stop of buses.flat().filter(node => node < problem.stops)) visits.set(stop, (visits.get(stop) ?? 0) + 1);
  for (let stop = 0; stop < problem.stops; stop++) {
    const times = visits.get(stop) ?? 0;
    if (times !== 1) breaches.push(`stop ${stop + 1} is served ${times} times`);
  }
  if (problem.buses !== null && buses.length > problem.buses) breaches.push(`${buses.length} buses are out, there are ${problem.buses}`);
  return { buses: buses.length, rides, starts, breaches };
}

function firstSoundStart(problem: SchoolBusProblem, row: readonly number[]): (Drive & { readonly start: number }) | null {
  for (let start = latestStart(problem, row); start >= 0; start -= problem.startGrid) {
    const drive = driveFrom(problem, row, start);
    if (drive.breaches.length === 0) return { start, ...drive };
  }
  return null;
}

/** The last start on the grid before the first school of the row closes. */
function latestStart({ stops, closes, startGrid }: SchoolBusProblem, row: readonly number[]): number {
  const first = row.find(node => node >= stops);
  return first === undefined ? 0 : Math.floor((closes[first - stops] as number) / startGrid) * startGrid;
}

function driveFrom(problem: SchoolBusProblem, row: readonly number[], start: number): Drive {
  const { stops, schools, travel, pupils, school, boarding, maxRide, opens, closes, dwell, dwellPerPupil, capacity } = problem;
  const rides = new Map<number, number>();
  const breaches: string[] = [];
  let aboard: Ride[] = [];
  let clock = start;
  row.forEach((node, index) => {
    const before = row[index - 1];
    if (before !== undefined) clock += travel[before * (stops + schools) + node] as number;
    if (node < stops) {
      clock += boarding[node] as number;
      aboard.push({ stop: node, since: clock });
      const load = aboard.reduce((sum, { stop }) => sum + (pupils[stop] as number), 0);
      if (load > capacity) breaches.push(`${load} pupils on ${capacity} seats after stop ${node + 1}`);
      if (!problem.mixedLoads && aboard.some(({ stop }) => school[stop] !== school[node]))
        breaches.push(`mixed load after stop ${node + 1}`);
      return;
    }
    const at = node - stops;
    const leaving = aboard.filter(({ stop }) => school[stop] === at);
    for (const { stop, since } of leaving) {
      rides.set(stop, clock - since);
      if (clock - since > (maxRide[stop] as number) + 1e-6) breaches.push(`stop ${stop + 1} rides ${Math.round(clock - since)} s`);
    }
    if (clock > (closes[at] as number) + 1e-6) breaches.push(`school ${at + 1} is reached at ${Math.round(clock)}`);
    const off = leaving.reduce((sum, { stop }) => sum + (pupils[stop] as number), 0);
    clock = Math.max(clock, opens[at] as number) + dwell + dwellPerPupil * off;
    aboard = aboard.filter(({ stop }) => school[stop] !== at);
  });
  for (const { stop } of aboard) breaches.push(`stop ${stop + 1} is left aboard`);
  return { rides, breaches };
}
