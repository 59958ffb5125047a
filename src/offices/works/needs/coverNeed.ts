import { ok, refuse } from '#kernel/problem.ts';
import { amount, defineVerb, fetchRow, insert, ref, rows, update } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { project } from '../library/project.ts';
import { says } from '../refusals.ts';
import { needCover } from './needCover.ts';
import { openNeed } from './openNeed.ts';

/** Says how much of a shortfall a project makes good; said again for the same project, the new amount stands. */
export const coverNeed = defineVerb({
  name: 'works.coverNeed',
  label: '对应项目',
  by: KEEPS,
  input: { need: ref('need', '办学缺口'), project: ref('project', '项目'), amount: amount('解决数量', { least: 0 }) },
  on: { register: 'need', row: 'need' },
  async run(desk, input) {
    const lacking = await openNeed(desk, input.need);
    if (!lacking.ok) return lacking;
    const its = await fetchRow(desk, project, input.project);
    if (!its.ok) return its;
    if (its.value.state === 'cancelled') return refuse(says.projectGivenUp({ name: its.value.name }, 'project'));
    const held = await rows(desk, needCover, { where: { need: input.need } });
    const before = held.find(one => one.project === input.project);
    const sum = held.reduce((total, one) => total + (one === before ? 0 : one.amount), input.amount);
    const { amount: whole, unit } = lacking.value;
    if (sum > whole) return refuse(says.coverTooMuch({ amount: whole, unit, sum }, 'amount'));
    const done =
      before === undefined
        ? await insert(desk, needCover, input)
        : await update(desk, needCover, before.id, before.version, { amount: input.amount });
    return done.ok ? ok({ cover: done.value.id, version: done.value.version }) : done;
  },
});
