import { randomOf } from '#kernel/random.ts';
import type { Island, Stretch, StretchReport } from '../island.ts';
import { neighboursOf } from '../neighbours.ts';
import type { RouteProblem } from '../problem.ts';
import { clockOf } from '../stop.ts';
import type { Plan } from '../tours.ts';
import { crossover } from './crossover.ts';
import { descentOf } from './descent.ts';
import { type Individual, individualOf } from './individual.ts';
import { admit, emptyPopulation, parentsOf } from './population.ts';
import { split } from './split.ts';

/** So many steps of ruin and recreate count as one child, so that both kinds of island come to the same number of steps at about the same time. */
const STEPS_PER_CHILD = 1000;
const FOUNDERS = 60;
const NEAR = 20;
/** Overload is priced so that about a fifth of the children come out sound; every so many children the price is looked at. */
const SOUND_SHARE = 0.2;
const REVIEW = 100;
const REPAIR_CHANCE = 0.5;
/** After so many children without a better one the population is founded anew. */
const PATIENCE = 20_000;

/** Breeding serves symmetric costs and one kind of vehicle without windows. */
export function canBreed({ cost, size, fleet, windows }: RouteProblem): boolean {
  if (fleet !== undefined || windows !== undefined) return false;
  for (let i = 0; i <= size; i++) for (let j = 0; j < i; j++) if (cost[i * (size + 1) + j] !== cost[j * (size + 1) + i]) return false;
  return true;
}

/**
 * Opens an island that breeds instead of annealing: hybrid genetic search after Vidal (2022), own code. A stretch gives it the plan of another
 * island as one more member; what it reports as current is its best.
 */
export function openNursery(problem: RouteProblem, seed: number): Island {
  const random = randomOf(seed);
  const { size, capacity, demand, cost } = problem;
  const bins = Math.ceil(demand.reduce((sum, one) => sum + one, 0) / capacity);
  const descend = descentOf(problem, neighboursOf(problem, NEAR, null), random, Math.min(size, Math.ceil(1.3 * bins) + 3));
  const largest = demand.reduce((most, one) => Math.max(most, one), 1);
  let longest = 0;
  for (const one of cost) if (one > longest) longest = one;
  let penalty = Math.max(0.1, Math.min(1000, longest / largest));
  let population = emptyPopulation();
  let best: Individual | null = null;
  let soundLately = 0;
  let children = 0;
  let idle = 0;

  const grow = (giant: Int32Array): void => {
    const child = individualOf(problem, descend(fewest(split(problem, giant, penalty)), penalty));
    take(child);
    if (child.overload === 0) soundLately++;
    else if (random.next() < REPAIR_CHANCE) {
      const mended = individualOf(problem, descend(child.tours, 10 * penalty));
      if (mended.overload === 0) take(mended);
    }
  };

  /** A cut into more tours than the chains hold is joined at its end. */
  const fewest = (tours: number[][]): number[][] => {
    const most = Math.min(size, Math.ceil(1.3 * bins) + 3);
    return tours.length <= most ? tours : [...tours.slice(0, most - 1), tours.slice(most - 1).flat()];
  };

  const take = (individual: Individual): void => {
    admit(population, individual, penalty);
    if (individual.overload > 0 || (best !== null && individual.distance >= best.distance - 1e-9)) return;
    best = individual;
    idle = 0;
  };

  const step = (): void => {
    if (population.sound.length + population.overloaded.length < 2 || children % (PATIENCE + FOUNDERS) < FOUNDERS)
      grow(shuffled(size, random));
    else {
      const parent = parentsOf(population, penalty, random);
      grow(crossover(parent().giant, parent().giant, random));
    }
    children++;
    if (++idle > PATIENCE) {
      population = emptyPopulation();
      idle = 0;
    }
    if (children % REVIEW !== 0) return;
    const share = soundLately / REVIEW;
    if (share < SOUND_SHARE - 0.05) penalty = Math.min(100_000, penalty * 1.2);
    if (share > SOUND_SHARE + 0.05) penalty = Math.max(0.1, penalty * 0.85);
    soundLately = 0;
  };

  return {
    advance({ from, to, stop, start, onProgress }: Stretch): StretchReport {
      if (start !== null && start.absent.length === 0) take(individualOf(problem, start.tours));
      const known = best;
      const shareOf = clockOf(stop);
      let bestAt = from;
      let done = 0;
      let stopped = false;
      for (; !stopped; done++) {
        const passed = shareOf(done * STEPS_PER_CHILD);
        if (passed >= 1 && best !== null) break;
        const share = from + (to - from) * passed;
        const before = best;
        step();
        if (best !== before) bestAt = share;
        stopped =
          done % 64 === 0 &&
          onProgress?.({ share, steps: done * STEPS_PER_CHILD, cost: best === null ? Number.NaN : (best as Individual).distance }) ===
            false;
      }
      const plan = planOf(best ?? known);
      return { best: plan, current: plan, steps: done * STEPS_PER_CHILD, bestAt, stopped };
    },
  };
}

function planOf(individual: Individual | null): Plan {
  if (individual === null) return { tours: [], kinds: [], absent: [], cost: Number.POSITIVE_INFINITY };
  return { tours: individual.tours, kinds: individual.tours.map(() => 0), absent: [], cost: individual.distance };
}

function shuffled(size: number, random: { below: (limit: number) => number }): Int32Array {
  const giant = Int32Array.from({ length: size }, (_, i) => i + 1);
  for (let i = size - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const kept = giant[i] as number;
    giant[i] = giant[j] as number;
    giant[j] = kept;
  }
  return giant;
}
