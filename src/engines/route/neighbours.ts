import type { CapacityProblem } from './problem.ts';

/** For each customer its `width` nearest other customers, nearest first, row by row in one array. */
export interface Neighbours {
  readonly width: number;
  readonly list: Int32Array;
}

/** Sorts the neighbourhoods once: O(n² log n) time, n × width numbers kept. Asymmetric costs count the cheaper way. */
export function neighboursOf(problem: CapacityProblem, most: number): Neighbours {
  const { size, cost } = problem;
  const places = size + 1;
  const width = Math.min(most, size - 1);
  const list = new Int32Array(places * Math.max(width, 0));
  for (let place = 1; place <= size; place++) {
    const nearness = (other: number) => Math.min(cost[place * places + other] as number, cost[other * places + place] as number);
    const others = Array.from({ length: size }, (_, i) => i + 1).filter(other => other !== place);
    const near = new Map(others.map(other => [other, nearness(other)]));
    others.sort((a, b) => (near.get(a) as number) - (near.get(b) as number) || a - b);
    for (let i = 0; i < width; i++) list[place * width + i] = others[i] as number;
  }
  return { width, list };
}
