import { hash as digestOf } from 'node:crypto';
import { sql } from 'kysely';
import { ABSENT, afterTexts, BETWEEN, type ColumnTexts, columnTexts, memberOf } from './bulkText.ts';
import { canonical } from './canonical.ts';
import { type ChainEnd, endOfChain } from './chain.ts';
import { hasSensitive, personsOf, sealValues } from './codec.ts';
import { run } from './connection.ts';
import { type Ground, tableName } from './reading.ts';
import { type Made, madeOf } from './records.ts';
import { isSearched, wordsOf } from './search/words.ts';
import { baseColumns, columnsOfTable, type DatabaseColumn } from './table.ts';
import type { TableShape } from './types.ts';
import type { Raw } from './write.ts';

/** What stands in every audit entry of a deed. */
export interface Deed {
  readonly at: Date;
  readonly day: string;
  readonly actor: string;
  readonly deed: string;
  readonly why: string | null;
}

/** How many additions may wait for the database. */
const AHEAD = 3;

const list = (members: readonly string[]): string => `{${members.join()}}`;

/** A column in the select list: one value where it holds the same in every row, else a set of rows out of one parameter. */
function selected({ type }: DatabaseColumn, { members }: ColumnTexts, first: unknown) {
  if (type === 'jsonb') return sql`string_to_table(${members.join(BETWEEN)}, ${BETWEEN}, ${ABSENT})::jsonb`;
  if (members.some(member => member !== members[0])) return sql`unnest(${list(members)}::${sql.raw(type)}[])`;
  const value = first instanceof Date ? first.toISOString() : first;
  return sql`${value === null || value === undefined ? null : String(value)}::${sql.raw(type)}`;
}

/** The words of each row; one value where they are the same. A text may hold the very sign that stands between them: then they go the longer way. */
function selectedWords(words: readonly string[]) {
  if (words.every(one => one === words[0])) return sql`${words[0]}::tsvector`;
  if (words.some(one => one.includes(BETWEEN))) return sql`unnest(${list(words.map(memberOf))}::tsvector[])`;
  return sql`string_to_table(${words.join(BETWEEN)}, ${BETWEEN})::tsvector`;
}

const ownColumns = (table: TableShape): readonly DatabaseColumn[] =>
  columnsOfTable(table).filter(({ key }) => !Object.hasOwn(baseColumns, key));

/** What the statement that adds rows needs to know of them. */
interface Batch {
  readonly made: readonly Made[];
  readonly records: readonly Raw[];
  readonly texts: ReadonlyMap<string, ColumnTexts>;
  readonly state: string;
  readonly county: string;
  readonly at: string;
}

/** The statement that adds these rows: sets of rows in its select list go on side by side, which costs less than joining them. */
function rowsStatement(table: TableShape, { made, records, texts, state, county, at }: Batch) {
  const values = [
    ['county', sql`${county}`],
    ['id', sql`unnest(${list(made.map(({ id }) => id))}::uuid[])`],
    ['version', sql`1`],
    ['state', sql`${state}`],
    ['created_at', sql`${at}::timestamptz`],
    ['changed_at', sql`${at}::timestamptz`],
    ...ownColumns(table).map(column => [column.name, selected(column, texts.get(column.key)!, records[0]?.[column.key])] as const),
    ...(isSearched(table) ? [['search_words', selectedWords(made.map(({ value }) => wordsOf(table, value)))] as const] : []),
  ] as const;
  const names = sql.join(values.map(([name]) => sql.id(name)));
  return sql`insert into ${tableName(table)} (${names}) select ${sql.join(values.map(([, value]) => value))}`;
}

