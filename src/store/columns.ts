import { sql } from 'kysely';
import { type Connection, run } from './connection.ts';
import { toSnake } from './names.ts';
import { columnsOfTable } from './table.ts';
import type { TableShape } from './types.ts';

/** A column as it stands in a database or as a declaration wants it. */
export interface FoundColumn {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** Every table that migrations made, by its name in the database, with its columns in the order of their names; the words of search, which the store adds, left out. */
export async function tablesIn(db: Connection): Promise<Readonly<Record<string, readonly FoundColumn[]>>> {
  const found = await run<FoundColumn & { readonly table: string }>(
    db,
    sql`select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p') and not c.relispartition and a.attname <> 'search_words'
        and c.relnamespace = current_schema()::regnamespace order by 1, 2`,
  );
  const tables: Record<string, FoundColumn[]> = {};
  for (const { table, name, type, nullable } of found) (tables[table] ??= []).push({ name, type, nullable });
  return tables;
}

/** A declared table as `tablesIn` would find it: name and columns in the order of their names. */
export const declaredTable = (table: TableShape): { readonly name: string; readonly columns: readonly FoundColumn[] } => ({
  name: toSnake(table.name),
  columns: columnsOfTable(table)
    .map(({ name, type, nullable }) => ({ name, type: type === 'timestamptz' ? 'timestamp with time zone' : type, nullable }))
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
});

/** The store's own tables, which no register declares. */
export const ownTables: readonly string[] = ['audit', 'audit_head', 'county', 'file', 'master_key', 'migration', 'person_key'];
