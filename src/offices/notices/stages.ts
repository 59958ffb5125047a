import { addDays, type Day } from '#kernel/day.ts';
import type { Duty } from '#register/index.ts';
import type { ReminderRule } from './reminderRule.ts';

/** Names a duty for as long as it waits: where it is done, by when and what is done. Its title may change, as counts do. */
export const keyOf = ({ path, due, action }: Pick<Duty, 'path' | 'due' | 'action'>): string =>
  `${path} ${due ?? ''} ${action}`.slice(0, 400);

/**
 * The stage that a duty has come to today: the last one whose day is here, so that a house that was shut on the day itself still reminds once.
 * Null before the first.
 */
export function stageOf(due: Day, today: Day, { before, after }: Pick<ReminderRule, 'before' | 'after'>): string | null {
  const stages = [
    ...before.map(days => ({ stage: `before ${days}`, day: addDays(due, -days) })),
    ...after.map(days => ({ stage: `after ${days}`, day: addDays(due, days) })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return stages.findLast(one => one.day <= today)?.stage ?? null;
}
