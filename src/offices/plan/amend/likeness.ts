/** What two promises are held against each other by. */
export interface Likened {
  readonly quote: string;
  readonly subject: string;
  readonly measure: string;
  readonly unit: string | null;
  readonly kind: string;
  readonly scope: string;
}

const plain = (text: string) => text.replace(/[\s\p{P}\p{S}]/gu, '');

/** How often each pair of neighbouring characters occurs. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) pairs.set(text.slice(i, i + 2), (pairs.get(text.slice(i, i + 2)) ?? 0) + 1);
  return pairs;
}

/** Dice's measure: twice the shared pairs over all pairs, 0–1. Two texts without a pair are alike where they are equal. */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0];
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** A promise prepared for many comparisons. */
export interface Prepared {
  readonly of: Likened;
  readonly quote: ReadonlyMap<string, number>;
  readonly about: ReadonlyMap<string, number>;
}

/** Numbers are left out of the sentence: a promise whose value was raised is the same promise. */
export const prepared = (of: Likened): Prepared => ({
  of,
  quote: pairsOf(plain(of.quote).replace(/[0-9０-９]+/gu, '')),
  about: pairsOf(plain(`${of.scope}${of.subject}${of.measure}`)),
});

/** How likely two are the same promise, 0–1: half by the sentence, two fifths by what is measured, the rest by unit and kind. */
export function likeness(a: Prepared, b: Prepared): number {
  const isExact = a.of.quote === b.of.quote ? 1 : dice(a.quote, b.quote);
  const sameUnit = (a.of.unit ?? '') === (b.of.unit ?? '') ? 1 : 0;
  const sameKind = a.of.kind === b.of.kind ? 1 : 0;
  return 0.5 * isExact + 0.4 * dice(a.about, b.about) + 0.05 * sameUnit + 0.05 * sameKind;
}
