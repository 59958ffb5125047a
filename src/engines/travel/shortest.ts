/** Ways in rows: those out of crossing i are numbers start[i] … start[i + 1] − 1. */
export interface Ways {
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly metres: Float64Array;
  readonly seconds: Float64Array;
}

/** Quickest times from one crossing to all, and the metres of those ways; Infinity where no way leads. Dijkstra with a binary heap, O(m log n). */
export function shortestFrom(graph: Ways, source: number) {
  const count = graph.start.length - 1;
  const seconds = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const metres = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  seconds[source] = 0;
  metres[source] = 0;
  const heap = new Heap();
  heap.push(source, 0);
  for (let next = heap.pop(); next !== null; next = heap.pop()) {
    const { item: from, weight } = next;
    if (weight > (seconds[from] as number)) continue;
    for (let way = graph.start[from] as number; way < (graph.start[from + 1] as number); way++) {
      const to = graph.to[way] as number;
      const reached = weight + (graph.seconds[way] as number);
      if (reached >= (seconds[to] as number)) continue;
      seconds[to] = reached;
      metres[to] = (metres[from] as number) + (graph.metres[way] as number);
      heap.push(to, reached);
    }
  }
  return { seconds, metres };
}

/** A binary heap of numbers by weight, lightest first. */
class Heap {
  readonly #items: number[] = [];
  readonly #weights: number[] = [];

  push(item: number, weight: number): void {
    let at = this.#items.push(item) - 1;
    this.#weights.push(weight);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.#weights[above] as number) <= weight) break;
      this.#swap(at, above);
      at = above;
    }
  }

  pop(): { readonly item: number; readonly weight: number } | null {
    const item = this.#items[0];
    const weight = this.#weights[0];
    if (item === undefined || weight === undefined) return null;
    this.#swap(0, this.#items.length - 1);
    this.#items.pop();
    this.#weights.pop();
    this.#sink();
    return { item, weight };
  }

  #sink(): void {
    const count = this.#items.length;
    for (let at = 0; ; ) {
      let lightest = at;
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < count && (this.#weights[below] as number) < (this.#weights[lightest] as number)) lightest = below;
      if (lightest === at) return;
      this.#swap(at, lightest);
      at = lightest;
    }
  }

  #swap(a: number, b: number): void {
    [this.#items[a], this.#items[b]] = [this.#items[b] as number, this.#items[a] as number];
    [this.#weights[a], this.#weights[b]] = [this.#weights[b] as number, this.#weights[a] as number];
  }
}
