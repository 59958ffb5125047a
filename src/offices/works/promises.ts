import type { ReadingDesk } from '#register/index.ts';

/** A promise as works knows it: what it is called, and the chapter of its plan in which it stands, if it stands in one. */
export interface NamedPromise {
  readonly id: string;
  readonly name: string;
  readonly chapter: string | null;
}

/** Gives the promises that a project may keep, with what they are called; the office that keeps plans is introduced in app.ts. */
export type PromiseNames = (desk: ReadingDesk) => Promise<readonly NamedPromise[]>;

/** Promise -> the title of its chapter; promises before the first heading are left out. */
export const chaptersOf = (promises: readonly NamedPromise[]): ReadonlyMap<string, string> =>
  new Map(promises.flatMap(one => (one.chapter === null ? [] : [[one.id, one.chapter] as const])));
