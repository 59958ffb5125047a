import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import { entryColumns } from './chain.ts';
import { hasSensitive, openAudit, openRow, personsIn, personsOf } from './codec.ts';
import { afterPlace, orderClause, whereClause } from './conditions.ts';
import { type Connection, run, runKept } from './connection.ts';
import { type FileFolder, isHash } from './files.ts';
import { find, totalOf } from './listed.ts';
import { toSnake } from './names.ts';
import type { PersonKeys } from './personKeys.ts';
import { columnOf, columnsOfTable } from './table.ts';
import type {
  AuditEvent,
  Condition,
  EventCount,
  EventSelection,
  Page,
  Reading,
  Selection,
  StoredFile,
  StoredRow,
  Stretch,
  TableShape,
  Where,
} from './types.ts';
import { isId } from './uuid.ts';

type Raw = Readonly<Record<string, unknown>>;

/** What a transaction stands on. */
export interface Ground {
  readonly db: Connection;
  readonly county: string;
  readonly today: Day;
  readonly keys: PersonKeys;
  readonly files: FileFolder;
}

/** A table's name as SQL. */
export const tableName = (table: TableShape) => sql.table(toSnake(table.name));

/** What of a raw row says whose it is. */
const whoseIs = (table: TableShape, person: string, raw: Raw): Raw => ({ [person]: raw[columnOf(table, person).name] });

/** The columns of a table that a row is read from. */
const ownColumns = (table: TableShape) => sql.join(columnsOfTable(table).map(({ name }) => sql.ref(name)));

/** True where rows are asked for by their ids alone: one text a table. */
const isById = ({ where = {}, ...others }: Selection): boolean =>
  Object.keys(where).join() === 'id' &&
  where.id !== null &&
  !(Array.isArray(where.id) && where.id.includes(null)) &&
  Object.keys(others).join() === 'withRemoved';

interface FileRow {
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly person: string | null;
}

/** One county's data within one transaction. */
export class OpenReading implements Reading {
  readonly ground: Ground;
  readonly county: string;
  readonly today: Day;

  constructor(ground: Ground) {
    this.ground = ground;
    this.county = ground.county;
    this.today = ground.today;
  }

  async rows<R = Raw>(table: TableShape, selection: Selection = {}): Promise<readonly StoredRow<R>[]> {
    const { db, keys } = this.ground;
    const { after, matching, withRemoved } = selection;
    const further = after === undefined ? [] : [afterPlace(table, selection.orderBy?.[0] ?? [], after)];
    const where = whereClause(table, { county: this.county, ...selection.where }, withRemoved === true, keys, matching, further);
    const read = isById(selection) ? runKept : run;
    return this.opened<R>(
      table,
      await read<Raw>(db, sql`select ${ownColumns(table)} from ${tableName(table)} ${where} ${orderClause(table, selection)}`),
    );
  }

  async page<R = Raw>(table: TableShape, stretch: Stretch): Promise<Page<R>> {
    const { found, raw } = await find(this.ground, table, stretch);
    return { ...totalOf(found, stretch), rows: raw.map(row => openRow<R>(table, row, this.ground.keys)) };
  }

  async row<R = Raw>(table: TableShape, id: string): Promise<StoredRow<R> | null> {
    if (!isId(id)) return null;
    const [found] = await this.rows<R>(table, { where: { id }, withRemoved: true });
    return found ?? null;
  }

  async count(table: TableShape, where?: Where, matching?: readonly Condition[], most?: number): Promise<number> {
    const clause = whereClause(table, { county: this.county, ...where }, false, this.ground.keys, matching);
    const from =
      most === undefined ? sql`${tableName(table)} ${clause}` : sql`(select 1 from ${tableName(table)} ${clause} limit ${most}) counted`;
    const [found] = await run<{ readonly count: number }>(this.ground.db, sql`select count(*) as count from ${from}`);
    return found?.count ?? 0;
  }

