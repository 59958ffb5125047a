import { ok, type Result, refuse } from '#kernel/problem.ts';
import { plain } from '../plain.ts';
import type { SitingProblem } from '../problem.ts';
import { badHead, isCount, numbersOf, tooShort } from './tokens.ts';

/** Reads an uncapacitated p-median graph of OR-Library: nodes, edges and p, then edges; a repeated edge keeps its last value. Costs are shortest paths. */
export function readPmed(text: string): Result<SitingProblem> {
  const numbers = numbersOf(text, '边的端点与长度 (an edge)');
  if (!numbers.ok) return numbers;
  const [nodes, edges, p] = numbers.value;
  if (!isCount(nodes) || edges === undefined || !isCount(p) || p > nodes) {
    return refuse(badHead({ text: text.trim().split(/\r?\n/)[0]?.slice(0, 40) ?? '', wanted: '点数、边数、p (nodes, edges, p)' }));
  }
  if (numbers.value.length < 3 + 3 * edges) {
    return refuse(tooShort({ wanted: 3 + 3 * edges, what: '点数、边数、p 与各边 (head and edges)', found: numbers.value.length }));
  }
  const cost = new Float64Array(nodes * nodes).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < nodes; i++) cost[i * nodes + i] = 0;
  for (let edge = 0; edge < edges; edge++) {
    const [from, to, length] = numbers.value.slice(3 + 3 * edge, 6 + 3 * edge) as [number, number, number];
    if (!isCount(from) || !isCount(to) || from > nodes || to > nodes || length < 0) {
      return refuse(badHead({ text: `${from} ${to} ${length}`, wanted: `1–${nodes} 的两点与长度 (two nodes and a length)` }));
    }
    cost[(from - 1) * nodes + to - 1] = length;
    cost[(to - 1) * nodes + from - 1] = length;
  }
  shortestPaths(cost, nodes);
  return ok({ ...plain(nodes, nodes, cost), choose: { exactly: p } });
}

/** Floyd and Warshall, in place. */
function shortestPaths(cost: Float64Array, nodes: number): void {
  for (let over = 0; over < nodes; over++) {
    const way = cost.subarray(over * nodes, (over + 1) * nodes);
    for (let from = 0; from < nodes; from++) {
      const first = cost[from * nodes + over] as number;
      if (first === Number.POSITIVE_INFINITY) continue;
      const row = from * nodes;
      for (let to = 0; to < nodes; to++) {
        const long = first + (way[to] as number);
        if (long < (cost[row + to] as number)) cost[row + to] = long;
      }
    }
  }
}
