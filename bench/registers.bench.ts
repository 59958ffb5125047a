import { loadavg } from 'node:os';
import { openStore, type Store } from '#store/index.ts';
import { embeddedPrograms, type Server, startServer, systemPrograms } from '../test/county/servers.ts';
import { testCounty } from '../test/county/store.ts';
import { type Line, middle, rowOf, take } from './registers/measure.ts';
import { migrations, page, readers, SIZE } from './registers/page.ts';
import { processorClock } from './registers/processor.ts';
import { type Asking, KINDS, mixedBy, questionsOf } from './registers/questions.ts';
import { type Loaded, load } from './registers/seed.ts';
import { openVisitors } from './registers/visitors.ts';

export { migrations };

const LIMIT = 15;
const MIXED = 'all kinds, mixed';

/** What is measured on. */
interface Ground {
  readonly store: Store;
  readonly loaded: Loaded;
  /** The process of the database server; null where it is in ours. */
  readonly server: number | null;
}

interface Options {
  readonly seeds: number;
  readonly times: number;
  readonly only: string | undefined;
}

const answeringOf = ({ store, loaded }: Ground) => readers(loaded).map(actor => (asking: Asking) => page(store, actor, asking));

/** One kind of question by one seed, put by the three readers in turn. */
export const measure = (ground: Ground, kind: string, seed: number, times: number): Promise<Line> =>
  take(questionsOf(kind, ground.loaded, seed, times), answeringOf(ground), processorClock(ground.server));

/** Every kind by each seed; the medians of the seeds are printed. */
export async function report(ground: Ground, { seeds, times, only }: Options): Promise<void> {
  const kinds = Object.keys(KINDS).filter(kind => only === undefined || kind.includes(only));
  for (const kind of kinds) await measure(ground, kind, 0, 6);
  const table: object[] = [];
  for (const kind of kinds) {
    const lines: Line[] = [];
    for (let seed = 1; seed <= seeds; seed += 1) lines.push(await measure(ground, kind, seed, times));
    table.push(rowOf(kind, lines, LIMIT));
  }
  console.table(table);
}

/** Questions of all kinds in one row, at the desk and over HTTP; true where the p95 at the desk is within the limit. */
export async function reportMixed(ground: Ground, { seeds, times }: Options): Promise<boolean> {
  const { visitors, close } = await openVisitors(ground.store, ground.loaded.organisations);
  try {
    const ways = { [MIXED]: answeringOf(ground), [`${MIXED}, over HTTP to the last byte`]: visitors };
    const table: object[] = [];
    const within: boolean[] = [];
    for (const [name, answering] of Object.entries(ways)) {
      const processor = processorClock(ground.server);
      await take(mixedBy(ground.loaded, 0, times), answering, processor);
      const lines: Line[] = [];
      for (let seed = 1; seed <= seeds; seed += 1) lines.push(await take(mixedBy(ground.loaded, seed, times * 5), answering, processor));
      table.push(rowOf(name, lines, LIMIT));
      within.push(middle(lines.map(line => line.p95)) <= LIMIT);
    }
    console.table(table);
    return within[0] === true;
  } finally {
    await close();
  }
}

const machine = () =>
  loadavg()
    .map(one => one.toFixed(1))
    .join(' ');

/** Opens a store, fills it and measures. */
async function one(name: string, databaseUrl: string | null, server: number | null, rows: number, options: Options) {
  const store = await openStore({ ...(databaseUrl === null ? { inMemory: true } : { databaseUrl }), migrations });
  try {
    await store.addCounty(testCounty);
    const loaded = await load(store, testCounty.code, rows, 1);
    console.log(
      `${name}: ${rows} rows loaded through the store in ${loaded.seconds.toFixed(0)} s (${Math.round(rows / loaded.seconds)} a second)`,
    );
    await store.tidy();
    const ground = { store, loaded, server };
    console.log(`Pages of ${SIZE} rows; medians of ${options.seeds} seeds; load of the machine before ${machine()}`);
    if (options.only === undefined) console.log('First the questions as they come, then each kind apart.');
    const isWithin = options.only !== undefined || (await reportMixed(ground, options));
    await report(ground, options);
    console.log(`load of the machine after ${machine()}`);
    return isWithin;
  } finally {
    await store.close();
  }
}

/** The settings of a small server with two gigabytes to spare, instead of those for the smallest. */
export const SETTINGS = ['shared_buffers=1GB', 'work_mem=16MB', 'maintenance_work_mem=256MB', 'max_wal_size=4GB'];

/**
 * `npm run bench -- registers [--rows N] [--seeds N] [--times N] [--only postgres|pglite] [--question WORDS]`: pages of fifty rows of a ledger of twenty fields and three references,
 * 1,000,000 rows on PostgreSQL and 100,000 on PGlite, read as the desk's role behind row-level security by three kinds of readers in turn; the same questions through the server.
 * Fails where the p95 of all kinds mixed is beyond the limit on PostgreSQL.
 */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const rows = Number(option('--rows') ?? 1_000_000);
  const options = { seeds: Number(option('--seeds') ?? 5), times: Number(option('--times') ?? 60), only: option('--question') };
  const only = option('--only');
  const results: boolean[] = [];
  const programs = [systemPrograms(), embeddedPrograms()].find(found => 'folder' in found);
  if (only !== 'pglite') {
    if (programs === undefined || !('folder' in programs)) console.log('没有可用的 PostgreSQL，略过。No PostgreSQL to run; skipped.');
    else {
      const server: Server = await startServer(programs, SETTINGS);
      try {
        results.push(await one('PostgreSQL', await server.newDatabase(), server.pid, rows, options));
      } finally {
        await server.stop();
      }
    }
  }
  if (only !== 'postgres') await one('PGlite in memory', null, null, Math.min(rows, 100_000), options);
  console.log('Directus 12.4.0：未安装，略过。Directus is not installed; skipped.');
  process.exitCode = results.every(Boolean) ? 0 : 1;
}
