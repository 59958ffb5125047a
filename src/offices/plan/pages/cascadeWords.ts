import { t, zh } from '#web/kit/language.ts';
import type { PlanState } from '../types.ts';

const STATES: Readonly<Record<PlanState, string>> = {
  draft: zh('复核中'),
  submitted: zh('待审核'),
  sentBack: zh('已退回'),
  adopted: zh('已通过'),
  closed: zh('已结束'),
};

/** How far the plan of a school or department is. */
export const subPlanWord = (state: PlanState): string => t(STATES[state]);
