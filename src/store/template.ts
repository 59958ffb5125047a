import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { run } from './connection.ts';
import { type Migration, migrate, migrationsIn } from './migrate.ts';
import { openInMemory } from './pglite/engine.ts';

const root = join(import.meta.dirname, '..', '..');

const versionOfPglite = (): string => {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return (JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8')) as { version: string }).version;
};

/** Inside the program's own folder: a template in a folder that others may write could be another's database. */
const cache = join(root, 'node_modules', '.cache', 'yuheng');

/**
 * An empty, migrated database of PGlite as a .tar.gz, made once for each state of the migrations (about five seconds) and kept in
 * node_modules/.cache: a new data directory or a test's database begins with it. Null where that folder cannot be written.
 */
export async function templateFor(migrations: readonly Migration[] = migrationsIn()): Promise<string | null> {
  const stamp = createHash('sha256').update(versionOfPglite());
  for (const file of ['protect.ts', 'lister.ts', 'pglite/worker.ts']) stamp.update(readFileSync(join(import.meta.dirname, file)));
  for (const one of migrations) stamp.update(one.name).update(one.sql);
  const name = `store-${stamp.digest('hex').slice(0, 16)}.tar.gz`;
  const file = join(cache, name);
  return existsSync(file) || (await makeTemplate(file, migrations)) ? file : null;
}

async function makeTemplate(file: string, migrations: readonly Migration[]): Promise<boolean> {
  const beside = `${file}.${process.pid}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch {
    return false;
  }
  const engine = await openInMemory(null);
  try {
    await migrate(engine.db, migrations, new Date(0));
    await run(engine.db, sql`checkpoint`);
    await engine.dump(beside);
    renameSync(beside, file);
    return true;
  } finally {
    rmSync(beside, { force: true });
    await engine.close();
  }
}
