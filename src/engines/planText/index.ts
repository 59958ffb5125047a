/** The grammar of Chinese plans: from a plan's text to its outline and its promises. */
export type { Checked, Finding, FindingCode, Span, Words } from './checkup/index.ts';
export { checkPlan } from './checkup/index.ts';
export type { ReadOptions } from './read.ts';
export { readPlan } from './read.ts';
export type { Commitment, Comparator, Kind, OutlineItem, PlanReading, Recurrence, Value, When } from './reading.ts';
