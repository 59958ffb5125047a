export type { QuotaLine } from './quota.ts';
