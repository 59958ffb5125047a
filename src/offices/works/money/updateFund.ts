import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, ref, update } from '#register/index.ts';
import { inFuture } from '../chosen.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { projectFund } from './projectFund.ts';

const { plannedYuan, arrivedYuan, arrivedOn, spentYuan, asOf, additionBecause, advanceBecause } = projectFund.fields;

/** Brings an allocation up to date: what has arrived and what is spent, as of a day not before the last. */
export const updateFund = defineVerb({
  name: 'works.updateFund',
  label: '更新到位与支出',
  by: KEEPS,
  input: {
    projectFund: ref('projectFund', '项目资金'),
    version: count('版次'),
    plannedYuan,
    arrivedYuan,
    arrivedOn,
    spentYuan,
    asOf,
    additionBecause,
    advanceBecause,
  },
  on: { register: 'projectFund', row: 'projectFund' },
  async run(desk, { projectFund: id, version, ...figures }) {
    const found = await fetchRow(desk, projectFund, id);
    if (!found.ok) return found;
    const wrong = [...inFuture(desk, '数据截至', figures.asOf, 'asOf')];
    if (figures.asOf < found.value.asOf) wrong.push(says.asOfBack({ day: figures.asOf, last: found.value.asOf }, 'asOf'));
    if (wrong.length > 0) return refuse(...wrong);
    const done = await update(desk, projectFund, id, version, figures);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
