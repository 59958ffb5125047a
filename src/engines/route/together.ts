import type { Result } from '#kernel/problem.ts';
import { canBreed, openNursery } from './breed/nursery.ts';
import { type Island, openIsland, type Stretch, type StretchReport } from './island.ts';
import { checkProblem, type RouteProblem } from './problem.ts';
import { type Solution, solutionOf } from './solve.ts';
import type { Plan } from './tours.ts';

/** An island somewhere else: what crosses the border is plain data. Seconds are counted by the clock that the far side has. */
export interface FarIsland {
  readonly advance: (stretch: Omit<Stretch, 'onProgress'>) => Promise<StretchReport>;
  readonly close: () => Promise<void>;
}

/** How an island searches. */
export type Way = 'anneal' | 'breed';

/** Opens an island of either kind where one is. The problem must have been checked. */
export const openWay = (problem: RouteProblem, seed: number, way: Way): Island =>
  way === 'breed' ? openNursery(problem, seed) : openIsland(problem, seed);

/** Threads lent from above: each opens an island of its own with the seed it is given. */
export interface RoutePool {
  readonly workers: number;
  readonly open: (problem: RouteProblem, seed: number, way: Way) => Promise<FarIsland>;
}

export interface TogetherOptions {
  readonly seed: number;
  /** Steps of each island, or seconds. By steps, seed, steps and number of workers fix the answer; by seconds they do not. */
  readonly steps?: number;
  readonly seconds?: number;
  readonly pool: RoutePool;
  /** Called after each round; false ends the search with the best so far. */
  readonly onProgress?: (progress: { readonly share: number; readonly steps: number; readonly cost: number }) => boolean | undefined;
}

/** How often the islands meet. */
const ROUNDS = 24;

/** Up to this size one of several islands breeds: beyond it a descent from a crossed tour takes too long to pay. */
const BREEDING_SIZE = 700;

/** Several islands anneal side by side and meet at fixed shares of the way: then the one that stands worst goes where the best stands. */
export async function solveRoutesTogether(input: RouteProblem, options: TogetherOptions): Promise<Result<Solution>> {
  const checked = checkProblem(input);
  if (!checked.ok) return checked;
  const { pool, seed } = options;
  const breeds = pool.workers > 1 && input.size <= BREEDING_SIZE && canBreed(input);
  const ways = Array.from({ length: pool.workers }, (_, i): Way => (breeds && i === pool.workers - 1 ? 'breed' : 'anneal'));
  const islands = await Promise.all(ways.map((way, i) => pool.open(checked.value, seed + 7919 * i, way)));
  try {
    const { best, steps, bestAt } = await meet(islands, ways, options);
    return solutionOf(checked.value, best, steps, bestAt);
  } finally {
    await Promise.all(islands.map(island => island.close()));
  }
}

async function meet(islands: readonly FarIsland[], ways: readonly Way[], { steps, seconds, onProgress }: TogetherOptions) {
  let starts: (Plan | null)[] = islands.map(() => null);
  let found: StretchReport | null = null;
  let done = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const stop = {
      ...(steps === undefined ? {} : { steps: Math.ceil(steps / ROUNDS) }),
      ...(seconds === undefined ? {} : { seconds: seconds / ROUNDS }),
    };
    const way = { from: round / ROUNDS, to: (round + 1) / ROUNDS, stop };
    const reports = await Promise.all(islands.map((island, i) => island.advance({ ...way, start: starts[i] ?? null })));
    const before = found?.best.cost ?? Number.POSITIVE_INFINITY;
    for (const report of reports) {
      done += report.steps;
      if (found === null || report.best.cost < found.best.cost - 1e-9) found = report;
    }
    starts = exchange(reports, ways, way.to >= 0.5 ? before : Number.NEGATIVE_INFINITY);
    if (onProgress?.({ share: way.to, steps: done, cost: (found as StretchReport).best.cost }) === false) break;
  }
  const { best, bestAt } = found as StretchReport;
  return { best, bestAt, steps: done };
}

/**
 * Who starts the next stretch where. Those that breed take in the best of the others. Of those that anneal the worst goes where the best of them
 * stands; and where breeding has found what is cheaper than anything known before, the worst goes there: a plan that annealing itself has left
 * behind, warm as it was, is no reason to go back.
 */
function exchange(reports: readonly StretchReport[], ways: readonly Way[], known: number): (Plan | null)[] {
  const annealing = reports.filter((_, i) => ways[i] === 'anneal').map(report => report.current);
  const leader = cheapest(annealing);
  const worst = annealing.reduce<Plan | null>((most, plan) => (most === null || plan.cost >= most.cost ? plan : most), null);
  const bred = cheapest(reports.filter((_, i) => ways[i] === 'breed').map(report => report.best));
  const ever = Math.min(known, ...reports.filter((_, i) => ways[i] === 'anneal').map(report => report.best.cost));
  const target = bred !== null && bred.cost < ever - 1e-9 ? bred : leader;
  return reports.map(({ current }, i) => {
    if (ways[i] === 'breed') return cheapest(reports.filter((_, other) => other !== i).map(report => report.best));
    return current === worst && target !== null && target.cost < current.cost ? target : null;
  });
}

const cheapest = (plans: readonly Plan[]): Plan | null =>
  plans.reduce<Plan | null>((least, plan) => (least === null || plan.cost < least.cost ? plan : least), null);
