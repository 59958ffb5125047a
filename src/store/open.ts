import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Day, dayOf } from '#kernel/day.ts';
import { beginning } from './chain.ts';
import { tablesIn } from './columns.ts';
import { type Engine, inTransaction, run } from './connection.ts';
import { type CountyRow, type House, runDeed, runReading } from './deeds.ts';
import { fault, faults } from './fault.ts';
import { FileFolder } from './files.ts';
import { readKeys } from './keyFile.ts';
import { lockDirectory } from './lock.ts';
import { type Migration, migrate, migrationsIn, pendingMigrations } from './migrate.ts';
import { openInFolder, openInMemory } from './pglite/engine.ts';
import { openPostgres } from './postgres.ts';
import { templateFor } from './template.ts';
import type { County, Store } from './types.ts';

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
  readonly now?: () => Date;
  /** The migrations to stand on; the product's own unless given (tests of upgrades). */
  readonly migrations?: readonly Migration[];
}

const maintenanceEvery = 5 * 60_000;

/** Opens the store, brings the schema up to date and gives the only door to it. Throws `StoreFault`. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const migrations = options.migrations ?? migrationsIn();
  const directory = options.dataDirectory ?? mkdtempSync(join(tmpdir(), 'yuheng-'));
  const isPassing = options.dataDirectory === undefined;
  const unlock = isPassing || options.databaseUrl !== undefined ? () => undefined : lockDirectory(directory);
  const release = () => {
    unlock();
    if (isPassing) rmSync(directory, { recursive: true, force: true });
  };
  let engine: Engine | null = null;
  try {
    engine = await openEngine(options, directory, migrations);
    const pending = await pendingMigrations(engine.db, migrations);
    const now = options.now ?? (() => new Date());
    if (pending.length > 0) await migrate(engine.db, pending, now());
    const keys = readKeys(join(options.keysDirectory ?? join(directory, 'keys'), 'keys.json'), true);
    return storeOver(engine, new FileFolder(join(directory, 'files')), () => keys, now, release);
  } catch (error) {
    await engine?.close();
    release();
    throw error;
  }
}

async function openEngine(options: StoreOptions, directory: string, migrations: readonly Migration[]): Promise<Engine> {
  if (options.databaseUrl !== undefined) return openPostgres(options.databaseUrl);
  const template = await templateFor(migrations);
  return options.inMemory ? openInMemory(template) : openInFolder(join(directory, 'database'), template);
}

interface CountyRecord extends CountyRow {
  readonly name: string;
  readonly bureau: string;
}

function storeOver(engine: Engine, files: FileFolder, keys: House['keys'], now: () => Date, release: () => void): Store {
  const readCounties = () =>
    run<CountyRecord>(
      engine.db,
      sql`select code, name, bureau, is_example as "isExample", fixed_day as "fixedDay" from county order by code`,
    );
  let known: readonly CountyRecord[] = [];
  const county = async (code: string): Promise<CountyRecord> => {
    if (!known.some(one => one.code === code)) known = await readCounties();
    const found = known.find(one => one.code === code);
    if (!found) throw fault(faults.noCounty({ county: code }));
    return found;
  };
  const house: House = { engine, files, keys, now, county };
  const todayIn = (one: CountyRecord): Day => one.fixedDay ?? dayOf(now());
  const stopMaintenance = engine.name === 'pglite' ? maintain(engine) : () => undefined;
  return {
    engine: engine.name,
    now,
    today: async code => todayIn(await county(code)),
    counties: async () => {
      known = await readCounties();
      return known.map(
        (one): County => ({ code: one.code, name: one.name, bureau: one.bureau, isExample: one.isExample, today: todayIn(one) }),
      );
    },
    addCounty: async ({ code, name, bureau, isExample, fixedDay }) => {
      await inTransaction(engine.db, 'begin', async db => {
        await run(
          db,
          sql`insert into county (code, name, bureau, is_example, fixed_day) values (${code}, ${name}, ${bureau}, ${isExample}, ${fixedDay ?? null})`,
        );
        await run(db, sql`insert into audit_head (county, sequence, hash) values (${code}, 0, ${beginning})`);
      });
    },
    deed: (context, work) => runDeed(house, context, work),
    read: (context, work) => runReading(house, context.county, work),
    tables: () => tablesIn(engine.db),
    close: async () => {
      stopMaintenance();
      await engine.close();
      release();
    },
  };
}

/** PGlite has no background workers: dead rows are swept and the write-ahead log is cut short by a timer. */
function maintain(engine: Engine): () => void {
  const timer = setInterval(() => {
    void run(engine.db, sql`vacuum (analyze)`)
      .then(() => run(engine.db, sql`checkpoint`))
      .catch(() => undefined);
  }, maintenanceEvery);
  timer.unref();
  return () => clearInterval(timer);
}
