import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import { bareHeading, headingWord, letterOf, type SheetColumn } from './columns.ts';
import { says } from './problem.ts';
import type { Cell, RawRow } from './read/cells.ts';
import type { SheetHead } from './read/worker.ts';

/** Sheets that we write beside the data; they are never read as such. */
export const SUMMARY_SHEET = '标注汇总';
export const NOTES_SHEET = '填写说明';

/** Where the columns of a register stand in a workbook. */
export interface Layout {
  /** The sheet by its place in the book and by its name. */
  readonly sheet: number;
  readonly sheetName: string;
  /** The number of the row that holds the headings; what follows are rows. */
  readonly headingLine: number;
  /** Column of the register -> place in the sheet, from 0. */
  readonly places: ReadonlyMap<string, number>;
  /** Headings that are none of the register's. */
  readonly unknown: readonly { readonly column: string; readonly heading: string }[];
}

const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined || typeof cell === 'object' ? '' : String(cell).trim();

/** The headings of two rows taken together: the lower one, under the upper one that is merged over it. */
function joined(upper: RawRow, lower: RawRow): readonly string[] {
  const width = Math.max(upper.cells.length, lower.cells.length);
  let above = '';
  return Array.from({ length: width }, (_, place) => {
    const own = textOf(upper.cells[place]);
    const below = textOf(lower.cells[place]);
    if (own !== '') above = own;
    if (below === '') return own;
    return above === '' || above === below ? below : `${above}·${below}`;
  });
}

/** A heading as it may be meant: its whole words, without its unit, its lower part alone. */
function variants(heading: string): readonly string[] {
  const word = headingWord(heading);
  const lower = headingWord(heading.slice(heading.lastIndexOf('·') + 1));
  return word === '' ? [] : [word, bareHeading(word), lower, bareHeading(lower)];
}

/** The register's columns of a row of headings: first by their own names, then, for columns not found yet, by other headings of the trade. */
function columnsFor(columns: readonly SheetColumn[], headings: readonly string[]): readonly (SheetColumn | undefined)[] {
  const meant = headings.map(variants);
  const found = meant.map(words => {
    for (const word of words) {
      const column = columns.find(one => one.own.has(word));
      if (column !== undefined) return column;
    }
    return undefined;
  });
  meant.forEach((words, place) => {
    if (found[place] !== undefined) return;
    found[place] = columns.find(one => !found.includes(one) && words.some(word => one.aka.has(word)));
  });
  return found;
}

interface Candidate {
  readonly sheet: number;
  readonly sheetName: string;
  readonly line: number;
  readonly headings: readonly string[];
  readonly columns: readonly (SheetColumn | undefined)[];
  readonly score: number;
  readonly isJoined: boolean;
}

function candidatesIn(head: SheetHead, sheet: number, columns: readonly SheetColumn[]): readonly Candidate[] {
  const made = (line: number, headings: readonly string[], isJoined: boolean): Candidate => {
    const found = columnsFor(columns, headings);
    const score = new Set(found.filter(one => one !== undefined).map(one => one.key)).size;
    return { sheet, sheetName: head.name, line, headings, columns: found, score, isJoined };
  };
  return head.rows.flatMap((row, place) => {
    const next = head.rows[place + 1];
    const own = made(row.line, row.cells.map(textOf), false);
    return next === undefined || next.line !== row.line + 1 ? [own] : [own, made(next.line, joined(row, next), true)];
  });
}

/**
 * Finds the headings of a register: the row (or two rows under each other) that names most of its columns, in whatever order and under
 * whatever title rows. Refuses a book without them, with columns missing that must be there, or with one column twice.
 * `settled` are columns that need not be in the file.
 */
export function findLayout(
  file: string,
  register: string,
  heads: readonly SheetHead[],
  columns: readonly SheetColumn[],
  settled: ReadonlySet<string> = new Set(),
): Result<Layout> {
  const all = heads.flatMap((head, sheet) =>
    head.name === SUMMARY_SHEET || head.name === NOTES_SHEET ? [] : candidatesIn(head, sheet, columns),
  );
  // A title above the headings adds nothing to them: of equals the single row is taken.
  const isBetter = (one: Candidate, than: Candidate) =>
    one.score > than.score || (one.score === than.score && than.isJoined && !one.isJoined);
  const best = all.reduce<Candidate | null>((found, one) => (found === null || isBetter(one, found) ? one : found), null);
  if (best === null || best.score < Math.min(2, columns.length)) {
    const wanted = columns.filter(column => column.isRequired).map(column => column.label);
    return refuse(says.noHeadings({ file, register, columns: wanted.join('、') }));
  }
  const places = new Map<string, number>();
  const unknown: { readonly column: string; readonly heading: string }[] = [];
  const found: Problem[] = [];
  best.columns.forEach((column, place) => {
    const heading = best.headings[place] ?? '';
    if (column === undefined) {
      if (heading !== '') unknown.push({ column: letterOf(place), heading: heading.slice(0, 80) });
      return;
    }
    const before = places.get(column.key);
    if (before === undefined) places.set(column.key, place);
    else found.push(says.twiceTheSame({ file, column: column.label, places: `${letterOf(before)}、${letterOf(place)}` }));
  });
  const missing = columns.filter(column => column.isRequired && !places.has(column.key) && !settled.has(column.key));
  if (missing.length > 0) found.push(says.missingColumns({ file, columns: missing.map(column => column.label).join('、') }));
  if (found.length > 0) return refuse(...found);
  return ok({ sheet: best.sheet, sheetName: best.sheetName, headingLine: best.line, places, unknown });
}

const OTHERS = /^(合计|总计|小计)[:：]?$/;
const EXAMPLE = /^(例[:：]|示例[:：]|（例）|\(例\))/;

/** What a row below the headings is that holds no row of the register: an example, or a sum. */
export function otherRow(row: RawRow): 'example' | 'sum' | null {
  const first = textOf(row.cells.find(cell => cell !== null && cell !== undefined));
  return EXAMPLE.test(first) ? 'example' : OTHERS.test(first.replace(/\s+/g, '')) ? 'sum' : null;
}
