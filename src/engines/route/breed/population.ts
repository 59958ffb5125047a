import type { Random } from '#kernel/random.ts';
import { brokenPairs, type Individual } from './individual.ts';

/** Sizes after Vidal (2022): members kept, children before the next selection, elite that always survives, nearest that count for diversity. */
const KEPT = 25;
const CHILDREN = 40;
const ELITE = 4;
const NEAREST = 5;

interface Member {
  readonly individual: Individual;
  /** Distances to the other members, nearest first. */
  readonly others: Map<Member, number>;
}

/** Members in two halves, those without overload and those with. */
export interface Population {
  readonly sound: Member[];
  readonly overloaded: Member[];
}

export const emptyPopulation = (): Population => ({ sound: [], overloaded: [] });

const priceOf = ({ individual }: Member, penalty: number) => individual.distance + penalty * individual.overload;

/** Adds a member; when its half has grown by a generation, clones and the least fit leave it. */
export function admit(population: Population, individual: Individual, penalty: number): void {
  const half = individual.overload > 0 ? population.overloaded : population.sound;
  const member: Member = { individual, others: new Map() };
  for (const other of half) {
    const far = brokenPairs(individual, other.individual);
    member.others.set(other, far);
    other.others.set(member, far);
  }
  half.push(member);
  if (half.length <= KEPT + CHILDREN) return;
  while (half.length > KEPT) dismiss(half, worstOf(half, penalty));
}

function dismiss(half: Member[], index: number): void {
  const [gone] = half.splice(index, 1);
  for (const other of half) other.others.delete(gone as Member);
}

/** How far a member is from its nearest: the mean of a few. */
function apart({ others }: Member): number {
  const near = [...others.values()].sort((a, b) => a - b).slice(0, NEAREST);
  return near.length === 0 ? 1 : near.reduce((sum, far) => sum + far, 0) / near.length;
}

/** Biased fitness: rank by price plus a weighted rank by diversity; small is fit. */
function fitnessOf(half: readonly Member[], penalty: number): Float64Array {
  const count = half.length;
  const indices = Array.from({ length: count }, (_, i) => i);
  const prices = half.map(member => priceOf(member, penalty));
  const diversity = half.map(apart);
  const byPrice = indices.slice().sort((a, b) => (prices[a] as number) - (prices[b] as number) || a - b);
  const byDiversity = indices.slice().sort((a, b) => (diversity[b] as number) - (diversity[a] as number) || a - b);
  const fitness = new Float64Array(count);
  const scale = Math.max(1, count - 1);
  const bias = count <= ELITE ? 0 : 1 - ELITE / count;
  byPrice.forEach((member, rank) => {
    fitness[member] = rank / scale;
  });
  byDiversity.forEach((member, rank) => {
    fitness[member] = (fitness[member] as number) + (bias * rank) / scale;
  });
  return fitness;
}

/** Who leaves: a clone before anyone else, else the least fit; never the cheapest. */
function worstOf(half: readonly Member[], penalty: number): number {
  const fitness = fitnessOf(half, penalty);
  const prices = half.map(member => priceOf(member, penalty));
  const cheapest = prices.indexOf(Math.min(...prices));
  let worst = -1;
  let isClone = false;
  half.forEach((member, i) => {
    if (i === cheapest) return;
    const clone = Math.min(1, ...member.others.values()) < 1e-9;
    if (worst >= 0 && isClone && !clone) return;
    if (worst < 0 || (clone && !isClone) || (fitness[i] as number) > (fitness[worst] as number)) {
      worst = i;
      isClone = clone;
    }
  });
  return worst;
}

/** A function that draws parents by binary tournament over both halves, fitness as it stands now. */
export function parentsOf({ sound, overloaded }: Population, penalty: number, random: Random): () => Individual {
  const members = [...sound, ...overloaded];
  const fitness = [...fitnessOf(sound, penalty), ...fitnessOf(overloaded, penalty)];
  return () => {
    const [a, b] = [random.below(members.length), random.below(members.length)];
    return (members[(fitness[a] as number) <= (fitness[b] as number) ? a : b] as Member).individual;
  };
}
