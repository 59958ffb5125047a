import type { Day } from '#kernel/day.ts';
import type { PlanSummary } from '../types.ts';

/** The plan that is watched: of the adopted ones that run today the one issued last; else the one that ended last, adopted or closed; else the newest draft. */
export function chiefPlan(plans: readonly PlanSummary[], today: Day): PlanSummary | null {
  const year = Number(today.slice(0, 4));
  const adopted = plans.filter(plan => plan.state === 'adopted');
  const running = adopted.filter(plan => plan.fromYear <= year && plan.toYear >= year);
  const byIssue = [...running].sort((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''));
  const byEnd = plans.filter(plan => plan.state === 'adopted' || plan.state === 'closed').sort((a, b) => b.toYear - a.toYear);
  return byIssue[0] ?? byEnd[0] ?? plans[0] ?? null;
}
