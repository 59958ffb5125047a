import type { Line } from './pdfLines.ts';
import type { PdfPage } from './pdfPage.ts';

const pageNumber = /^[\s\-—–－―_·.|]*(第\s*)?[\dⅠ-Ⅻivxlc]{1,4}\s*(页)?(\s*[/／,，共of]+\s*(共\s*)?\d{1,4}\s*页?)?[\s\-—–－―_·.|]*$/i;
/** A line of a table of contents: dots that lead to a page number. */
const contents = /[.．…·。]{4,}\s*[-—]?\s*\d{1,4}\s*[-—]?$/;
/** A running header with its page number taken off; numbers inside the words (附件1) stay. */
const masked = (text: string) => text.replace(/^\d+[\s\-—–|]+|[\s\-—–|]+\d+$|第\s*\d+\s*页/g, '#').replace(/\s+/g, '');

/** The two highest and the two lowest lines of a page, if they stand in its outer eighths. */
const edgeOf = (lines: readonly Line[], { height }: PdfPage): readonly Line[] =>
  [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])].filter(
    line => !line.isRow && (line.y < height / 8 || line.y > (height * 7) / 8),
  );

/** The lines of all pages without page numbers, tables of contents and the headers and footers that come again on page after page. */
export function withoutFurniture(pages: readonly (readonly Line[])[], shapes: readonly PdfPage[]): readonly Line[] {
  const edges = pages.map((lines, i) => edgeOf(lines, shapes[i] as PdfPage));
  const key = (line: Line) => `${masked(line.text)}@${Math.round(line.y / 4)}`;
  const times = new Map<string, number>();
  for (const edge of edges) for (const text of new Set(edge.map(key))) times.set(text, (times.get(text) ?? 0) + 1);
  const isRepeated = (line: Line) => (times.get(key(line)) ?? 0) >= Math.max(2, pages.length / 4);
  return pages.flatMap((lines, i) => {
    const edge = new Set(edges[i]);
    return lines.filter(line => !contents.test(line.text) && !(edge.has(line) && (pageNumber.test(line.text) || isRepeated(line))));
  });
}
