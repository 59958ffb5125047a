import { type Day, daysBetween } from '#kernel/day.ts';
import type { Level } from './declaration.ts';
import type { Issue } from './registers.ts';

/** True while the responsible body still has to file a measure. */
export const waitsForBody = (issue: Pick<Issue, 'state'>): boolean => issue.state === 'rectify' || issue.state === 'returned';

/** Days past the deadline while the body has to file; 0 before it, while it waits to be checked, and once it is closed. */
export const daysLate = (issue: Pick<Issue, 'state' | 'deadline'>, today: Day): number =>
  waitsForBody(issue) ? Math.max(0, daysBetween(issue.deadline, today)) : 0;

/** How far an issue has been escalated by today; null while it is in time. */
export const levelOf = (levels: readonly Level[], issue: Pick<Issue, 'state' | 'deadline'>, today: Day): Level | null => {
  const late = daysLate(issue, today);
  return late === 0 ? null : (levels.findLast(level => late >= level.after) ?? null);
};
