import { ok, refuse } from '#kernel/problem.ts';
import { count, countRows, defineVerb, fetchRow, note, ref, step } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { need } from './need.ts';
import { needCover } from './needCover.ts';

/** A shortfall that is none any more, with the reason; one that projects still cover stays. */
export const withdrawNeed = defineVerb({
  name: 'works.withdrawNeed',
  label: '撤销缺口',
  by: KEEPS,
  input: { need: ref('need', '办学缺口'), version: count('版次'), why: note('事由', { longest: 500 }) },
  on: { register: 'need', row: 'need', step: 'withdrawNeed' },
  async run(desk, { need: id, version, why }) {
    const found = await fetchRow(desk, need, id);
    if (!found.ok) return found;
    const covers = await countRows(desk, needCover, { need: id });
    if (covers > 0) return refuse(says.coveredStill({ count: covers }));
    const done = await step(desk, need, { ...found.value, version }, 'withdrawNeed', { withdrawnBecause: why });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
