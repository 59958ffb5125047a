import { ok, type Result, refuse } from '#kernel/problem.ts';
import { randomOf } from '#kernel/random.ts';
import type { Best } from './best.ts';
import { type Bound, boundSiting, grainOf } from './bound.ts';
import { proveSiting } from './exact.ts';
import { nearOf } from './near.ts';
import { checkSiting, infeasible, type Layout, notFound, type SitingProblem, tooLargeForContiguity } from './problem.ts';
import { searchCapacitated } from './searchCapacitated.ts';
import { searchMedians } from './searchMedians.ts';
import type { Stop } from './stop.ts';

export interface SitingOptions {
  readonly seed: number;
  readonly stop: Stop;
  /** Whether HiGHS may try to prove the layout; true unless said otherwise. */
  readonly prove?: boolean;
  /** Told of every better layout and floor; false stops. */
  readonly onProgress?: (now: { readonly cost: number | null; readonly bound: number; readonly share: number }) => boolean;
}

export interface SitingSolution extends Layout {
  /** No layout costs less than this. */
  readonly bound: number;
  /** True when the layout is proved to be the best. */
  readonly proved: boolean;
}

/** Largest number of point-site pairs for which contiguous catchments are asked of HiGHS. */
const CONTIGUOUS = 20_000;
/** Largest number of live pairs for which a proof is tried. */
const PROVABLE = 12_000;

/**
 * Opens sites and draws catchments at the least cost: search, Lagrangian floor, search with what is left of the time, proof.
 * With `steps` seed and steps fix the answer (no proof then); with `seconds` they do not.
 */
export async function solveSiting(problem: SitingProblem, options: SitingOptions): Promise<Result<SitingSolution>> {
  const checked = checkSiting(problem);
  if (!checked.ok) return checked;
  if (problem.contiguity !== null) return solveInPieces(problem, options);
  const near = nearOf(problem);
  const clock = clockOf(options.stop);
  const best: Best = { layout: null, excess: Number.POSITIVE_INFINITY };
  const search = isMedian(problem)
    ? searchMedians(problem, near, randomOf(options.seed), best)
    : searchCapacitated(problem, near, randomOf(options.seed), best);
  const tell = (floor: Bound | null) =>
    options.onProgress?.({ cost: best.layout?.cost ?? null, bound: floor?.value ?? 0, share: clock.share() }) ?? true;
  let floor: Bound | null = null;
  let going = true;
  const enough = () => floor !== null && best.layout !== null && best.layout.cost - floor.value < grainOf(problem, best.layout.cost);
  for (const [index, { until: planned, work }] of PLAN.entries()) {
    const until = index > 1 && isNearlyProved(problem, best, floor) ? (PROOF_FIRST[index] ?? 1) : planned;
    if (!going || enough()) break;
    const over = () => clock.share() >= until;
    if (work === 'search') search({ over, share: () => clock.share() / until, floor, tick: clock.tick, enough });
    else if (work === 'floor') floor = floorOf(problem, near, best, floor, over, options.stop);
    else if (options.stop.steps === undefined && options.prove !== false) floor = await tryProof(problem, best, floor, clock.left(until));
    going = tell(floor);
  }
  if (best.layout === null)
    return refuse(floor?.value === Number.POSITIVE_INFINITY ? infeasible() : notFound({ over: Math.ceil(best.excess) }));
  const value = Math.min(best.layout.cost, floor?.value ?? 0);
  return ok({ ...best.layout, bound: value, proved: enough() });
}

/** How the time is shared out: each piece of work with the share of the whole at which it ends. */
const PLAN: readonly { readonly until: number; readonly work: 'search' | 'floor' | 'proof' }[] = [
  { until: 0.08, work: 'search' },
  { until: 0.25, work: 'floor' },
  { until: 0.6, work: 'search' },
  { until: 0.65, work: 'floor' },
  { until: 0.85, work: 'proof' },
  { until: 1, work: 'search' },
];

/** The ends of the same pieces of work where the floor is close and the problem small: the proof gets most of the time. */
const PROOF_FIRST = [0.08, 0.25, 0.27, 0.28, 0.97, 1];

const isNearlyProved = ({ points, sites }: SitingProblem, { layout }: Best, floor: Bound | null) =>
  points * sites <= 6000 && layout !== null && floor !== null && layout.cost - floor.value < 0.007 * layout.cost;

const isMedian = ({ capacity, choose, least }: SitingProblem) =>
  capacity.every(one => one === Number.POSITIVE_INFINITY) && least.every(one => one === 0) && choose !== null && 'exactly' in choose;

function floorOf(
  problem: SitingProblem,
  near: ReturnType<typeof nearOf>,
  best: Best,
  from: Bound | null,
  over: () => boolean,
  stop: Stop,
): Bound {
  const known = best.layout?.cost ?? best.guess ?? 0;
  return boundSiting(problem, near, { known, steps: stop.steps ?? 100_000, over, ...(from === null ? {} : { from }) });
}

async function tryProof(problem: SitingProblem, best: Best, floor: Bound | null, seconds: number): Promise<Bound | null> {
  const { livePairs } = await import('./exact.ts');
  const live = livePairs(problem, { bound: floor, layout: best.layout }).length;
  if (live > PROVABLE || seconds < 0.3) return floor;
  const proof = await proveSiting(problem, { bound: floor, layout: best.layout, seconds });
  if (proof.layout !== null && (best.layout === null || proof.layout.cost < best.layout.cost)) best.layout = proof.layout;
  if (proof.none && best.layout === null) return floor === null ? null : { ...floor, value: Number.POSITIVE_INFINITY };
  const value = Math.min(best.layout?.cost ?? Number.POSITIVE_INFINITY, Math.max(proof.bound, floor?.value ?? 0));
  return floor === null ? null : { ...floor, value };
}

async function solveInPieces(problem: SitingProblem, { stop }: SitingOptions): Promise<Result<SitingSolution>> {
  const size = problem.points * problem.sites;
  if (size > CONTIGUOUS) return refuse(tooLargeForContiguity({ limit: CONTIGUOUS, size }));
  const proof = await proveSiting(problem, { bound: null, layout: null, seconds: stop.seconds ?? 60 });
  if (proof.layout === null) return refuse(proof.none ? infeasible() : notFound({ over: '?' }));
  const bound = Math.min(proof.layout.cost, proof.bound);
  return ok({
    ...proof.layout,
    bound,
    proved: proof.layout.cost - bound < Math.max(1e-6 * proof.layout.cost, grainOf(problem, proof.layout.cost)),
  });
}

/** Time as a share of what was given: by steps (each call of `tick` is one) or by the clock handed in. */
function clockOf({ steps, seconds, now }: Stop) {
  const began = now?.() ?? 0;
  let done = 0;
  const share = () => {
    const bySteps = steps === undefined ? 0 : done / steps;
    const byClock = seconds === undefined || now === undefined ? 0 : (now() - began) / seconds;
    return Math.max(bySteps, byClock, steps === undefined && seconds === undefined ? 1 : 0);
  };
  const left = (until: number) => (seconds === undefined ? 0 : seconds * Math.max(0, until - share()));
  return { share, left, tick: () => void done++ };
}
