import { type ReadingDesk, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { type Letter, letter } from './letter.ts';
import { letterScore } from './letterScore.ts';
import { sumOf } from './weighing.ts';

export type LetterRow = StoredRow<Letter>;

/** A letter with its sums; null where not every clause was marked. */
export interface Scored {
  readonly letter: LetterRow;
  readonly self: number | null;
  readonly reviewed: number | null;
  /** Its place among the scored letters of the year; equal sums share a place. */
  readonly rank: number | null;
}

/** The letters of a year with their sums and ranks, the best first; those not scored after them. */
export async function rankedLetters(desk: ReadingDesk, plan: string, year: number): Promise<readonly Scored[]> {
  const letters = await rows(desk, letter, { where: { plan, year } });
  const marks = letters.length === 0 ? [] : await rows(desk, letterScore, { where: { letter: letters.map(one => one.id) } });
  const byLetter = Map.groupBy(marks, mark => mark.letter);
  const scored = letters.map(one => {
    const held = byLetter.get(one.id) ?? [];
    const reviewed = held.flatMap(mark => (mark.reviewedPoints === null ? [] : [mark.reviewedPoints]));
    return {
      letter: one,
      self: held.length === 0 ? null : sumOf(held.map(mark => mark.selfPoints)),
      reviewed: held.length === 0 || reviewed.length < held.length ? null : sumOf(reviewed),
    };
  });
  const sums = scored.flatMap(one => one.reviewed ?? []);
  return scored
    .map(one => ({ ...one, rank: one.reviewed === null ? null : sums.filter(sum => sum > (one.reviewed as number)).length + 1 }))
    .toSorted((a, b) => (a.rank ?? 999) - (b.rank ?? 999) || (a.letter.id < b.letter.id ? -1 : 1));
}