/** The hashes of audit entries of new rows, on from the end of the chain. */
function hashesOf(
  table: TableShape,
  made: readonly Made[],
  afters: readonly string[],
  { at, day, actor, deed, why }: Deed,
  county: string,
  end: ChainEnd,
) {
  const head = `{"actor":${canonical(actor)},"after":`;
  const middle = `,"at":${canonical(at)},"before":null,"county":${canonical(county)},"day":${canonical(day)},"deed":${canonical(deed)},"previous":"`;
  const tail = `,"table":${canonical(table.name)},"why":${canonical(why)}}`;
  let { sequence, hash } = end;
  const hashes: string[] = [];
  for (const [place, { id }] of made.entries()) {
    sequence += 1;
    hash = digestOf('sha256', `${head}${afters[place]}${middle}${hash}","row":"${id}","sequence":${sequence}${tail}`);
    hashes.push(hash);
  }
  return { end: { sequence, hash }, hashes };
}

/**
 * Adds rows by the thousand within one deed: a column is one parameter, and while the database writes some rows the next are made ready.
 * Each row has its own audit entry, hashed as every other. What is given must be what the columns hold: nothing is read back.
 */
export class BulkWriter {
  readonly #ground: Ground;
  readonly #deed: Deed;
  #end: ChainEnd | null = null;
  readonly #underWay: Promise<void>[] = [];
  #failed: { readonly error: unknown } | null = null;

  constructor(ground: Ground, deed: Deed) {
    this.#ground = ground;
    this.#deed = deed;
  }

  /** Waits for what is under way; throws what broke first. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
    if (this.#failed !== null) throw this.#failed.error;
  }

  /** To be told when something else is added to the chain. */
  forgetEnd(): void {
    this.#end = null;
  }

  /** Adds rows and gives their ids while they are written, once few are left that came before. */
  async add(table: TableShape, values: readonly Raw[], state: string): Promise<readonly string[]> {
    if (values.length === 0) return [];
    const { keys, county, db } = this.#ground;
    const made = madeOf(table, values);
    if (hasSensitive(table)) {
      const persons = personsOf(
        table,
        made.map(({ id, value }) => ({ ...value, id })),
      );
      if (persons.length > 0) await keys.loadOrMake(persons, this.#deed.at);
    }
    this.#end ??= await endOfChain(db, county);
    await this.#write(table, made, state, this.#end);
    return made.map(({ id }) => id);
  }

  async #write(table: TableShape, made: readonly Made[], state: string, before: ChainEnd): Promise<void> {
    const { db, county, keys } = this.#ground;
    const at = this.#deed.at.toISOString();
    const records = hasSensitive(table)
      ? made.map(({ id, value }) => ({ ...sealValues(table, { ...value, id }, value, keys), id }))
      : made.map(({ value }) => value);
    const texts = new Map(ownColumns(table).map(column => [column.key, columnTexts(table, column, records)]));
    const rows = rowsStatement(table, { made, records, texts, state, county, at });
    const afters = afterTexts(table, made.length, state, texts);
    const { end, hashes } = hashesOf(table, made, afters, this.#deed, county, before);
    this.#end = end;
    const { day, actor, deed, why } = this.#deed;
    const audit = sql`with added as (insert into audit (county, sequence, at, day, actor, deed, table_name, row_id, before, after, why, hash)
        select ${county}, generate_series(${before.sequence + 1}::bigint, ${end.sequence}::bigint), ${at}::timestamptz, ${day}::date, ${actor}, ${deed},
          ${table.name}, unnest(${list(made.map(({ id }) => id))}::uuid[]), null, string_to_table(${afters.join(BETWEEN)}, ${BETWEEN})::jsonb,
          ${why}, unnest(${list(hashes)}::text[]))
      update audit_head set sequence = ${end.sequence}, hash = ${end.hash} where county = ${county}`;
    const written = Promise.all([run(db, rows), run(db, audit)]).then(
      () => undefined,
      (error: unknown) => {
        this.#failed ??= { error };
      },
    );
    this.#underWay.push(written);
    if (this.#underWay.length > AHEAD) await this.#underWay.shift();
    if (this.#failed !== null) throw this.#failed.error;
  }
}
