/** Below this a count of people of a sensitive group is not shown: a working rule, and the one most offices of statistics keep. */
export const SMALLEST_SHOWN = 5;

/** Counts by row and column, all of them known. */
export interface CountTable {
  readonly cells: readonly (readonly number[])[];
}

/** The same with its sums as they may be shown; null where a figure is held back. */
export interface SuppressedTable {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowSums: readonly (number | null)[];
  readonly columnSums: readonly (number | null)[];
  readonly sum: number | null;
  /** How many cells (sums aside) were held back because they are small, and how many only so that those cannot be reckoned. */
  readonly small: number;
  readonly further: number;
}

type Grid = readonly (readonly number[])[];
type Hidden = boolean[][];
type Place = readonly [line: number, column: number];

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

/** The cells with their sums as one more column and one more row. In such a grid sums are cells like any other. */
function withSums(cells: Grid): Grid {
  const lines = cells.map(line => [...line, sumOf(line)]);
  const width = lines[0]?.length ?? 1;
  return [...lines, Array.from({ length: width }, (_, column) => sumOf(lines.map(line => line[column]!)))];
}

/**
 * True where a hidden figure follows from those shown: in the graph whose points are lines and columns and whose edges are the hidden figures,
 * an edge that lies on no circle is settled by the sums.
 */
function follows(hidden: Hidden, [line, column]: Place): boolean {
  const height = hidden.length;
  const seen = new Set([line]);
  const waiting = [line];
  for (let point = waiting.pop(); point !== undefined; point = waiting.pop()) {
    for (const next of neighbours(hidden, point)) {
      const isItself = (point === line && next === height + column) || (point === height + column && next === line);
      if (isItself || seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return !seen.has(height + column);
}

const neighbours = (hidden: Hidden, point: number): readonly number[] =>
  point < hidden.length
    ? hidden[point]!.flatMap((isHidden, column) => (isHidden ? [hidden.length + column] : []))
    : hidden.flatMap((line, place) => (line[point - hidden.length] ? [place] : []));

const placesOf = (hidden: Hidden): readonly Place[] =>
  hidden.flatMap((line, place) => line.flatMap((isHidden, column) => (isHidden ? [[place, column] as const] : [])));

/** What it costs to hide a figure: the smallest first, sums after all cells, zeros last of all since they may not change downwards. */
const costOf = (grid: Grid, [line, column]: Place): number => {
  const value = grid[line]![column]!;
  const isSum = line === grid.length - 1 || column === grid[0]!.length - 1;
  return value + (isSum ? 1e9 : 0) + (value === 0 ? 1e12 : 0);
};

/** The cheapest three figures that close a circle with one that follows; null where there are none. */
function circleFor(grid: Grid, hidden: Hidden, [line, column]: Place): readonly Place[] | null {
  let best: { readonly places: readonly Place[]; readonly cost: number } | null = null;
  for (let other = 0; other < grid.length; other++)
    for (let across = 0; across < grid[0]!.length; across++) {
      if (other === line || across === column) continue;
      const corners: readonly Place[] = [
        [line, across],
        [other, column],
        [other, across],
      ];
      const added = corners.filter(([at, along]) => !hidden[at]![along]);
      const cost = sumOf(added.map(place => costOf(grid, place)));
      if (best === null || cost < best.cost) best = { places: added, cost };
    }
  return best?.places ?? null;
}

/** A grid without its sums. */
const bodyOf = <T>(grid: readonly (readonly T[])[]): readonly (readonly T[])[] => grid.slice(0, -1).map(line => line.slice(0, -1));

/**
 * Holds back every count from 1 to `least - 1`, and as many others as are needed that none of them follows from the sums (complementary
 * suppression on the circles of a two-way table). Zeros are shown: that nobody is concerned names nobody. A table of one line is a list with its sum.
 */
export function suppress({ cells }: CountTable, least: number = SMALLEST_SHOWN): SuppressedTable {
  const grid = withSums(cells);
  const hidden: Hidden = grid.map(line => line.map(value => value > 0 && value < least));
  for (;;) {
    const bare = placesOf(hidden).find(place => follows(hidden, place));
    const circle = bare === undefined ? null : circleFor(grid, hidden, bare);
    if (circle === null) break;
    for (const [line, column] of circle) hidden[line]![column] = true;
  }
  const small = cells.flat().filter(value => value > 0 && value < least).length;
  const shown = grid.map((line, place) => line.map((value, column) => (hidden[place]![column] ? null : value)));
  return {
    cells: bodyOf(shown),
    rowSums: shown.slice(0, -1).map(line => line.at(-1)!),
    columnSums: shown.at(-1)!.slice(0, -1),
    sum: shown.at(-1)!.at(-1)!,
    small,
    further:
      bodyOf(shown)
        .flat()
        .filter(value => value === null).length - small,
  };
}
