import type { Draught } from '../drafting/draught.ts';
import type { PlanPromise } from '../promise.ts';
import { assignment } from './assignment.ts';
import { type Amended, amendable, type Difference, differencesBetween, methodAfter, whole } from './fields.ts';
import { likeness, type Prepared, prepared } from './likeness.ts';

/** A promise of the plan as it stands, with its id and state. */
export type Standing = PlanPromise & { readonly id: string; readonly state: string };
type Read = Draught['promises'][number];

/** What a revised text does to a promise: pairs the promise with what was read, or says that one of them has no partner. */
export interface Proposal {
  readonly act: 'change' | 'add' | 'end' | 'same';
  readonly promise: string | null;
  /** The mark in the revised text. */
  readonly mark: string | null;
  readonly likeness: number | null;
  readonly differences: readonly Difference[];
}

/** Pairs less alike than this are not proposed. */
export const LEAST = 0.55;

const exactly = ({ quote, kind, value, measure, unit }: Pick<Read, 'quote' | 'kind' | 'value' | 'measure' | 'unit'>) =>
  JSON.stringify([quote.replace(/\s+/gu, ''), kind, value, measure, unit]);

/** Old promises whose sentence stands in the new text as it was, each with the first such sentence that is still free. */
function unchanged(old: readonly Read[], fresh: readonly Read[]): Map<number, number> {
  const free = Map.groupBy(fresh.keys(), i => exactly(fresh[i] as Read));
  const pairs = new Map<number, number>();
  for (const [i, one] of old.entries()) {
    const at = free.get(exactly(one))?.shift();
    if (at !== undefined) pairs.set(i, at);
  }
  return pairs;
}

/** How much a pair is worth: nothing for a fact beside a promise; a touch more where both stand at the same place of the text. */
function worthOf(a: Prepared, b: Prepared, apart: number): number {
  if ((a.of.kind === 'baseline') !== (b.of.kind === 'baseline')) return 0;
  return likeness(a, b) + 0.02 * (1 - apart);
}

/** Pairs the promises of a plan with those of the revised text by their likeness: index to index, with the likeness. */
export function pairUp(
  old: readonly Read[],
  fresh: readonly Read[],
): ReadonlyMap<number, { readonly at: number; readonly likeness: number }> {
  const same = unchanged(old, fresh);
  const pairs = new Map([...same].map(([i, at]) => [i, { at, likeness: 1 }]));
  const taken = new Set(same.values());
  const [left, right] = [[...old.keys()].filter(i => !same.has(i)), [...fresh.keys()].filter(i => !taken.has(i))];
  const [oldOnes, newOnes] = [left.map(i => prepared(old[i] as Read)), right.map(i => prepared(fresh[i] as Read))];
  const [oldEnd, newEnd] = [old.at(-1)?.end ?? 1, fresh.at(-1)?.end ?? 1];
  const worth = oldOnes.map((a, i) =>
    newOnes.map((b, j) => {
      const apart = Math.abs((old[left[i] as number] as Read).start / oldEnd - (fresh[right[j] as number] as Read).start / newEnd);
      return worthOf(a, b, Math.min(apart, 1));
    }),
  );
  for (const [i, j] of assignment(worth, LEAST))
    pairs.set(left[i] as number, { at: right[j] as number, likeness: Math.min(worth[i]?.[j] ?? 0, 1) });
  return pairs;
}

const times: readonly string[] = ['year', 'fromYear', 'deadline'];

const bare = (quote: string) => quote.replace(/\s+/gu, '');

/** A time that the planner set by hand, of a sentence whose own words are as they were: what moved is the time of the words before it. */
const isSetAside = (name: keyof Amended, row: Standing, was: Read, after: Read): boolean =>
  times.includes(name) && bare(was.quote) === bare(after.quote) && row[name] !== was[name];

/**
 * What the new reading changes. It is held against the reading of the old text, so that what the planner corrected by hand stays corrected;
 * a promise that was not read from the old text is held against itself.
 */
function differencesOf(row: Standing, before: Read | undefined, after: Read): readonly Difference[] {
  const was = before ?? row;
  const read = amendable.filter(name => name !== 'method' && name !== 'nature' && !isSetAside(name, row, was, after));
  const moved = Object.fromEntries(
    read
      .filter(name => String(was[name] ?? '').replace(/\s+/gu, '') !== String(after[name] ?? '').replace(/\s+/gu, ''))
      .map(name => [name, after[name]]),
  ) as Partial<Amended>;
  const differences = differencesBetween(row, moved);
  const given = Object.fromEntries(differences.map(({ field }) => [field, moved[field as keyof Amended]])) as Partial<PlanPromise>;
  const method = methodAfter(row, given);
  return method === row.method ? differences : [...differences, { field: 'method', before: row.method, after: method }];
}

/** What a revised text would do to a plan: a proposal for every promise of either. Promises that were set aside and stay so are left as they are. */
export function revise(rows: readonly Standing[], oldReading: Draught | null, draught: Draught): readonly Proposal[] {
  const byMark = new Map(oldReading?.promises.map(one => [one.mark, one]));
  const byPlace = new Map(oldReading?.promises.map(one => [`${one.start}-${one.end}`, one]));
  const reading = (row: Standing) => byMark.get(row.mark) ?? byPlace.get(`${row.start}-${row.end}`);
  const pairs = pairUp(
    rows.map(row => reading(row) ?? row),
    draught.promises,
  );
  const proposals: Proposal[] = rows.flatMap((row, i): readonly Proposal[] => {
    const pair = pairs.get(i);
    const base = { promise: row.id, mark: null, likeness: null, differences: [] };
    if (pair === undefined) return row.state === 'dropped' ? [] : [{ ...base, act: 'end' }];
    const after = draught.promises[pair.at] as Read;
    const differences = row.state === 'dropped' ? [] : differencesOf(row, reading(row), after);
    return [{ promise: row.id, mark: after.mark, likeness: pair.likeness, differences, act: differences.length > 0 ? 'change' : 'same' }];
  });
  const found = new Set([...pairs.values()].map(pair => pair.at));
  const added = draught.promises.filter((_, i) => !found.has(i));
  return [
    ...proposals,
    ...added.map((one): Proposal => ({ act: 'add', promise: null, mark: one.mark, likeness: null, differences: whole(one) })),
  ];
}
