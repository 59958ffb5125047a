import { ok } from '#kernel/problem.ts';
import { defineView, rows } from '#register/index.ts';
import { plan } from '../plan.ts';
import { summaryOf } from '../standing/counts.ts';
import { standingOf } from '../standing/standingOf.ts';
import type { PlanSummary } from '../types.ts';
import { maySeePlan } from './maySee.ts';

/** The plans of the county itself (those of schools and departments are in `plan.subPlans`), the newest years first; drafts for those who make them and decide on them. */
export const list = defineView({
  name: 'plan.list',
  label: '规划一览',
  by: 'signedIn',
  input: {},
  async run(desk) {
    const found: PlanSummary[] = [];
    for (const row of await rows(desk, plan, { where: { parent: null } })) {
      if (!maySeePlan(desk.actor, row)) continue;
      const standing = await standingOf(desk, row.id);
      if (!standing.ok) return standing;
      found.push(summaryOf(standing.value));
    }
    return ok(found.toSorted((a, b) => b.fromYear - a.fromYear || (a.id < b.id ? 1 : -1)));
  },
});
