import type { Stretch } from '../amend/types.ts';

/** A sentence as it was, with what was taken out struck through; or as it is, with what was put in underlined. */
export function Marked({ words, side }: { readonly words: readonly Stretch[]; readonly side: 'before' | 'after' }) {
  const hidden = side === 'before' ? 'new' : 'gone';
  return words
    .filter(one => one.kind !== hidden)
    .map((one, i) =>
      one.kind === 'same' ? (
        one.text
      ) : one.kind === 'gone' ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one sentence never change places
        <del key={i}>{one.text}</del>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one sentence never change places
        <ins key={i}>{one.text}</ins>
      ),
    );
}
