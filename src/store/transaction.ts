import { sql } from 'kysely';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import { BulkWriter } from './bulk.ts';
import { canonical } from './canonical.ts';
import { append, type Entry } from './chain.ts';
import { auditValues, openRow, personsOf, sealValues } from './codec.ts';
import { run } from './connection.ts';
import { hashOfBytes, isHash } from './files.ts';
import { type Leftover, nameFile } from './ownFiles.ts';
import { type Ground, OpenReading, tableName } from './reading.ts';
import { madeOf, recordOf } from './records.ts';
import { refusal, says } from './refusals.ts';
import { searchedAnew } from './search/words.ts';
import { checkKeys, writtenColumns } from './table.ts';
import type { AuditEvent, DeedContext, RowChange, StoredFile, StoredRow, TableShape, Transaction } from './types.ts';
import { type Raw, recordset, withoutNaN } from './write.ts';

/** Rows written in one statement. */
const BATCH = 2000;
/** Audit entries held back before they are written; the chain's head is locked only from then on. */
const HELD = 5000;

/** One deed at work. Audit entries are held until the end, so that deeds of one county wait for each other only while they commit. */
export class OpenTransaction extends OpenReading implements Transaction {
  readonly actor: string;
  readonly deed: string;
  /** What the deed leaves on the disk, to be removed once it is committed. */
  readonly leftovers: Leftover[] = [];
  readonly #why: string | null;
  readonly #instant: Date;
  readonly #bulk: BulkWriter;
  #held: Entry[] = [];

  constructor(ground: Ground, context: DeedContext, instant: Date) {
    super(ground);
    this.actor = context.actor;
    this.deed = context.deed;
    this.#why = context.why ?? null;
    this.#instant = instant;
    this.#bulk = new BulkWriter(ground, { at: instant, day: this.today, actor: this.actor, deed: this.deed, why: this.#why });
  }

