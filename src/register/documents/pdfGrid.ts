import { gatherLines, type Line } from './pdfLines.ts';
import type { PdfPage, Piece } from './pdfPage.ts';
import type { RuleLine } from './pdfRules.ts';
import { tableText } from './tableText.ts';

/** A drawn table: where its columns and rows part, and the lines that part them. Rows go down, so ys fall. */
interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly across: readonly RuleLine[];
  readonly down: readonly RuleLine[];
}

const near = 3;
/** More lines than any table has: a drawing, which is left alone. */
const tooMany = 3000;

const meet = (across: RuleLine, down: RuleLine) =>
  down.x1 > across.x1 - near && down.x1 < across.x2 + near && across.y1 > down.y1 - near && across.y1 < down.y2 + near;

/** Numbers that differ by less than a line's thickness are one. */
function distinct(numbers: readonly number[]): readonly number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.filter((number, i) => i === 0 || number - (sorted[i - 1] as number) > near);
}

/** All lines that a line reaches by meeting others; they are taken from the open ones. */
function reached(from: RuleLine, across: Set<RuleLine>, down: Set<RuleLine>): Pick<Grid, 'across' | 'down'> {
  const part = { across: [from], down: [] as RuleLine[] };
  across.delete(from);
  const queue: (readonly [line: RuleLine, isAcross: boolean])[] = [[from, true]];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [line, isAcross] = next;
    for (const other of isAcross ? down : across) {
      if (!(isAcross ? meet(line, other) : meet(other, line))) continue;
      (isAcross ? down : across).delete(other);
      (isAcross ? part.down : part.across).push(other);
      queue.push([other, !isAcross]);
    }
  }
  return part;
}

/** The tables drawn on a page: lines that meet each other and part two columns at least. */
function gridsOf(lines: readonly RuleLine[]): readonly Grid[] {
  const across = new Set(lines.filter(line => line.x2 - line.x1 > line.y2 - line.y1));
  const down = new Set(lines.filter(line => line.y2 - line.y1 > line.x2 - line.x1));
  if (across.size > tooMany || down.size > tooMany) return [];
  const grids: Grid[] = [];
  for (let [first] = across; first !== undefined; [first] = across) {
    const part = reached(first, across, down);
    const xs = distinct(part.down.map(({ x1 }) => x1));
    const ys = distinct(part.across.map(({ y1 }) => y1)).toReversed();
    if (xs.length >= 3 && ys.length >= 2) grids.push({ xs, ys, ...part });
  }
  return grids;
}

const bandOf = (edges: readonly number[], at: number) =>
  edges.findIndex((edge, i) => at >= Math.min(edge, edges[i + 1] ?? edge) && at < Math.max(edge, edges[i + 1] ?? edge));

/** The cell that a piece stands in, by row and column; where no line parts two cells they are one, and its text is in the first. */
function cellOf({ xs, ys, across, down }: Grid, { x, y, width, size }: Piece): readonly [number, number] | null {
  const middle = y + size * 0.3;
  let row = bandOf(ys, middle);
  let column = bandOf(xs, x + Math.min(width, size) / 2);
  if (row < 0 || column < 0) return null;
  const isOver = (edge: number, at: number) =>
    across.some(line => Math.abs(line.y1 - edge) <= near && line.x1 - near < at && line.x2 + near > at);
  const isBeside = (edge: number, at: number) =>
    down.some(line => Math.abs(line.x1 - edge) <= near && line.y1 - near < at && line.y2 + near > at);
  while (column > 0 && !isBeside(xs[column] as number, middle)) column--;
  const center = ((xs[column] as number) + (xs[column + 1] as number)) / 2;
  while (row > 0 && !isOver(ys[row] as number, center)) row--;
  return [row, column];
}

/** The rows of one table as lines of text with tabs, and the pieces of the page that are not in it. */
function readGrid(
  grid: Grid,
  pieces: readonly Piece[],
  page: PdfPage,
  number: number,
): { readonly rows: readonly Line[]; readonly rest: readonly Piece[] } {
  const cells = grid.ys.slice(1).map(() => grid.xs.slice(1).map((): Piece[] => []));
  const rest = pieces.filter(piece => {
    const place = cellOf(grid, piece);
    if (place !== null) cells[place[0]]?.[place[1]]?.push(piece);
    return place === null;
  });
  const rows = cells.map(row => row.map(cell => gatherLines({ ...page, pieces: cell }, number).map(line => line.text)));
  const [left, right, top] = [grid.xs[0] as number, grid.xs.at(-1) as number, grid.ys[0] as number];
  const lines = tableText(rows).map(
    (text, i): Line => ({ page: number, y: top - i / 100, left, right, size: 0, text, segments: [], isRow: true }),
  );
  return { rows: lines, rest };
}

/** A page's lines from top to bottom, its drawn tables as rows. */
export function linesOfPage(page: PdfPage, number: number): readonly Line[] {
  const rows: Line[] = [];
  let pieces = page.pieces;
  for (const grid of gridsOf(page.rules)) {
    const read = readGrid(grid, pieces, page, number);
    rows.push(...read.rows);
    pieces = read.rest;
  }
  return [...gatherLines({ ...page, pieces }, number), ...rows].sort((a, b) => b.y - a.y);
}
