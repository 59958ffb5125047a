import type { ReadingDesk } from '#register/index.ts';
import type { PlanPromise } from '../promise.ts';
import type { Standing } from '../standing/standing.ts';
import type { Answering } from './bodies.ts';
import { answeringOf } from './bodies.ts';

/** A promise as a version of its plan has it. */
export type VersionPromise = Omit<PlanPromise, 'plan'> &
  Answering & { readonly id: string; readonly state: string; readonly number: number | null };

/** The headings of a version. */
export interface VersionSection {
  readonly level: number;
  readonly number: string | null;
  readonly title: string;
  readonly place: string;
  readonly start: number;
  readonly titleEnd: number;
  readonly end: number;
}

/** What a version of a plan says, beside its text. Plain JSON. */
export interface Content {
  readonly sections: readonly VersionSection[];
  readonly promises: readonly VersionPromise[];
}

const own = <R extends object>(row: R): R => {
  const {
    county: _,
    version: __,
    createdAt: ___,
    changedAt: ____,
    removedAt: _____,
    plan: ______,
    ...rest
  } = row as Record<string, unknown>;
  return rest as R;
};

/** A plan's headings and promises as they stand now. */
export const contentOf = (standing: Standing): Content => ({
  sections: standing.sections.map(({ level, number, title, place, start, titleEnd, end }) => ({
    level,
    number,
    title,
    place,
    start,
    titleEnd,
    end,
  })),
  promises: standing.promises.map(row => ({
    ...own(row),
    ...answeringOf(standing.bodies.get(row.id) ?? []),
    number: standing.numbers.get(row.mark) ?? null,
  })),
});

/** A kept JSON file. Throws where it is gone: that is a fault of ours. */
export async function readKept<T>(desk: ReadingDesk, hash: string): Promise<T> {
  const kept = await desk.store.file(hash);
  if (kept === null) throw new Error(`file ${hash} is missing from the files`);
  return JSON.parse(new TextDecoder().decode(await kept.read())) as T;
}
