import type { Counts, Nature, PlanSummary, Status } from '../types.ts';

/** The limits of one version. */
export interface JudgingLimits {
  readonly on: number;
  readonly near: number;
  readonly behind: number;
  readonly bindingOn: number | null;
  readonly bindingNear: number | null;
  readonly bindingBehind: number | null;
  readonly aboutTolerance: number;
  readonly notBegunLimit: number;
  readonly expectedWeight: number;
  readonly bindingWeight: number;
}

/** GET plan.judging { plan } */
export interface JudgingView {
  readonly plan: PlanSummary;
  readonly standard: JudgingLimits;
  /** The number of the version in force today; null: the standard. */
  readonly inForce: number | null;
  readonly maySet: boolean;
  readonly versions: readonly {
    readonly number: number;
    readonly effectiveOn: string;
    readonly setBy: string;
    readonly why: string;
    readonly limits: JudgingLimits;
  }[];
}

/** GET plan.judgingPreview { plan, near, behind, … } */
export interface JudgingPreview {
  readonly before: Counts;
  readonly after: Counts;
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
  readonly changed: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly nature: Nature;
    readonly ratio: number | null;
    readonly weight: number;
    readonly from: Status;
    readonly to: Status;
  }[];
}
