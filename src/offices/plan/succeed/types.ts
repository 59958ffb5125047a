import type { Nature, PlanSummary, Status } from '../types.ts';

export type Fate = 'takenUp' | 'carried' | 'dropped';

/** A promise named in one line. */
export interface PromiseName {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly place: string;
  readonly quote: string;
  readonly target: string;
  readonly targetEnglish: string;
}

export interface SuccessionLine {
  readonly id: string;
  readonly version: number;
  readonly isSettled: boolean;
  readonly former: PromiseName & {
    readonly status: Status;
    readonly nature: Nature;
    readonly actual: string | null;
    readonly actualEnglish: string | null;
  };
  readonly successor: PromiseName | null;
  readonly likeness: number | null;
  readonly isFinished: boolean;
  readonly baseline: number | null;
  readonly baselineYear: number | null;
  readonly baselineSource: string | null;
  readonly unit: string | null;
  readonly fate: Fate | null;
  readonly why: string | null;
}

/** GET plan.succession { plan } */
export interface SuccessionView {
  readonly plan: PlanSummary & { readonly version: number };
  /** The plan that it takes up; null where it takes up none yet. */
  readonly former: PlanSummary | null;
  /** Plans that it could take up. */
  readonly candidates: readonly PlanSummary[];
  readonly lines: readonly SuccessionLine[];
  /** Promises of the new plan, to choose a successor from. */
  readonly promises: readonly PromiseName[];
  readonly maySettle: boolean;
}
