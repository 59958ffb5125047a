import { ok } from '#kernel/problem.ts';
import { code, count, defineVerb, fetchRow, note, optional, ref, step } from '#register/index.ts';
import { decisions } from '../codes.ts';
import { finding } from '../finding.ts';
import { planToDraft } from './chosen.ts';

/** Decides on a remark of the check-up: adopted, not a problem, noted for the next revision, or open again. */
export const settleFinding = defineVerb({
  name: 'plan.settleFinding',
  label: '处理体检意见',
  by: ['planner', 'filer'],
  input: {
    finding: ref('finding', '体检意见'),
    version: count('版次'),
    decision: code('处理', decisions),
    note: optional(note('处理说明', { longest: 500 })),
  },
  async run(desk, { finding: id, version, decision, note: said }) {
    const found = await fetchRow(desk, finding, id);
    if (!found.ok) return found;
    const plan = await planToDraft(desk, found.value.plan);
    if (!plan.ok) return plan;
    const done = await step(desk, finding, { ...found.value, version }, decision, { note: said });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
