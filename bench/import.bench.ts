import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedPrograms, type Server, startServer, systemPrograms } from '../test/county/servers.ts';
import { enter, granted } from './crowd.ts';
import { COLUMNS } from './import/ledger.ts';
import { processorSecondsOf } from './import/processor.ts';
import { type Walked, walk } from './import/walk.ts';
import { workbook } from './import/workbook.ts';
import { startProcess } from './running.ts';

const ROWS = 100_000;
const LIMITS = { postgres: 20, pglite: 60 } as const;
const MEGABYTES = 300;

type Engine = keyof typeof LIMITS;
type Line = Readonly<Record<string, string | number>>;

const tenth = (seconds: number) => seconds.toFixed(1);
const load = () => loadavg()[0]!.toFixed(1);

/** What an import took, and of that the processor time of the server and of the database beside it; null where the system does not tell. */
interface Imported extends Walked {
  readonly serverSeconds: number | null;
  readonly databaseSeconds: number | null;
  /** How many others wanted the machine, from its beginning to its end. */
  readonly loads: string;
}

const since = (before: number | null, now: number | null) => (before === null || now === null ? null : now - before);

/** One import into a house of its own on one database: of a server beside it, or in the house. */
async function imported(engine: Engine, database: Server | null, rows: number, seed: number): Promise<Imported> {
  const databaseUrl = database === null ? null : await database.newDatabase();
  const data = mkdtempSync(join(tmpdir(), 'yuheng-import-'));
  const house = await startProcess(['bench/import/house.ts', data], {
    NODE_OPTIONS: '--max-semi-space-size=8',
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
  });
  try {
    const { username, password } = house.administrator!;
    const browser = await enter(house, username, password);
    const names = ['甲', '乙', '丙', '丁'].map(word => `${engine}${word}小学`);
    for (const name of names) granted(await browser.deed('roster.addOrganisation', { name, kind: 'school' }));
    const bytes = workbook(rows, seed, names);
    const spent = () => [house.processorSeconds(), database === null ? null : processorSecondsOf(database.pid)] as const;
    const [before, began] = [spent(), load()];
    const walked = await walk(house, browser, bytes, rows);
    const now = spent();
    return { ...walked, serverSeconds: since(before[0], now[0]), databaseSeconds: since(before[1], now[1]), loads: `${began}–${load()}` };
  } finally {
    await house.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

function lineOf(engine: Engine, rows: number, seed: number, told: Imported): Line {
  const { read, check, save, all, idleMegabytes, peakMegabytes, serverSeconds, databaseSeconds, loads } = told;
  return {
    engine,
    seed,
    rows,
    'read s': tenth(read),
    'check s': tenth(check),
    'save s': tenth(save),
    'all s': tenth(all),
    's <=': LIMITS[engine],
    'idle MB': idleMegabytes ?? '?',
    'peak MB': peakMegabytes ?? '?',
    'growth MB': idleMegabytes === null || peakMegabytes === null ? '?' : peakMegabytes - idleMegabytes,
    'MB <': MEGABYTES * (engine === 'pglite' ? 3 : 1),
    'server processor s': serverSeconds === null ? '?' : tenth(serverSeconds),
    'database processor s': databaseSeconds === null ? (engine === 'pglite' ? 'in it' : '?') : tenth(databaseSeconds),
    load: loads,
  };
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The medians of several seeds on one engine. */
function medianOf(engine: Engine, lines: readonly Line[]): Line {
  const columns = Object.keys(lines[0]!).filter(name => lines.every(line => Number.isFinite(Number(line[name]))));
  const medians = Object.fromEntries(columns.map(name => [name, middle(lines.map(line => Number(line[name])))]));
  return { ...medians, engine, seed: `median of ${lines.length}`, load: lines.map(({ load: each }) => each).join(' ') };
}

/** exceljs reading the same file, alone and without checking or saving anything. */
function exceljsAlone(rows: number, seed: number): Line {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-import-'));
  const file = join(folder, 'wide.xlsx');
  writeFileSync(file, workbook(rows, seed, ['甲小学', '乙小学']));
  try {
    const done = spawnSync(process.execPath, [join(import.meta.dirname, 'import', 'peer.ts'), file], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`exceljs ended with ${done.status}: ${done.stderr}`);
    const told = JSON.parse(done.stdout) as { readonly rows: number; readonly seconds: number; readonly megabytes: number };
    if (told.rows !== rows) throw new Error(`exceljs read ${told.rows} rows`);
    return { engine: 'exceljs, reading alone', seed, rows, 'all s': tenth(told.seconds), 'peak MB': told.megabytes, load: load() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `npm run bench -- import [--rows N] [--only postgres|pglite] [--seeds 5] [--no-peer]`: a workbook of 100,000 rows and 40 columns uploaded to a
 * running server, checked and saved with its audit, once or with that many seeds and their medians. The clock starts with the upload's last byte and
 * stops when the last row is read from the list. `read` is the time that the check waited for the reader's thread. Memory is the server's process; the
 * database of PGlite lives in it. Processor time does not count what others do on the machine.
 */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const rows = Number(option('--rows') ?? ROWS);
  const only = option('--only');
  const seeds = Array.from({ length: Number(option('--seeds') ?? 1) }, (_, place) => place + 1);
  console.log(`${rows} × ${COLUMNS}; limits are for ${ROWS} rows; load when it began: ${load()}`);
  const lines: Line[] = [];
  // A long run is told as it goes.
  const tell = (line: Line) => {
    lines.push(line);
    console.log(JSON.stringify(line));
  };
  const programs = [systemPrograms(), embeddedPrograms()].find(one => 'folder' in one);
  for (const seed of seeds) {
    if (only !== 'pglite' && programs !== undefined && 'folder' in programs) {
      const server = await startServer(programs);
      try {
        tell(lineOf('postgres', rows, seed, await imported('postgres', server, rows, seed)));
      } finally {
        await server.stop();
      }
    }
    if (only !== 'postgres') tell(lineOf('pglite', rows, seed, await imported('pglite', null, rows, seed)));
  }
  for (const engine of ['postgres', 'pglite'] as const) {
    const own = lines.filter(line => line.engine === engine);
    if (own.length > 1) tell(medianOf(engine, own));
  }
  if (!args.includes('--no-peer')) tell(exceljsAlone(rows, 1));
  console.table(lines);
  console.log(
    `${seeds.length === 1 ? 'One seed; five and their medians with --seeds 5.' : `${seeds.length} seeds.`} A load above ${cpus().length} means that others used the machine.`,
  );
  if (programs === undefined) console.log('PostgreSQL was left out: no programs of it on this machine.');
  const directus = join(import.meta.dirname, '..', 'node_modules', 'directus');
  console.log(
    `Directus was left out: ${existsSync(directus) ? 'it is here, but nothing starts it' : 'it is not installed beside the product'}.`,
  );
}
