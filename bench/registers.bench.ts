import { loadavg } from 'node:os';
import { accounts, namesOf } from '#offices/accounts/index.ts';
import { roster } from '#offices/roster/index.ts';
import { type Actor, ask, type Ledgers, listRows, narrowedTo, type Office, type Register, shapeOf } from '#register/index.ts';
import { draftMigration, openStore, type Store } from '#store/index.ts';
import { migrationsIn } from '#store/migrate.ts';
import { person } from '../test/county/people.ts';
import { embeddedPrograms, type Server, startServer, systemPrograms } from '../test/county/servers.ts';
import { testCounty } from '../test/county/store.ts';
import { enrolment, office, registers } from './registers/ledger.ts';
import { processorClock } from './registers/processor.ts';
import { type Asking, KINDS, questionsOf } from './registers/questions.ts';
import { type Loaded, load } from './registers/seed.ts';

const LIMIT = 15;
const SIZE = 50;
const ledger = enrolment as unknown as Register;

const offices: readonly Office[] = [roster, accounts([], () => new Date()), office];
const ledgers: Ledgers = { offices, namesOf };
export const migrations = [
  ...migrationsIn(),
  { name: '9998-registers', sql: registers.map(one => draftMigration(shapeOf(one))).join('\n'), digest: 'registers' },
];

/** A reader of the whole bureau, the clerk of one school, and one whose role reaches five schools. */
function readers({ organisations }: Loaded): Readonly<Record<string, Actor>> {
  const reach = organisations.slice(3, 8);
  return {
    bureau: person(1, '甲', ['planner'], organisations[0]!),
    school: person(2, '乙', ['filer'], organisations[1]!),
    reach: { ...person(3, '丙', []), bounds: [{ role: 'filer', kind: 'organisation', ids: reach, organisations: reach }] },
  };
}

/** Milliseconds by the clock on the wall, and of processor time in program and database together. */
interface Taken {
  readonly wall: number;
  readonly processor: number;
}

/** What the server does for one page: the question understood, the rows read behind both walls, the answer as JSON. */
async function page(store: Store, actor: Actor, asking: Asking, processor: () => number): Promise<Taken> {
  const { where = {}, search = null, order = null, after = null } = asking;
  const used = processor();
  const began = performance.now();
  const asked = ask(ledgers, ledger, { where, search, order });
  if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
  const only = narrowedTo(ledgers, actor);
  const listed = await store.read({ county: testCounty.code, actor: actor.id, only }, reading =>
    listRows({ store: reading, actor, today: reading.today }, ledgers, ledger, asked.value, { size: SIZE, after }),
  );
  JSON.stringify(listed);
  const taken = { wall: performance.now() - began, processor: processor() - used };
  if (!listed.ok) throw new Error(JSON.stringify(listed.problems));
  return taken;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const middle = (values: readonly number[]): number =>
  at(
    [...values].sort((a, b) => a - b),
    0.5,
  );
const shown = (milliseconds: number): string => milliseconds.toFixed(1);

interface Line {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly processor50: number;
  readonly processor95: number;
}

/** What is measured on. */
interface Ground {
  readonly store: Store;
  readonly loaded: Loaded;
  /** The process of the database server; null where it is in ours. */
  readonly server: number | null;
}

/** One kind of question by one seed, put by the three readers in turn. */
export async function measure({ store, loaded, server }: Ground, kind: string, seed: number, times: number): Promise<Line> {
  const actors = Object.values(readers(loaded));
  const processor = processorClock(server);
  const taken: Taken[] = [];
  for (const [place, asking] of questionsOf(kind, loaded, seed, times).entries())
    taken.push(await page(store, actors[place % actors.length]!, asking, processor));
  const [wall, busy] = [taken.map(one => one.wall), taken.map(one => one.processor)].map(list => list.sort((a, b) => a - b)) as [
    number[],
    number[],
  ];
  return { p50: at(wall, 0.5), p95: at(wall, 0.95), max: at(wall, 1), processor50: at(busy, 0.5), processor95: at(busy, 0.95) };
}

/** Measures every kind by each seed and prints the medians of the seeds; true where every p95 is within the limit. */
export async function report(ground: Ground, options: { seeds: number; times: number; only: string | undefined }): Promise<boolean> {
  const kinds = Object.keys(KINDS).filter(kind => options.only === undefined || kind.includes(options.only));
  for (const kind of kinds) await measure(ground, kind, 0, 6);
  const table: Record<string, unknown>[] = [];
  const all: Line[][] = [];
  for (const kind of kinds) {
    const lines: Line[] = [];
    for (let seed = 1; seed <= options.seeds; seed += 1) lines.push(await measure(ground, kind, seed, options.times));
    all.push(lines);
    const p95 = middle(lines.map(line => line.p95));
    table.push({
      question: kind,
      'p50 ms': shown(middle(lines.map(line => line.p50))),
      'p95 ms': shown(p95),
      'worst p95': shown(Math.max(...lines.map(line => line.p95))),
      'max ms': shown(Math.max(...lines.map(line => line.max))),
      'processor p50': shown(middle(lines.map(line => line.processor50))),
      'processor p95': shown(middle(lines.map(line => line.processor95))),
      [`p95 <= ${LIMIT}`]: p95 <= LIMIT ? 'yes' : 'NO',
    });
  }
  console.table(table);
  return all.every(lines => middle(lines.map(line => line.p95)) <= LIMIT);
}

const machine = () =>
  loadavg()
    .map(one => one.toFixed(1))
    .join(' ');

/** Opens a store, fills it and measures. */
async function one(
  name: string,
  databaseUrl: string | null,
  server: number | null,
  rows: number,
  options: { seeds: number; times: number; only: string | undefined },
) {
  const store = await openStore({ ...(databaseUrl === null ? { inMemory: true } : { databaseUrl }), migrations });
  try {
    await store.addCounty(testCounty);
    const loaded = await load(store, testCounty.code, rows, 1);
    console.log(
      `${name}: ${rows} rows loaded through the store in ${loaded.seconds.toFixed(0)} s (${Math.round(rows / loaded.seconds)} a second)`,
    );
    await store.tidy();
    console.log(`load of the machine before ${machine()}`);
    const isWithin = await report({ store, loaded, server }, options);
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
 * 1,000,000 rows on PostgreSQL and 100,000 on PGlite, read as the desk's role behind row-level security by three kinds of readers in turn.
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