  /** What broke the rows that were being written, if anything did: whatever failed after it failed because of it. */
  async cause(): Promise<unknown> {
    return this.#bulk.settled().then(
      () => null,
      (error: unknown) => error,
    );
  }

  async insert<R = Raw>(table: TableShape, values: Raw, state?: string): Promise<StoredRow<R>> {
    const [row] = await this.insertAll<R>(table, [values], state);
    return row!;
  }

  async insertAll<R = Raw>(table: TableShape, values: readonly Raw[], state = 'current'): Promise<readonly StoredRow<R>[]> {
    const rows: StoredRow<R>[] = [];
    for (let start = 0; start < values.length; start += BATCH)
      rows.push(...(await this.#insertBatch<R>(table, values.slice(start, start + BATCH), state)));
    return rows;
  }

  async insertMany(table: TableShape, values: readonly Raw[], state = 'current'): Promise<readonly string[]> {
    if (this.#held.length > 0) await this.flush();
    return this.#bulk.add(table, values, state);
  }

  async update<R = Raw>(table: TableShape, id: string, version: number, changes: Raw, state?: string): Promise<Result<StoredRow<R>>> {
    checkKeys(table, changes);
    const before = await this.#current(table, id, version);
    if (!before.ok) return before;
    const written = await this.#sealed(table, before.value, changes);
    const after = await this.#write(table, before.value, { ...written, ...(state === undefined ? {} : { state }) });
    return ok(this.#holdChange<R>(table, before.value, after));
  }

  async updateAll<R = Raw>(table: TableShape, changes: readonly RowChange[]): Promise<Result<readonly StoredRow<R>[]>> {
    const rows: StoredRow<R>[] = [];
    for (let start = 0; start < changes.length; start += BATCH) {
      const done = await this.#updateBatch<R>(table, changes.slice(start, start + BATCH));
      if (!done.ok) return done;
      rows.push(...done.value);
    }
    return ok(rows);
  }

  remove(table: TableShape, id: string, version: number): Promise<Result<null>> {
    return this.#setRemoved(table, id, version, this.#instant);
  }

  restore(table: TableShape, id: string, version: number): Promise<Result<null>> {
    return this.#setRemoved(table, id, version, null);
  }

  async keepFile(
    bytes: Uint8Array,
    file: { readonly name: string; readonly mediaType: string; readonly person?: string },
  ): Promise<StoredFile> {
    const { db, keys, files } = this.ground;
    const hash = hashOfBytes(bytes);
    const before = await this.file(hash);
    const person = file.person ?? null;
    if (before && person === null) files.keep(hash, bytes, null, null, keys.suite);
    if (before) return before;
    if (person !== null) await keys.loadOrMake([person], this.#instant);
    const key = person === null ? null : keys.key(person);
    if (person !== null && key === null) throw refusal(says.erased());
    files.keep(hash, bytes, person === null ? null : `${this.county}/${person}`, key, keys.suite);
    const name = person === null ? file.name : keys.seal(person, 'file.name', file.name)!;
    await run(
      db,
      sql`insert into file (county, hash, name, media_type, bytes, person, created_at)
        values (${this.county}, ${hash}, ${name}, ${file.mediaType}, ${bytes.length}, ${person}, ${this.#instant.toISOString()})
        on conflict (county, hash) do update set name = excluded.name, person = excluded.person, standing = null`,
    );
    // What an open file is called may tell of a person in whose record it is named later: the audit knows it by its content alone.
    const shownName = person === null ? {} : { name: { sealed: name, person, place: 'file.name' } };
    this.#hold('file', null, null, { hash, ...shownName, mediaType: file.mediaType, bytes: bytes.length });
    return (await this.file(hash))!;
  }

  async nameFile(hash: string, person: string | null): Promise<void> {
    const leftover = isHash(hash) ? await nameFile(this.ground, hash, person, this.#instant) : null;
    if (leftover !== null) this.leftovers.push(leftover);
  }

  async note(what: Raw, about: { readonly table?: string; readonly row?: string } = {}): Promise<void> {
    this.#hold(about.table ?? null, about.row ?? null, null, what);
  }

  override async events(selection: Parameters<OpenReading['events']>[0]): Promise<readonly AuditEvent[]> {
    await this.flush();
    return super.events(selection);
  }

  override async head(): Promise<string> {
    await this.flush();
    return super.head();
  }

  /** Writes the audit entries held back, and waits for rows that are being written. */
  async flush(): Promise<void> {
    await this.#bulk.settled();
    const held = this.#held;
    if (held.length === 0) return;
    this.#held = [];
    this.#bulk.forgetEnd();
    await append(this.ground.db, this.county, held);
  }

  #hold(table: string | null, row: string | null, before: Raw | null, after: Raw | null): void {
    const { actor, deed } = this;
    this.#held.push({ at: this.#instant, day: this.today, actor, deed, table, row, before, after, why: this.#why });
  }

  async #insertBatch<R>(table: TableShape, values: readonly Raw[], state: string): Promise<StoredRow<R>[]> {
    const { db, keys } = this.ground;
    const made = madeOf(table, values);
    const persons = personsOf(
      table,
      made.map(({ id, value }) => ({ ...value, id })),
    );
    if (persons.length > 0) await keys.loadOrMake(persons, this.#instant);
    const at = this.#instant.toISOString();
    const records = made.map(one => recordOf(table, one, { county: this.county, state, at, keys }));
    const { names, source } = recordset(writtenColumns(table), records);
    const raw = await run<Raw>(db, sql`insert into ${tableName(table)} (${names}) select ${names} from ${source} returning *`);
    const byId = new Map(raw.map(row => [row.id, row]));
    const inOrder = made.map(({ id }) => byId.get(id)!);
    for (const row of inOrder) this.#hold(table.name, String(row.id), null, { ...auditValues(table, row), state });
    if (this.#held.length >= HELD) await this.flush();
    return inOrder.map(row => openRow<R>(table, row, keys));
  }

  /** What the database is to be given of a change: sensitive values sealed, all of them anew where the row moves to another person. */
  async #sealed(table: TableShape, before: Raw, changes: Raw): Promise<Raw> {
    const { keys } = this.ground;
    const row = openRow<Raw>(table, before, keys);
    if (table.person !== undefined && Object.hasOwn(changes, table.person))
      await keys.loadOrMake(personsOf(table, [{ ...row, ...changes }]), this.#instant);
    const isMoved = table.person !== undefined && Object.hasOwn(changes, table.person) && changes[table.person] !== row[table.person];
    const own = Object.fromEntries(Object.keys(table.columns).map(key => [key, row[key]]));
    const now = { ...row, ...changes };
    return { ...sealValues(table, now, isMoved ? { ...own, ...changes } : changes, keys), ...searchedAnew(table, now, changes) };
  }

  /** Holds the audit event of a change and gives the row as it is now. */
  #holdChange<R>(table: TableShape, before: Raw, after: Raw): StoredRow<R> {
    const { keys } = this.ground;
    const row = openRow<Raw>(table, before, keys);
    const now = openRow<R>(table, after, keys);
    const changed = Object.keys(table.columns).filter(key => canonical(row[key]) !== canonical((now as Raw)[key]));
    const moved = before.state === after.state ? [{}, {}] : [{ state: before.state }, { state: after.state }];
    this.#hold(
      table.name,
      String(before.id),
      { ...auditValues(table, before, changed), ...moved[0] },
      { ...auditValues(table, after, changed), ...moved[1] },
    );
    return now;
  }

  async #updateBatch<R>(table: TableShape, changes: readonly RowChange[]): Promise<Result<readonly StoredRow<R>[]>> {
    for (const change of changes) checkKeys(table, change.changes);
    const locked = await this.#lockAll(table, changes);
    if (!locked.ok) return locked;
    const before = locked.value;
    const records: Raw[] = [];
    for (const [i, change] of changes.entries()) {
      const row = before[i] as Raw;
      const state = change.state === undefined ? {} : { state: change.state };
      const written = withoutNaN({ ...(await this.#sealed(table, row, change.changes)), ...state });
      records.push({ ...written, id: row.id, version: Number(row.version) + 1, changedAt: this.#instant.toISOString() });
    }
    const after = await this.#writeAll(table, before, records);
    if (this.#held.length >= HELD) await this.flush();
    return ok(before.map((row, i) => this.#holdChange<R>(table, row, after[i] as Raw)));
  }

  /** The raw rows, locked in the order of their ids so that two deeds never wait for each other, if all are still of the versions seen. */
  async #lockAll(table: TableShape, changes: readonly RowChange[]): Promise<Result<readonly Raw[]>> {
    const ids = changes.map(change => change.id);
    if (new Set(ids).size < ids.length) throw new Error(`updateAll of ${table.name}: a row is named twice`);
    const raw = await run<Raw>(
      this.ground.db,
      sql`select * from ${tableName(table)} where county = ${this.county} and id = any(${ids}::uuid[]) order by id for update`,
    );
    const byId = new Map(raw.map(row => [String(row.id), row]));
    const refused = changes.flatMap(({ id, version }) => {
      const row = byId.get(id);
      if (row === undefined) return [says.noSuchRow()];
      return row.version === version ? [] : [says.changedMeanwhile({ seen: version, now: Number(row.version) })];
    });
    if (refused.length > 0) return refuse(...refused);
    await this.opened(table, raw);
    return ok(ids.map(id => byId.get(id) as Raw));
  }

  /** Writes changed rows in one statement: a column that a change leaves out keeps its value. */
  async #writeAll(table: TableShape, before: readonly Raw[], records: readonly Raw[]): Promise<readonly Raw[]> {
    const columns = writtenColumns(table).filter(column => records.some(record => Object.hasOwn(record, column.key)));
    const whole = records.map((record, i) =>
      Object.fromEntries(
        columns.map(({ key, name }) => [key, Object.hasOwn(record, key) ? record[key] : ((before[i] as Raw)[name] ?? null)]),
      ),
    );
    const { source } = recordset(columns, whole);
    const set = columns.filter(column => column.key !== 'id').map(column => sql`${sql.id(column.name)} = ${sql.id('wanted', column.name)}`);
    const raw = await run<Raw>(
      this.ground.db,
      sql`update ${tableName(table)} as kept set ${sql.join(set)} from ${source} where kept.county = ${this.county} and kept.id = wanted.id returning kept.*`,
    );
    const byId = new Map(raw.map(row => [row.id, row]));
    return before.map(row => byId.get(row.id) as Raw);
  }

  /** The raw row, locked, if it is still of the version seen. */
  async #current(table: TableShape, id: string, version: number): Promise<Result<Raw>> {
    const [raw] = await run<Raw>(
      this.ground.db,
      sql`select * from ${tableName(table)} where county = ${this.county} and id = ${id}::uuid for update`,
    );
    if (!raw) return refuse(says.noSuchRow());
    if (raw.version !== version) return refuse(says.changedMeanwhile({ seen: version, now: Number(raw.version) }));
    await this.opened(table, [raw]);
    return ok(raw);
  }

  async #write(table: TableShape, before: Raw, values: Raw): Promise<Raw> {
    const record = withoutNaN({ ...values, version: Number(before.version) + 1, changedAt: this.#instant.toISOString() });
    const columns = writtenColumns(table).filter(column => Object.hasOwn(record, column.key));
    const { source } = recordset(columns, [record]);
    const sets = columns.map(column => sql`${sql.id(column.name)} = ${sql.id('wanted', column.name)}`);
    const [after] = await run<Raw>(
      this.ground.db,
      sql`update ${tableName(table)} as kept set ${sql.join(sets)} from ${source} where kept.county = ${this.county} and kept.id = ${before.id}::uuid returning kept.*`,
    );
    return after!;
  }

  async #setRemoved(table: TableShape, id: string, version: number, removedAt: Date | null): Promise<Result<null>> {
    const before = await this.#current(table, id, version);
    if (!before.ok) return before;
    const after = await this.#write(table, before.value, { removedAt: removedAt?.toISOString() ?? null });
    this.#hold(table.name, id, { removedAt: before.value.removedAt ?? null }, { removedAt: after.removedAt ?? null });
    return ok(null);
  }
}
