import type { Look } from './ink.ts';

/** A piece that is never broken: a Chinese character, or a word or number of others. */
export interface Piece {
  readonly text: string;
  readonly look: Look;
  readonly width: number;
}

export type Line = readonly Piece[];
export type Measure = (text: string, look: Look) => number;

/** What may not begin a line, and what may not end one (GB/T 15834). */
const NEVER_FIRST = /^[，。、；：？！）〕》」』”’…—％%‰°）)\].,;:!?·]/u;
const NEVER_LAST = /[（〔《「『“‘([]$/u;
const PIECES = /[A-Za-z0-9.%/+\-−–~≥≤<>=_@#&]+|\s+|./gsu;

/** Text cut into its pieces, each measured. */
export const piecesOf = (text: string, look: Look, measure: Measure): readonly Piece[] =>
  [...text.matchAll(PIECES)].map(([piece]) => ({ text: piece, look, width: measure(piece, look) }));

const isBlank = (piece: Piece) => piece.text.trim() === '';

/** Cuts a word that alone is wider than the line. */
function cut(piece: Piece, width: number, measure: Measure): readonly Piece[] {
  if (piece.width <= width) return [piece];
  return [...piece.text].map(text => ({ text, look: piece.look, width: measure(text, piece.look) }));
}

/** How many of the last pieces go over to the next line with what follows, so that neither line breaks the rules; at most three. */
function carried(line: Line, next: Piece): number {
  let count = 0;
  let first = next;
  while (count < 3 && count < line.length - 1) {
    const last = line[line.length - 1 - count] as Piece;
    if (!NEVER_FIRST.test(first.text) && !NEVER_LAST.test(last.text)) break;
    count += 1;
    first = last;
  }
  return count;
}

/** Breaks pieces into lines of `width` points, the first `indent` shorter; no line begins with 。 or ends with （. */
export function linesOf(pieces: readonly Piece[], width: number, indent: number, measure: Measure): readonly Line[] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let room = width - indent;
  for (const piece of pieces.flatMap(one => cut(one, width, measure))) {
    if (line.length === 0 && lines.length > 0 && isBlank(piece)) continue;
    if (piece.width > room + 0.01 && line.length > 0) {
      const kept = line.length - carried(line, piece);
      const over = line.slice(kept);
      lines.push(line.slice(0, kept));
      line = over;
      room = width - over.reduce((sum, one) => sum + one.width, 0);
      if (line.length === 0 && isBlank(piece)) continue;
    }
    line.push(piece);
    room -= piece.width;
  }
  return line.length > 0 || lines.length === 0 ? [...lines, line] : lines;
}

export const widthOf = (line: Line): number => line.reduce((sum, one) => sum + one.width, 0);
