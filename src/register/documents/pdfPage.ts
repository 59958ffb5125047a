import type { RuleLine } from './pdfRules.ts';

/** A run of characters where it stands on its page; x and y from the lower left corner, in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}
/** A page as shown: its runs of text and the lines drawn on it. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly RuleLine[];
}
