import { fillPlaces, type Mover } from './moves.ts';
import { place, unplace } from './placing.ts';
import { settle } from './settle.ts';

/** Blocks in the order in which they are placed: fewest starts for the most they hold first. */
function hardestFirst({ state, random }: Mover): readonly number[] {
  const { members, held, domains, blocks, duration } = state.model;
  const weight = Array.from({ length: blocks }, (_, block) => {
    let holds = 0;
    for (let i = members.from[block] as number; i < (members.from[block + 1] as number); i++) {
      const lesson = members.list[i] as number;
      holds += (duration[lesson] as number) * ((held.from[lesson + 1] as number) - (held.from[lesson] as number) + 1);
    }
    return (holds * (1 + 0.2 * random.next())) / (domains[block]?.length || 1);
  });
  return [...weight.keys()].sort((a, b) => (weight[b] as number) - (weight[a] as number) || a - b);
}

/** Starts looked at for one block at most. */
const LOOKS = 60;

/** Places every block that has no place yet where it costs least just then, the hardest first; a hard rule broken weighs as much as `hardWeight`. */
export function construct(mover: Mover, hardWeight: number): void {
  const { state, random } = mover;
  for (const block of hardestFirst(mover)) {
    if ((state.start[block] as number) >= 0) continue;
    const domain = state.model.domains[block] as Int32Array;
    if (domain.length === 0) continue;
    let best = domain[0] as number;
    let least = Number.POSITIVE_INFINITY;
    const from = random.below(domain.length);
    for (let i = 0; i < Math.min(LOOKS, domain.length); i++) {
      const start = domain[(from + i) % domain.length] as number;
      const cost = priceAt(mover, block, start, hardWeight);
      if (cost < least) [best, least] = [start, cost];
    }
    fillPlaces(mover, block, best);
    place(state, block, best);
    settle(state);
  }
}

function priceAt(mover: Mover, block: number, start: number, hardWeight: number): number {
  const { state } = mover;
  fillPlaces(mover, block, start);
  place(state, block, start);
  settle(state);
  const cost = hardWeight * state.totals.hard + state.totals.soft;
  unplace(state, block);
  settle(state);
  return cost;
}
