import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openStore, type Store } from '#store/index.ts';
import { embeddedPrograms, type Programs, type Server, startServer, systemPrograms } from '../test/county/servers.ts';
import { cutAtRandomWrites } from './durability/cuts.ts';
import { killAgainAndAgain } from './durability/kills.ts';
import { county, migrations, writeBoth } from './durability/ledger.ts';

const COMMITS = 200;

/** A repeatable stream of numbers 0–1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const progress = (label: string) => (done: number) => process.stderr.isTTY && process.stderr.write(`\r${label} ${done}   `);

/** How often a server has made its write-ahead log reach the disk, by its own count. */
async function fsyncsOfServer(address: string): Promise<number> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const version = Number((await client.query<{ n: string }>(`select current_setting('server_version_num') as n`)).rows[0]!.n);
  const counted =
    version >= 180_000 ? `select sum(fsyncs) as n from pg_stat_io where object = 'wal'` : 'select wal_sync as n from pg_stat_wal';
  await client.query('select pg_stat_force_next_flush()');
  const { rows } = await client.query<{ n: string }>(counted);
  await client.end();
  return Number(rows[0]!.n);
}

/** A server's process reports its counts at its next statement, a second after the last report. */
async function letItReport(store: Store): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    await pause(1200);
    await store.counties();
  }
}

/** Fsyncs against acknowledged commits, one after another. */
async function countFsyncs(
  server: Server | null,
): Promise<{ readonly commits: number; readonly fsyncs: number; readonly milliseconds: number }> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'yuheng-fsyncs-'));
  const databaseUrl = server === null ? undefined : await server.newDatabase();
  const store = await openStore({ dataDirectory, migrations, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  await store.addCounty(county);
  const counted = async () => (server === null ? ((await store.fsyncs()) ?? 0) : fsyncsOfServer(server.superuser));
  const before = await counted();
  const start = performance.now();
  for (let count = 0; count < COMMITS; count += 1) await writeBoth(store, `f${count}`);
  const milliseconds = Math.round(performance.now() - start);
  if (server !== null) await letItReport(store);
  const fsyncs = (await counted()) - before;
  await store.close();
  rmSync(dataDirectory, { recursive: true, force: true });
  return { commits: COMMITS, fsyncs, milliseconds };
}

async function onServer(programs: Programs, work: (server: Server) => Promise<void>): Promise<void> {
  if ('missing' in programs) return console.error(programs.missing);
  const server = await startServer(programs);
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

/** `npm run bench -- durability [--rounds 200] [--cuts 40] [--seed 1]`: what survives kill -9, and what reaches the disk. */
export async function run(args: readonly string[]): Promise<void> {
  const options = { rounds: { type: 'string' }, cuts: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const rounds = Number(values.rounds ?? 200);
  const random = seeded(Number(values.seed ?? 1));
  const table: Record<string, object> = {};
  const wants = (name: string) => values.only === undefined || values.only === name;
  if (wants('pglite')) {
    table['PGlite: fsyncs'] = await countFsyncs(null);
    table['PGlite: copies cut at random writes'] = await cutAtRandomWrites(Number(values.cuts ?? 40), random, progress('cut'));
    table['PGlite: kill -9'] = await killAgainAndAgain(rounds, random, null, progress('PGlite'));
  }
  for (const [name, programs] of [
    ['npm', embeddedPrograms()],
    ['machine', systemPrograms()],
  ] as const)
    if (wants(name))
      await onServer(programs, async server => {
        table[`PostgreSQL of ${name}: fsyncs`] = await countFsyncs(server);
        table[`PostgreSQL of ${name}: kill -9`] = await killAgainAndAgain(rounds, random, server, progress(name));
      });
  console.table(table);
}
