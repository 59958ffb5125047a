import { daysBetween } from '#kernel/day.ts';
import { adding, correcting, count, date, defineRegister, feelRule, type ReadingDesk, rows } from '#register/index.ts';
import { KEEPS, SEES } from '../codes.ts';

/** A cycle of further education: so many hours from a day to a day (五年360学时). */
export const creditCycle = defineRegister({
  name: 'creditCycle',
  label: '继续教育周期',
  scope: 'bureau',
  key: ['startsOn'],
  title: ['startsOn', 'endsOn'],
  fields: {
    startsOn: date('周期开始'),
    endsOn: date('周期结束'),
    hours: count('规定学时', { least: 1, most: 2000, unit: '学时' }),
  },
  rules: [feelRule('cycleInOrder', '周期结束 > 周期开始', '周期结束应晚于周期开始。', 'A cycle ends after it begins.')],
  workflow: {},
  readBy: SEES,
});

export const cycleVerbs = [
  adding(creditCycle, { name: 'training.setCycle', label: '设定继续教育周期', by: KEEPS }),
  correcting(creditCycle, { name: 'training.correctCycle', label: '调整继续教育周期', by: KEEPS, fields: ['endsOn', 'hours'] }),
];

export interface Cycle {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly hours: number;
}

/** The cycle that today falls in; null where none was set. */
export async function cycleNow(desk: ReadingDesk): Promise<Cycle | null> {
  const all = await rows(desk, creditCycle);
  return all.find(one => one.startsOn <= desk.today && desk.today <= one.endsOn) ?? null;
}

/** What a teacher in service from a day on owes in the whole cycle and by today, in whole hours, by the share of its days. */
export function owed(
  { startsOn, endsOn, hours }: Cycle,
  hiredOn: string,
  today: string,
): { readonly whole: number; readonly byNow: number } {
  const from = hiredOn > startsOn ? hiredOn : startsOn;
  const days = daysBetween(startsOn, endsOn) + 1;
  const part = (to: string) => Math.max(0, Math.round((hours * (daysBetween(from, to) + 1)) / days));
  return { whole: part(endsOn), byNow: part(today > endsOn ? endsOn : today) };
}
