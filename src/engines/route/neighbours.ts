import type { CapacityProblem, TimeWindows } from './problem.ts';

/** For each customer its `width` nearest other customers, nearest first, row by row in one array. */
export interface Neighbours {
  readonly width: number;
  readonly list: Int32Array;
}

/** What a unit of waiting, and of coming too late, counts against a unit of driving (the weights of Vidal et al. 2013). */
const WAIT = 0.2;
const LATE = 1;

/** Sorts the neighbourhoods once: O(n² log n) time, n × width numbers kept. Of the two directions the cheaper counts; with windows, their misfit too. */
export function neighboursOf(problem: CapacityProblem, most: number, windows: TimeWindows | null): Neighbours {
  const { size, cost } = problem;
  const places = size + 1;
  const width = Math.min(most, size - 1);
  const list = new Int32Array(places * Math.max(width, 0));
  const oneWay = (from: number, to: number) =>
    (cost[from * places + to] as number) + (windows === null ? 0 : misfit(problem, windows, from, to));
  const near = new Float64Array(places);
  for (let place = 1; place <= size; place++) {
    const others: number[] = [];
    for (let other = 1; other <= size; other++) {
      if (other === place) continue;
      near[other] = Math.min(oneWay(place, other), oneWay(other, place));
      others.push(other);
    }
    others.sort((a, b) => (near[a] as number) - (near[b] as number) || a - b);
    for (let i = 0; i < width; i++) list[place * width + i] = others[i] as number;
  }
  return { width, list };
}

/** How badly one window follows another: the least waiting and the least lateness, weighed. */
function misfit({ cost, size }: CapacityProblem, { opens, closes, service }: TimeWindows, from: number, to: number): number {
  const drive = (cost[from * (size + 1) + to] as number) + (service[from] as number);
  const wait = (opens[to] as number) - (closes[from] as number) - drive;
  const late = (opens[from] as number) + drive - (closes[to] as number);
  return WAIT * Math.max(0, wait) + LATE * Math.max(0, late);
}
