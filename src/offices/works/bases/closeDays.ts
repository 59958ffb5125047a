import { ok, refuse } from '#kernel/problem.ts';
import { defineVerb, fetchRow, insert } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { base } from './base.ts';
import { baseClosure } from './baseClosure.ts';
import { inTurn, taking } from './room.ts';

/** Closes a base for some days, with the reason; not while classes are booked for them. */
export const closeDays = defineVerb({
  name: 'works.closeDays',
  label: '登记停用日',
  by: KEEPS,
  input: baseClosure.fields,
  on: { register: 'base', row: 'base' },
  async run(desk, input) {
    const found = await fetchRow(desk, base, input.base);
    if (!found.ok) return found;
    const added = await insert(desk, baseClosure, input);
    if (!added.ok) return added;
    await inTurn(desk);
    const standing = (await taking(desk, input.base)).filter(one => one.day >= input.fromDay && one.day <= input.toDay).length;
    return standing > 0 ? refuse(says.bookingsThen({ count: standing })) : ok({ closure: added.value.id, version: added.value.version });
  },
});
