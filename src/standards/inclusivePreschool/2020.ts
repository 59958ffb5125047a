import data from './2020.json' with { type: 'json' };
import type { InclusivePreschool } from './types.ts';

/** 县域学前教育普及普惠督导评估办法，教督〔2020〕1号; a county lays its province's stricter figures over it. */
export const inclusivePreschool2020 = data as InclusivePreschool;
