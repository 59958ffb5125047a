import type { Problem } from '#kernel/problem.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import type { Field } from '../field.ts';
import { masked } from '../ledger/mask.ts';
import type { Register } from '../register.ts';
import type { SheetColumn } from './columns.ts';
import { cellSays, membersOf, valueFor } from './convert.ts';
import type { Layout } from './headings.ts';
import type { Cell, RawRow } from './read/cells.ts';
import type { References } from './refs.ts';

/** A complaint about a row: in which column of the sheet it stands (null for the whole row) and what it says. */
export interface Mark {
  readonly line: number;
  readonly place: number | null;
  readonly label: string;
  readonly code: string;
  readonly message: string;
  readonly english: string;
}

/** A masked value that an export wrote: what is stored stays, if it looks like this. */
export interface Kept {
  readonly kept: string;
}

/** One row as it was read: values by field (only of columns in the file), and what is wrong with it. */
export interface ReadLine {
  readonly line: number;
  readonly values: Record<string, unknown>;
  readonly marks: Mark[];
  /** How many months stand for their first day. */
  readonly firsts: number;
}

const REMEMBERED = new Set(['code', 'flag', 'date', 'year', 'period']);
const MOST_REMEMBERED = 5_000;

/** A cell as it was read; `isFirst` where a month stands for its first day. */
interface ReadCell {
  readonly read: Result<unknown>;
  readonly isFirst: boolean;
}

interface Place {
  readonly column: SheetColumn;
  readonly place: number;
  /** The field whose value stands here; null where it is only a part of a group. */
  readonly whole: string | null;
  readonly known: Map<Cell, ReadCell> | null;
}

export const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && 'kept' in value;

const namesRows = (field: Field<unknown>): boolean => field.kind === 'ref' || (field.kind === 'list' && field.item?.kind === 'ref');

const wordsIn = (field: Field<unknown>, cell: Cell): readonly string[] => {
  if (cell === null || typeof cell === 'object') return [];
  return field.kind === 'list' ? membersOf(cell) : [String(cell).trim()];
};

/** Reads the rows of one workbook by the layout that was found. */
export class LineReader {
  readonly #places: readonly Place[];
  readonly #references: References;
  readonly #settled: Readonly<Record<string, unknown>>;
  /** Fields whose parts stand in columns of their own. */
  readonly #groups: readonly (readonly [name: string, field: Field<unknown>])[];
  /** The fields that the file brings. */
  readonly fields: readonly string[];

