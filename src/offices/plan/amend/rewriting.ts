import { wordDiff } from './wordDiff.ts';

/** A stretch of a text that gives way to other words; an empty stretch is a place where words are put in. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The smallest edits that make a sentence at `start` of a text into another. */
export function editsFor(start: number, before: string, after: string): readonly Edit[] {
  const edits: Edit[] = [];
  let at = start;
  for (const { kind, text } of wordDiff(before, after)) {
    if (kind === 'new') {
      const last = edits.at(-1);
      if (last !== undefined && last.end === at && last.words === '') edits[edits.length - 1] = { ...last, words: text };
      else edits.push({ start: at, end: at, words: text });
      continue;
    }
    if (kind === 'gone') edits.push({ start: at, end: at + text.length, words: '' });
    at += text.length;
  }
  return edits;
}

/** A text after its edits, and where its places have gone. */
export interface Rewritten {
  readonly text: string;
  /** Where a stretch that began here begins now; what was put in at this very place stands before it. */
  readonly startAt: (place: number) => number;
  /** Where a stretch that ended here ends now; what was put in at this very place stands after it. */
  readonly endAt: (place: number) => number;
}

const isSame = (a: Edit, b: Edit) => a.start === b.start && a.end === b.end && a.words === b.words;

/** Makes edits that do not touch one another; null where two of them change the same words differently. */
export function rewrite(text: string, wanted: readonly Edit[]): Rewritten | null {
  const sorted = wanted.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const edits = sorted.filter((edit, i) => i === 0 || !isSame(edit, sorted[i - 1] as Edit));
  if (edits.some((edit, i) => i > 0 && edit.start < (edits[i - 1] as Edit).end)) return null;
  let [rewritten, from] = ['', 0];
  for (const { start, end, words } of edits) {
    rewritten += text.slice(from, start) + words;
    from = end;
  }
  const moved = (place: number, isPast: (edit: Edit) => boolean) =>
    edits.reduce((at, edit) => {
      if (isPast(edit)) return at + edit.words.length - (edit.end - edit.start);
      // Inside words that gave way: at the end of what stands there now.
      return place > edit.start && place < edit.end ? at + edit.words.length - (place - edit.start) : at;
    }, place);
  return {
    text: rewritten + text.slice(from),
    startAt: place => moved(place, edit => edit.end <= place),
    endAt: place => moved(place, edit => edit.end <= place && edit.start < place),
  };
}
