import type { Duty } from '../../office.ts';
import type { Register } from '../../register.ts';
import type { ReadingDesk } from '../../verb.ts';
import type { Deed } from '../deeds.ts';
import { type ApplicationDeclaration, type ApplicationFields, applicationRegister } from './declaration.ts';
import { applicationDeeds } from './deeds.ts';
import { applicationDuties, applicationViews } from './views.ts';

export type { Application, ApplicationDeclaration } from './declaration.ts';
export type { CodeView, WaitingLine } from './views.ts';

/** Application and approval, ready to be listed in an office. */
export interface Applications {
  readonly application: Register<ApplicationFields>;
  readonly verbs: readonly Deed[];
  readonly views: ReturnType<typeof applicationViews>;
  duties(desk: ReadingDesk): Promise<readonly Duty[]>;
}

/** Makes application and approval of its declaration; each stage is approved by another person. */
export function applications(said: ApplicationDeclaration): Applications {
  const application = applicationRegister(said);
  return {
    application,
    verbs: applicationDeeds(said, application),
    views: applicationViews(said, application),
    duties: desk => applicationDuties(desk, said, application),
  };
}
