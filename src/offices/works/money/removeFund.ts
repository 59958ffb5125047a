import { ok } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, note, ref, remove } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { projectFund } from './projectFund.ts';

/** Takes out an allocation that was entered by mistake, with the reason; the audit keeps it. */
export const removeFund = defineVerb({
  name: 'works.removeFund',
  label: '删除资金',
  by: KEEPS,
  input: { projectFund: ref('projectFund', '项目资金'), version: count('版次'), why: note('事由', { longest: 500 }) },
  on: { register: 'projectFund', row: 'projectFund' },
  async run(desk, { projectFund: id, version }) {
    const found = await fetchRow(desk, projectFund, id);
    if (!found.ok) return found;
    const done = await remove(desk, projectFund, id, version);
    return done.ok ? ok({ removed: id }) : done;
  },
});
