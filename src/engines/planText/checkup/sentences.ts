import type { OutlineItem } from '../reading.ts';

/** A sentence without blanks and line ends, its signs half-width; `at[i]` is where its character i stands in the text. */
export interface Sentence {
  readonly text: string;
  readonly at: readonly number[];
  readonly start: number;
  readonly end: number;
}

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '％': '%',
  '！': '!',
  '？': '?',
};
const isBlank = (char: string) =>
  char === ' ' || char === '\t' || char === '\r' || char === '\u3000' || char === '\u00a0' || char === '\ufeff';
const closing = new Set(['”', '’', ')', '）', '」', '》']);

/** Cells parted by a tab or by several blanks. */
const isRow = /\t|\S {2,}\S/;

/** Where a line end is the end of a sentence too: after a full stop, before a heading, around rows of a table, at a blank line. */
function endsAt(text: string, at: number, headings: ReadonlySet<number>): boolean {
  let before = at - 1;
  while (before >= 0 && (isBlank(text[before] as string) || closing.has(text[before] as string))) before--;
  if (before < 0 || /[。！？!?；;：:\n]/.test(text[before] as string)) return true;
  let after = at + 1;
  while (after < text.length && isBlank(text[after] as string)) after++;
  if (after >= text.length || text[after] === '\n' || headings.has(after)) return true;
  const nextEnd = text.indexOf('\n', after);
  if (isRow.test(text.slice(after, Math.min(nextEnd < 0 ? text.length : nextEnd, after + 300)))) return true;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  return at - lineStart < 16 || isRow.test(text.slice(lineStart, Math.min(at, lineStart + 300)));
}

/** The sentences of a text; a line end in the middle of one does not part it, a heading's title stands alone. */
export function sentencesOf(text: string, outline: readonly OutlineItem[]): readonly Sentence[] {
  const headings = new Set(outline.map(({ start }) => start));
  const titleEnds = new Set(outline.map(({ titleEnd }) => titleEnd));
  const sentences: Sentence[] = [];
  let chars: string[] = [];
  let at: number[] = [];
  const flush = () => {
    if (chars.length > 0) sentences.push({ text: chars.join(''), at, start: at[0] as number, end: (at.at(-1) as number) + 1 });
    chars = [];
    at = [];
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (headings.has(i) || titleEnds.has(i)) flush();
    if (char === '\n') {
      if (endsAt(text, i, headings)) flush();
    } else if (!isBlank(char)) {
      chars.push(halfWidth[char] ?? char);
      at.push(i);
      if (/[。！？!?]/.test(char) && !closing.has(text[i + 1] ?? '')) flush();
    }
  }
  flush();
  return sentences;
}

/** The stretch of the text that characters `from` to `to` of a sentence come from. */
export const spanIn = (sentence: Sentence, from: number, to: number) => ({
  start: sentence.at[from] ?? sentence.start,
  end: (sentence.at[to - 1] ?? sentence.end - 1) + 1,
});
