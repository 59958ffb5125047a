import type { Duty } from '../../office.ts';
import type { ReadingDesk } from '../../verb.ts';
import type { Deed } from '../deeds.ts';
import type { NetworkDeclaration } from './declaration.ts';
import { networkDeeds } from './deeds.ts';
import { networkDuties } from './duties.ts';
import { type NetworkRegisters, networkRegisters } from './registers.ts';
import { networkViews } from './views.ts';

export type { NetworkDeclaration } from './declaration.ts';
export type { Member as NetworkMember, Network } from './registers.ts';
export type { ActivityLine, EffectLine, NetworkLine } from './views.ts';

/** Networks and pairs, ready to be listed in an office. */
export interface Networks extends NetworkRegisters {
  readonly verbs: readonly Deed[];
  readonly views: ReturnType<typeof networkViews>;
  duties(desk: ReadingDesk): Promise<readonly Duty[]>;
}

/** Makes networks of their declaration. */
export function networks(said: NetworkDeclaration): Networks {
  const registers = networkRegisters(said);
  return {
    ...registers,
    verbs: networkDeeds(said, registers),
    views: networkViews(said, registers),
    duties: desk => networkDuties(desk, said, registers),
  };
}
