import { type Random, randomOf } from '#kernel/random.ts';
import type { Island, Stretch, StretchReport } from '../island.ts';
import { neighboursOf } from '../neighbours.ts';
import type { RouteProblem } from '../problem.ts';
import { clockOf } from '../stop.ts';
import type { Plan } from '../tours.ts';
import { crossover } from './crossover.ts';
import { type Descent, descentOf } from './descent.ts';
import { type Individual, individualOf } from './individual.ts';
import { admit, emptyPopulation, type Population, parentsOf } from './population.ts';
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

/** All that one nursery holds. */
interface Nursery {
  readonly problem: RouteProblem;
  readonly random: Random;
  readonly descend: Descent;
  readonly mostTours: number;
  population: Population;
  best: Individual | null;
  /** The price of a unit of load above capacity. */
  penalty: number;
  children: number;
  soundLately: number;
  /** Children since the last better one. */
  idle: number;
}

/**
 * Opens an island that breeds instead of annealing: hybrid genetic search after Vidal (2022), own code. A stretch gives it the plan of another
 * island as one more member; what it reports as current is its best.
 */
export function openNursery(problem: RouteProblem, seed: number): Island {
  const random = randomOf(seed);
  const { size, capacity, demand, cost } = problem;
  const vehicles = demand.reduce((sum, one) => sum + one, 0) / capacity;
  const mostTours = Math.min(size, Math.ceil(1.3 * vehicles) + 3);
  let longest = 0;
  for (const one of cost) if (one > longest) longest = one;
  const largest = demand.reduce((most, one) => Math.max(most, one), 1);
  const nursery: Nursery = {
    problem,
    random,
    mostTours,
    descend: descentOf(problem, neighboursOf(problem, NEAR, null), random, mostTours),
    population: emptyPopulation(),
    best: null,
    penalty: Math.max(0.1, Math.min(1000, longest / largest)),
    children: 0,
    soundLately: 0,
    idle: 0,
  };
  return { advance: stretch => breed(nursery, stretch) };
}

/** Raises children until the stretch is over, and in any case until one of them is sound. */
function breed(nursery: Nursery, { from, to, stop, start, onProgress }: Stretch): StretchReport {
  if (start !== null && start.absent.length === 0) take(nursery, individualOf(nursery.problem, start.tours));
  const shareOf = clockOf(stop);
  let bestAt = from;
  let done = 0;
  let stopped = false;
  for (; !stopped; done++) {
    const passed = shareOf(done * STEPS_PER_CHILD);
    if (passed >= 1 && nursery.best !== null) break;
    const share = from + (to - from) * passed;
    const before = nursery.best;
    raise(nursery);
    if (nursery.best !== before) bestAt = share;
    const cost = nursery.best?.distance ?? Number.POSITIVE_INFINITY;
    stopped = done % 64 === 0 && onProgress?.({ share, steps: done * STEPS_PER_CHILD, cost }) === false;
  }
  const plan = planOf(nursery.best);
  return { best: plan, current: plan, steps: done * STEPS_PER_CHILD, bestAt, stopped };
}

/** One child: a founder at first, later of two parents; now and then the price of overload is reviewed, or the population founded anew. */
function raise(nursery: Nursery): void {
  const { population, random, problem } = nursery;
  const isFounding = population.sound.length + population.overloaded.length < 2 || nursery.children < FOUNDERS;
  if (isFounding) grow(nursery, shuffled(problem.size, random));
  else {
    const parent = parentsOf(population, nursery.penalty, random);
    grow(nursery, crossover(parent().giant, parent().giant, random));
  }
  nursery.children++;
  if (++nursery.idle > PATIENCE) {
    nursery.population = emptyPopulation();
    nursery.idle = 0;
    nursery.children = 0;
  }
  if (nursery.children % REVIEW === 0) reviewPenalty(nursery);
}

/** Cuts a giant tour, brings it down to a local optimum and takes it in; every other one with overload is mended and taken in as well. */
function grow(nursery: Nursery, giant: Int32Array): void {
  const { problem, descend, penalty, random, mostTours } = nursery;
  const cut = split(problem, giant, penalty);
  const tours = cut.length <= mostTours ? cut : [...cut.slice(0, mostTours - 1), cut.slice(mostTours - 1).flat()];
  const child = individualOf(problem, descend(tours, penalty));
  take(nursery, child);
  if (child.overload === 0) nursery.soundLately++;
  else if (random.next() < REPAIR_CHANCE) {
    const mended = individualOf(problem, descend(child.tours, 10 * penalty));
    if (mended.overload === 0) take(nursery, mended);
  }
}

function take(nursery: Nursery, individual: Individual): void {
  admit(nursery.population, individual, nursery.penalty);
  if (individual.overload > 0 || (nursery.best !== null && individual.distance >= nursery.best.distance - 1e-9)) return;
  nursery.best = individual;
  nursery.idle = 0;
}

function reviewPenalty(nursery: Nursery): void {
  const share = nursery.soundLately / REVIEW;
  if (share < SOUND_SHARE - 0.05) nursery.penalty = Math.min(100_000, nursery.penalty * 1.2);
  if (share > SOUND_SHARE + 0.05) nursery.penalty = Math.max(0.1, nursery.penalty * 0.85);
  nursery.soundLately = 0;
}

function planOf(individual: Individual | null): Plan {
  if (individual === null) return { tours: [], kinds: [], absent: [], cost: Number.POSITIVE_INFINITY };
  return { tours: individual.tours, kinds: individual.tours.map(() => 0), absent: [], cost: individual.distance };
}

function shuffled(size: number, random: Random): Int32Array {
  const giant = Int32Array.from({ length: size }, (_, i) => i + 1);
  for (let i = size - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const kept = giant[i] as number;
    giant[i] = giant[j] as number;
    giant[j] = kept;
  }
  return giant;
}
