import type { Random } from '#kernel/random.ts';
import type { Best } from './best.ts';
import { descend, exchange, type Ground, groundOf, type Medians, mediansOf } from './interchange.ts';
import type { Near } from './near.ts';
import { countsOf, type SitingProblem } from './problem.ts';
import type { Stretch } from './searchCapacitated.ts';

/** Variable neighbourhood search by fast interchange (Hansen and Mladenović 1997): k exchanges at random, then descent; k grows while nothing is gained. */
export function searchMedians(problem: SitingProblem, near: Near, random: Random, best: Best): (stretch: Stretch) => void {
  const ground = groundOf(problem, near);
  let now: Medians | null = null;
  let k = 1;
  return ({ over, floor, tick, enough }) => {
    if (now === null) now = begin(ground, random);
    if (floor !== null && floor.open.length === countsOf(problem).least) now = better(now, mediansOf(ground, floor.open), ground, random);
    keep(best, now);
    const widest = Math.max(3, Math.min(30, now.open.length));
    while (!over() && !enough()) {
      const other = copyOf(now);
      for (let n = 0; n < k; n++) shake(ground, other, random);
      other.cost = mediansOf(ground, [...other.open]).cost;
      descend(ground, other, random);
      tick();
      k = other.cost < now.cost - 1e-9 * now.cost ? 1 : k >= widest ? 1 : k + 1;
      if (other.cost <= now.cost) now = other;
      keep(best, now);
    }
  };
}

function begin(ground: Ground, random: Random): Medians {
  const { problem, mayOpen } = ground;
  const kept = mayOpen.filter(site => problem.standing[site] === 'open');
  const free = mayOpen.filter(site => problem.standing[site] !== 'open');
  while (kept.length < countsOf(problem).least) kept.push(...free.splice(random.below(free.length), 1));
  const medians = mediansOf(ground, kept);
  descend(ground, medians, random);
  return medians;
}

function better(now: Medians, other: Medians, ground: Ground, random: Random): Medians {
  descend(ground, other, random);
  return other.cost < now.cost ? other : now;
}

const copyOf = ({ open, slot, first, second, cost }: Medians): Medians => ({
  open: open.slice(),
  slot: slot.slice(),
  first: first.slice(),
  second: second.slice(),
  cost,
});

function shake(ground: Ground, medians: Medians, random: Random): void {
  const out = medians.open[random.below(medians.open.length)] as number;
  const into = ground.mayOpen[random.below(ground.mayOpen.length)] as number;
  if (ground.problem.standing[out] === 'open' || (medians.slot[into] as number) >= 0) return;
  exchange(ground, medians, out, into);
}

function keep(best: Best, { open, first, cost }: Medians): void {
  if (cost >= 1e12) best.excess = Math.min(best.excess, cost / 1e12);
  else if (best.layout === null || cost < best.layout.cost - 1e-9)
    best.layout = { open: [...open].sort((a, b) => a - b), assign: [...first], cost };
}
