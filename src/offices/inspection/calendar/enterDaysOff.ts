import { addDays, daysBetween } from '#kernel/day.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import { date, defineVerb, insert } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { dayOff } from './dayOff.ts';

const LONGEST = 31;

/** Enters the days of one holiday, or those worked in exchange for it, from the first to the last. */
export const enterDaysOff = defineVerb({
  name: 'inspection.enterDaysOff',
  label: '登记节假日',
  by: KEEPS,
  on: { register: 'dayOff' },
  input: { dayName: dayOff.fields.dayName, dayKind: dayOff.fields.dayKind, from: date('起始日'), until: date('截止日') },
  async run(desk, { from, until, ...said }): Promise<Result<{ readonly days: number }>> {
    const days = daysBetween(from, until) + 1;
    if (days < 1 || days > LONGEST) return refuse(says.holidayTooLong({ from, until, most: LONGEST }, 'until'));
    for (let place = 0; place < days; place++) {
      const added = await insert(desk, dayOff, { ...said, holiday: addDays(from, place) });
      if (!added.ok) return added;
    }
    return ok({ days });
  },
});
