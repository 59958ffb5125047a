import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, note, ref, step } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { base } from './base.ts';
import { ahead, taking } from './room.ts';

/** A base takes nobody any more, with the reason; not while bookings lie ahead. */
export const closeBase = defineVerb({
  name: 'works.closeBase',
  label: '停办基地',
  by: KEEPS,
  input: { base: ref('base', '劳动教育实践基地'), version: count('版次'), why: note('事由', { longest: 500 }) },
  on: { register: 'base', row: 'base', step: 'closeBase' },
  async run(desk, { base: id, version }) {
    const found = await fetchRow(desk, base, id);
    if (!found.ok) return found;
    const waiting = ahead(await taking(desk, id), desk.today).length;
    if (waiting > 0) return refuse(says.bookingsAhead({ name: found.value.name, count: waiting }));
    const done = await step(desk, base, { ...found.value, version }, 'closeBase');
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
