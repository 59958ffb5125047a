import type { SitingProblem } from './problem.ts';

/** A problem with nothing but points, sites and costs: one pupil a point, no limit of seats, nothing decided. */
export function plain(points: number, sites: number, cost: Float64Array): SitingProblem {
  return {
    points,
    sites,
    cost,
    demand: new Float64Array(points).fill(1),
    capacity: new Float64Array(sites).fill(Number.POSITIVE_INFINITY),
    least: new Float64Array(sites),
    opening: new Float64Array(sites),
    standing: Array.from({ length: sites }, () => 'free' as const),
    choose: null,
    contiguity: null,
  };
}

/** Costs of straight lines between places, rounded down to whole numbers or exact. */
export function straightLines(places: readonly (readonly [x: number, y: number])[], rule: 'whole' | 'exact'): Float64Array {
  const cost = new Float64Array(places.length ** 2);
  for (const [i, [x, y]] of places.entries()) {
    for (const [j, [u, v]] of places.entries()) {
      const length = Math.sqrt((x - u) ** 2 + (y - v) ** 2);
      cost[i * places.length + j] = rule === 'whole' ? Math.floor(length) : length;
    }
  }
  return cost;
}
