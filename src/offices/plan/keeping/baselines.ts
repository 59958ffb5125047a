import type { Commitment } from '#engines/planText/index.ts';

/** Baselines of one indicator, scope and unit, in the order of the text; `reach` is the furthest end up to each. */
interface Near {
  readonly facts: readonly Commitment[];
  readonly reach: readonly number[];
}

const keyOf = ({ unit, measure, scope }: Commitment) => JSON.stringify([unit, measure, scope]);

const isBaseline = (c: Commitment) => c.kind === 'baseline' && c.comparator !== 'new' && typeof c.value === 'number';

function nearOf(found: readonly Commitment[]): Near {
  const facts = found.toSorted((a, b) => a.start - b.start);
  let furthest = Number.NEGATIVE_INFINITY;
  const reach = facts.map(fact => {
    furthest = Math.max(furthest, fact.end);
    return furthest;
  });
  return { facts, reach };
}

/** The first place whose number is at least `least`; the length where there is none. The numbers must not fall. */
function firstFrom(length: number, numberAt: (place: number) => number, least: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nearest({ facts, reach }: Near, of: Commitment): Commitment | null {
  // The first fact that reaches past the start is the first that could share the clause.
  const shared = facts[firstFrom(reach.length, place => reach[place]!, of.start + 1)];
  if (shared !== undefined && shared.start < of.end) return shared;
  const startAt = (place: number) => facts[place]!.start;
  const after = firstFrom(facts.length, startAt, of.start);
  const before = after === 0 ? undefined : facts[firstFrom(facts.length, startAt, startAt(after - 1))];
  const next = facts[after];
  if (before === undefined || next === undefined) return before ?? next ?? null;
  return of.start - before.start <= next.start - of.start ? before : next;
}

/**
 * Finds the baseline that the text itself gives for a promise: in the same clause, else of the same indicator, scope and unit, the nearest
 * one; of two as near, the earlier. Prepared once for a text, so that a search costs the logarithm of what is alike.
 */
export function baselinesOf(all: readonly Commitment[]): (of: Commitment) => Commitment | null {
  const alike = new Map([...Map.groupBy(all.filter(isBaseline), keyOf)].map(([key, found]) => [key, nearOf(found)]));
  return of => {
    if (of.kind === 'baseline' || of.value === null || of.comparator === 'new') return null;
    const near = alike.get(keyOf(of));
    return near === undefined ? null : nearest(near, of);
  };
}
