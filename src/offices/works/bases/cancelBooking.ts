import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, may, note, ref, step } from '#register/index.ts';
import { KEEPS, REPORTS } from '../codes.ts';
import { says } from '../refusals.ts';
import { booking } from './booking.ts';

/** Calls a booking off, with the reason; its room is free again. */
export const cancelBooking = defineVerb({
  name: 'works.cancelBooking',
  label: '取消预约',
  by: REPORTS,
  input: { booking: ref('booking', '基地预约'), version: count('版次'), why: note('事由', { longest: 300 }) },
  on: { register: 'booking', row: 'booking', step: 'cancelBooking' },
  async run(desk, { booking: id, version, why }) {
    const found = await fetchRow(desk, booking, id);
    if (!found.ok) return found;
    if (!may(desk.actor, KEEPS) && desk.actor.organisation !== found.value.organisation) return refuse(says.notYourSchool());
    const done = await step(desk, booking, { ...found.value, version }, 'cancelBooking', { cancelledBecause: why });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
