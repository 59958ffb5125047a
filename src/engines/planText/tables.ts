import type { Line } from './lines.ts';
import { fold } from './normalise.ts';

/** One cell: its folded text and its raw span; an empty cell has an empty span. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const bars = new Set(['|', '│', '┃', '¦']);

/** The cells of a line, cut at tabs, else at bars, else at gaps of two spaces or more. */
export function cellsOf(raw: string, line: Line): readonly Cell[] {
  const isTab = line.text.includes('\t');
  const isBar = !isTab && /[|│┃¦].*[|│┃¦]/.test(line.text);
  const isCut = isTab ? (c: string) => c === '\t' : isBar ? (c: string) => bars.has(c) : null;
  const cells: Cell[] = [];
  let start = line.start;
  for (let i = line.start; i <= line.end; i++) {
    const width = i === line.end ? 1 : cutWidth(raw, i, line.end, isCut);
    if (width === 0) continue;
    cells.push(trimmed(raw, start, i));
    i += width - 1;
    start = i + 1;
  }
  const dropEdges = isBar || isCut === null;
  while (dropEdges && cells.length > 0 && cells[0]?.text === '') cells.shift();
  while (dropEdges && cells.length > 0 && cells[cells.length - 1]?.text === '') cells.pop();
  return cells;
}

function cutWidth(raw: string, i: number, end: number, isCut: ((c: string) => boolean) | null): number {
  const char = fold(raw[i] as string);
  if (isCut !== null) return isCut(char) ? 1 : 0;
  if (char !== ' ') return 0;
  let width = 1;
  while (i + width < end && fold(raw[i + width] as string) === ' ') width++;
  return width > 1 ? width : 0;
}

function trimmed(raw: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && fold(raw[start] as string).trim() === '') start++;
  while (end > start && fold(raw[end - 1] as string).trim() === '') end--;
  let text = '';
  for (let i = start; i < end; i++) text += fold(raw[i] as string);
  return { text: text.replace(/\s+/g, ''), start, end };
}

/** Whether the line stands in columns: two cells by tabs or bars, three by gaps. A line of prose is not. */
export function isRow(raw: string, line: Line): boolean {
  if (!/[\t|│┃¦]|\S {2,}\S/.test(line.text)) return false;
  const filled = cellsOf(raw, line).filter(cell => cell.text !== '');
  const marked = /[\t|│┃¦]/.test(line.text);
  return filled.length >= (marked ? 2 : 3) && (marked || filled.every(cell => cell.text.length <= 40 && !/[。;]/.test(cell.text)));
}
