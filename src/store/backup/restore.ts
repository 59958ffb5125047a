import { mkdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { sql } from 'kysely';
import { verifyChain } from '../chain.ts';
import { type Connection, type Engine, inTransaction, run } from '../connection.ts';
import { writeDurably } from '../durableWrite.ts';
import { fault, faults } from '../fault.ts';
import type { FileFolder } from '../files.ts';
import { type Keys, parseKeys } from '../keyFile.ts';
import { appliedMigrations, type Migration, migrate } from '../migrate.ts';
import { refusal, says } from '../refusals.ts';
import type { FrameHead } from './frames.ts';
import { openBackup } from './take.ts';

type Start = Extract<FrameHead, { kind: 'start' }>;

/** The migrations a backup stands on. Faults where this program does not know them. */
export async function migrationsOf(file: string, passphrase: string, known: readonly Migration[]): Promise<readonly Migration[]> {
  const frames = openBackup(file, passphrase);
  const first = (await frames.next()).value;
  await frames.return(undefined);
  if (first?.head.kind !== 'start') throw refusal(says.backupDamaged());
  return (first.head satisfies Start).migrations.map(({ name, digest }) => {
    const own = known.find(one => one.name === name);
    if (!own) throw fault(faults.newerThanCode({ migration: name }));
    if (own.digest !== digest) throw fault(faults.migrationChanged({ migration: name }));
    return own;
  });
}

async function isEmpty(db: Connection): Promise<boolean> {
  if ((await appliedMigrations(db)).length === 0) return true;
  const [found] = await run<{ readonly count: number }>(db, sql`select count(*) as count from county`);
  return found?.count === 0;
}

/** What a restore fills: an empty database, and where its files and keys go. */
export interface RestoreTarget {
  readonly engine: Engine;
  readonly files: FileFolder;
  /** Persons erased after the backup was taken, as far as this machine knows. */
  readonly erased: readonly string[];
  readonly now: Date;
  /** Puts the keys on disk; called before the rows count. */
  placeKeys(keys: Keys): void;
}

interface KeyLine {
  readonly county: string;
  readonly person: string;
  readonly erased_at: string | null;
}

/** The key of a person erased since never reaches the new database. */
function withoutKey(line: string, { erased, now }: RestoreTarget): string {
  const row = JSON.parse(line) as KeyLine;
  return erased.includes(`${row.county}/${row.person}`)
    ? JSON.stringify({ ...row, wrapped: null, erased_at: row.erased_at ?? now.toISOString() })
    : line;
}

async function loadRows(db: Connection, table: string, body: Buffer, target: RestoreTarget): Promise<void> {
  const name = sql.table(table);
  const lines = body.toString().split('\n');
  const kept = table === 'person_key' ? lines.map(line => withoutKey(line, target)) : lines;
  const rows = `[${kept.join(',')}]`;
  await run(db, sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${rows}::json)`);
}

function placeFile(files: FileFolder, name: string, body: Buffer): void {
  const file = join(files.folder, name);
  if (!file.startsWith(join(files.folder, sep))) throw refusal(says.backupDamaged());
  mkdirSync(join(file, '..'), { recursive: true });
  writeDurably(file, body);
}

/**
 * Fills an empty database from a backup that was verified, in one transaction: every row, every file, every key, or nothing. The chain of each county is
 * walked before it counts. Persons erased since lose their keys again.
 */
export async function restoreBackup(target: RestoreTarget, file: string, passphrase: string, known: readonly Migration[]): Promise<void> {
  const { engine, files, erased } = target;
  if (!(await isEmpty(engine.db))) throw refusal(says.notEmpty());
  const base = await migrationsOf(file, passphrase, known);
  const applied = await appliedMigrations(engine.db);
  const isFurther = applied.some(one => !base.some(({ name }) => name === one.name));
  if (isFurther) throw refusal(says.notEmpty());
  await migrate(
    engine.db,
    base.filter(one => !applied.some(({ name }) => name === one.name)),
    target.now,
  );
  await inTransaction(engine.db, 'begin', async db => {
    let keys: Keys | null = null;
    await run(db, sql`set constraints all deferred`);
    await run(db, sql`delete from master_key`);
    for await (const { head, body } of openBackup(file, passphrase)) {
      if (head.kind === 'rows') await loadRows(db, head.table, body, target);
      if (head.kind === 'file') placeFile(files, head.name, body);
      if (head.kind === 'keys') keys = parseKeys(body.toString());
    }
    const counties = await run<{ readonly code: string }>(db, sql`select code from county`);
    for (const { code } of counties) if (!(await verifyChain(db, code)).isWhole) throw refusal(says.chainBroken({ county: code }));
    if (keys === null) throw refusal(says.backupDamaged());
    target.placeKeys({ ...keys, erased: [...new Set([...keys.erased, ...erased])] });
  });
}
