import type { SitingProblem } from './problem.ts';

/** For each point the sites it may go to, nearest first, and for each site its points: `width` a row, -1 where there are no more. */
export interface Near {
  readonly sites: Int32Array;
  readonly siteWidth: number;
  readonly points: Int32Array;
  readonly pointWidth: number;
}

const LONGEST = 400;

/** Sorts once what the searches ask for all the time; large problems keep the nearest 400 of each. */
export function nearOf({ points, sites, cost, standing }: SitingProblem): Near {
  const siteWidth = Math.min(sites, sites * points > 2e6 ? LONGEST : sites);
  const pointWidth = Math.min(points, sites * points > 2e6 ? LONGEST : points);
  const bySite = new Float64Array(points * sites);
  for (let i = 0; i < points; i++) for (let j = 0; j < sites; j++) bySite[j * points + i] = cost[i * sites + j] as number;
  const usable = (site: number) => standing[site] !== 'closed';
  return {
    sites: sorted(cost, points, sites, siteWidth, usable),
    siteWidth,
    points: sorted(bySite, sites, points, pointWidth, () => true),
    pointWidth,
  };
}

function sorted(cost: Float64Array, rows: number, columns: number, width: number, usable: (column: number) => boolean): Int32Array {
  const found = new Int32Array(rows * width).fill(-1);
  const column = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    const values = cost.subarray(row * columns, (row + 1) * columns);
    let limit = Number.POSITIVE_INFINITY;
    if (width < columns) {
      column.set(values);
      column.sort();
      limit = column[width - 1] as number;
    }
    const kept: number[] = [];
    for (let j = 0; j < columns; j++)
      if ((values[j] as number) <= limit && values[j] !== Number.POSITIVE_INFINITY && usable(j)) kept.push(j);
    kept.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
    for (let k = 0; k < Math.min(width, kept.length); k++) found[row * width + k] = kept[k] as number;
  }
  return found;
}
