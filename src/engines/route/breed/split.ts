import type { CapacityProblem } from '../problem.ts';

/**
 * Cuts a giant tour into tours at least cost, overload priced at `penalty` up to half as much again as a vehicle holds (Prins 2004): a shortest path
 * over the cuts, O(n × longest tour). The number of tours is free.
 */
export function split({ size, cost, demand, capacity }: CapacityProblem, giant: Int32Array, penalty: number): number[][] {
  const places = size + 1;
  const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const cutBefore = new Int32Array(size + 1);
  least[0] = 0;
  for (let from = 0; from < size; from++) {
    let load = 0;
    let length = 0;
    let before = 0;
    for (let to = from + 1; to <= size; to++) {
      const customer = giant[to - 1] as number;
      load += demand[customer] as number;
      if (load > 1.5 * capacity && to > from + 1) break;
      length += cost[before * places + customer] as number;
      before = customer;
      const price = (least[from] as number) + length + (cost[customer * places] as number) + penalty * Math.max(0, load - capacity);
      if (price >= (least[to] as number)) continue;
      least[to] = price;
      cutBefore[to] = from;
    }
  }
  const tours: number[][] = [];
  for (let to = size; to > 0; to = cutBefore[to] as number) tours.push(Array.from(giant.subarray(cutBefore[to] as number, to)));
  return tours.reverse();
}
