import type { Layout, SitingProblem } from './problem.ts';

export interface SitingVerdict {
  readonly cost: number;
  /** What the layout breaks, in plain words; empty = sound. */
  readonly breaches: readonly string[];
}

/** Counts a layout again from the problem alone, sharing no code with the solver. */
export function verifySiting(problem: SitingProblem, { open, assign }: Pick<Layout, 'open' | 'assign'>): SitingVerdict {
  const breaches: string[] = [];
  const isOpen = new Set(open);
  const loads = new Map<number, number>();
  let cost = 0;
  if (assign.length !== problem.points) breaches.push(`${assign.length} points are assigned, not ${problem.points}`);
  if (isOpen.size !== open.length) breaches.push('a site is opened twice');
  for (const site of open) {
    if (!(Number.isInteger(site) && site >= 0 && site < problem.sites)) breaches.push(`there is no site ${site}`);
    cost += problem.opening[site] ?? 0;
  }
  for (const [point, site] of assign.entries()) {
    if (!isOpen.has(site)) breaches.push(`point ${point} goes to site ${site}, which is not open`);
    const way = problem.cost[point * problem.sites + site] ?? Number.NaN;
    if (!Number.isFinite(way)) breaches.push(`point ${point} may not go to site ${site}`);
    cost += way;
    loads.set(site, (loads.get(site) ?? 0) + (problem.demand[point] ?? 0));
  }
  breaches.push(...loadBreaches(problem, open, loads), ...countBreaches(problem, isOpen), ...pieceBreaches(problem, open, assign));
  return { cost, breaches };
}

function loadBreaches(problem: SitingProblem, open: readonly number[], loads: ReadonlyMap<number, number>): string[] {
  return open.flatMap(site => {
    const load = loads.get(site) ?? 0;
    const [seats = 0, least = 0] = [problem.capacity[site], problem.least[site]];
    if (load > seats + 1e-6) return [`site ${site} holds ${seats} and is given ${load}`];
    return load < least - 1e-6 ? [`site ${site} needs ${least} and is given ${load}`] : [];
  });
}

function countBreaches({ choose, standing }: SitingProblem, isOpen: ReadonlySet<number>): string[] {
  const found = standing.flatMap((one, site) => {
    if (one === 'open' && !isOpen.has(site)) return [`site ${site} must stay open`];
    return one === 'closed' && isOpen.has(site) ? [`site ${site} may not open`] : [];
  });
  if (choose !== null && 'exactly' in choose && choose.exactly !== isOpen.size)
    found.push(`${isOpen.size} sites open, not ${choose.exactly}`);
  if (choose !== null && 'atMost' in choose && choose.atMost < isOpen.size) found.push(`${isOpen.size} sites open, above ${choose.atMost}`);
  return found;
}

function pieceBreaches({ contiguity }: SitingProblem, open: readonly number[], assign: readonly number[]): string[] {
  if (contiguity === null) return [];
  return open.flatMap(site => {
    const own = assign.flatMap((to, point) => (to === site ? [point] : []));
    const start = contiguity.standsIn[site] as number;
    const seen = new Set([start]);
    const queue = [start];
    for (let point = queue.pop(); point !== undefined; point = queue.pop()) {
      for (const next of contiguity.neighbours[point] ?? []) {
        if (assign[next] !== site || seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    }
    return own.every(point => seen.has(point)) ? [] : [`the catchment of site ${site} is in pieces`];
  });
}
