/** When to stop: after so many steps (the same answer for the same seed), or by a clock handed in (exempt from that). */
export interface Stop {
  readonly steps?: number;
  readonly seconds?: number;
  /** The clock, in seconds; needed with `seconds`. */
  readonly now?: () => number;
}

/** How far a run has come after so many steps, 0–1, by steps or by the clock, whichever is further; 1 when there is no limit. */
export function clockOf({ steps, seconds, now }: Stop): (done: number) => number {
  const began = now?.() ?? 0;
  return done => {
    const bySteps = steps === undefined ? 0 : done / steps;
    const byClock = seconds === undefined || now === undefined ? 0 : (now() - began) / seconds;
    return Math.max(bySteps, byClock, steps === undefined && seconds === undefined ? 1 : 0);
  };
}
