import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
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

/**
 * Kysely over a pool of `pg`, with our own reading of types. A connection that breaks between two statements ends nothing by itself:
 * the next statement on it says so.
 */
export function connect(config: PoolConfig): { readonly db: Connection; readonly pool: Pool } {
  const pool = new Pool({ types: parsers, ...config } as PoolConfig);
  pool.on('error', () => undefined);
  pool.on('connect', client => void client.on('error', () => undefined));
  return { db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }), pool };
}

/** The rows of one statement. */
export async function run<R = Record<string, unknown>>(db: Connection, statement: RawBuilder<R>): Promise<readonly R[]> {
  return (await statement.execute(db)).rows;
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
