import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok, type Result } from '#kernel/problem.ts';
import type { Engine } from '#store/connection.ts';
import { draftMigration, openStore, type Reading, type Store, type StoreOptions, type TableShape, type Transaction } from '#store/index.ts';
import { type Migration, migrationsIn } from '#store/migrate.ts';
import { openInFolder } from '#store/pglite/engine.ts';
import { openPostgres } from '#store/postgres.ts';
import { otherCounty, testCounty } from '../../county/store.ts';

export const school: TableShape = {
  name: 'school',
  columns: {
    name: { type: 'text', nullable: false },
    seats: { type: 'integer', nullable: true },
    floorArea: { type: 'numeric', nullable: true },
    openedOn: { type: 'date', nullable: true },
    isBoarding: { type: 'boolean', nullable: true },
    facts: { type: 'jsonb', nullable: true },
    seenAt: { type: 'timestamptz', nullable: true },
    parent: { type: 'uuid', nullable: true, references: 'school' },
  },
  unique: [['name']],
};

export const pupil: TableShape = {
  name: 'pupil',
  columns: {
    school: { type: 'uuid', nullable: false, references: 'school' },
    name: { type: 'text', nullable: false, sensitive: true },
    idNumber: { type: 'text', nullable: true, sensitive: true },
    bornOn: { type: 'date', nullable: true, sensitive: true },
    grade: { type: 'integer', nullable: true },
  },
  unique: [['idNumber']],
  person: 'id',
};

export interface School {
  readonly name: string;
  readonly seats: number | null;
}

export interface Pupil {
  readonly name: string | null;
  readonly idNumber: string | null;
  readonly grade: number | null;
}

/** The store's own tables and the two of the contract. */
export function contractMigrations(rewrite: (sql: string) => string = sql => sql): Migration[] {
  const own = migrationsIn(undefined, rewrite).filter(one => ['0001-store', '0056-own-files'].includes(one.name));
  const sql = `${draftMigration(school)}${draftMigration(pupil)}`;
  return [...own, { name: '0002-contract', sql: rewrite(sql), digest: 'contract' }];
}

/** One place where a store can be opened again and again; the same suite runs on each kind. */
export interface World {
  readonly options: StoreOptions & { readonly dataDirectory: string };
  /** The bare database as its owner, while no store is open. */
  engine(): Promise<Engine>;
  remove(): Promise<void>;
}

export type NewWorld = () => Promise<World>;

/** Worlds of the embedded database, each in a folder of its own. */
export function folderWorlds(migrations: readonly Migration[]): NewWorld {
  return async () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'yuheng-world-'));
    return {
      options: { dataDirectory, migrations },
      engine: () => openInFolder(join(dataDirectory, 'database'), null),
      remove: async () => rmSync(dataDirectory, { recursive: true, force: true }),
    };
  };
}

/** Worlds of PostgreSQL, each a database of its own. */
export function serverWorlds(newDatabase: () => Promise<string>, migrations: readonly Migration[]): NewWorld {
  return async () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'yuheng-world-'));
    const databaseUrl = await newDatabase();
    return {
      options: { dataDirectory, databaseUrl, migrations },
      engine: () => openPostgres(databaseUrl),
      remove: async () => rmSync(dataDirectory, { recursive: true, force: true }),
    };
  };
}

/** What a test stands on: two counties of its own in an open store that other tests use too. */
export interface Ground {
  readonly store: Store;
  readonly world: World;
  readonly home: string;
  readonly away: string;
  /** A deed at home, or in another county. */
  act<T>(work: (transaction: Transaction) => Promise<T>, county?: string): Promise<Result<T>>;
  read<T>(work: (reading: Reading) => Promise<T>): Promise<T>;
  /** One school to begin with; its id. */
  school(name?: string): Promise<string>;
}

/** Ground in an open store; the counties must be there. */
export function groundOn(store: Store, world: World, home: string, away: string): Ground {
  const act = <T>(work: (transaction: Transaction) => Promise<T>, county: string = home) =>
    store.deed({ county, actor: 'clerk', deed: 'test.act', why: '测试' }, async transaction => ok(await work(transaction)));
  return {
    store,
    world,
    home,
    away,
    act,
    read: work => store.read({ county: home, actor: 'clerk' }, work),
    school: async (name = '第一小学') => given(await act(async transaction => (await transaction.insert(school, { name, seats: 900 })).id)),
  };
}

const shared = new Map<NewWorld, Promise<{ readonly store: Store; readonly world: World }>>();
let counties = 0;

async function openShared(newWorld: NewWorld) {
  const world = await newWorld();
  return { world, store: await openStore(world.options) };
}

/** Two new counties in the store that the tests of one engine share. */
export async function withStore<T>(newWorld: NewWorld, work: (on: Ground) => Promise<T>): Promise<T> {
  if (!shared.has(newWorld)) shared.set(newWorld, openShared(newWorld));
  const { store, world } = await shared.get(newWorld)!;
  counties += 2;
  const [home, away] = [String(991000 + counties), String(991001 + counties)];
  for (const code of [home, away]) await store.addCounty({ ...testCounty, code });
  return work(groundOn(store, world, home, away));
}

/** Closes what the tests of one engine shared. */
export async function endShared(newWorld: NewWorld): Promise<void> {
  const one = await shared.get(newWorld);
  await one?.store.close();
  await one?.world.remove();
}

/** A new world whose store is open, with both counties of the tests; for what closes, reopens or breaks it. */
export async function withOwnStore<T>(newWorld: NewWorld, work: (on: Ground) => Promise<T>): Promise<T> {
  const world = await newWorld();
  const store = await openStore(world.options);
  try {
    for (const county of [testCounty, otherCounty]) await store.addCounty(county);
    return await work(groundOn(store, world, testCounty.code, otherCounty.code));
  } finally {
    await store.close();
    await world.remove();
  }
}

/** The value of a result that must have succeeded. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(problem => problem.message).join(' '));
  return result.value;
}

/** The codes of a result's problems; none where it succeeded. */
export const codesOf = (result: Result<unknown>): readonly string[] => (result.ok ? [] : result.problems.map(problem => problem.code));
