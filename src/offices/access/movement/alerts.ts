import { addDays, type Day, daysBetween } from '#kernel/day.ts';

/** A pupil as the rules look at one: state of enrolment, the last change of it, open absence and case. */
export interface Watched {
  readonly pupil: string;
  readonly organisation: string;
  readonly state: string;
  readonly lastChange: { readonly change: string; readonly day: Day } | null;
  /** First day of an absence that nobody excused and that goes on. */
  readonly unexcusedFrom: Day | null;
  /** State of the case that is open; null where there is none. */
  readonly caseState: string | null;
}

/** What a rule found of a pupil: which rule, since when, since how many days it should have been settled. */
export interface Alert {
  readonly rule: AlertRule;
  readonly pupil: string;
  readonly organisation: string;
  readonly since: Day;
  readonly late: number;
}

/** The rules of movement, each with the days after which it speaks: working rules of ours, for the bureau to confirm. */
export const alertRules = {
  droppedWithoutCase: { label: '学籍已标辍学，未建个案', days: 0 },
  awayUnexcused: { label: '无故缺课满三天', days: 3 },
  awayWithoutCase: { label: '无故缺课满七天，未登记疑似辍学', days: 7 },
  transferHanging: { label: '转出满三十天，未见转入', days: 30 },
  suspendedTooLong: { label: '休学满一年，未复学', days: 365 },
  backNotEnrolled: { label: '已返校，学籍未恢复', days: 3 },
} as const;
export type AlertRule = keyof typeof alertRules;

/** Since when a rule's matter stands for a pupil; null where the rule does not touch it. */
const since: Readonly<Record<AlertRule, (one: Watched) => Day | null>> = {
  droppedWithoutCase: one => (one.state === 'droppedOut' && one.caseState === null ? (one.lastChange?.day ?? null) : null),
  awayUnexcused: one => (one.caseState === null ? one.unexcusedFrom : null),
  awayWithoutCase: one => (one.caseState === null ? one.unexcusedFrom : null),
  transferHanging: one => (one.lastChange?.change === 'transferredOut' ? one.lastChange.day : null),
  suspendedTooLong: one => (one.state === 'suspended' ? (one.lastChange?.day ?? null) : null),
  backNotEnrolled: one => (one.caseState === 'returned' && one.state === 'droppedOut' ? (one.lastChange?.day ?? null) : null),
};

/** Everything the rules find today, the longest standing first. Of two rules about the same absence the graver speaks. */
export function alertsOf(watched: readonly Watched[], today: Day): readonly Alert[] {
  const found = watched.flatMap(one =>
    (Object.keys(alertRules) as AlertRule[]).flatMap((rule): readonly Alert[] => {
      const from = since[rule](one);
      if (from === null || addDays(from, alertRules[rule].days) > today) return [];
      const late = daysBetween(addDays(from, alertRules[rule].days), today);
      return [{ rule, pupil: one.pupil, organisation: one.organisation, since: from, late }];
    }),
  );
  const grave = new Set(found.filter(one => one.rule === 'awayWithoutCase').map(one => one.pupil));
  return found
    .filter(one => one.rule !== 'awayUnexcused' || !grave.has(one.pupil))
    .toSorted((a, b) => b.late - a.late || (a.pupil < b.pupil ? -1 : 1));
}
