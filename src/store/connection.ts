import { hash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely';
import { Client, Pool, type PoolConfig } from 'pg';
import { parsers } from './parsers.ts';

/** A handle through which statements run: the pool, or the one connection of a transaction. */
export type Connection = Kysely<unknown>;

/** Either engine behind one handle. */
export interface Engine {
  readonly name: 'pglite' | 'postgres';
  readonly db: Connection;
  /** How many fsyncs the engine has made; null where it cannot say. */
  fsyncs(): Promise<number | null>;
  /** Writes the whole data directory as a .tar.gz, as a template for new ones; only PGlite can. */
  dump(file: string): Promise<void>;
  close(): Promise<void>;
}

/** How a statement begins that a connection keeps prepared, so that it is read and planned once. */
const KEPT = '/* kept */ ';
const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = hash('sha256', text, 'base64url');
  names.set(text, name);
  return name;
}

type Query = (this: Client, text: unknown, values?: unknown, done?: unknown) => unknown;
const query = Client.prototype.query as unknown as Query;

/** A connection that prepares the statements that are to be kept, under names of its own, and sends together what is asked together. */
class KeepingClient extends Client {
  #isHeld = false;

  override query = ((text: unknown, values?: unknown, done?: unknown) => {
    this.#holdBack();
    return typeof text === 'string' && text.startsWith(KEPT)
      ? query.call(this, { name: nameOf(text), text, values }, done)
      : query.call(this, text, values, done);
  }) as Client['query'];

  /** A write to the socket costs more than most statements: what follows in the same turn goes with it. */
  #holdBack(): void {
    if (this.#isHeld) return;
    const { stream } = (this as unknown as { readonly connection: { readonly stream: Writable } }).connection;
    this.#isHeld = true;
    stream.cork();
    process.nextTick(() => {
      this.#isHeld = false;
      stream.uncork();
    });
  }
}

/**
 * Kysely over a pool of `pg`, with our own reading of types. A connection that breaks between two statements ends nothing by itself:
 * the next statement on it says so.
 */
export function connect(config: PoolConfig): { readonly db: Connection; readonly pool: Pool } {
  const pool = new Pool({ types: parsers, Client: KeepingClient, ...config } as PoolConfig);
  pool.on('error', () => undefined);
  pool.on('connect', client => void client.on('error', () => undefined));
  return { db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }), pool };
}

/** The rows of one statement. */
export async function run<R = Record<string, unknown>>(db: Connection, statement: RawBuilder<R>): Promise<readonly R[]> {
  return (await statement.execute(db)).rows;
}

/** The rows of a statement whose text is always the same, so that it is worth keeping prepared: few texts, many askings. */
export const runKept = <R = Record<string, unknown>>(db: Connection, statement: RawBuilder<R>): Promise<readonly R[]> =>
  run(db, sql<R>`${sql.raw(KEPT)}${statement}`);

/**
 * Runs reading work inside one transaction. Its first statement is sent behind `begin` without waiting for the answer; nothing is given out
 * unless `begin` went well. For what writes there is `inTransaction`.
 */
export function inReading<T>(db: Connection, begin: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  return db.connection().execute(async connection => {
    const begun = sql.raw(begin).execute(connection);
    const [started, done] = await Promise.allSettled([begun, (async () => work(connection))()]);
    const end = started.status === 'fulfilled' && done.status === 'fulfilled' ? 'commit' : 'rollback';
    const ended = sql.raw(end).execute(connection);
    if (started.status === 'rejected' || done.status === 'rejected') {
      await ended.catch(() => undefined);
      throw started.status === 'rejected' ? started.reason : (done as PromiseRejectedResult).reason;
    }
    await ended;
    return done.value;
  });
}

/** Runs work inside one transaction that starts with `begin` (a text of ours, never a user's); rolls back when it throws. */
export function inTransaction<T>(db: Connection, begin: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  return db.connection().execute(async connection => {
    await sql.raw(begin).execute(connection);
    try {
      const value = await work(connection);
      await sql.raw('commit').execute(connection);
      return value;
    } catch (error) {
      await sql
        .raw('rollback')
        .execute(connection)
        .catch(() => undefined);
      throw error;
    }
  });
}
