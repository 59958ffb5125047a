import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, may, ref, step } from '#register/index.ts';
import { KEEPS, REPORTS } from '../codes.ts';
import { says } from '../refusals.ts';
import { base } from './base.ts';
import { booking } from './booking.ts';

/** Records that a class came, and how many of it: by who runs the base, on the day or after it. */
export const holdBooking = defineVerb({
  name: 'works.holdBooking',
  label: '登记开展',
  by: REPORTS,
  input: {
    booking: ref('booking', '基地预约'),
    version: count('版次'),
    attended: count('实到人数', { most: 5000, unit: '人' }),
  },
  on: { register: 'booking', row: 'booking', step: 'holdBooking' },
  async run(desk, { booking: id, version, attended }) {
    const found = await fetchRow(desk, booking, id);
    if (!found.ok) return found;
    const its = await fetchRow(desk, base, found.value.base);
    if (!its.ok) return its;
    if (!may(desk.actor, KEEPS) && desk.actor.organisation !== its.value.organisation) return refuse(says.notYourBase());
    if (found.value.day > desk.today) return refuse(says.notYetHeld({ day: found.value.day }));
    if (attended === 0) return refuse(says.attendedMissing({}, 'attended'));
    const done = await step(desk, booking, { ...found.value, version }, 'holdBooking', { attended });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
