import { fault, faults } from './fault.ts';
import { digestOf, toSnake } from './names.ts';
import type { ColumnShape, ColumnType, TableShape } from './types.ts';

/** A column as the database has it. */
export interface DatabaseColumn {
  /** The key in code, `fromYear`. */
  readonly key: string;
  /** The name in the database, `from_year`. */
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly isSealed: boolean;
}

/** The columns that every table has. */
export const baseColumns: Readonly<Record<string, ColumnShape>> = {
  county: { type: 'text', nullable: false },
  id: { type: 'uuid', nullable: false },
  version: { type: 'integer', nullable: false },
  state: { type: 'text', nullable: false },
  createdAt: { type: 'timestamptz', nullable: false },
  changedAt: { type: 'timestamptz', nullable: false },
  removedAt: { type: 'timestamptz', nullable: true },
};

const known = new WeakMap<TableShape, readonly DatabaseColumn[]>();

const asColumn = (key: string, shape: ColumnShape): DatabaseColumn => {
  const isSealed = shape.sensitive === true;
  return { key, name: toSnake(key), type: isSealed ? 'text' : shape.type, nullable: shape.nullable, isSealed };
};

/** True for a sensitive column by whose keyed digest rows are found: one that must be unique. */
export const isDigested = (table: TableShape, key: string): boolean =>
  table.columns[key]?.sensitive === true && table.unique.some(set => set.includes(key));

/** Every column of a table in the database, digests of sensitive columns too. */
export function columnsOfTable(table: TableShape): readonly DatabaseColumn[] {
  const before = known.get(table);
  if (before) return before;
  const own = Object.entries(table.columns).flatMap(([key, shape]): DatabaseColumn[] => [
    asColumn(key, shape),
    ...(isDigested(table, key) ? [asColumn(digestOf(key), { type: 'text', nullable: shape.nullable })] : []),
  ]);
  const all = [...Object.entries(baseColumns).map(([key, shape]) => asColumn(key, shape)), ...own];
  known.set(table, all);
  return all;
}

/** The words of a row, as the database keeps them beside its columns. */
const searchWords: DatabaseColumn = { key: 'searchWords', name: 'search_words', type: 'tsvector', nullable: true, isSealed: false };
const alsoKnown = new WeakMap<TableShape, readonly DatabaseColumn[]>();

/** The columns that the store writes: those of the table, and the words by which its rows are searched. */
export function writtenColumns(table: TableShape): readonly DatabaseColumn[] {
  const before = alsoKnown.get(table);
  if (before) return before;
  const all = (table.searched ?? []).length === 0 ? columnsOfTable(table) : [...columnsOfTable(table), searchWords];
  alsoKnown.set(table, all);
  return all;
}

/** A column by its key. Fault `store.unknownColumn`. */
export function columnOf(table: TableShape, key: string): DatabaseColumn {
  const found = columnsOfTable(table).find(column => column.key === key);
  if (!found) throw fault(faults.unknownColumn({ table: table.name, column: key }));
  return found;
}

/** Refuses values for columns that the table does not declare. Fault `store.unknownColumn`. */
export function checkKeys(table: TableShape, values: Readonly<Record<string, unknown>>): void {
  for (const key of Object.keys(values))
    if (!Object.hasOwn(table.columns, key)) throw fault(faults.unknownColumn({ table: table.name, column: key }));
}
