import { sql } from 'kysely';
import { type Connection, inTransaction, run } from '../connection.ts';
import { quoted, toSnake } from '../names.ts';
import { columnsOfTable } from '../table.ts';
import type { TableShape } from '../types.ts';
import { isSearched, ruleOf, wordsOf } from './words.ts';

const BATCH = 1000;
const FIRST = ['', '00000000-0000-0000-0000-000000000000'] as const;

type Raw = Readonly<Record<string, unknown>> & { readonly county: string; readonly id: string };

/** The rule by which the words of a table were written, as it stands in the comment of their column; null where none is. */
async function ruleIn(db: Connection, table: string): Promise<string | null> {
  const [found] = await run<{ readonly rule: string | null }>(
    db,
    sql`select col_description(attrelid, attnum) as rule from pg_attribute where attrelid = to_regclass(${quoted(table)}) and attname = 'search_words'`,
  );
  return found?.rule ?? null;
}

/** Writes the words of the next rows after a place; gives the last of them, null where there were none. */
function writeSome(db: Connection, table: TableShape, after: readonly [string, string]): Promise<readonly [string, string] | null> {
  const name = sql.table(toSnake(table.name));
  const own = columnsOfTable(table).filter(({ key }) => table.searched?.some(({ column }) => column === key));
  const columns = sql.join(own.map(column => sql.ref(column.name)));
  return inTransaction(db, 'begin', async connection => {
    const rows = await run<Raw>(
      connection,
      sql`select county, id, ${columns} from ${name} where (county, id) > (${after[0]}, ${after[1]}::uuid) order by county, id limit ${BATCH} for update`,
    );
    const words = rows.map(row => ({
      county: row.county,
      id: row.id,
      words: wordsOf(table, Object.fromEntries(own.map(column => [column.key, row[column.name]]))),
    }));
    await run(
      connection,
      sql`update ${name} as kept set search_words = wanted.words from json_to_recordset(${JSON.stringify(words)}::json)
        as wanted(county text, id uuid, words tsvector) where kept.county = wanted.county and kept.id = wanted.id`,
    );
    const last = rows.at(-1);
    return last === undefined ? null : [last.county, last.id];
  });
}

/** Writes the words of all rows anew in those tables where they were written by another rule, or not at all. How many tables there were with rows in them. */
export async function refreshSearch(db: Connection, tables: readonly TableShape[]): Promise<number> {
  let changed = 0;
  for (const table of tables.filter(isSearched)) {
    const [name, rule] = [toSnake(table.name), ruleOf(table)];
    if ((await ruleIn(db, name)) === rule) continue;
    let last = await writeSome(db, table, FIRST);
    if (last !== null) changed += 1;
    while (last !== null) last = await writeSome(db, table, last);
    await sql.raw(`comment on column ${quoted(name)}.search_words is '${rule.replaceAll("'", "''")}'`).execute(db);
  }
  return changed;
}
