import type { RouteProblem } from './problem.ts';

/** What an independent count says of a set of tours; shares no code with the solver. */
export interface Verdict {
  readonly cost: number;
  /** Every breach in words, empty for a sound plan. */
  readonly breaches: readonly string[];
}

/** Counts the cost of tours again, and names every place left out, visited twice or unknown, every overload, every late arrival, every vehicle too many. */
export function verifyTours(problem: RouteProblem, tours: readonly (readonly number[])[], kinds: readonly number[] = []): Verdict {
  const breaches: string[] = [];
  const fleet = problem.fleet ?? [{ capacity: problem.capacity, fixedCost: 0, unitCost: 1, number: null }];
  let cost = 0;
  tours.forEach((tour, index) => {
    const name = `tour ${index + 1}`;
    const vehicle = fleet[kinds[index] ?? 0];
    if (vehicle === undefined) breaches.push(`${name} has an unknown vehicle`);
    const load = tour.reduce((sum, place) => sum + (problem.demand[place] ?? 0), 0);
    if (load > (vehicle?.capacity ?? 0)) breaches.push(`${name} carries ${load} of ${vehicle?.capacity ?? 0}`);
    if (tour.length > 0) cost += (vehicle?.fixedCost ?? 0) + (vehicle?.unitCost ?? 1) * drive(problem, tour, name, breaches);
  });
  fleet.forEach(({ number }, kind) => {
    const used = tours.filter((tour, index) => tour.length > 0 && (kinds[index] ?? 0) === kind).length;
    if (number !== null && used > number) breaches.push(`${used} vehicles of kind ${kind} are out, there are ${number}`);
  });
  countVisits(problem, tours, breaches);
  return { cost, breaches };
}

/** Drives a tour with the clock on: its distance, and a breach for each late arrival. */
function drive({ cost, size, windows }: RouteProblem, tour: readonly number[], name: string, breaches: string[]): number {
  let distance = 0;
  let clock = windows?.opens[0] ?? 0;
  let from = 0;
  for (const place of [...tour, 0]) {
    const leg = cost[from * (size + 1) + place] ?? Number.NaN;
    distance += leg;
    clock = Math.max(clock + leg, (place === 0 ? null : windows?.opens[place]) ?? 0);
    const closes = windows?.closes[place] ?? Number.POSITIVE_INFINITY;
    if (clock > closes + 1e-9) breaches.push(`${name} reaches place ${place} at ${clock}, after ${closes}`);
    clock += windows?.service[place] ?? 0;
    from = place;
  }
  return distance;
}

function countVisits({ size }: RouteProblem, tours: readonly (readonly number[])[], breaches: string[]): void {
  const visits = new Map<number, number>();
  for (const place of tours.flat()) visits.set(place, (visits.get(place) ?? 0) + 1);
  for (let place = 1; place <= size; place++) {
    const times = visits.get(place) ?? 0;
    if (times !== 1) breaches.push(`place ${place} is visited ${times} times`);
    visits.delete(place);
  }
  for (const place of visits.keys()) breaches.push(`place ${place} does not exist`);
}
