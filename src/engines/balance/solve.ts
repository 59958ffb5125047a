import { ok, type Result, refuse } from '#kernel/problem.ts';
import type { BalancedQuality } from '#standards/balancedQuality/types.ts';
import { type Machine, machineOf } from '../integer/index.ts';
import { type Model, modelOf } from './model.ts';
import { checkPassProblem, type PassProblem } from './passProblem.ts';
import { smallestRelaxation, type Want } from './relax.ts';
import { unitOfMoney } from './slack.ts';
import { cutSpreads, violations } from './spreadCuts.ts';
import { type Work, workOf } from './work.ts';

/** How far a search has come. Money in yuan; null: no way has been found yet. */
export interface Progress {
  readonly seconds: number;
  readonly alternative: string | null;
  readonly cost: number | null;
  readonly bound: number;
}

export interface PassOptions {
  readonly seconds: number;
  /** Seconds from any moment. */
  readonly now: () => number;
  /** Gap at which a way is good enough, 0.0001 where left out. */
  readonly gap?: number;
  /** False ends the search with the best so far. */
  readonly onProgress?: (progress: Progress) => boolean;
}

/** A way in which a county passes. */
export interface Pass {
  /** The alternative of pupils it builds on; null: all pupils stay where they are. */
  readonly alternative: string | null;
  /** Yuan over all years, the alternative's own cost included. */
  readonly cost: number;
  readonly work: readonly Work[];
}

export interface PassSolution {
  /** The cheapest that was found, null where none was. */
  readonly best: Pass | null;
  /** The best of each alternative that was looked into, with what it cannot cost less than. */
  readonly scenarios: readonly Scenario[];
  /** No way whatever costs less, over all alternatives; null where there is none. */
  readonly bound: number | null;
  /** (cost − bound) / cost; null where there is no way. */
  readonly gap: number | null;
  readonly isProved: boolean;
  /** True where it is proved that no alternative passes within its limits. */
  readonly isImpossible: boolean;
  /** Where it is impossible: the least that must give way with all pupils where they are. */
  readonly wants: readonly Want[];
}

export interface Scenario {
  readonly alternative: string | null;
  readonly pass: Pass | null;
  readonly bound: number | null;
  readonly isImpossible: boolean;
}

interface Candidate {
  readonly alternative: PassProblem['alternatives'][number] | null;
  readonly problem: PassProblem;
  readonly model: Model;
  readonly machine: Machine;
  readonly extra: number;
  bound: number;
  pass: Pass | null;
  isDone: boolean;
}

/** The problem with the pupils that an alternative fixes, and with what it leaves of the budgets. */
export function withAlternative(problem: PassProblem, name: string | null): PassProblem {
  const found = problem.alternatives.find(one => one.name === name);
  return {
    ...problem,
    parts: problem.parts.map(part => ({ ...part, pupils: found?.pupils[part.id] ?? part.pupils })),
    years: problem.years.map(({ year, budget }, y) => ({
      year,
      budget: budget === null || found === undefined ? budget : budget - found.yearly - (y === 0 ? found.once : 0),
    })),
  };
}

/** What an alternative costs by itself over the years. */
export const costOfAlternative = (problem: PassProblem, name: string | null): number => {
  const found = problem.alternatives.find(one => one.name === name);
  return found === undefined ? 0 : found.once + found.yearly * problem.years.length;
};

/**
 * The cheapest deeds with which every school and both stages pass. Exact: a mixed-integer program for each alternative (HiGHS), whose convex
 * spread limits enter by cuts where a solution breaks them; alternatives that cannot become cheaper than the best are not looked into further.
 */
export async function solvePass(problem: PassProblem, standard: BalancedQuality, options: PassOptions): Promise<Result<PassSolution>> {
  const wrong = checkPassProblem(problem);
  if (wrong.length > 0) return refuse(...wrong);
  const began = options.now();
  const left = () => options.seconds - (options.now() - began);
  const candidates: Candidate[] = [];
  try {
    for (const alternative of [null, ...problem.alternatives]) candidates.push(await open(problem, standard, alternative));
    candidates.sort((a, b) => a.bound - b.bound);
    let stopped = false;
    const tell = (one: Candidate) => {
      const best = bestOf(candidates);
      const bound = Math.min(...candidates.map(each => each.bound));
      const goesOn = options.onProgress?.({
        seconds: options.now() - began,
        alternative: one.alternative?.name ?? null,
        cost: best?.cost ?? null,
        bound,
      });
      stopped ||= goesOn === false;
      return !stopped;
    };
    // A good first answer for each, then the proofs in the order of their bounds.
    for (const gap of [0.05, options.gap ?? 1e-4])
      for (const one of candidates) {
        const best = bestOf(candidates);
        if (one.isDone || stopped || left() <= 0 || (best !== null && one.bound >= best.cost * (1 - gap))) continue;
        const share = gap > 0.01 ? Math.min(left(), Math.max(2.5, options.seconds / 20)) : left();
        search(one, { ...options, gap, seconds: share }, () => tell(one));
      }
    const solution = solutionOf(candidates, options.gap ?? 1e-4);
    const wants = solution.isImpossible ? await smallestRelaxation(problem, standard, Math.max(5, left())) : [];
    return ok({ ...solution, wants });
  } finally {
    for (const one of candidates) one.machine.dispose();
  }
}

