import { hash as digestOf } from 'node:crypto';
import { sql } from 'kysely';
import { canonical } from './canonical.ts';
import { type ChainEnd, endOfChain } from './chain.ts';
import { personOf, personsOf, placeOf } from './codec.ts';
import { run } from './connection.ts';
import { readNumeric } from './parsers.ts';
import { nobody } from './personKeys.ts';
import { type Ground, tableName } from './reading.ts';
import { type Made, madeOf, recordOf } from './records.ts';
import { columnsOfTable, type DatabaseColumn, writtenColumns } from './table.ts';
import type { TableShape } from './types.ts';
import { type Raw, withoutNaN } from './write.ts';

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

// Signs that stand in no JSON text: between the members of a list, and for an absent one.
const BETWEEN = '\u001f';
const ABSENT = '\u001e';

const escaped = (text: string): string => (/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text);

const memberOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return `"${escaped(value instanceof Date ? value.toISOString() : String(value))}"`;
};

/** A column that holds the same in every row, as one value; null where it does not. The ids never do, so that there are as many rows. */
function constantOf({ key, type }: DatabaseColumn, records: readonly Raw[]) {
  const value = records[0]?.[key] ?? null;
  const isPlain = value === null || (typeof value !== 'object' && type !== 'jsonb');
  if (key === 'id' || !isPlain || records.some(record => (record[key] ?? null) !== value)) return null;
  return sql`${value === null ? null : String(value)}::${sql.raw(type)}`;
}

/** The values of one column as one parameter, and how the database reads it as a set of rows. */
function columnSet({ key, type }: DatabaseColumn, records: readonly Raw[]) {
  if (type === 'jsonb') {
    const texts = records.map(record => (record[key] === null || record[key] === undefined ? ABSENT : JSON.stringify(record[key])));
    return sql`string_to_table(${texts.join(BETWEEN)}, ${BETWEEN}, ${ABSENT})`;
  }
  let list = '{';
  for (const record of records) list += `${list === '{' ? '' : ','}${memberOf(record[key])}`;
  return sql`unnest(${`${list}}`}::${sql.raw(type)}[])`;
}

/** A value as the database gives it back, so that the audit holds what is kept. */
function asKept(type: DatabaseColumn['type'], value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'numeric' && typeof value === 'string') return readNumeric(value);
  return value;
}

/** The statement that adds these rows. */
function rowsStatement(table: TableShape, records: readonly Raw[]) {
  const columns = writtenColumns(table).map(column => ({ column, constant: constantOf(column, records), name: sql.id(column.name) }));
  const varying = columns.filter(({ constant }) => constant === null);
  const values = columns.map(({ constant, column, name }) => constant ?? (column.type === 'jsonb' ? sql`${name}::jsonb` : name));
  return sql`insert into ${tableName(table)} (${sql.join(columns.map(({ name }) => name))}) select ${sql.join(values)}
    from rows from (${sql.join(varying.map(({ column }) => columnSet(column, records)))}) as wanted(${sql.join(varying.map(({ name }) => name))})`;
}

interface AuditColumn {
  readonly key: string;
  readonly name: string;
  readonly type: DatabaseColumn['type'];
  readonly isSealed: boolean;
}

const known = new WeakMap<TableShape, readonly AuditColumn[]>();

/** What the audit keeps of a new row, in the order of canonical JSON: the table's own columns and the state. */
function auditColumns(table: TableShape): readonly AuditColumn[] {
  const before = known.get(table);
  if (before) return before;
  const own = columnsOfTable(table).filter(({ key }) => key === 'state' || Object.hasOwn(table.columns, key));
  const sorted = own
    .map(({ key, type, isSealed }) => ({ key, name: JSON.stringify(key), type, isSealed }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  known.set(table, sorted);
  return sorted;
}

/** The canonical JSON of what the audit keeps of a new row. */
function afterText(table: TableShape, record: Raw): string {
  let text = '{';
  for (const { key, name, type, isSealed } of auditColumns(table)) {
    const value = asKept(type, record[key]);
    const kept =
      isSealed && value !== null ? { sealed: value, person: personOf(table, record) ?? nobody, place: placeOf(table, key) } : value;
    text += `${text === '{' ? '' : ','}${name}:${kept === null || typeof kept === 'number' ? String(kept) : canonical(kept)}`;
  }
  return `${text}}`;
}

/** Audit entries of new rows, hashed on from the end of the chain, each column as a list for the database. */
function entriesOf(table: TableShape, records: readonly Raw[], { at, day, actor, deed, why }: Deed, county: string, end: ChainEnd) {
  const head = `{"actor":${canonical(actor)},"after":`;
  const middle = `,"at":${canonical(at)},"before":null,"county":${canonical(county)},"day":${canonical(day)},"deed":${canonical(deed)},"previous":`;
  const tail = `,"table":${canonical(table.name)},"why":${canonical(why)}}`;
  let { sequence, hash } = end;
  const afters: string[] = [];
  const hashes: string[] = [];
  for (const record of records) {
    const after = afterText(table, record);
    sequence += 1;
    hash = digestOf('sha256', `${head}${after}${middle}"${hash}","row":"${record.id}","sequence":${sequence}${tail}`);
    afters.push(after);
    hashes.push(hash);
  }
  return { end: { sequence, hash }, afters, hashes };
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
    const { keys, county, db } = this.#ground;
    const made = madeOf(table, values);
    const persons = personsOf(
      table,
      made.map(({ id, value }) => ({ ...value, id })),
    );
    if (persons.length > 0) await keys.loadOrMake(persons, this.#deed.at);
    this.#end ??= await endOfChain(db, county);
    await this.#write(table, made, state, this.#end);
    return made.map(({ id }) => id);
  }

  async #write(table: TableShape, made: readonly Made[], state: string, before: ChainEnd): Promise<void> {
    const { db, county, keys } = this.#ground;
    const at = this.#deed.at.toISOString();
    const records = made.map(one => withoutNaN(recordOf(table, one, { county, state, at, keys })));
    const { end, afters, hashes } = entriesOf(table, records, this.#deed, county, before);
    this.#end = end;
    const rows = rowsStatement(table, records);
    const { day, actor, deed, why } = this.#deed;
    const audit = sql`with added as (insert into audit (county, sequence, at, day, actor, deed, table_name, row_id, before, after, why, hash)
        select ${county}, ${before.sequence} + place, ${at}::timestamptz, ${day}::date, ${actor}, ${deed}, ${table.name}, id, null, after::jsonb, ${why}, hash
        from rows from (unnest(${`{${made.map(({ id }) => id).join()}}`}::uuid[]), string_to_table(${afters.join(BETWEEN)}, ${BETWEEN}),
          unnest(${`{${hashes.join()}}`}::text[])) with ordinality as entry(id, after, hash, place))
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
