import { ok } from '#kernel/problem.ts';
import { count, defineVerb, insertAll, ref, rows } from '#register/index.ts';
import { promiseBody } from '../promiseBody.ts';
import { promisesInSight } from './chosenSubPlan.ts';
import { decide } from './deciding.ts';

/** Accepts a submitted plan: from this day its organisation answers for its promises and files for them. */
export const acceptPlan = defineVerb({
  name: 'plan.acceptPlan',
  label: '审核通过规划',
  by: ['planner'],
  input: { plan: ref('plan', '规划'), version: count('版次') },
  async run(desk, named) {
    const done = await decide(desk, named, 'acceptPlan', null);
    if (!done.ok) return done;
    const { organisation } = done.value.its;
    const { accepted } = await promisesInSight(desk, named.plan);
    const led = new Set((await rows(desk, promiseBody, { where: { plan: named.plan } })).map(body => body.promise));
    const own = accepted
      .filter(row => !led.has(row.id))
      .map(row => ({ plan: named.plan, promise: row.id, organisation, part: 'lead' as const }));
    const assigned = await insertAll(desk, promiseBody, own);
    return assigned.ok ? ok({ version: done.value.version, promises: accepted.length }) : assigned;
  },
});