  async countByState(
    table: TableShape,
    most: number,
    where?: Where,
    matching?: readonly Condition[],
  ): Promise<Readonly<Record<string, number>>> {
    const clause = whereClause(table, { county: this.county, ...where }, false, this.ground.keys, matching);
    const found = await run<{ readonly state: string; readonly count: number }>(
      this.ground.db,
      sql`select state, count(*) as count from (select state from ${tableName(table)} ${clause} limit ${most + 1}) counted group by state`,
    );
    const total = found.reduce((sum, { count }) => sum + count, 0);
    return total > most ? {} : Object.fromEntries(found.map(({ state, count }) => [state, count]));
  }

  async events(selection: EventSelection): Promise<readonly AuditEvent[]> {
    const { keys } = this.ground;
    const wanted = this.#wantedEvents(selection);
    if (wanted === null) return [];
    const limit = selection.limit === undefined ? sql`` : sql` limit ${selection.limit}`;
    const found = await run<AuditEvent>(
      this.ground.db,
      sql`select ${entryColumns} from audit where ${sql.join(wanted, sql` and `)} order by sequence desc${limit}`,
    );
    await keys.load(found.flatMap(event => [...personsIn(event.before), ...personsIn(event.after)]));
    return found.map(event => ({ ...event, before: openAudit(event.before, keys), after: openAudit(event.after, keys) }));
  }

  async eventCounts(selection: Omit<EventSelection, 'limit' | 'before'>): Promise<readonly EventCount[]> {
    const wanted = this.#wantedEvents(selection);
    if (wanted === null) return [];
    return run<EventCount>(
      this.ground.db,
      sql`select deed, actor, count(*) as times from audit where ${sql.join(wanted, sql` and `)} group by deed, actor order by times desc, deed, actor`,
    );
  }

  /** The conditions on audit events; null where they name what is no row, so that none is meant. */
  #wantedEvents({ table, row, actor, deed, from, to, before }: EventSelection) {
    if (row !== undefined && !isId(row)) return null;
    return [
      sql`county = ${this.county}`,
      ...(table === undefined ? [] : [sql`table_name = ${table}`]),
      ...(row === undefined ? [] : [sql`row_id = ${row}::uuid`]),
      ...(actor === undefined ? [] : [sql`actor = ${actor}`]),
      ...(deed === undefined ? [] : [sql`starts_with(deed, ${deed})`]),
      ...(from === undefined ? [] : [sql`day >= ${from}::date`]),
      ...(to === undefined ? [] : [sql`day <= ${to}::date`]),
      ...(before === undefined ? [] : [sql`sequence < ${before}`]),
    ];
  }

  async head(): Promise<string> {
    const [found] = await run<{ readonly hash: string }>(this.ground.db, sql`select hash from audit_head where county = ${this.county}`);
    return found?.hash ?? '';
  }

  async ownerOfFile(hash: string): Promise<string | null> {
    const [found] = await run<{ readonly person: string | null }>(
      this.ground.db,
      sql`select person from file where county = ${this.county} and hash = ${hash}`,
    );
    return found?.person ?? null;
  }

  async file(hash: string): Promise<StoredFile | null> {
    if (!isHash(hash)) return null;
    const [found] = await run<FileRow>(
      this.ground.db,
      sql`select name, media_type, bytes, person from file where county = ${this.county} and hash = ${hash}`,
    );
    return found ? this.opensFile(hash, found) : null;
  }

  /** A stored file out of its row; null when it was a person's own and that person was erased. */
  protected async opensFile(hash: string, { name, media_type: mediaType, bytes, person }: FileRow): Promise<StoredFile | null> {
    const { keys, files } = this.ground;
    if (person === null) return { hash, name, mediaType, bytes, read: async () => files.read(hash, null, null) };
    await keys.load([person]);
    const key = keys.key(person);
    if (key === null) return null;
    const opened = String(keys.open(person, 'file.name', name));
    return { hash, name: opened, mediaType, bytes, read: async () => files.read(hash, `${this.county}/${person}`, key) };
  }

  /** Raw rows with their sensitive values opened. */
  protected async opened<R>(table: TableShape, raw: readonly Raw[]): Promise<readonly StoredRow<R>[]> {
    const { keys } = this.ground;
    if (hasSensitive(table) && raw.length > 0)
      await keys.load(personsOf(table, table.person === undefined ? [{}] : raw.map(row => whoseIs(table, table.person!, row))));
    return raw.map(row => openRow<R>(table, row, keys));
  }
}
