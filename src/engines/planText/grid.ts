import type { Calendar } from './calendar.ts';
import { type Column, columnOf, isHeader } from './columns.ts';
import type { Nature } from './reading.ts';
import type { Cell } from './tables.ts';

/** A row laid under the columns, with the category line above it. */
export interface GridRow {
  readonly cells: readonly Cell[];
  readonly category: string;
  /** What the row, the merged cell above it or the line over its part says: 约束性, 预期性; null where none does. */
  readonly nature: Nature | null;
}

/** A table whose columns are known (none where it has no heading row), and its rows, each cell under its column. */
export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly GridRow[];
}

const blank: Cell = { text: '', start: 0, end: 0 };
const isRule = (row: readonly Cell[]) => row.every(cell => /^[-:=—]*$/.test(cell.text));
const filledOf = (row: readonly Cell[]) => row.filter(cell => cell.text !== '');

const bindings = /^[^\u4e00-\u9fff]*(?:[一二三四五六七八九十]+、)?(约束|预期|引导|指导)(?:性|类|型)?(?:指标)?[^\u4e00-\u9fff]*$/;

/** What a cell that says nothing else says of the indicator's nature. */
const natureIn = ({ text }: Cell): Nature | null => {
  const word = bindings.exec(text)?.[1];
  return word === undefined ? null : word === '约束' ? 'binding' : 'expected';
};
const natureOf = (cells: readonly Cell[]): Nature | null => cells.reduce<Nature | null>((found, cell) => found ?? natureIn(cell), null);

/** Cuts lines in columns at their heading rows and lays each part's rows under its headings. */
export function gridsOf(rows: readonly (readonly Cell[])[], calendar: Calendar): Grid[] {
  const clean = rows.filter(row => !isRule(row)).map(joinSpaced);
  const heads = clean.flatMap((row, i) => (isHeader(row) ? [i] : []));
  if (heads.length === 0) return [{ columns: [], rows: clean.map(cells => ({ cells, category: '', nature: natureOf(cells) })) }];
  const grids: Grid[] = [];
  for (let n = 0; n < heads.length; n++) {
    const from = heads[n] as number;
    const under =
      heads[n + 1] === from + 1 && (clean[from + 1] as readonly Cell[]).length >= (clean[from] as readonly Cell[]).length ? from + 1 : from;
    if (under > from) n++;
    grids.push(
      layGrid(
        headings(clean[from] as readonly Cell[], clean[under] as readonly Cell[]),
        clean.slice(under + 1, heads[n + 1] ?? clean.length),
        calendar,
      ),
    );
  }
  return grids;
}

/** 指　标 set wide is one word: single characters side by side are joined. */
function joinSpaced(row: readonly Cell[]): readonly Cell[] {
  const joined: Cell[] = [];
  for (const cell of row) {
    const last = joined[joined.length - 1];
    if (last !== undefined && last.text.length <= 1 && cell.text.length === 1 && /[\u4e00-\u9fff]/.test(last.text + cell.text)) {
      joined[joined.length - 1] = { text: last.text + cell.text, start: last.text === '' ? cell.start : last.start, end: cell.end };
    } else joined.push(cell);
  }
  return joined;
}

const headings = (upper: readonly Cell[], lower: readonly Cell[]) =>
  upper === lower ? upper : lower.map((cell, i) => (cell.text === '' ? (upper[i] ?? blank) : cell));
const isCategory = /(?:教育|水平|队伍|保障|条件|普及|经费|规模|投入|质量|发展|建设|公平|资源)$|^[一二三四五六七八九十][、.]/;

/**
 * Lays rows under headings. A row short of cells is laid to the right (its first cells were merged with those above);
 * a line of one cell is a category, or the rest of a name broken over lines.
 */
function layGrid(header: readonly Cell[], rows: readonly (readonly Cell[])[], calendar: Calendar): Grid {
  const columns = named(header.map(cell => columnOf(cell.text, calendar)));
  const laid: GridRow[] = [];
  let loose: Cell | null = null;
  let category = '';
  // Of a merged cell the rows below have none of their own; of a line over a part all rows of the part.
  let nature: Nature | null = null;
  rows.forEach((row, i) => {
    const [only, ...others] = filledOf(row);
    if (only === undefined) return;
    if (others.length > 0 || columns.length <= 2) {
      const cells = lay(row, columns, loose);
      const blankOne = columns.findIndex(column => column.is === 'nature');
      nature = natureOf(cells) ?? (blankOne >= 0 && cells[blankOne]?.text !== '' ? null : nature);
      laid.push({ cells, category, nature });
      loose = null;
    } else if (natureIn(only) !== null) nature = natureIn(only);
    else if (lacksName(rows[i + 1], columns)) loose = only;
    else if (isCategory.test(only.text) || laid.length === 0) category = only.text;
    else laid[laid.length - 1] = joinName(laid[laid.length - 1] as GridRow, only, columns);
  });
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

function joinName(row: GridRow, rest: Cell, columns: readonly Column[]): GridRow {
  const at = columns.findIndex(column => column.is === 'name');
  return { ...row, cells: row.cells.map((cell, i) => (i === at ? { ...cell, text: `${cell.text}${rest.text}` } : cell)) };
}
