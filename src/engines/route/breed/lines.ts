import type { CapacityProblem } from '../problem.ts';

/**
 * Tours for local search: each is a chain from its own start mark to its own end mark, both at the depot. Node ids: customers 1…size, then for
 * tour r the start size + 1 + 2r and the end size + 2 + 2r; `place` maps an id to its row in the table of costs.
 */
export interface Lines {
  readonly size: number;
  readonly most: number;
  readonly place: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  readonly route: Int32Array;
  /** By node: its rank in the tour and the load up to and with it. */
  readonly rank: Int32Array;
  readonly upTo: Float64Array;
  /** By tour: load, number of customers, move after which it last changed. */
  readonly load: Float64Array;
  readonly count: Int32Array;
  readonly changed: Int32Array;
}

/** Empty chains, `most` of them. */
export function emptyLines({ size }: CapacityProblem, most: number): Lines {
  const ids = size + 1 + 2 * most;
  const route = new Int32Array(ids);
  for (let r = 0; r < most; r++) route[startOf(size, r)] = route[endOf(size, r)] = r;
  return {
    size,
    most,
    place: Int32Array.from({ length: ids }, (_, id) => (id <= size ? id : 0)),
    next: new Int32Array(ids),
    previous: new Int32Array(ids),
    route,
    rank: new Int32Array(ids),
    upTo: new Float64Array(ids),
    load: new Float64Array(most),
    count: new Int32Array(most),
    changed: new Int32Array(most),
  };
}

export const startOf = (size: number, route: number): number => size + 1 + 2 * route;
export const endOf = (size: number, route: number): number => size + 2 + 2 * route;

/** Writes tours into the chains in place of what was there. */
export function fillLines(lines: Lines, problem: CapacityProblem, tours: readonly (readonly number[])[]): void {
  const { size, most, next, previous } = lines;
  for (let r = 0; r < most; r++) {
    let before = startOf(size, r);
    for (const customer of tours[r] ?? []) {
      next[before] = customer;
      previous[customer] = before;
      before = customer;
    }
    next[before] = endOf(size, r);
    previous[endOf(size, r)] = before;
    count(lines, problem, r, 0);
  }
}

/** Counts ranks and loads of a tour anew after a change. */
export function count(lines: Lines, problem: CapacityProblem, route: number, move: number): void {
  const { size, next, rank, upTo, route: routeOf } = lines;
  const end = endOf(size, route);
  let load = 0;
  let at = 0;
  for (let node = next[startOf(size, route)] as number; node !== end; node = next[node] as number) {
    load += problem.demand[node] as number;
    routeOf[node] = route;
    rank[node] = ++at;
    upTo[node] = load;
  }
  rank[end] = at + 1;
  upTo[end] = load;
  lines.load[route] = load;
  lines.count[route] = at;
  lines.changed[route] = move;
}

/** The chains as lists of customers, empty ones left out. */
export function listLines({ size, most, next }: Lines): number[][] {
  const lists: number[][] = [];
  for (let r = 0; r < most; r++) {
    const list: number[] = [];
    for (let node = next[startOf(size, r)] as number; node <= size; node = next[node] as number) list.push(node);
    if (list.length > 0) lists.push(list);
  }
  return lists;
}
