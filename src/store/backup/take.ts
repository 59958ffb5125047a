import { createReadStream, renameSync, rmSync, statSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline, Readable, type Transform } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { tablesIn } from '../columns.ts';
import { type Connection, type Engine, inTransaction, run } from '../connection.ts';
import { syncFolder } from '../durableWrite.ts';
import { type FileFolder, fileName } from '../files.ts';
import { printKeys } from '../keyFile.ts';
import type { KeyRing } from '../keyRing.ts';
import { appliedMigrations } from '../migrate.ts';
import { refusal, says } from '../refusals.ts';
import type { BackupReport } from '../types.ts';
import { decrypt, encrypt } from './envelope.ts';
import { type FrameHead, printFrame, readFrames } from './frames.ts';

const PAGE = 1000;

/** What a backup is taken of. */
export interface BackupSource {
  readonly engine: Engine;
  readonly files: FileFolder;
  readonly ring: KeyRing;
}

/** Pipes so that an error or an early end on one side ends the other. */
const through = (source: Readable, change: Transform): Readable => pipeline(source, change, () => undefined);

async function* rowFrames(db: Connection, table: string, counts: Record<string, number>): AsyncGenerator<Buffer> {
  const name = sql.table(table);
  counts[table] = 0;
  await run(db, sql`declare kept no scroll cursor for select row_to_json(one)::text as line from ${name} as one`);
  for (;;) {
    const lines = await run<{ readonly line: string }>(db, sql`fetch ${sql.lit(PAGE)} from kept`);
    if (lines.length === 0) break;
    counts[table] += lines.length;
    yield printFrame({ kind: 'rows', table, count: lines.length }, Buffer.from(lines.map(one => one.line).join('\n')));
  }
  await run(db, sql`close kept`);
}

interface KeptFile {
  readonly county: string;
  readonly hash: string;
  readonly person: string | null;
}

async function* framesOf({ files, ring }: BackupSource, db: Connection): AsyncGenerator<Buffer> {
  yield printFrame({ kind: 'start', migrations: await appliedMigrations(db), takenAt: new Date().toISOString() });
  yield printFrame({ kind: 'keys' }, Buffer.from(printKeys(ring.keys)));
  const rows: Record<string, number> = {};
  const tables = Object.keys(await tablesIn(db)).filter(name => name !== 'migration');
  for (const table of tables) yield* rowFrames(db, table, rows);
  const kept = await run<KeptFile>(
    db,
    sql`select county, hash, person from file f where person is null or exists
      (select from person_key k where k.county = f.county and k.person = f.person and k.wrapped is not null)`,
  );
  const owned = kept.map(({ county, hash, person }) => ({ hash, owner: person === null ? null : `${county}/${person}` }));
  const byName = new Map(owned.map(one => [fileName(one.hash, one.owner), one]));
  for (const [name, { hash, owner }] of byName) yield printFrame({ kind: 'file', name }, files.asKept(hash, owner));
  yield printFrame({ kind: 'end', rows, files: byName.size });
}

/**
 * Writes database and files into one encrypted archive as they stand at one moment, reads it again from the disk to its end, and only
 * then gives it its name. The rows are JSON: a backup of either engine restores on the other.
 */
export async function takeBackup(source: BackupSource, file: string, passphrase: string): Promise<BackupReport> {
  const beside = `${file}.${process.pid}.new`;
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(beside, 'w', 0o600);
  try {
    await inTransaction(source.engine.db, 'begin isolation level repeatable read read only', async db => {
      const packed = through(Readable.from(framesOf(source, db)), createGzip({ level: 6 }));
      for await (const chunk of encrypt(packed, passphrase)) await handle.writeFile(chunk);
    });
    await handle.sync();
    await handle.close();
    const report = await verifyBackup(beside, passphrase);
    renameSync(beside, file);
    syncFolder(dirname(file));
    return report;
  } finally {
    await handle.close().catch(() => undefined);
    rmSync(beside, { force: true });
  }
}

/** The frames of a backup file, opened. */
export const openBackup = (file: string, passphrase: string) =>
  readFrames(through(Readable.from(decrypt(createReadStream(file), passphrase)), createGunzip()));

/** Reads a backup to its end and counts. Refuses (thrown) what is not whole. */
export async function verifyBackup(file: string, passphrase: string): Promise<BackupReport> {
  const rows: Record<string, number> = {};
  let files = 0;
  let end: Extract<FrameHead, { kind: 'end' }> | null = null;
  for await (const { head, body } of openBackup(file, passphrase)) {
    if (head.kind === 'rows') {
      const lines = body.toString().split('\n');
      for (const line of lines) JSON.parse(line);
      rows[head.table] = (rows[head.table] ?? 0) + lines.length;
    }
    if (head.kind === 'file') files += 1;
    if (head.kind === 'end') end = head;
  }
  const isWhole = end !== null && end.files === files && Object.entries(end.rows).every(([table, count]) => (rows[table] ?? 0) === count);
  if (!isWhole) throw refusal(says.backupDamaged());
  return { rows, files, bytes: statSync(file).size };
}
