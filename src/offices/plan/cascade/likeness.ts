import type { PlanPromise } from '../promise.ts';

/** What likeness is seen in. */
export type Alike = Pick<PlanPromise, 'measure' | 'subject' | 'scope' | 'unit' | 'kind' | 'value'>;

/** From this likeness on a link is proposed. Our own convention, tried on the demonstration. */
export const ALIKE_ENOUGH = 0.5;

/** Words that only say whose it is, `全市`, `本校`, and signs. */
const whose = /全[市县区校]|[本我][校园部局]|全体|[“”"《》（）()、，,。·\s]/gu;
const plain = (words: string) => words.replace(whose, '');

function pairsOf(words: string): ReadonlySet<string> {
  const signs = [...plain(words)];
  if (signs.length === 1) return new Set(signs);
  return new Set(signs.slice(1).map((sign, place) => (signs[place] ?? '') + sign));
}

/** The share of neighbouring pairs of characters that two wordings have in common (Dice, 1945), 0–1. */
function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const pair of a) if (b.has(pair)) both += 1;
  return (2 * both) / (a.size + b.size);
}

/** A promise prepared to be compared with many. */
export interface Prepared {
  readonly measure: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
  readonly unit: string | null;
  readonly kind: PlanPromise['kind'];
  readonly value: number | null;
}

/** Takes the words of a promise apart once. */
export const prepared = ({ measure, subject, scope, unit, kind, value }: Alike): Prepared => ({
  measure: pairsOf(measure),
  whole: pairsOf(`${subject}${scope}${measure}`),
  unit: unit?.replace(/[/／](?:年|学期|月|周|天)$/u, '') ?? null,
  kind,
  value,
});

/**
 * How alike two promises are, 0–1: seven tenths the measure, the rest subject and scope; half of it where they count in different units,
 * a tenth more where they promise the very same figure.
 */
export function likenessOf(a: Prepared, b: Prepared): number {
  const words = 0.7 * common(a.measure, b.measure) + 0.3 * common(a.whole, b.whole);
  const other = a.unit !== null && b.unit !== null && a.unit !== b.unit;
  const same = !other && words > 0 && a.value !== null && a.value === b.value;
  return Math.min(1, Math.round((words * (other ? 0.5 : 1) + (same ? 0.1 : 0)) * 100) / 100);
}
