import data from './2017.json' with { type: 'json' };
import type { BalancedQuality } from './types.ts';

/** 县域义务教育优质均衡发展督导评估办法，教督〔2017〕6号; a county lays its province's stricter figures over it. */
export const balancedQuality2017 = data as BalancedQuality;
