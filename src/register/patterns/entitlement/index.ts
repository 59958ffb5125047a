import type { Duty } from '../../office.ts';
import type { ReadingDesk } from '../../verb.ts';
import type { Deed } from '../deeds.ts';
import type { EntitlementDeclaration } from './declaration.ts';
import { entitlementDeeds } from './deeds.ts';
import { type EntitlementRegisters, entitlementRegisters } from './registers.ts';
import { entitlementDuties, entitlementViews } from './views.ts';

export type { Candidate, EntitlementDeclaration, EntitlementRule } from './declaration.ts';
export type { Verdict } from './judging.ts';
export type { Payment, Programme, Right } from './registers.ts';
export type { GapLine, RosterLine } from './views.ts';

/** Entitlement by rule, ready to be listed in an office. */
export interface Entitlements extends EntitlementRegisters {
  readonly verbs: readonly Deed[];
  readonly views: ReturnType<typeof entitlementViews>;
  duties(desk: ReadingDesk): Promise<readonly Duty[]>;
}

/** Makes entitlement by rule of its declaration. */
export function entitlements(said: EntitlementDeclaration): Entitlements {
  const registers = entitlementRegisters(said);
  return {
    ...registers,
    verbs: entitlementDeeds(said, registers),
    views: entitlementViews(said, registers),
    duties: desk => entitlementDuties(desk, said, registers),
  };
}
