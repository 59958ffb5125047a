import type { Actor, DemonstrationDesk, DemonstrationPerson } from '#register/index.ts';

/** What the parts of the play share: the keeper's desk, and ids by name. */
export interface Play {
  readonly keeper: DemonstrationDesk;
  readonly open: (actor: Actor) => DemonstrationDesk;
  readonly people: readonly DemonstrationPerson[];
  readonly organisations: ReadonlyMap<string, string>;
  readonly projects: ReadonlyMap<string, string>;
}
