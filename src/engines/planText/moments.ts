import type { Clause, Setting } from './clause.ts';
import type { Place, Words } from './place.ts';
import type { Kind, Recurrence, When } from './reading.ts';
import { timeOf } from './times.ts';

/** The time of one value: the year of 由2020年的…, the deadline of what it is raised to. */
export function whenOf({ clause, setting, member }: Place, { isFrom, ahead }: Words, kind: Kind, recurrence: Recurrence | null): When {
  const rhythm = recurrence === null ? {} : { recurrence };
  if (isFrom) return sinceWhen(clause, setting, ahead);
  const { time } = clause;
  const own =
    member.start === clause.start ? null : timeOf(clause.paragraph.slice(member.start, member.end), setting.calendar, clause.isPast).when;
  const when = own === null || (own.deadline ?? own.year ?? own.from) === undefined ? saidHere(clause) : own;
  if (kind === 'baseline' && when.deadline !== undefined && clause.isPast) return rhythm;
  const isStanding = kind === 'rule' || kind === 'standing-amount';
  const saysYear = (time.when.deadline ?? time.when.year) !== undefined;
  return recurrence !== null && isStanding && !saysYear && clause.from === clause.start && when.from === undefined
    ? rhythm
    : { ...when, ...rhythm };
}

function sinceWhen(clause: Clause, setting: Setting, ahead: string): When {
  const year = /(20\d\d|19\d\d)年/.exec(ahead)?.[1];
  if (year !== undefined) return { year: Number(year) };
  if (/“?十[一二三四]?五”?末/.test(ahead) && clause.time.when.year !== undefined) return { year: clause.time.when.year };
  const { base } = setting.calendar;
  return base === null || clause.role === 'review' ? {} : { year: base };
}

/** The time that governs the clause, with the year it compares with itself. */
const saidHere = ({ when, time }: Clause): When => (time.isCompared ? { ...when, ...time.when } : when);
