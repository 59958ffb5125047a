import type { CapacityProblem } from './problem.ts';

/** What an independent count says of a set of tours; shares no code with the solver. */
export interface Verdict {
  readonly cost: number;
  /** Every breach in words, empty for a sound plan. */
  readonly breaches: readonly string[];
}

/** Counts the cost of tours again from the table, and names every place left out, visited twice or unknown, and every overload. */
export function verifyTours(problem: CapacityProblem, tours: readonly (readonly number[])[]): Verdict {
  const places = problem.size + 1;
  const visits = new Map<number, number>();
  const breaches: string[] = [];
  let cost = 0;
  tours.forEach((tour, index) => {
    const stops = [0, ...tour, 0];
    for (let i = 1; i < stops.length; i++) cost += problem.cost[(stops[i - 1] as number) * places + (stops[i] as number)] ?? Number.NaN;
    const load = tour.reduce((sum, place) => sum + (problem.demand[place] ?? 0), 0);
    if (load > problem.capacity) breaches.push(`tour ${index + 1} carries ${load} of ${problem.capacity}`);
    for (const place of tour) visits.set(place, (visits.get(place) ?? 0) + 1);
  });
  for (let place = 1; place <= problem.size; place++) {
    const times = visits.get(place) ?? 0;
    if (times !== 1) breaches.push(`place ${place} is visited ${times} times`);
    visits.delete(place);
  }
  for (const place of visits.keys()) breaches.push(`place ${place} does not exist`);
  return { cost, breaches };
}
