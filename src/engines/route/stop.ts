/** When to stop: after so many steps (the same answer for the same seed), or by a clock handed in (exempt from that). */
export interface Stop {
  readonly steps?: number;
  readonly seconds?: number;
  /** The clock, in seconds; needed with `seconds`. */
  readonly now?: () => number;
}

/** How far a run has come, 0–1, by steps or by the clock, whichever is further. */
export function clockOf(stop: Stop): (steps: number) => number {
  const began = stop.now?.() ?? 0;
  return steps => {
    const bySteps = stop.steps === undefined ? 0 : steps / stop.steps;
    const byClock = stop.seconds === undefined || stop.now === undefined ? 0 : (stop.now() - began) / stop.seconds;
    return Math.max(bySteps, byClock, stop.steps === undefined && stop.seconds === undefined ? 1 : 0);
  };
}
