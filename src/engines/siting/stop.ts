/** When to stop: after so many steps (the same answer for the same seed), or by a clock handed in (exempt from that). */
export interface Stop {
  readonly steps?: number;
  readonly seconds?: number;
  /** The clock, in seconds; needed with `seconds`. */
  readonly now?: () => number;
}
