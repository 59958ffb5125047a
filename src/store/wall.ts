import { quoted, toSnake } from './names.ts';
import { onlySetting } from './protect.ts';

/** Whose a table's rows are where no column `organisation` of its own says so: another column, or a column of the row that one refers to. */
export interface Owner {
  readonly table: string;
  readonly column: string;
  /** With `homeroom`, the column of that row that says which class it is of. */
  readonly of?: { readonly table: string; readonly column: string; readonly homeroom?: string };
}

/**
 * The SQL of the wall around such a table, for its migration: a reading narrowed to some organisations or classes is given their rows alone,
 * whatever it asks. Tables with a column `organisation` have theirs from the store itself.
 */
export function draftWall({ table, column, of }: Owner): string {
  const name = quoted(toSnake(table));
  const setting = `coalesce(current_setting('${onlySetting(`${table}.${column}`)}', true), '')`;
  // As uuids, so that the index of the referred table finds them.
  const own = `any((select string_to_array(${setting}, ','))::uuid[])`;
  const isAt = (name: string) => `${quoted(toSnake(name))} = ${own}`;
  const isOwn =
    of === undefined
      ? isAt(column)
      : `${quoted(toSnake(column))} in (select id from ${quoted(toSnake(of.table))} where county = current_setting('yuheng.county', true)
    and ${of.homeroom === undefined ? isAt(of.column) : `(${isAt(of.column)} or ${isAt(of.homeroom)})`})`;
  return `create policy own_rows on ${name} as restrictive for select using ((select ${setting}) = ''\n  or ${isOwn});\n`;
}
