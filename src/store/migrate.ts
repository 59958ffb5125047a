import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Connection, inTransaction, run } from './connection.ts';
import { fault, faults, StoreFault } from './fault.ts';
import { protectTables } from './protect.ts';

/** One step forward of the schema, a plain SQL file `NNNN-name.sql`. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly digest: string;
}

/** The migrations in a folder, in their order; `rewrite` may change their text (tests lay the same tables out in partitions). */
export function migrationsIn(folder: string = join(import.meta.dirname, 'migrations'), rewrite = (text: string) => text): Migration[] {
  return readdirSync(folder)
    .filter(file => /^\d{4}-[\w-]+\.sql$/.test(file))
    .sort()
    .map(file => {
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
      return { name: file.slice(0, -'.sql'.length), sql: rewrite(text), digest: createHash('sha256').update(text).digest('hex') };
    });
}

/** The names of the migrations that a database has had; none where it is empty. */
export async function appliedMigrations(db: Connection): Promise<readonly { readonly name: string; readonly digest: string }[]> {
  const [ledger] = await run<{ readonly there: boolean }>(db, sql`select to_regclass('migration') is not null as there`);
  return ledger?.there ? run(db, sql`select name, digest from migration order by name`) : [];
}

/** The migrations still to run. Faults `store.newerThanCode` and `store.migrationChanged`. */
export async function pendingMigrations(db: Connection, known: readonly Migration[]): Promise<readonly Migration[]> {
  const applied = await appliedMigrations(db);
  for (const { name, digest } of applied) {
    const own = known.find(one => one.name === name);
    if (!own) throw fault(faults.newerThanCode({ migration: name }));
    if (own.digest !== digest) throw fault(faults.migrationChanged({ migration: name }));
  }
  return known.filter(one => !applied.some(({ name }) => name === one.name));
}

/**
 * Runs migrations and then protects every table by county, all in one transaction: the database is either upgraded or as it was.
 * Fault `store.migrationFailed`, whose sentence ends with `remark` (which backup there is).
 */
export async function migrate(db: Connection, pending: readonly Migration[], now: Date, remark = ''): Promise<void> {
  let at = '';
  try {
    await inTransaction(db, 'begin', async connection => {
      for (const one of pending) {
        at = one.name;
        await sql.raw(one.sql).execute(connection);
        await run(
          connection,
          sql`insert into migration (name, digest, applied_at) values (${one.name}, ${one.digest}, ${now.toISOString()})`,
        );
      }
      await protectTables(connection);
    });
  } catch (error) {
    if (error instanceof StoreFault) throw error;
    throw fault(
      faults.migrationFailed({ migration: at, backup: remark, cause: error instanceof Error ? error.message : String(error) }),
      error,
    );
  }
}
