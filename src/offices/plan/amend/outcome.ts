import type { PlanFinding } from '../finding.ts';
import type { PlanSection } from '../planSection.ts';
import type { PlanPromise } from '../promise.ts';
import type { ChangeRow, PromiseRow } from '../rowTypes.ts';
import type { Answering } from './bodies.ts';

/** A promise as an amendment leaves it. */
export interface Left {
  readonly row: PromiseRow;
  readonly changes: Partial<PlanPromise>;
  readonly isEnded: boolean;
}

/** A promise that an amendment brings, with who answers for it. */
export interface Brought {
  /** The change that brings it. */
  readonly change: ChangeRow;
  readonly row: Omit<PlanPromise, 'plan'>;
  readonly isPromise: boolean;
  readonly answering: Answering | null;
}

/** What an amendment makes of a plan, before anything of it is written. */
export interface Outcome {
  readonly text: string;
  /** Rows that change; the rest stays as it is. */
  readonly left: readonly Left[];
  readonly brought: readonly Brought[];
  /** Null where the headings stay as they are. */
  readonly sections: readonly Omit<PlanSection, 'plan'>[] | null;
  readonly findings: readonly (Omit<PlanFinding, 'plan'> & { readonly state: string })[] | null;
}
