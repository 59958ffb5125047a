import { fold } from './normalise.ts';

/** One line of the raw text: where it stands, what it says when folded and trimmed. */
export interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  /** First and after-last offset of what is not blank. */
  readonly from: number;
  readonly to: number;
  /** Folded, trimmed; inner spaces kept, so that columns can be seen. */
  readonly text: string;
}

const isBlank = (char: string) => char === '' || char === ' ' || char === '\n';

/** Cuts the raw text into lines at every line break (\n, \r\n, lone \r, form feed). */
export function splitLines(raw: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|\n|\r|\f|\u2028|\u2029/g;
  let start = 0;
  for (;;) {
    const found = breaks.exec(raw);
    const end = found === null ? raw.length : found.index;
    lines.push(readLine(raw, start, end));
    if (found === null) return lines;
    start = breaks.lastIndex;
  }
}

function readLine(raw: string, start: number, end: number): Line {
  let from = start;
  let to = end;
  while (from < to && isBlank(fold(raw[from] as string))) from++;
  while (to > from && isBlank(fold(raw[to - 1] as string))) to--;
  let text = '';
  for (let i = from; i < to; i++) text += fold(raw[i] as string);
  return { start, end, from, to, text };
}

/** A running page number, or a line of rules and dots that a printer put there. */
export const isPageFurniture = (text: string): boolean =>
  /^[-—\s·]*\d{1,4}[-—\s·]*$/.test(text) || /^第\s*\d+\s*页/.test(text) || /^[-—_=*·.\s]{3,}$/.test(text);