async function open(whole: PassProblem, standard: BalancedQuality, alternative: Candidate['alternative']): Promise<Candidate> {
  const name = alternative?.name ?? null;
  const problem = withAlternative(whole, name);
  const model = modelOf(problem, standard);
  const machine = await machineOf(model.program);
  const extra = costOfAlternative(whole, name);
  const candidate: Candidate = { alternative, problem, model, machine, extra, bound: extra, pass: null, isDone: false };
  for (let round = 0; round < 40; round++) {
    const { values, objective, isInfeasible } = machine.relax();
    if (isInfeasible) return Object.assign(candidate, { bound: Number.POSITIVE_INFINITY, isDone: true });
    if (values === null) break;
    candidate.bound = extra + objective * unitOfMoney;
    if (cutSpreads(machine, model.limits, values) === 0) break;
  }
  return candidate;
}

/** Runs the program of one alternative until it is proved to the gap, cut after cut, or its time is over. */
function search(one: Candidate, { seconds, now, gap = 0 }: PassOptions, tell: () => boolean): void {
  const end = now() + seconds;
  const raise = (bound: number) => {
    if (Number.isFinite(bound))
      one.bound = Math.max(one.bound, Math.min(one.extra + bound * unitOfMoney, one.pass?.cost ?? Number.POSITIVE_INFINITY));
  };
  let start: Float64Array | null = null;
  const keep = (values: Float64Array) => {
    if (violations(one.model.limits, values).length > 0) return;
    const pass = passOf(one, values);
    if (one.pass !== null && pass.cost >= one.pass.cost) return;
    one.pass = pass;
    start = values.slice();
    tell();
  };
  while (now() < end) {
    if (start !== null) one.machine.begin(start);
    const seen: Float64Array[] = [];
    const better = (values: Float64Array) => {
      seen.push(values.slice());
      keep(values);
    };
    const goesOn = (bound: number) => {
      raise(bound);
      return tell();
    };
    const ran = one.machine.run({ seconds: end - now(), gap, better, goesOn });
    if (ran.isInfeasible) {
      one.bound = one.pass?.cost ?? Number.POSITIVE_INFINITY;
      one.isDone = true;
      return;
    }
    raise(ran.bound);
    if (ran.values !== null) {
      seen.push(ran.values);
      keep(ran.values);
    }
    const cuts = seen.reduce((sum, values) => sum + cutSpreads(one.machine, one.model.limits, values), 0);
    if (!tell()) return;
    if (cuts > 0) continue;
    one.isDone = ran.isProved && gap <= 1e-3;
    return;
  }
}

function passOf({ alternative, extra, problem, model }: Candidate, values: Float64Array): Pass {
  const work = workOf(problem, model, values);
  return { alternative: alternative?.name ?? null, cost: extra + work.reduce((sum, one) => sum + one.cost, 0), work };
}

const bestOf = (candidates: readonly Candidate[]): Pass | null =>
  candidates.reduce<Pass | null>((best, { pass }) => (pass !== null && (best === null || pass.cost < best.cost) ? pass : best), null);

function solutionOf(candidates: readonly Candidate[], gap: number): Omit<PassSolution, 'wants'> {
  const best = bestOf(candidates);
  const finite = (bound: number) => (Number.isFinite(bound) ? bound : null);
  const bound = Math.min(...candidates.map(one => one.bound), best?.cost ?? Number.POSITIVE_INFINITY);
  const known = best === null || best.cost === 0 ? 0 : (best.cost - bound) / best.cost;
  return {
    best,
    scenarios: candidates.map(one => ({
      alternative: one.alternative?.name ?? null,
      pass: one.pass,
      bound: finite(one.bound),
      isImpossible: one.pass === null && one.isDone,
    })),
    bound: finite(bound),
    gap: best === null ? null : known,
    isProved: best !== null && known <= gap,
    isImpossible: best === null && candidates.every(one => one.isDone),
  };
}
