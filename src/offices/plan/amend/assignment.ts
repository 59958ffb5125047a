/**
 * Pairs rows with columns so that the sum of their worth is greatest; pairs worth less than `least` are not made. Kuhn and Munkres by
 * potentials, in the cube of the shorter side; beyond `MOST` rows and columns the best pair left is taken again and again.
 */
export function assignment(worth: readonly (readonly number[])[], least: number): readonly (readonly [row: number, column: number])[] {
  const rows = worth.length;
  const columns = worth[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return [];
  const pairs = rows > MOST || columns > MOST ? greedy(worth, least) : optimal(worth);
  return pairs.filter(([row, column]) => (worth[row]?.[column] ?? 0) >= least);
}

const MOST = 400;

function greedy(worth: readonly (readonly number[])[], least: number): readonly (readonly [number, number])[] {
  const all = worth.flatMap((line, row) => line.flatMap((value, column) => (value >= least ? [{ row, column, value }] : [])));
  const [takenRows, takenColumns] = [new Set<number>(), new Set<number>()];
  const pairs: [number, number][] = [];
  for (const { row, column } of all.toSorted((a, b) => b.value - a.value || a.row - b.row || a.column - b.column)) {
    if (takenRows.has(row) || takenColumns.has(column)) continue;
    takenRows.add(row);
    takenColumns.add(column);
    pairs.push([row, column]);
  }
  return pairs;
}

function optimal(worth: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const size = Math.max(worth.length, worth[0]?.length ?? 0);
  const cost = (row: number, column: number) => -(worth[row - 1]?.[column - 1] ?? 0);
  const [u, v, match] = [new Float64Array(size + 1), new Float64Array(size + 1), new Int32Array(size + 1)];
  for (let row = 1; row <= size; row++) augment(row, size, cost, u, v, match);
  return [...match].flatMap((row, column): readonly (readonly [number, number])[] => {
    const isReal = column > 0 && row > 0 && row <= worth.length && column <= (worth[0]?.length ?? 0);
    return isReal ? [[row - 1, column - 1]] : [];
  });
}

/** Gives one more row its column, moving others where that costs less. */
function augment(row: number, size: number, cost: (r: number, c: number) => number, u: Float64Array, v: Float64Array, match: Int32Array) {
  const [least, way, seen] = [
    new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY),
    new Int32Array(size + 1),
    new Uint8Array(size + 1),
  ];
  match[0] = row;
  let at = 0;
  do {
    seen[at] = 1;
    const held = match[at] as number;
    let [delta, next] = [Number.POSITIVE_INFINITY, 0];
    for (let column = 1; column <= size; column++) {
      if (seen[column]) continue;
      const slack = cost(held, column) - (u[held] as number) - (v[column] as number);
      if (slack < (least[column] as number)) {
        least[column] = slack;
        way[column] = at;
      }
      if ((least[column] as number) < delta) [delta, next] = [least[column] as number, column];
    }
    for (let column = 0; column <= size; column++) {
      if (seen[column]) {
        u[match[column] as number] = (u[match[column] as number] as number) + delta;
        v[column] = (v[column] as number) - delta;
      } else least[column] = (least[column] as number) - delta;
    }
    at = next;
  } while (match[at] !== 0);
  do {
    const before = way[at] as number;
    match[at] = match[before] as number;
    at = before;
  } while (at !== 0);
}
