import { ok } from '#kernel/problem.ts';
import { amount, count, defineVerb, group, list, may, optional, ref, year } from '#register/index.ts';
import { openPromise, promiseToDraft } from '../drafting/chosen.ts';
import { layMilestones } from './layMilestones.ts';

/**
 * Sets where a promise starts from and what it should have reached by the end of each year: the planner's to do, and in the plan of a school
 * or department its own people's, while they draw it up.
 */
export const setMilestones = defineVerb({
  name: 'plan.setMilestones',
  label: '设定基期与里程碑',
  by: ['planner', 'filer'],
  input: {
    promise: ref('promise', '承诺'),
    version: count('版次'),
    baseline: optional(amount('基期值')),
    baselineYear: optional(year('基期年')),
    milestones: list('里程碑', group('里程碑', { year: year('年份'), value: amount('里程碑值') }), { most: 30 }),
  },
  async run(desk, { promise: id, version, ...course }) {
    const found = may(desk.actor, ['planner']) ? await openPromise(desk, id) : await promiseToDraft(desk, id);
    if (!found.ok) return found;
    const laid = await layMilestones(desk, found.value.plan, found.value.row, version, course);
    return laid.ok ? ok({ version: laid.value }) : laid;
  },
});
