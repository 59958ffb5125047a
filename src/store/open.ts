import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import { migrationsOf, restoreBackup } from './backup/restore.ts';
import { verifyBackup } from './backup/take.ts';
import type { Suite } from './cipher.ts';
import type { Engine } from './connection.ts';
import { fault, faults } from './fault.ts';
import { FileFolder } from './files.ts';
import { type Keys, readKeys, writeKeys } from './keyFile.ts';
import { agreeOnKeys, KeyRing } from './keyRing.ts';
import { lockDirectory } from './lock.ts';
import { keepInOrder } from './maintenance.ts';
import { type Migration, migrationsIn, pendingMigrations } from './migrate.ts';
import { openInFolder, openInMemory } from './pglite/engine.ts';
import { openPostgres } from './postgres.ts';
import { asFault, asRefusal } from './refusals.ts';
import { removeFolder, storeOver } from './store.ts';
import { templateFor } from './template.ts';
import type { BackupReport, Store } from './types.ts';
import { upgrade } from './upgrade.ts';

/** Where a store lies and by which clock it goes. */
export interface StoreOptions {
  /** The folder of the embedded database, the files and the keys; needed unless `inMemory`. */
  readonly dataDirectory?: string;
  /** `postgres://…`: PostgreSQL 15 or later instead of the embedded database; files and keys stay in the data directory. */
  readonly databaseUrl?: string;
  /** The folder of the key file, `keys` in the data directory unless given. */
  readonly keysDirectory?: string;
  /** A store that is gone when it is closed, for tests. */
  readonly inMemory?: true;
  /** The ciphers of a new store, `international` unless given. Fault `store.cipherDiffers` where the store was sealed with others. */
  readonly cipher?: Suite;
  /** Refuses to make a new store where there is none. */
  readonly mustExist?: true;
  readonly now?: () => Date;
  /** The migrations to stand on; the product's own unless given (tests of upgrades). */
  readonly migrations?: readonly Migration[];
}

interface Place {
  readonly directory: string;
  readonly keyFile: string;
  readonly files: FileFolder;
  readonly release: () => void;
}

const keyFileOf = (options: StoreOptions, directory: string) => join(options.keysDirectory ?? join(directory, 'keys'), 'keys.json');

function takePlace(options: StoreOptions): Place {
  const isPassing = options.dataDirectory === undefined;
  const directory = options.dataDirectory ?? mkdtempSync(join(tmpdir(), 'yuheng-'));
  const unlock = isPassing || options.databaseUrl !== undefined ? () => undefined : lockDirectory(directory);
  return {
    directory,
    keyFile: keyFileOf(options, directory),
    files: new FileFolder(join(directory, 'files')),
    release: () => {
      unlock();
      if (isPassing) removeFolder(directory);
    },
  };
}

async function openEngine(options: StoreOptions, directory: string, migrations: readonly Migration[]): Promise<Engine> {
  if (options.databaseUrl !== undefined) return openPostgres(options.databaseUrl);
  const folder = join(directory, 'database');
  const template = existsSync(folder) ? null : await templateFor(migrations);
  return options.inMemory ? openInMemory(template) : openInFolder(folder, template);
}

/**
 * Opens the store and brings its schema up to date: a database with data in it is backed up first. Throws `StoreFault`: the directory
 * is in use, the database is newer than the program, cannot be reached, is damaged, or its keys do not fit.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const migrations = options.migrations ?? migrationsIn();
  const now = options.now ?? (() => new Date());
  if (options.mustExist && !existsSync(keyFileOf(options, options.dataDirectory ?? '')))
    throw fault(faults.noStoreHere({ directory: options.dataDirectory ?? '' }));
  const { directory, keyFile, files, release } = takePlace(options);
  let engine: Engine | null = null;
  try {
    engine = await openEngine(options, directory, migrations);
    const pending = await pendingMigrations(engine.db, migrations);
    const ring = new KeyRing(keyFile, true, options.cipher);
    if (pending.length > 0) await upgrade({ engine, files, ring }, pending, join(directory, 'backups'), now());
    await agreeOnKeys(engine.db, ring);
    const stop = keepInOrder(engine);
    return storeOver({ engine, files, ring, now }, () => {
      stop();
      release();
    });
  } catch (error) {
    await engine?.close().catch(() => undefined);
    release();
    throw asFault(error);
  }
}

/**
 * Restores a backup of either engine into an empty data directory or an empty PostgreSQL database. Refuses a wrong passphrase, a
 * damaged or cut archive, and a database that is not empty; then nothing is changed. Keys of other data in the same folder are kept
 * beside as `keys-NAME.json`.
 */
export async function restoreStore(options: StoreOptions, file: string, passphrase: string): Promise<Result<BackupReport>> {
  const known = options.migrations ?? migrationsIn();
  let place: Place | null = null;
  let engine: Engine | null = null;
  try {
    const report = await verifyBackup(file, passphrase);
    const { directory, keyFile, files } = (place = takePlace(options));
    engine = await openEngine(options, directory, await migrationsOf(file, passphrase, known));
    const before = existsSync(keyFile) ? readKeys(keyFile, false) : null;
    const erased = before?.erased ?? [];
    const now = (options.now ?? (() => new Date()))();
    const placeKeys = (keys: Keys) => {
      // Keys that only this file holds open other data; written over, that data would stay closed for ever.
      const isAnothers = before?.masters.some(({ id }) => !keys.masters.some(one => one.id === id));
      if (before && isAnothers) writeKeys(join(dirname(keyFile), `keys-${before.masters.at(-1)!.id}.json`), before);
      writeKeys(keyFile, keys);
    };
    await restoreBackup({ engine, files, erased, now, placeKeys }, file, passphrase, known);
    return ok(report);
  } catch (error) {
    const refusal = asRefusal(error);
    if (refusal) return refuse(refusal);
    throw asFault(error);
  } finally {
    await engine?.close();
    place?.release();
  }
}
