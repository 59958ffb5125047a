import type { PersonLines } from './history.ts';

/** What changes for a person in a period and programme when facts or rules of the past are corrected: fen before, now, and the difference to pay (or to take back). */
export interface Difference {
  readonly person: string;
  readonly period: string;
  readonly programme: string;
  readonly before: number;
  readonly now: number;
  readonly difference: number;
}

const amounts = (all: Iterable<PersonLines>): ReadonlyMap<string, readonly [string, string, string, number]> => {
  const found = new Map<string, readonly [string, string, string, number]>();
  for (const { person, period, lines } of all)
    for (const line of lines)
      if (line.cents !== null) found.set(JSON.stringify([person, period, line.programme]), [person, period, line.programme, line.cents]);
  return found;
};

/** Every person, period and programme whose amount is not the same in two computations, in the order of the first, then of the second. */
export function differencesBetween(before: Iterable<PersonLines>, now: Iterable<PersonLines>): readonly Difference[] {
  const [old, fresh] = [amounts(before), amounts(now)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key): readonly Difference[] => {
    const [person, period, programme] = (old.get(key) ?? fresh.get(key))!;
    const [a, b] = [old.get(key)?.[3] ?? 0, fresh.get(key)?.[3] ?? 0];
    return a === b ? [] : [{ person, period, programme, before: a, now: b, difference: b - a }];
  });
}
