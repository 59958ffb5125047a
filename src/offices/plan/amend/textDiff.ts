import { type Stretch, stepsBetween, wordDiff } from './wordDiff.ts';

/** A paragraph of both texts side by side; null where only one has it. */
export interface Paragraph {
  readonly kind: 'same' | 'changed' | 'gone' | 'new';
  readonly before: string | null;
  readonly after: string | null;
  /** The words of a changed paragraph, taken out and put in. */
  readonly words: readonly Stretch[];
}

const paragraphsOf = (text: string): readonly string[] => text.split(/\r?\n/u).filter(line => line.trim() !== '');

/** Shares so many of its characters that it is the same paragraph reworded. */
const isReworded = (words: readonly Stretch[], before: string, after: string): boolean =>
  words.reduce((sum, one) => sum + (one.kind === 'same' ? one.text.length : 0), 0) * 2 >= Math.min(before.length, after.length);

/** Paragraphs that gave way beside those that came, in their order: one that was reworded stands in one line. */
function sideBySide(gone: readonly string[], added: readonly string[]): readonly Paragraph[] {
  const lines: Paragraph[] = [];
  let next = 0;
  for (const before of gone) {
    const at = added.findIndex((after, i) => i >= next && i < next + 4 && isReworded(wordDiff(before, after), before, after));
    if (at < 0) {
      lines.push({ kind: 'gone', before, after: null, words: [] });
      continue;
    }
    for (const after of added.slice(next, at)) lines.push({ kind: 'new', before: null, after, words: [] });
    const after = added[at] as string;
    lines.push({ kind: 'changed', before, after, words: wordDiff(before, after) });
    next = at + 1;
  }
  return [...lines, ...added.slice(next).map((after): Paragraph => ({ kind: 'new', before: null, after, words: [] }))];
}

/** Two texts paragraph by paragraph, those that changed with their words. */
export function textDiff(before: string, after: string): readonly Paragraph[] {
  const lines: Paragraph[] = [];
  let [gone, added]: [string[], string[]] = [[], []];
  const change = () => {
    lines.push(...sideBySide(gone, added));
    [gone, added] = [[], []];
  };
  for (const { kind, text } of stepsBetween(paragraphsOf(before), paragraphsOf(after))) {
    if (kind === 'gone') gone.push(text);
    else if (kind === 'new') added.push(text);
    else {
      change();
      lines.push({ kind: 'same', before: text, after: text, words: [] });
    }
  }
  change();
  return lines;
}
