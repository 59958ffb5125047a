export type Status = 'early' | 'done' | 'on' | 'near' | 'behind' | 'hard' | 'na';

/** A sentence in both languages of the screens. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** One step of the sum, to be done again by hand. */
export interface Step {
  readonly label: string;
  readonly labelEnglish: string;
  readonly formula: string;
  readonly formulaEnglish: string;
  readonly value: string;
  readonly valueEnglish: string;
}

/** What the judge says, and why. Shares are 0–1 and unrounded beyond the 15 digits of a number. */
export interface Judgement {
  readonly status: Status;
  /** The year at whose end the promise was judged; null where nothing could be judged. */
  readonly asOf: number | null;
  readonly progress: number | null;
  readonly timeProgress: number;
  /** Progress over the share that should be there by now; null where there is none. */
  readonly ratio: number | null;
  /** The actual moved away from the target since the baseline. */
  readonly regress: boolean;
  /** Kept or broken anew each year: its progress says how far it was kept this year, not how far it has come. */
  readonly yearly: boolean;
  /** Its time is over and it did not reach its target: 未兑现, whichever of the statuses its ratio gives. */
  readonly lapsed: boolean;
  readonly reason: Sentence;
  readonly because: readonly Step[];
  /** What is missing, in words, where the status is `na`. */
  readonly missing: readonly Sentence[];
  /** Where the present pace leads by the last year; a warning beside the status that never changes it. */
  readonly outlook: { readonly value: number; readonly year: number; readonly reaches: boolean } | null;
}
