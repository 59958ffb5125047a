import { bodiesIn } from './bodies.ts';
import type { Calendar } from './calendar.ts';
import { isUnit } from './columns.ts';
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

function readRow(grid: Grid, { cells, category }: GridRow, drafts: RowDraft[], prose: ProseCell[]): void {
  const bodies = grid.columns.flatMap((column, i) => (column.is === 'bodies' ? bodiesIn(cells[i]?.text ?? '') : []));
  const dueText = grid.columns.map((column, i) => (column.is === 'due' ? (cells[i]?.text ?? '') : '')).join('');
  const dueYear = [...dueText.matchAll(/20\d\d/g)].pop()?.[0];
  const due: When = dueYear === undefined ? {} : { deadline: Number(dueYear) };
  const own = rowDrafts(grid, cells, bodies, due);
  for (const draft of own) drafts.push({ ...draft, words: `${category}${draft.words}` });
  cells.forEach((cell, i) => {
    if (
      !['value', 'unit', 'bodies', 'due'].includes(grid.columns[i]?.is ?? '') &&
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

function rowDrafts(grid: Grid, row: readonly Cell[], bodies: readonly string[], due: When): RowDraft[] {
  const at = (is: string) => grid.columns.findIndex(column => column.is === is);
  const name = (row[at('name')]?.text ?? '').replace(/^\d+[.、)]?/, '');
  if (name === '') return [];
  const nameUnit = /[(（]([^()（）]{1,6})[)）]$/.exec(name)?.[1] ?? null;
  const measure = nameUnit !== null && isUnit(nameUnit) ? name.replace(/[(（][^()（）]{1,6}[)）]$/, '') : name;
  const unitCell = row[at('unit')]?.text ?? '';
  const filled = row.filter(cell => (cell.end > cell.start && !/^\d{1,3}$/.test(cell.text)) || cell === row[at('name')]);
  const start = Math.min(...filled.map(cell => cell.start));
  const end = Math.max(...row.map(cell => cell.end));
  const facts: number[] = [];
  const drafts: RowDraft[] = [];
  grid.columns.forEach((column, i) => {
    const text = row[i]?.text ?? '';
    const isValue = column.is === 'value' || (column.is === 'text' && row[i] !== undefined && isBare(row[i] as Cell));
    const quantity = isValue ? quantitiesOf(text)[0] : undefined;
    if (quantity === undefined || text.length > 16) return;
    const unit =
      quantity.unit !== ''
        ? quantity.unit
        : unitCell !== ''
          ? unitCell
          : (column.unit ?? (nameUnit !== null && isUnit(nameUnit) ? nameUnit : null));
    const isBudget = /元/.test(unit ?? '') && /投资|资金|预算|经费|金额/.test(column.title);
    const value = quantity.value;
    const isFact = column.is === 'value' && !column.isTarget;
    if (isFact && typeof value === 'number') facts.push(value);
    const known = column.year === null ? due : column.isTarget ? { deadline: column.year } : { year: column.year };
    drafts.push({
      start,
      end,
      measure: isBudget ? `${measure}${column.title.replace(/[(（].*/, '')}` : measure,
      unit: unit?.replace('％', '%') ?? null,
      value,
      kind: isFact ? 'baseline' : isBudget ? 'budget' : column.year === null && !isBudget ? 'project' : 'target',
      comparator: comparatorOf(text, value, column.isTarget && !isBudget && column.year !== null, facts[0]),
      valueText: quantity.valueText,
      scale: quantity.scale === 1 ? scaleOf(unit) : quantity.scale,
      words: measure,
      theme: null,
      scopeHint: null,
      when: known,
      timeInherited: false,
      responsible: bodies,
    });
  });
  return drafts;
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
