import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, note, ref, update } from '#register/index.ts';
import { openOrganisation } from '../chosen.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { base } from './base.ts';
import { ahead, takenBy, taking } from './room.ts';

/** Corrects a base, with the reason; its capacity never falls below what is booked. */
export const editBase = defineVerb({
  name: 'works.editBase',
  label: '更正基地',
  by: KEEPS,
  input: { base: ref('base', '劳动教育实践基地'), version: count('版次'), ...base.fields, why: note('事由', { longest: 500 }) },
  on: { register: 'base', row: 'base' },
  async run(desk, { base: id, version, why: _why, ...entered }) {
    const found = await fetchRow(desk, base, id);
    if (!found.ok) return found;
    const body = await openOrganisation(desk, entered.organisation);
    if (!body.ok) return body;
    const taken = takenBy(ahead(await taking(desk, id), desk.today));
    const over = [...taken].find(([, pupils]) => pupils > entered.capacity);
    if (over !== undefined)
      return refuse(says.capacityBelowBooked({ capacity: entered.capacity, day: over[0].slice(0, 10), taken: over[1] }, 'capacity'));
    const done = await update(desk, base, id, version, entered);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
