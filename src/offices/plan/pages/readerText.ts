import type { PromiseMark, Section } from '../types.ts';

/** A run of characters that belongs to one promise, or to none. Offsets count in the plan's text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly bold: boolean;
  /** The innermost promise that covers the run. */
  readonly promise: PromiseMark | null;
  /** The promises whose sentence ends with this run: their marks stand after it. */
  readonly ends: readonly PromiseMark[];
}

/** What stands between two line ends: a heading, a paragraph, or the row of a table. */
export type Block =
  | { readonly kind: 'heading'; readonly start: number; readonly end: number; readonly level: number; readonly pieces: readonly Piece[] }
  | { readonly kind: 'paragraph'; readonly start: number; readonly end: number; readonly pieces: readonly Piece[] }
  | { readonly kind: 'cells'; readonly start: number; readonly end: number; readonly cells: readonly (readonly Piece[])[] };

interface Span {
  readonly start: number;
  readonly end: number;
}

const innermost = (covering: readonly PromiseMark[]): PromiseMark | null =>
  covering.reduce<PromiseMark | null>((best, mark) => (best === null || mark.end - mark.start < best.end - best.start ? mark : best), null);

function piecesOf(text: string, span: Span, marks: readonly PromiseMark[], boldUntil: number): readonly Piece[] {
  const here = marks.filter(mark => mark.start < span.end && mark.end > span.start);
  const cuts = new Set([span.start, span.end]);
  for (const { start, end } of [...here, { start: span.start, end: boldUntil }])
    for (const cut of [start, end]) if (cut > span.start && cut < span.end) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, i) => {
    const start = places[i]!;
    return {
      start,
      end,
      text: text.slice(start, end),
      bold: end <= boldUntil,
      promise: innermost(here.filter(mark => mark.start <= start && mark.end >= end)),
      ends: here.filter(mark => mark.end === end),
    };
  });
}

const trimmed = (text: string, { start, end }: Span): Span => {
  const line = text.slice(start, end);
  const body = line.trim();
  const from = start + line.indexOf(body);
  return { start: from, end: from + body.length };
};

const cellsOf = (text: string, { start, end }: Span): readonly Span[] => {
  let from = start;
  return text
    .slice(start, end)
    .split('\t')
    .map(cell => {
      const span = trimmed(text, { start: from, end: from + cell.length });
      from += cell.length + 1;
      return span;
    });
};

/**
 * Cuts a plan's text into headings, paragraphs and table rows, and each into runs by promise.
 * Blank lines are left out; every other character of the text keeps its offset.
 */
export function blocksOf(text: string, sections: readonly Section[], marks: readonly PromiseMark[]): readonly Block[] {
  const blocks: Block[] = [];
  let from = 0;
  let nextSection = 0;
  let nextMark = 0;
  const byStart = [...marks].sort((a, b) => a.start - b.start);
  let open: PromiseMark[] = [];
  for (const raw of text.split('\n')) {
    const whole = { start: from, end: from + raw.length };
    from += raw.length + 1;
    while (nextMark < byStart.length && byStart[nextMark]!.start < whole.end) open.push(byStart[nextMark++]!);
    open = open.filter(mark => mark.end > whole.start);
    const line = trimmed(text, whole);
    let section: Section | undefined;
    while (nextSection < sections.length && sections[nextSection]!.start < whole.end) section = sections[nextSection++];
    if (line.start === line.end) continue;
    const titleEnd = section !== undefined && section.start >= whole.start ? section.titleEnd : 0;
    if (raw.includes('\t')) blocks.push({ kind: 'cells', ...line, cells: cellsOf(text, line).map(cell => piecesOf(text, cell, open, 0)) });
    else if (titleEnd >= line.end) blocks.push({ kind: 'heading', ...line, level: section!.level, pieces: piecesOf(text, line, open, 0) });
    else blocks.push({ kind: 'paragraph', ...line, pieces: piecesOf(text, line, open, titleEnd) });
  }
  return blocks;
}

/** The promises that lie in a section, restatements and facts too. */
export const marksIn = (section: Span, marks: readonly PromiseMark[]): readonly PromiseMark[] =>
  marks.filter(mark => mark.start >= section.start && mark.start < section.end);

/** The innermost section at an offset, as its place in the list; −1 before the first. */
export const sectionAt = (sections: readonly Section[], offset: number, deepest = Number.POSITIVE_INFINITY): number =>
  sections.reduce((found, section, i) => (section.level <= deepest && section.start <= offset && offset < section.end ? i : found), -1);
