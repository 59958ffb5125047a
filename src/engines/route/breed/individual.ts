import type { CapacityProblem } from '../problem.ts';

/** Tours as one member of a population: also as a giant tour and as links, so that two members can be crossed and compared. */
export interface Individual {
  readonly tours: readonly (readonly number[])[];
  readonly giant: Int32Array;
  /** By customer: who goes before and after it (0 = the depot). */
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly distance: number;
  /** Load above capacity, all tours together. */
  readonly overload: number;
}

/** Measures tours. */
export function individualOf({ size, cost, demand, capacity }: CapacityProblem, tours: readonly (readonly number[])[]): Individual {
  const places = size + 1;
  const giant = Int32Array.from(tours.flat());
  const before = new Int32Array(places);
  const after = new Int32Array(places);
  let distance = 0;
  let overload = 0;
  for (const tour of tours) {
    let load = 0;
    let last = 0;
    for (const customer of tour) {
      load += demand[customer] as number;
      distance += cost[last * places + customer] as number;
      before[customer] = last;
      if (last !== 0) after[last] = customer;
      last = customer;
    }
    distance += cost[last * places] as number;
    overload += Math.max(0, load - capacity);
  }
  return { tours, giant, before, after, distance, overload };
}

/** Share of customers whose follower or, at the ends, whose depot link differs: 0 = the same tours (broken pairs of Prins 2009). */
export function brokenPairs(one: Individual, other: Individual): number {
  const places = one.before.length;
  let broken = 0;
  for (let c = 1; c < places; c++) {
    const next = one.after[c] as number;
    if (next !== other.after[c] && next !== other.before[c]) broken++;
    if (one.before[c] === 0 && other.before[c] !== 0 && other.after[c] !== 0) broken++;
  }
  return broken / (places - 1);
}
