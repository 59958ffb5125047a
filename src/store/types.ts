import type { Day } from '#kernel/day.ts';
import type { Result } from '#kernel/problem.ts';
import type { Suite } from './cipher.ts';

/** The SQL type of a column; one for each way a value is kept. */
export type ColumnType = 'text' | 'integer' | 'numeric' | 'boolean' | 'date' | 'timestamptz' | 'uuid' | 'jsonb' | 'tsvector';

/** A column as a register declares it. `sensitive` columns reach the audit and the history only as ciphertext. */
export interface ColumnShape {
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly sensitive?: boolean;
  /** The table whose id this column holds. */
  readonly references?: string;
}

/**
 * What the store must know of a table. Names are camelCase keys; the database has them in snake_case.
 * Every table also has: county, id (UUIDv7, ours), version (1, 2, …), state, createdAt, changedAt, removedAt.
 */
export interface TableShape {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnShape>>;
  /** Column sets of which each must be unique within the county, removed rows left out. */
  readonly unique: readonly (readonly string[])[];
  /** The column that names the person whose key hides the sensitive columns; `id` where the row is the person. */
  readonly person?: string;
  /** The open columns whose text is searched; those of the title also by how they are read. */
  readonly searched?: readonly { readonly column: string; readonly isTitle: boolean }[];
  /** The columns that lists are sorted and narrowed by, each with an index. */
  readonly listed?: readonly string[];
  /** The column of the table's own that says whose a row is, where lists are narrowed by it. */
  readonly owner?: string;
}

/** A stored row: the register's own columns and the columns every table has. */
export type StoredRow<R = Readonly<Record<string, unknown>>> = R & {
  readonly county: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly removedAt: Date | null;
};

/** Conditions that all hold. A list means "one of", null means "is null". */
export type Where = Readonly<Record<string, unknown>>;

/** A condition beyond equality, by column. `words`: all of them stand in the searched columns, or begin a title's reading (`zj`, `zhao`). `holds`: the list in the column has this member; `among`: it names a row of another table that is so. */
export type Condition =
  | { readonly words: string }
  | { readonly column: string; readonly oneOf: readonly unknown[] }
  | { readonly column: string; readonly contains: string }
  | { readonly column: string; readonly from?: unknown; readonly to?: unknown }
  | { readonly column: string; readonly isEmpty: boolean }
  | { readonly column: string; readonly holds: unknown }
  | {
      readonly column: string;
      readonly among: { readonly table: TableShape; readonly where?: Where; readonly matching?: readonly Condition[] };
    }
  | { readonly anyOf: readonly Condition[] };

/** The place in a list after which rows are wanted: the value of its one column of order (none: by id alone), and the row's id. */
export interface Place {
  readonly value?: unknown;
  readonly id: string;
}

export interface Selection {
  readonly where?: Where;
  /** Conditions that hold besides `where`. */
  readonly matching?: readonly Condition[];
  /** Only rows after this place; `orderBy` then names one column at most. */
  readonly after?: Place;
  readonly orderBy?: readonly (readonly [column: string, direction: 'asc' | 'desc'])[];
  readonly limit?: number;
  readonly offset?: number;
  /** Removed rows too. */
  readonly withRemoved?: boolean;
}

/** Which audit events: all conditions hold. `deed` is how its name begins; `from` and `to` are days, both among them; `before` a sequence. */
export interface EventSelection {
  readonly table?: string;
  readonly row?: string;
  readonly actor?: string;
  readonly deed?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly limit?: number;
  readonly before?: number;
}

/** Events that are alike, counted. */
export interface EventCount {
  readonly deed: string;
  readonly actor: string;
  readonly times: number;
}

/** A stretch of a list: which rows, sorted by one column at most (then by id in the same direction, absent values last). */
export interface Stretch {
  readonly matching?: readonly Condition[];
  /** The states asked for; counts by state leave it out. */
  readonly states?: readonly string[];
  readonly orderBy?: readonly [column: string, direction: 'asc' | 'desc'];
  readonly after?: Place;
  readonly limit: number;
  readonly offset?: number;
  /** Rows alone are wanted: nothing is counted, the total is a guess. */
  readonly isCounted?: false;
}

/** Rows of a list, and how many there are in all: counted where that is cheap, else guessed from what the database knows of its tables. */
export interface Page<R> {
  readonly rows: readonly StoredRow<R>[];
  readonly total: number;
  readonly isExact: boolean;
  /** Rows by state, whatever states were asked for; null where they were not counted. */
  readonly states: Readonly<Record<string, number>> | null;
}

