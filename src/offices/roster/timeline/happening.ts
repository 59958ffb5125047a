import type { Day } from '#kernel/day.ts';

/** What may happen to an organisation. A merger is told once for each organisation that merges. */
export type HappeningKind = 'opened' | 'renamed' | 'reparented' | 'reclassified' | 'closed' | 'split' | 'merged';

/**
 * One entry of the log of organisations: what happened on `day` (valid time), written down on `recordedOn` and, where it was written
 * down by mistake, taken back on `withdrawnOn` (recorded time). Entries are never changed otherwise.
 */
export interface Happening {
  readonly kind: HappeningKind;
  readonly organisation: string;
  readonly day: Day;
  readonly recordedOn: Day;
  readonly withdrawnOn: Day | null;
  /** For `opened` and `renamed`. */
  readonly name?: string | null;
  /** For `opened` and `reclassified`: the kind of organisation. */
  readonly type?: string | null;
  /** For `opened` and `reparented`; null for one that stands under nobody. */
  readonly parent?: string | null;
  /** For `split` and `merged`: those that stand for it from that day on. One that is among its own heirs goes on. */
  readonly heirs?: readonly string[];
}

/** An organisation as it stood on a day. */
export interface Standing {
  readonly organisation: string;
  readonly name: string;
  readonly type: string;
  readonly parent: string | null;
  readonly isOpen: boolean;
}

/** All organisations that a day knows of, closed ones too, by id. */
export type Standings = ReadonlyMap<string, Standing>;

/** Why an entry cannot stand where it stands in the log. */
export type Wrong = 'knownAlready' | 'notOpen' | 'nameTaken' | 'parentNotOpen' | 'heirNotOpen' | 'underItself' | 'hasOpenMembers';

const known = (one: Happening, knownOn: Day): boolean =>
  one.recordedOn <= knownOn && (one.withdrawnOn === null || one.withdrawnOn > knownOn);

/** The entries known at the end of a day, in the order in which they took effect; within a day in the order of the log. */
export const inOrder = (log: readonly Happening[], knownOn: Day): readonly Happening[] =>
  log.filter(one => known(one, knownOn)).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
