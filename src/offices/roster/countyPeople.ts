import type { Actor, DemonstrationDesk } from '#register/index.ts';
export async function countyAfter(_open: (actor: Actor) => DemonstrationDesk): Promise<void> {}
