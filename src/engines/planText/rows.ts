import { bodiesIn } from './bodies.ts';
import type { Calendar } from './calendar.ts';
import { type Column, isUnit } from './columns.ts';
import type { Draft } from './draft.ts';
import { type Grid, type GridRow, gridsOf } from './grid.ts';
import { quantitiesOf } from './quantities.ts';
import type { Comparator, When } from './reading.ts';
import type { Cell } from './tables.ts';

/** A promise found in a table: a draft whose span is raw. */
export type RowDraft = Draft;

/** A cell of prose, to be read like a paragraph, with what its row says of bodies and time. */
export interface ProseCell {
  readonly cell: Cell;
  readonly bodies: readonly string[];
  readonly due: When;
}

/** What a table promises: its values, and its cells of prose. */
export interface ReadTable {
  readonly drafts: readonly RowDraft[];
  readonly prose: readonly ProseCell[];
}

/** Reads a table: a fact and a target a row from its columns of years; cells of prose are left to the grammar of sentences. */
export function tableOf(rows: readonly (readonly Cell[])[], calendar: Calendar): ReadTable {
  const drafts: RowDraft[] = [];
  const prose: ProseCell[] = [];
  for (const grid of gridsOf(rows, calendar)) {
    for (const row of grid.rows) readRow(grid, row, drafts, prose);
  }
  return { drafts, prose };
}

function readRow(grid: Grid, { cells, category, nature }: GridRow, drafts: RowDraft[], prose: ProseCell[]): void {
  const bodies = grid.columns.flatMap((column, i) => (column.is === 'bodies' ? bodiesIn(cells[i]?.text ?? '') : []));
  const dueText = grid.columns.map((column, i) => (column.is === 'due' ? (cells[i]?.text ?? '') : '')).join('');
  const dueYear = [...dueText.matchAll(/20\d\d/g)].pop()?.[0];
  const due: When = dueYear === undefined ? {} : { deadline: Number(dueYear) };
  const own = rowDrafts(grid, cells, bodies, due);
  for (const draft of own) drafts.push({ ...draft, words: `${category}${draft.words}`, ...(nature === null ? {} : { nature }) });
  cells.forEach((cell, i) => {
    if (
      !['value', 'unit', 'bodies', 'due', 'nature'].includes(grid.columns[i]?.is ?? '') &&
      isProse(cell) &&
      !(own.length > 0 && (grid.columns[i]?.is === 'name' || isBare(cell)))
    )
      prose.push({ cell, bodies, due });
  });
}

/** A cell that holds a quantity and nothing else: 36个班. */
function isBare({ text }: Cell): boolean {
  const [quantity] = quantitiesOf(text);
  return quantity !== undefined && quantity.start === 0 && quantity.end === text.length && quantity.unit !== '';
}

const isProse = (cell: Cell) => cell.text.length >= 6 && /\d|建|全|达|完成|每/.test(cell.text) && /[\u4e00-\u9fff]{4}/.test(cell.text);

/** What all values of a row share. */
interface RowFrame {
  readonly start: number;
  readonly end: number;
  readonly measure: string;
  /** The unit of the unit column, or the one in brackets behind the name. */
  readonly unit: string | null;
  readonly bodies: readonly string[];
  readonly due: When;
}

function rowDrafts(grid: Grid, row: readonly Cell[], bodies: readonly string[], due: When): RowDraft[] {
  const at = (is: string) => grid.columns.findIndex(column => column.is === is);
  const named = row[at('name')];
  const name = (named?.text ?? '').replace(/^\d+[.、)]?/, '');
  if (name === '') return [];
  const inName = /[(（]([^()（）]{1,6})[)）]$/.exec(name)?.[1] ?? null;
  const hasUnit = inName !== null && isUnit(inName);
  const filled = row.filter(cell => (cell.end > cell.start && !/^\d{1,3}$/.test(cell.text)) || cell === named);
  const frame: RowFrame = {
    start: Math.min(...filled.map(cell => cell.start)),
    end: Math.max(...row.map(cell => cell.end)),
    measure: hasUnit ? name.replace(/[(（][^()（）]{1,6}[)）]$/, '') : name,
    unit: row[at('unit')]?.text || (hasUnit ? inName : null),
    bodies,
    due,
  };
  const drafts: RowDraft[] = [];
  let fact: number | undefined;
  grid.columns.forEach((column, i) => {
    const draft = cellDraft(column, row[i], frame, fact);
    if (draft === null) return;
    drafts.push(draft);
    if (draft.kind === 'baseline' && typeof draft.value === 'number') fact ??= draft.value;
  });
  return drafts;
}

/** The value of one cell under its column; null where the cell holds none. */
function cellDraft(column: Column, cell: Cell | undefined, frame: RowFrame, fact: number | undefined): RowDraft | null {
  if (cell === undefined || cell.text.length > 16) return null;
  const quantity = column.is === 'value' || (column.is === 'text' && isBare(cell)) ? quantitiesOf(cell.text)[0] : undefined;
  if (quantity === undefined) return null;
  const unit = quantity.unit || frame.unit || column.unit;
  const isFact = column.is === 'value' && !column.isTarget;
  const isBudget = !isFact && /元/.test(unit ?? '') && /投资|资金|预算|经费|金额/.test(column.title);
  return {
    start: frame.start,
    end: frame.end,
    measure: isBudget ? `${frame.measure}${column.title.replace(/[(（].*/, '')}` : frame.measure,
    unit: unit?.replace('％', '%') ?? null,
    value: quantity.value,
    kind: isFact ? 'baseline' : isBudget ? 'budget' : column.year === null ? 'project' : 'target',
    comparator: comparatorOf(cell.text, quantity.value, column.isTarget && !isBudget && column.year !== null, fact),
    valueText: quantity.valueText,
    scale: quantity.scale === 1 ? scaleOf(unit) : quantity.scale,
    words: frame.measure,
    theme: null,
    scopeHint: null,
    when: column.year === null ? frame.due : column.isTarget ? { deadline: column.year } : { year: column.year },
    timeInherited: false,
    responsible: frame.bodies,
  };
}

const scaleOf = (unit: string | null) => (unit?.startsWith('万') ? 1e4 : unit?.startsWith('亿') ? 1e8 : 1);

function comparatorOf(text: string, value: Draft['value'], isTarget: boolean, fact: number | undefined): Comparator {
  if (typeof value === 'object') return 'range';
  if (/^(?:≥|>=|不低于|不少于)|以上$/.test(text)) return '>=';
  if (/^(?:≤|<=|不超过|不高于|控制在)|以内$|以下$/.test(text)) return '<=';
  if (/^>|^大于|^超过/.test(text)) return '>';
  if (/^<|^小于|^低于/.test(text)) return '<';
  if (/左右$|^约/.test(text)) return '≈';
  return isTarget ? (fact !== undefined && value !== null && value < fact ? '<=' : '>=') : '=';
}
