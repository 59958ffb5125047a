import type { PlanSummary } from '../types.ts';

/** The plan that is watched: the adopted one issued last; else the newest draft; null if there is none. */
export function chiefPlan(plans: readonly PlanSummary[]): PlanSummary | null {
  const adopted = plans.filter(plan => plan.state === 'adopted').sort((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''));
  return adopted[0] ?? plans[0] ?? null;
}
