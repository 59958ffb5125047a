import type { Duty } from '../../office.ts';
import type { ReadingDesk } from '../../verb.ts';
import type { Deed } from '../deeds.ts';
import type { YearlyDeclaration } from './declaration.ts';
import { yearlyDeeds } from './deeds.ts';
import { readYearly } from './judging.ts';
import { type YearlyRegisters, yearlyRegisters } from './registers.ts';
import { yearlyDuties, yearlyViews } from './views.ts';

export type { Measure, YearlyDeclaration, YearlyItem, YearlyRule } from './declaration.ts';
export type { Judgement, YearlyVerdict } from './judging.ts';
export type { YearCell, YearlyLine, YearlyMatrix } from './views.ts';

/** Yearly checks by rule, ready to be listed in an office. */
export interface YearlyChecks extends YearlyRegisters {
  readonly verbs: readonly Deed[];
  readonly views: ReturnType<typeof yearlyViews>;
  duties(desk: ReadingDesk): Promise<readonly Duty[]>;
}

/** Makes yearly checks of their declaration; throws where a formula of a rule cannot be read. */
export function yearlyChecks(said: YearlyDeclaration): YearlyChecks {
  const registers = yearlyRegisters(said);
  const rules = readYearly(said);
  return {
    ...registers,
    verbs: yearlyDeeds(said, registers, rules),
    views: yearlyViews(said, registers, rules),
    duties: desk => yearlyDuties(desk, said, registers),
  };
}
