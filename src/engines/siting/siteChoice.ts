import type { SitingProblem } from './problem.ts';

interface Counts {
  readonly least: number;
  readonly most: number;
}

/** The cheapest sites to open by their reduced costs: kept ones, the number asked for, and seats enough for all where the number is free. */
export function cheapestSites(problem: SitingProblem, reduced: Float64Array, { least, most }: Counts) {
  const { standing, capacity } = problem;
  const open = [...standing.keys()].filter(site => standing[site] === 'open');
  const free = [...standing.keys()]
    .filter(site => standing[site] === 'free')
    .sort((a, b) => (reduced[a] as number) - (reduced[b] as number) || a - b);
  for (const site of free) {
    const wanted = open.length < least || (open.length < most && (reduced[site] as number) < 0);
    if (!wanted) break;
    open.push(site);
  }
  const seats = sum(open, capacity);
  const needed = Math.ceil(problem.demand.reduce((all, one) => all + one, 0));
  if (least === 0 && most === problem.sites && seats < needed && capacity.every(one => Number.isInteger(one))) {
    const rest = free.filter(site => !open.includes(site));
    open.push(...coverSeats(rest, needed - seats, reduced, capacity));
  }
  return { value: sum(open, reduced), open };
}

const sum = (sites: readonly number[], values: Float64Array) => sites.reduce((all, site) => all + (values[site] as number), 0);

/** With every site of negative reduced cost open already, the cheapest of the rest that hold what is still needed: a table over seats. */
function coverSeats(rest: readonly number[], needed: number, reduced: Float64Array, capacity: Float64Array): number[] {
  const least = new Float64Array(needed + 1).fill(Number.POSITIVE_INFINITY);
  least[0] = 0;
  const taken = rest.map(site => {
    const chosen = new Uint8Array(needed + 1);
    const [seats, price] = [capacity[site] as number, reduced[site] as number];
    for (let want = needed; want > 0; want--) {
      const other = (least[Math.max(0, want - seats)] as number) + price;
      if (other >= (least[want] as number)) continue;
      least[want] = other;
      chosen[want] = 1;
    }
    return chosen;
  });
  const found: number[] = [];
  for (let k = rest.length - 1, want = needed; k >= 0 && want > 0; k--) {
    if (taken[k]?.[want] !== 1) continue;
    found.push(rest[k] as number);
    want = Math.max(0, want - (capacity[rest[k] as number] as number));
  }
  return found;
}
