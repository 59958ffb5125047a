import type { AdoptionRow, PromiseRow } from '../rowTypes.ts';

const inText = (a: PromiseRow, b: PromiseRow) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);

/** Promises in the order of the text. */
export const inOrder = (promises: readonly PromiseRow[]): readonly PromiseRow[] => promises.toSorted(inText);

/** The promise that a row stands for: itself, or the one it restates as long as that one is neither dropped nor a fact. */
export function keptFor(row: PromiseRow, byMark: ReadonlyMap<string, PromiseRow>): PromiseRow {
  const kept = row.restates === null ? undefined : byMark.get(row.restates);
  return kept === undefined || kept.state === 'dropped' || kept.kind === 'baseline' ? row : kept;
}

/** True for what is kept in sight: a promise that is neither a fact, nor dropped, nor a restatement. */
export const isInSight = (row: PromiseRow, byMark: ReadonlyMap<string, PromiseRow>): boolean =>
  row.kind !== 'baseline' && row.state !== 'dropped' && keptFor(row, byMark) === row;

/**
 * Mark -> number. In a draft the promises in sight are counted in the order of the text; adoption fixes the numbers,
 * so that item 65 of a letter stays item 65; what comes into sight later is counted on.
 */
export function numbersOf(inSight: readonly PromiseRow[], adoption: Pick<AdoptionRow, 'order'> | null): ReadonlyMap<string, number> {
  if (adoption === null) return new Map(inOrder(inSight).map((row, i) => [row.mark, i + 1]));
  const fixed = new Map(adoption.order.map((mark, i) => [mark, i + 1]));
  const later = inSight.filter(row => !fixed.has(row.mark)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const [i, row] of later.entries()) fixed.set(row.mark, adoption.order.length + i + 1);
  return fixed;
}
