import type { Actor, DemonstrationDesk, DemonstrationPerson } from '#register/index.ts';

export async function county(_open: (actor: Actor) => DemonstrationDesk, _people: readonly DemonstrationPerson[]): Promise<void> {}
