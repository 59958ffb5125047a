import { ok, type Result } from '#kernel/problem.ts';
import { type Draught, draughtOf } from '../drafting/draught.ts';
import type { Years } from '../drafting/span.ts';
import { type Proposal, revise, type Standing } from './revise.ts';

/** What a thread is given to hold a revised text against a plan. Plain data. */
export interface RevisionTask {
  readonly title: string;
  readonly years: Years;
  readonly oldText: string;
  readonly newText: string;
  readonly promises: readonly Standing[];
}

/** A revised text read and held against the plan. */
export interface Revision {
  readonly draught: Draught;
  readonly proposals: readonly Proposal[];
}

/** Reads both texts and pairs their promises. */
export function revisionOf({ title, years, oldText, newText, promises }: RevisionTask): Result<Revision> {
  const before = draughtOf({ title, text: oldText, fileName: null, years });
  const draught = draughtOf({ title, text: newText, fileName: null, years });
  if (!draught.ok) return draught;
  return ok({ draught: draught.value, proposals: revise(promises, before.ok ? before.value : null, draught.value) });
}
