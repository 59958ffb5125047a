import type { PdfPage, Piece } from './pdfPage.ts';

/** A stretch of a line without a wide gap: a whole line of running text, or one cell. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}
/** A line of a page, or a row of a table once `isRow`. */
export interface Line {
  readonly page: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly isRow: boolean;
}

const blankBetween = (before: string, after: string) => (/[A-Za-z\d,.]$/.test(before) && /^[A-Za-z\d]/.test(after) ? ' ' : '');

/** Pieces of one line from left to right, parted where the gap is about a character wide: the space between two cells of Word. */
function segmentsOf(pieces: readonly Piece[]): readonly Segment[] {
  const segments: { text: string; left: number; right: number }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : piece.x - last.right;
    if (last === undefined || gap > 0.8 * piece.size) segments.push({ text: piece.text, left: piece.x, right: piece.x + piece.width });
    else {
      last.text += (gap > 0.2 * piece.size ? blankBetween(last.text, piece.text) : '') + piece.text;
      last.right = Math.max(last.right, piece.x + piece.width);
    }
  }
  return segments.map(segment => ({ ...segment, text: segment.text.trim() })).filter(segment => segment.text !== '');
}

/** The lines of a page from top to bottom; pieces whose base lines differ by less than half their size stand in one line. */
export function gatherLines(page: PdfPage, number: number): readonly Line[] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...page.pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row !== undefined && row.y - piece.y < 0.5 * Math.min(row.size, piece.size)) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.flatMap(({ y, size, pieces }) => {
    const segments = segmentsOf(pieces);
    const [first, last] = [segments[0], segments.at(-1)];
    if (first === undefined || last === undefined) return [];
    const text = segments.map(segment => segment.text).join(' ');
    return [{ page: number, y, left: first.left, right: last.right, size, text, segments, isRow: false }];
  });
}
