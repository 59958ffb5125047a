import { noteText } from '../noteText.ts';
import { titleLines } from '../titleLines.ts';
import type { HeadingBlock, ParagraphBlock } from '../types.ts';
import type { Align, Canvas } from './canvas.ts';
import { type Look, look, sheet } from './ink.ts';
import { type Line, linesOf, piecesOf } from './lines.ts';

/** Blocks one below the other on as many sheets as they take. `y` is where the next begins. */
export class Flow {
  readonly canvas: Canvas;
  y: number = sheet.bottom;

  constructor(canvas: Canvas) {
    this.canvas = canvas;
  }

  /** Turns the sheet where `height` is not left on it. */
  make(height: number): void {
    if (this.y + height <= sheet.bottom + 0.5) return;
    this.canvas.turn();
    this.y = sheet.top;
  }

  turn(): void {
    this.y = sheet.bottom + 1;
  }

  /** Lines of the text on the grid of the page; `indent` belongs to the first. */
  lines(lines: readonly Line[], align: Align, indent = 0, pitch: number = sheet.pitch): void {
    lines.forEach((line, i) => {
      this.make(pitch);
      const size = Math.max(0, ...line.map(piece => piece.look.size));
      const baseline = this.y + pitch / 2 + size * 0.36;
      const free = i === 0 ? indent : 0;
      const isLast = i === lines.length - 1;
      this.canvas.line(line, sheet.left + free, baseline, sheet.area - free, align === 'both' && isLast ? 'left' : align);
      this.y += pitch;
    });
  }

  blank(): void {
    if (this.y < sheet.bottom) this.y += sheet.pitch;
  }

  title(text: string, isDense: boolean): void {
    this.make(sheet.pitch * 4);
    if (!isDense) this.blank();
    for (const line of titleLines(text)) this.lines(this.canvas.broken(line, look.title, sheet.area), 'centre', 0, 35);
    if (!isDense) this.blank();
  }

  heading(block: HeadingBlock, below?: Outline): Outline {
    const of = block.level === 4 ? look.body : look.head;
    this.make(sheet.pitch * 3);
    const entry = (below ?? this.canvas.pen.outline).addItem(block.text);
    this.lines(linesOf(piecesOf(block.text, of, this.canvas.measure), sheet.area, 32, this.canvas.measure), 'left', 32);
    return entry;
  }

  paragraph(block: ParagraphBlock): void {
    const { measure } = this.canvas;
    const pieces = block.runs.flatMap(({ text, bold, source }) =>
      source === true ? piecesOf(`〔${text}〕`, look.note, measure) : piecesOf(text, bold === true ? look.strong : look.body, measure),
    );
    this.lines(linesOf(pieces, sheet.area, 32, measure), 'both', 32);
  }

  /** A line that ends `free` characters from the right edge. */
  right(text: string, free: number): void {
    this.make(sheet.pitch);
    const width = this.canvas.measure(text, look.body);
    this.canvas.say(text, look.body, sheet.left + sheet.area - free * 16 - width, this.y + sheet.pitch / 2 + 5.8);
    this.y += sheet.pitch;
  }

  flush(text: string, of: Look = look.body): void {
    this.lines(this.canvas.broken(text, of, sheet.area), 'left', 0, of === look.body ? sheet.pitch : sheet.tight);
  }

  /** The line above a table or chart, kept with `with` points of it. */
  caption(text: string, height: number): void {
    const lines = this.canvas.broken(text, look.caption, sheet.area);
    this.make(12 + lines.length * sheet.tight + height);
    this.y += 8;
    this.lines(lines, 'centre', 0, sheet.tight);
    this.y += 4;
  }

  note(text: string): void {
    this.y += 3;
    if (text !== '') this.flush(noteText(text), look.note);
    this.y += 8;
  }
}

export type Outline = PDFKit.PDFOutline;
