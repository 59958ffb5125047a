import type { Line, Segment } from './pdfLines.ts';
import { runOn } from './tableText.ts';

interface Range {
  left: number;
  right: number;
}

/** A value in a table of indicators: `98.5`, `≥97`, `98以上`, `1.2万`; `2025年` is the head of a column. */
const isValue = /^[≥≤><≧≦＞＜约]?\s*\d[\d.,，]*\s*([%％万亿]|以上|以内|以下|左右|[〔（(].*)?$/;

/** The columns of a table: the segments of its lines, cast down on one line, run together where they overlap. */
function columnsOf(lines: readonly Line[]): readonly Range[] {
  const columns: Range[] = [];
  const cast = lines.filter(line => line.segments.length > 1).flatMap(line => line.segments);
  for (const { left, right } of [...cast].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right - 1) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

const columnAt = (columns: readonly Range[], segment: Segment): number => {
  const middle = (segment.left + segment.right) / 2;
  const distance = ({ left, right }: Range) => Math.max(left - middle, middle - right, 0);
  return columns.reduce((best, column, i) => (distance(column) < distance(columns[best] as Range) ? i : best), 0);
};

/**
 * Which lines begin a row. The column with most segments says: names wrap over lines, values stand once a row. With no column
 * that is filled less often than another every line is a row.
 */
function anchorsOf(lines: readonly Line[], columns: readonly Range[]): readonly number[] {
  const filled = columns.map((_, column) =>
    lines.flatMap((line, i) => (line.segments.some(segment => columnAt(columns, segment) === column) ? [i] : [])),
  );
  const numeric = filled.map((rows, column) => {
    const values = rows.filter(i =>
      lines[i]?.segments.some(segment => columnAt(columns, segment) === column && isValue.test(segment.text)),
    );
    return { values, isNumeric: values.length * 2 > rows.length };
  });
  const valued = numeric.filter(({ isNumeric }) => isNumeric).map(({ values }) => values);
  const best = valued.reduce<readonly number[]>((most, rows) => (rows.length > most.length ? rows : most), []);
  return best.length >= 2 ? best : lines.map((_, i) => i);
}

/** True where the wide-parted lines agree on two columns at least; gaps of justified text stand anywhere. */
function isTable(lines: readonly Line[]): boolean {
  const columns = columnsOf(lines);
  const agreeing = lines.filter(line => new Set(line.segments.map(segment => columnAt(columns, segment))).size > 1);
  return columns.length > 1 && agreeing.length > 1;
}

/** Lines of one table as its rows; a line without a value belongs to the nearest row by height. */
function rowsOf(lines: readonly Line[]): readonly Line[] {
  const columns = columnsOf(lines);
  const anchors = anchorsOf(lines, columns);
  const firstAnchor = anchors[0] ?? 0;
  const groups = new Map<number, Line[]>();
  lines.forEach((line, i) => {
    const nearest = anchors.reduce((best, anchor) => {
      const gap = (of: number) => Math.abs((lines[of] as Line).y - line.y);
      return gap(anchor) < gap(best) ? anchor : best;
    }, firstAnchor);
    const step = Math.abs((lines[nearest] as Line).y - line.y);
    const isHeading = i < firstAnchor && (line.segments.length > 1 || step > 2.2 * line.size);
    const key = isHeading ? -1 : nearest;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  });
  return [...groups].map(([, group]) => {
    const cells = columns.map(() => '');
    for (const line of group)
      for (const segment of line.segments) {
        const column = columnAt(columns, segment);
        cells[column] = runOn(cells[column] as string, segment.text);
      }
    return { ...(group[0] as Line), text: cells.join('\t').replace(/\t+$/, ''), isRow: true };
  });
}

const isNear = (one: Line, other: Line) => one.page === other.page && Math.abs(one.y - other.y) < 4.5 * one.size;

/** True for a short line that stands in a table whose last row is `row`: close above the next row, or close below a cell that it does not exceed. */
function isPiece(lines: readonly Line[], at: number, row: Line): boolean {
  const [line, before] = [lines[at] as Line, lines[at - 1] as Line];
  if (!isNear(line, before) || line.right > row.right + line.size) return false;
  const after = lines.slice(at + 1, at + 4).find(other => other.segments.length > 1);
  const isShort = line.right - line.left < (row.right - row.left) * 0.6;
  if (after !== undefined && isShort && isNear(line, after)) return true;
  const isUnder = row.segments.some(({ left, right }) => line.left >= left - 2 * line.size && line.right <= right + 2 * line.size);
  return before.y - line.y < 1.8 * line.size && isUnder;
}

/** Finds the tables among the lines of running text; two lines of at least two wide-parted segments make one. */
export function tablesOf(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  let at = 0;
  while (at < lines.length) {
    let end = at;
    let wide = 0;
    let row = lines[at] as Line;
    for (; end < lines.length; end++) {
      const line = lines[end] as Line;
      if (line.isRow) break;
      if (line.segments.length > 1) {
        wide++;
        row = line;
      } else if (wide === 0 || !isPiece(lines, end, row)) break;
    }
    end = Math.max(end, at + 1);
    const region = lines.slice(at, end);
    out.push(...(wide >= 2 && isTable(region) ? rowsOf(region) : region));
    at = end;
  }
  return out;
}
