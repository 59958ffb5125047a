import type { Calendar } from './calendar.ts';
import { type Column, columnOf, isHeader } from './columns.ts';
import type { Cell } from './tables.ts';

/** A table whose columns are known, and its rows, each cell under its column. */
export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

const blank: Cell = { text: '', start: 0, end: 0 };
const isRule = (row: readonly Cell[]) => row.every(cell => /^[-:=—]*$/.test(cell.text));

/**
 * Reads the headings of a table and lays its rows under them. A row short of cells is laid to the right (its first
 * cells were merged with those above); a line of one cell is the rest of a name broken over lines.
 */
export function gridOf(rows: readonly (readonly Cell[])[], calendar: Calendar): Grid | null {
  const clean = rows.filter(row => !isRule(row));
  const at = clean.findIndex(isHeader);
  if (at < 0 || at > 2) return null;
  let header = clean[at] as readonly Cell[];
  let from = at + 1;
  const second = clean[from];
  if (second !== undefined && isHeader(second) && second.length >= header.length) {
    const upper = header;
    header = second.map((cell, i) => (cell.text === '' ? (upper[i] ?? blank) : cell));
    from++;
  }
  const columns = named(header.map(cell => columnOf(cell.text, calendar)));
  const laid: (readonly Cell[])[] = [];
  let loose: Cell | null = null;
  for (const row of clean.slice(from)) {
    const filled = row.filter(cell => cell.text !== '');
    if (filled.length === 1 && columns.length > 2) {
      loose = filled[0] as Cell;
      if (!lacksName(clean[clean.indexOf(row) + 1], columns) && laid.length > 0) {
        laid[laid.length - 1] = joinName(laid[laid.length - 1] as readonly Cell[], loose, columns);
        loose = null;
      }
      continue;
    }
    const whole = lay(row, columns, loose);
    loose = null;
    laid.push(whole);
  }
  return { columns, rows: laid };
}

/** Where no column is called a name, the widest idle or text one left of the values is. */
function named(columns: readonly Column[]): readonly Column[] {
  if (columns.some(column => column.is === 'name')) return columns;
  const at = columns.findIndex(column => column.is === 'text' || (column.is === 'idle' && !/序号|编号|属性|备注/.test(column.title)));
  return columns.map((column, i) => (i === at ? { ...column, is: 'name' } : column));
}

const lacksName = (row: readonly Cell[] | undefined, columns: readonly Column[]) =>
  row !== undefined && row.filter(cell => cell.text !== '').length === columns.length - 1 && !/[\u4e00-\u9fff]{3}/.test(row[0]?.text ?? '');

function lay(row: readonly Cell[], columns: readonly Column[], loose: Cell | null): readonly Cell[] {
  if (row.length >= columns.length) return row.slice(0, columns.length);
  const missing = new Array<Cell>(columns.length - row.length).fill(blank);
  if (loose !== null) missing[missing.length - 1] = loose;
  return [...missing, ...row];
}

function joinName(row: readonly Cell[], rest: Cell, columns: readonly Column[]): readonly Cell[] {
  const at = columns.findIndex(column => column.is === 'name');
  return row.map((cell, i) => (i === at ? { ...cell, text: `${cell.text}${rest.text}` } : cell));
}
