/** The most that a site can gain by taking points: what the Lagrangian bound asks of each site, over and over. */
export interface Knapsack {
  /** The best total of profits within the room. Exact for whole weights; a fraction of one item else. */
  readonly value: number;
  /** Which of the items (by their place in the list) are taken whole. */
  readonly taken: readonly number[];
}

/** Largest room for which the exact table is kept. */
const TABLE = 5000;

/** Solves a knapsack: exact by table where weights are whole and the room is not large, else its linear bound. */
export function pack(profits: readonly number[], weights: readonly number[], room: number, exact: boolean): Knapsack {
  const all = weights.reduce((sum, one) => sum + one, 0);
  if (all <= room) return { value: profits.reduce((sum, one) => sum + one, 0), taken: profits.map((_, k) => k) };
  return exact && room <= TABLE ? byTable(profits, weights, Math.floor(room)) : byRatio(profits, weights, room);
}

const best = new Float64Array(TABLE + 1);

function byTable(profits: readonly number[], weights: readonly number[], room: number): Knapsack {
  const taken = new Uint8Array(profits.length * (room + 1));
  best.fill(0, 0, room + 1);
  for (let k = 0; k < profits.length; k++) {
    const [profit, weight, row] = [profits[k] as number, weights[k] as number, k * (room + 1)];
    for (let space = room; space >= weight; space--) {
      const other = (best[space - weight] as number) + profit;
      if (other <= (best[space] as number)) continue;
      best[space] = other;
      taken[row + space] = 1;
    }
  }
  const chosen: number[] = [];
  for (let k = profits.length - 1, space = room; k >= 0; k--) {
    if (taken[k * (room + 1) + space] === 0) continue;
    chosen.push(k);
    space -= weights[k] as number;
  }
  return { value: best[room] as number, taken: chosen };
}

function byRatio(profits: readonly number[], weights: readonly number[], room: number): Knapsack {
  const order = profits
    .map((_, k) => k)
    .sort((a, b) => (profits[b] as number) * (weights[a] as number) - (profits[a] as number) * (weights[b] as number));
  const chosen: number[] = [];
  let [left, value] = [room, 0];
  for (const k of order) {
    const weight = weights[k] as number;
    if (weight > left) {
      value += ((profits[k] as number) * left) / weight;
      break;
    }
    left -= weight;
    value += profits[k] as number;
    chosen.push(k);
  }
  return { value, taken: chosen };
}
