import { organisationsOf } from '#offices/roster/index.ts';
import type { ReadingDesk } from '#register/index.ts';

/** Organisation id -> the name it goes by. */
export async function namesOf(desk: ReadingDesk): Promise<ReadonlyMap<string, string>> {
  return new Map((await organisationsOf(desk)).map(one => [one.id, one.shortName ?? one.name]));
}
