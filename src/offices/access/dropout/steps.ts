import { addDays, type Day, daysBetween } from '#kernel/day.ts';
import { persuasionSteps, type StepKind } from '../codes.ts';

/** Where a case stands on the ladder of persuasion: the rung to be taken next, by when, and how many days it is late. */
export interface NextStep {
  readonly kind: StepKind;
  readonly due: Day;
  readonly late: number;
}

const ladder = Object.keys(persuasionSteps) as readonly StepKind[];

/**
 * The next rung for a dropout confirmed on a day, given the rungs taken since; null once the last is taken. A rung that was left out is not
 * asked for once a higher one is taken.
 */
export function nextStep(confirmedOn: Day, taken: readonly string[], today: Day): NextStep | null {
  const highest = Math.max(-1, ...taken.map(kind => ladder.indexOf(kind as StepKind)));
  const kind = ladder[highest + 1];
  if (kind === undefined) return null;
  const due = addDays(confirmedOn, persuasionSteps[kind].days);
  return { kind, due, late: Math.max(0, daysBetween(due, today)) };
}
