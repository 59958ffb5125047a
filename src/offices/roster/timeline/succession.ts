import type { Day } from '#kernel/day.ts';
import { ALWAYS, asOf } from './fold.ts';
import { type Happening, inOrder } from './happening.ts';

/** Which organisations of a later day stand for one of an earlier day; none where it was closed without heirs. */
export type Succession = ReadonlyMap<string, ReadonlySet<string>>;

/** For each organisation open on `from`: those open on `to` that stand for it, by what was known on `knownOn`. */
export function succession(log: readonly Happening[], from: Day, to: Day, knownOn: Day = ALWAYS): Succession {
  const stands = new Map<string, Set<string>>();
  for (const one of asOf(log, from, knownOn).values()) if (one.isOpen) stands.set(one.organisation, new Set([one.organisation]));
  for (const { day, kind, organisation, heirs = [] } of inOrder(log, knownOn)) {
    if (day <= from || day > to || !['closed', 'split', 'merged'].includes(kind)) continue;
    for (const now of stands.values()) if (now.delete(organisation)) for (const heir of heirs) now.add(heir);
  }
  return stands;
}

/** The smallest boundaries on which figures of both days can be compared: organisations of then, and those of now that stand for them. */
export interface Group {
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

/** Groups of organisations of two days, none of which can be parted without dividing a figure. Each organisation open on either day is in one. */
export function groupsBetween(log: readonly Happening[], from: Day, to: Day, knownOn: Day = ALWAYS): readonly Group[] {
  const stands = succession(log, from, to, knownOn);
  const open = [...asOf(log, to, knownOn).values()].filter(one => one.isOpen).map(one => one.organisation);
  const groupOf = new Map<string, { earlier: Set<string>; later: Set<string> }>();
  const all = new Set(
    open.map(id => {
      const group = { earlier: new Set<string>(), later: new Set([id]) };
      groupOf.set(id, group);
      return group;
    }),
  );
  for (const [id, later] of stands) {
    const whole = { earlier: new Set<string>(), later: new Set<string>() };
    for (const other of new Set([...later].map(one => groupOf.get(one)!))) {
      for (const one of other.earlier) whole.earlier.add(one);
      for (const one of other.later) whole.later.add(one);
      all.delete(other);
    }
    whole.earlier.add(id);
    for (const one of whole.later) groupOf.set(one, whole);
    all.add(whole);
  }
  return [...all].map(({ earlier, later }) => ({ earlier: [...earlier], later: [...later] }));
}

/** A figure of then on the boundaries of now. Null where a figure is missing: `missing` says whose. */
export interface MappedSum extends Group {
  readonly sum: number | null;
  readonly missing: readonly string[];
}

/** The figures of then, one an organisation, summed on the boundaries that both days share; absent is absent, never zero. */
export const mapSums = (groups: readonly Group[], figures: ReadonlyMap<string, number | null>): readonly MappedSum[] =>
  groups.map(group => {
    const missing = group.earlier.filter(id => (figures.get(id) ?? null) === null);
    const isKnown = group.earlier.length > 0 && missing.length === 0;
    return { ...group, missing, sum: isKnown ? group.earlier.reduce((sum, id) => sum + (figures.get(id) ?? 0), 0) : null };
  });
