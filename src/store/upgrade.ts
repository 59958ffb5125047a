import { join } from 'node:path';
import { type BackupSource, takeBackup } from './backup/take.ts';
import { appliedMigrations, type Migration, migrate } from './migrate.ts';

/**
 * Brings the schema forward. A database that was in use is first backed up into `folder` (verified, under the passphrase in the key
 * file). All migrations run in one transaction, so a failure leaves the database exactly as it was. Fault `store.migrationFailed`.
 */
export async function upgrade(source: BackupSource, pending: readonly Migration[], folder: string, now: Date): Promise<void> {
  const { db } = source.engine;
  const before = await appliedMigrations(db);
  if (before.length === 0) return migrate(db, pending, now);
  const name = `before-${pending[0]!.name}-${now.toISOString().slice(0, 19).replaceAll(':', '')}.yhb`;
  await takeBackup(source, join(folder, name), source.ring.keys.upgrades);
  await migrate(db, pending, now, `（${name}）`);
}
