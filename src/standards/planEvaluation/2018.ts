import data from './2018.json' with { type: 'json' };
import type { PlanEvaluation } from './types.ts';

/** How a plan's promises are judged: 发改规划〔2018〕238号 and the customary terms of mid-term reports; a bureau may set its own limits. */
export const planEvaluation2018 = data as PlanEvaluation;
