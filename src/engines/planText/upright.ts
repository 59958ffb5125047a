import { isHeader } from './columns.ts';
import type { Line } from './lines.ts';
import type { Cell } from './tables.ts';

/** A table whose cells each stand on a line of their own, and the lines it takes. */
export interface UprightTable {
  readonly rows: readonly (readonly Cell[])[];
  readonly lines: ReadonlySet<Line>;
}

const cellOf = (line: Line): Cell => ({ text: line.text.replace(/\s+/g, ''), start: line.from, end: line.to });
const isShort = (line: Line | undefined, longest: number): line is Line =>
  line !== undefined && line.text.length <= longest && !/[。;；\t|]/.test(line.text);
const isNumber = ({ text }: Cell) => /^[≥≤<>]?[\d,.]+[%年人所个]?(?:以上|以下|以内|左右)?$/.test(text);

/** The heading lines from i on: three to nine short lines in the words of columns, a name and a year or a unit among them. */
function headingAt(filled: readonly Line[], i: number): readonly Cell[] | null {
  const cells: Cell[] = [];
  while (
    cells.length < 9 &&
    isShort(filled[i + cells.length], 12) &&
    isHeader([cellOf(filled[i + cells.length] as Line), { text: '指标', start: 0, end: 0 }])
  )
    cells.push(cellOf(filled[i + cells.length] as Line));
  const words = cells.map(({ text }) => text).join('|');
  return cells.length >= 3 && /指标|名称|项目/.test(words) && /20\d\d|单位|目标|现状|属性/.test(words) ? cells : null;
}

/** The tables of the text whose cells stand one below the other, by their first line. */
export function uprightTables(lines: readonly Line[]): Map<Line, UprightTable> {
  const filled = lines.filter(line => line.text !== '');
  const found = new Map<Line, UprightTable>();
  for (let i = 0; i < filled.length; i++) {
    const first = cellOf(filled[i] as Line).text;
    if (!/指标|名称|项目|序号|类别/.test(first) || first.length > 12 || first.endsWith('表')) continue;
    const heading = headingAt(filled, i);
    if (heading === null) continue;
    const below = rowsBelow(filled, i + heading.length, heading.length);
    const rows = [heading, ...below.rows];
    if (rows.length < 3) continue;
    const taken = filled.slice(i, below.end);
    found.set(taken[0] as Line, { rows, lines: new Set(taken) });
    i += taken.length - 1;
  }
  return found;
}

/** A line between rows that names the group of those below it: 一、发展水平. */
const isGroup = (line: Line | undefined): line is Line => isShort(line, 16) && /^[一二三四五六七八九十]{1,3}、[^\d%]+$/.test(line.text);

/** Rows of as many lines as there are headings, while each has a name and a number, and the line after the last of them. */
function rowsBelow(filled: readonly Line[], from: number, width: number): { rows: Cell[][]; end: number } {
  const rows: Cell[][] = [];
  let end = from;
  for (let at = from; ; at += width) {
    if (isGroup(filled[at])) at++;
    const chunk = filled.slice(at, at + width);
    if (chunk.length < width || !chunk.every(line => isShort(line, 30))) return { rows, end };
    const cells = chunk.map(cellOf);
    if (!cells.some(isNumber) || !cells.some(({ text }) => /[\u4e00-\u9fff]{2}/.test(text))) return { rows, end };
    rows.push(cells);
    end = at + width;
  }
}
