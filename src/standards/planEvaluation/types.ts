/** The shape of a standard for judging a plan: rating terms, limits and rules, each with how well it was verified. */

/** `two`: two sources agree · `one`: one source · `memory`: to be confirmed · `convention`: our own working rule. */
export type Verified = 'two' | 'one' | 'memory' | 'convention';

/** One figure or rule of the standard, with where it comes from. */
export interface Figure<T> {
  readonly value: T;
  readonly source: string;
  readonly v: Verified;
}

/** Limits of the ratio of progress to time: at least `near` is almost on schedule, at least `behind` lags, below it is hardly to be reached. */
export interface Limits {
  readonly near: number;
  readonly behind: number;
}

export interface PlanEvaluation {
  readonly title: string;
  readonly document: string;
  readonly limits: Figure<Limits>;
  /** Stricter limits for binding indicators (约束性); null where the bureau has set none. */
  readonly bindingLimits: Figure<Limits | null>;
  /** How far a value may stay from a target that says 左右, as a share of the target. */
  readonly aboutTolerance: Figure<number>;
  /** The share of its time after which a task that has not begun is hardly to be finished. */
  readonly notBegunLimit: Figure<number>;
  /** The day of the next year, `01-15`, by which the year's actuals are filed. */
  readonly filingDay: Figure<string>;
  /** Status key -> the terms of the official reports. */
  readonly ratingTerms: Readonly<Record<'early' | 'done' | 'on' | 'near' | 'behind' | 'hard' | 'na', Figure<string>>>;
  readonly natures: Readonly<Record<'binding' | 'expected', Figure<string>>>;
  readonly taskStatuses: Readonly<Record<'notStarted' | 'underWay' | 'finished' | 'standing' | 'adjusted' | 'ended', Figure<string>>>;
  /** Method -> its rule in words. */
  readonly rules: Readonly<
    Record<'increase' | 'decrease' | 'cumulative' | 'floor' | 'ceiling' | 'growth' | 'state', Figure<string> & { readonly en: string }>
  >;
}
