import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, note, ref, rows, update } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { enteredFields } from './addNeed.ts';
import { need } from './need.ts';
import { needCover } from './needCover.ts';
import { openNeed } from './openNeed.ts';

/** Corrects a shortfall, with the reason; never to less than projects already make good. */
export const editNeed = defineVerb({
  name: 'works.editNeed',
  label: '更正缺口',
  by: KEEPS,
  input: { need: ref('need', '办学缺口'), version: count('版次'), ...enteredFields, why: note('事由', { longest: 500 }) },
  on: { register: 'need', row: 'need' },
  async run(desk, { need: id, version, why: _why, ...entered }) {
    const found = await openNeed(desk, id);
    if (!found.ok) return found;
    const sum = (await rows(desk, needCover, { where: { need: id } })).reduce((total, one) => total + one.amount, 0);
    if (sum > entered.amount) return refuse(says.coverTooMuch({ amount: entered.amount, unit: entered.unit, sum }, 'amount'));
    const done = await update(desk, need, id, version, entered);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