/** One county's data as it stands within one transaction, to be read. */
export interface Reading {
  readonly county: string;
  readonly today: Day;
  /** Rows in the order asked for, else by id (the order they came in). */
  rows<R = Readonly<Record<string, unknown>>>(table: TableShape, selection?: Selection): Promise<readonly StoredRow<R>[]>;
  row<R = Readonly<Record<string, unknown>>>(table: TableShape, id: string): Promise<StoredRow<R> | null>;
  /** A stretch of a list by whatever index serves it, with counts; removed rows are left out unless a condition names `removedAt`. */
  page<R = Readonly<Record<string, unknown>>>(table: TableShape, stretch: Stretch): Promise<Page<R>>;
  /** How many rows there are; counting stops at `most` where it is given. */
  count(table: TableShape, where?: Where, matching?: readonly Condition[], most?: number): Promise<number>;
  /** How many rows there are in each state; nothing where there are more than `most` in all. */
  countByState(table: TableShape, most: number, where?: Where, matching?: readonly Condition[]): Promise<Readonly<Record<string, number>>>;
  /** Audit events, newest first. */
  events(selection: EventSelection): Promise<readonly AuditEvent[]>;
  /** How often each deed was done, and by whom; most often first. */
  eventCounts(selection: Omit<EventSelection, 'limit' | 'before'>): Promise<readonly EventCount[]>;
  /** The newest hash of the county's audit chain: it names the state of the books, since every write leaves an event. */
  head(): Promise<string>;
  /** Whose own a file is; null for one that is nobody's own, or not there. */
  ownerOfFile(hash: string): Promise<string | null>;
  /** The bytes of a file kept by its content hash; null where this county has none of that hash. */
  file(hash: string): Promise<StoredFile | null>;
}

/** A change of one row: which, the version that was seen, what changes, and the state it moves to. */
export interface RowChange {
  readonly id: string;
  readonly version: number;
  readonly changes: Readonly<Record<string, unknown>>;
  readonly state?: string;
}

/** One deed: one transaction, one actor, one day, one county. Each write leaves an audit event in the same transaction. */
export interface Transaction extends Reading {
  readonly actor: string;
  readonly deed: string;
  insert<R = Readonly<Record<string, unknown>>>(
    table: TableShape,
    values: Readonly<Record<string, unknown>>,
    state?: string,
  ): Promise<StoredRow<R>>;
  /** Many rows in one statement, with one audit event a row. */
  insertAll<R = Readonly<Record<string, unknown>>>(
    table: TableShape,
    values: readonly Readonly<Record<string, unknown>>[],
    state?: string,
  ): Promise<readonly StoredRow<R>[]>;
  /**
   * Some thousand rows at once, with one audit event a row; gives their ids while they are still being written, so that the next can be made
   * ready. The values must be as the columns hold them. What the database refuses of them refuses the deed, at the latest at its end.
   */
  insertMany(table: TableShape, values: readonly Readonly<Record<string, unknown>>[], state?: string): Promise<readonly string[]>;
  /** Refuses with `store.changedMeanwhile` when the row is no longer of `version`: both writers learn what the other wrote. */
  update<R = Readonly<Record<string, unknown>>>(
    table: TableShape,
    id: string,
    version: number,
    changes: Readonly<Record<string, unknown>>,
    state?: string,
  ): Promise<Result<StoredRow<R>>>;
  /**
   * Changes many rows of a table in two statements, each if it is still of the version seen, with one audit event a row: all of them or none.
   * Refuses with `store.changedMeanwhile` for every row that is not. The rows come in the order they were named; none may be named twice.
   */
  updateAll<R = Readonly<Record<string, unknown>>>(
    table: TableShape,
    changes: readonly RowChange[],
  ): Promise<Result<readonly StoredRow<R>[]>>;
  /** Soft removal; `restore` takes it back. */
  remove(table: TableShape, id: string, version: number): Promise<Result<null>>;
  restore(table: TableShape, id: string, version: number): Promise<Result<null>>;
  /** Keeps a file under the hash of its content (SHA-256, hex). The same content twice is kept once. */
  keepFile(
    bytes: Uint8Array,
    file: {
      readonly name: string;
      readonly mediaType: string;
      /** Whose file it is, where it is a person's own: sealed under their key, gone when they are erased. */
      readonly person?: string;
    },
  ): Promise<StoredFile>;
  /**
   * Notes that a row names a file, and whose record it is in: in the record of one person alone it is sealed under their key and goes with them;
   * null for a row about no person.
   */
  nameFile(hash: string, person: string | null): Promise<void>;
  /** Leaves an audit event that is no write of a row: what was looked at, sent, refused. It must not hold sensitive values. */
  note(what: Readonly<Record<string, unknown>>, about?: { readonly table?: string; readonly row?: string }): Promise<void>;
}

export interface StoredFile {
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  read(): Promise<Uint8Array>;
}

