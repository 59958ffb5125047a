import type { PlanReading } from '#engines/planText/index.ts';
import type { PlanFinding } from './finding.ts';

/** The remarks of the plan check-up as rows of the register. */
export const checkUp = (_reading: PlanReading): readonly Omit<PlanFinding, 'plan'>[] => [];