  constructor(
    register: Register,
    columns: readonly SheetColumn[],
    layout: Layout,
    references: References,
    settled: Readonly<Record<string, unknown>>,
  ) {
    this.#references = references;
    this.#settled = settled;
    this.#places = columns.flatMap(column => {
      const place = layout.places.get(column.key);
      if (place === undefined) return [];
      const whole = column.key.includes('.') ? null : column.key;
      return [{ column, place, whole, known: REMEMBERED.has(column.field.kind) ? new Map() : null }];
    });
    this.#groups = Object.entries(register.fields as Readonly<Record<string, Field<unknown>>>).filter(
      ([name, { kind }]) => kind === 'group' && this.#places.some(({ column }) => column.key.startsWith(`${name}.`)),
    );
    this.fields = [...new Set([...this.#places.map(({ column }) => column.key.split('.')[0]!), ...Object.keys(settled)])];
  }

  /** The words by which these rows name rows of other registers. */
  words(rows: readonly RawRow[]): ReadonlyMap<string, ReadonlySet<string>> {
    const wanted = new Map<string, Set<string>>();
    for (const { column, place } of this.#places) {
      if (!namesRows(column.field)) continue;
      const of = column.field.of ?? column.field.item?.of ?? '';
      const words = wanted.get(of) ?? new Set();
      for (const row of rows) for (const word of wordsIn(column.field, row.cells[place] ?? null)) words.add(word);
      wanted.set(of, words);
    }
    return wanted;
  }

  /** Where a field stands in the sheet; null where it does not. */
  placeOf(name: string): number | null {
    return this.#places.find(({ column }) => column.key === name || column.key.startsWith(`${name}.`))?.place ?? null;
  }

  /** The row with all that is wrong with its cells. */
  read(row: RawRow): ReadLine {
    const values: Record<string, unknown> = { ...this.#settled };
    const marks: Mark[] = [];
    let firsts = 0;
    for (const { column, place, whole, known } of this.#places) {
      const cell = row.cells[place] ?? null;
      const before = known?.get(cell);
      const found = before ?? this.#cell(column.field, cell);
      if (known !== null && before === undefined && known.size < MOST_REMEMBERED) known.set(cell, found);
      if (found.isFirst) firsts += 1;
      if (found.read.ok && whole !== null) values[whole] = found.read.value;
      else if (found.read.ok) put(values, column.key, found.read.value);
      else if (cell === null && whole === null) put(values, column.key, null);
      else for (const problem of found.read.problems) marks.push(markOf(problem, row.line, place, column.label));
    }
    for (const [name, field] of this.#groups) {
      const isEmpty = Object.values(values[name] ?? {}).every(part => part === null);
      const read = field.read(isEmpty ? null : values[name]);
      if (read.ok) values[name] = read.value;
      else if (!marks.some(mark => mark.label.startsWith(`${field.label}·`)))
        for (const problem of read.problems) marks.push(markOf(problem, row.line, this.placeOf(name), field.label));
    }
    return { line: row.line, values, marks, firsts };
  }

  #cell(field: Field<unknown>, cell: Cell): ReadCell {
    const plain = (read: Result<unknown>) => ({ read, isFirst: false });
    if (cell === null || (typeof cell === 'string' && cell.trim() === ''))
      return plain(field.kind === 'list' ? emptyList(field) : field.read(null));
    if (typeof cell === 'object') return plain(refuse(cellSays.error({ label: field.label, cell: cell.error })));
    if (field.sensitive !== undefined && typeof cell === 'string' && cell.includes('*'))
      return plain(ok({ kept: cell.trim() } satisfies Kept));
    if (namesRows(field)) return plain(this.#reference(field, cell));
    const { value, isFirst } = valueFor(field, cell);
    return { read: field.read(value), isFirst: isFirst === true };
  }

  #reference(field: Field<unknown>, cell: string | number | boolean): Result<unknown> {
    const inner = field.kind === 'list' ? { ...field.item!, label: field.label } : field;
    const found = wordsIn(field, cell).map(word => this.#references.resolve(inner, word));
    const wrong = found.flatMap(one => ('problem' in one ? [one.problem] : []));
    if (wrong.length > 0) return refuse(...wrong);
    const ids = found.flatMap(one => ('id' in one ? [one.id] : []));
    return field.read(field.kind === 'list' ? ids : ids[0]);
  }
}

const emptyList = (field: Field<unknown>): Result<unknown> => {
  const empty = field.required ? field.read([]) : field.read(null);
  return empty.ok ? empty : field.read(null);
};

/** Puts a part of a group, `group.part`, in its place. */
function put(values: Record<string, unknown>, key: string, value: unknown): void {
  const dot = key.indexOf('.');
  const group = (values[key.slice(0, dot)] ?? {}) as Record<string, unknown>;
  group[key.slice(dot + 1)] = value;
  values[key.slice(0, dot)] = group;
}

export const markOf = ({ code, message, english }: Problem, line: number, place: number | null, label: string): Mark => ({
  line,
  place,
  label,
  code,
  message,
  english,
});

/** True where a masked value is what the stored one looks like. */
export const looksLike = (register: Register, name: string, kept: Kept, stored: unknown): boolean =>
  stored !== null && stored !== undefined && masked(register.fields[name]!, stored) === kept.kept;