export interface AuditEvent {
  readonly sequence: number;
  readonly at: Date;
  readonly day: Day;
  readonly actor: string;
  readonly deed: string;
  readonly table: string | null;
  readonly row: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly why: string | null;
  readonly hash: string;
}

/** Who does what, where and when: the frame of one transaction. */
export interface DeedContext {
  readonly county: string;
  readonly actor: string;
  readonly deed: string;
  readonly why?: string;
  /** The day of a deed in a demonstration county, whose past is played by its offices; refused (a fault) in any other. */
  readonly day?: Day;
}

/** Who reads where. */
export interface ReadingContext {
  readonly county: string;
  readonly actor: string;
  readonly only?: Readonly<Record<string, string>>;
}

/** A county's audit chain after a walk: whole with so many entries and its last hash, or the first place where it is not. */
export type ChainReport =
  | { readonly isWhole: true; readonly county: string; readonly entries: number; readonly hash: string }
  | { readonly isWhole: false; readonly county: string; readonly brokenAt: number; readonly because: 'missing' | 'changed' | 'head' };

/** Who erases whom, and why: one person, or many in one go. */
export interface Erasure {
  readonly county: string;
  readonly person: string | readonly string[];
  readonly actor: string;
  readonly why: string;
}

/** A change of the keys: a new master key, and other ciphers where a suite is named. */
export interface Rotation {
  readonly suite?: Suite;
  /** Every table that may hold sealed values. */
  readonly tables: readonly TableShape[];
  /** Stops after the batch at hand. */
  readonly stop?: AbortSignal;
  onProgress?(done: { readonly keys: number; readonly values: number }): void;
}

/** What a rotation did this time: keys wrapped anew, rows sealed anew; `isDone` is false where it was stopped before its end. */
export interface RotationReport {
  readonly isDone: boolean;
  readonly keys: number;
  readonly values: number;
  readonly suite: Suite;
}

/** What a backup holds, counted when it was read again. */
export interface BackupReport {
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly files: number;
  /** The size of the archive. */
  readonly bytes: number;
}

/** The only door to the database. */
export interface Store {
  readonly engine: 'pglite' | 'postgres';
  /** The instant now, by the clock the store was opened with. */
  now(): Date;
  /** Today in a county: the day in Asia/Shanghai, or the fixed day of a demonstration county. */
  today(county: string): Promise<Day>;
  counties(): Promise<readonly County[]>;
  addCounty(county: Omit<County, 'today'> & { readonly fixedDay?: Day }): Promise<void>;
  /** Runs a deed in one transaction: committed (durably) when the work gives a value, rolled back when it refuses or throws. */
  deed<T>(context: DeedContext, work: (transaction: Transaction) => Promise<Result<T>>): Promise<Result<T>>;
  /**
   * Reads in one transaction that cannot write. `only` narrows tables that have a column `organisation` to the rows of those named (ids with commas between), by name of
   * the table: the database gives no other row of them, whatever is asked.
   */
  read<T>(context: ReadingContext, work: (reading: Reading) => Promise<T>): Promise<T>;
  /** Walks every county's audit chain from its beginning. */
  verifyAudit(): Promise<readonly ChainReport[]>;
  /**
   * Erases a person's key and with it all that is sensitive about them, everywhere; `tables` are emptied of it too. Of many persons those
   * erased before are passed over; refuses with `store.noSuchPerson` where none is left.
   */
  erase(erasure: Erasure, tables: readonly TableShape[]): Promise<Result<null>>;
  /** Puts a new master key, or other ciphers, in force; cut short, it goes on when called again. */
  rotateKeys(rotation: Rotation): Promise<RotationReport>;
  /** Database, files and keys in one encrypted archive, read again after writing. Refuses a passphrase of fewer than 8 characters. */
  backup(file: string, passphrase: string): Promise<Result<BackupReport>>;
  /** How often the embedded database has made bytes reach the disk; null on PostgreSQL, which keeps its own count. */
  fsyncs(): Promise<number | null>;
  /** The tables that the migrations made, by name in the database, for the test that compares them with the declarations. */
  tables(): Promise<Readonly<Record<string, readonly { readonly name: string; readonly type: string; readonly nullable: boolean }[]>>>;
  /** Writes the words of search anew where a table's declaration, or the program, makes them otherwise than they were written; how many tables that were. */
  refreshSearch(tables: readonly TableShape[]): Promise<number>;
  /** Sweeps dead rows and renews what the database knows of its tables, as it does by itself from time to time; worth while after very many rows came in. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

export interface County {
  /** Division code (GB/T 2260, six digits; 99xxxx for invented counties). */
  readonly code: string;
  readonly name: string;
  readonly bureau: string;
  /** True for the demonstration county, whose pages say 示例. */
  readonly isExample: boolean;
  readonly today: Day;
}
