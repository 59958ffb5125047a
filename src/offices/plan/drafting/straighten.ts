import { ok } from '#kernel/problem.ts';
import { defineVerb, insertAll, ref, rows } from '#register/index.ts';
import { lineFor } from '../keeping/offerMilestones.ts';
import { milestone } from '../milestone.ts';
import { promise } from '../promise.ts';
import { isInSight } from '../standing/numbering.ts';
import { openPlan } from './chosen.ts';

/** Lays the straight line for every accepted promise that has a start and a target and no milestones yet. */
export const straighten = defineVerb({
  name: 'plan.straightenMilestones',
  label: '按直线设定里程碑',
  by: ['planner'],
  input: { plan: ref('plan', '规划') },
  async run(desk, input) {
    const found = await openPlan(desk, input.plan);
    if (!found.ok) return found;
    const promises = await rows(desk, promise, { where: { plan: input.plan } });
    const byMark = new Map(promises.map(row => [row.mark, row]));
    const laid = new Set((await rows(desk, milestone, { where: { plan: input.plan } })).map(row => row.promise));
    const open = promises.filter(row => row.state === 'accepted' && isInSight(row, byMark) && !laid.has(row.id));
    const lines = open.map(row => lineFor(row, found.value, row.baseline).map(point => ({ plan: input.plan, promise: row.id, ...point })));
    const done = await insertAll(desk, milestone, lines.flat());
    return done.ok ? ok({ promises: lines.filter(line => line.length > 0).length }) : done;
  },
});
