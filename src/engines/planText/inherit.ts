import type { Calendar } from './calendar.ts';
import type { Draft } from './draft.ts';
import type { When } from './reading.ts';
import type { Section } from './sections.ts';

/** The draft's own time, else that of the section's lead, else the plan's. */
export function timed(
  draft: Draft,
  section: Section,
  calendar: Calendar,
  goalsDue: number | null,
): { readonly when: When; readonly timeInherited: boolean } {
  const { recurrence, ...absolute } = draft.when;
  if (Object.keys(absolute).length > 0) return { when: draft.when, timeInherited: draft.timeInherited };
  const isAnnual = calendar.from !== null && calendar.from === calendar.to;
  const years = section.plansFrom === null ? 0 : 1;
  if (isAnnual && recurrence === undefined) return { when: { ...draft.when, year: (calendar.to as number) + years }, timeInherited: true };
  if (draft.kind === 'baseline') {
    if (recurrence !== undefined) return { when: draft.when, timeInherited: false };
    if (section.role === 'problems' && calendar.base !== null) return { when: { year: calendar.base }, timeInherited: true };
    return { when: calendar.before === null ? {} : { period: calendar.before }, timeInherited: true };
  }
  if (recurrence !== undefined && draft.kind !== 'target') return { when: draft.when, timeInherited: false };
  const isDirection = /crease/.test(draft.comparator);
  if (section.lead.deadline !== undefined && recurrence === undefined && draft.kind !== 'standing-amount' && !isDirection)
    return { when: { ...draft.when, ...section.lead }, timeInherited: true };
  if (calendar.isNumbered) return { when: { ...draft.when, period: calendar.period as string }, timeInherited: true };
  if ((calendar.period === null || (draft.kind === 'target' && goalsDue === calendar.to)) && calendar.to !== null)
    return { when: { ...draft.when, deadline: calendar.to }, timeInherited: true };
  return { when: calendar.period === null ? draft.when : { ...draft.when, period: calendar.period }, timeInherited: true };
}
