/** The thread in which PGlite lives: protocol bytes in, protocol bytes out, one request at a time. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DurableFs, durableStart } from './durableFs.ts';
import type { Reply, Request, Start } from './wire.ts';

const start = workerData as Start;
const port = parentPort!;

/** What the database last complained of, to be told with a failure. */
let complaint = '';
const onStderr = (line: string): boolean => {
  if (/PANIC|FATAL/.test(line)) complaint = line.replace(/^.*(PANIC|FATAL): */, '');
  return true;
};

/** An error's own words, and what the database said before it. */
const told = (error: unknown): string => [error instanceof Error ? error.message : String(error), complaint].filter(Boolean).join(': ');

async function open() {
  const template = start.template === null ? {} : { loadDataDir: new Blob([readFileSync(start.template)]) };
  const initDbStartParams = ['--wal-segsize=1'];
  if (start.directory === null) return { pg: await PGlite.create({ ...template, initDbStartParams, onStderr }), fs: null };
  const fs = new DurableFs(start.directory);
  return { pg: await PGlite.create({ ...template, fs, startParams: durableStart(), initDbStartParams, onStderr }), fs };
}

const { pg, fs } = await open().catch((error: unknown) => {
  throw new Error(told(error), { cause: error });
});

async function answer(request: Request): Promise<Partial<Reply>> {
  if (request.kind === 'protocol') return { bytes: await pg.execProtocolRaw(request.bytes) };
  if (request.kind === 'fsyncs') return { count: fs?.fsyncs ?? 0 };
  if (request.kind === 'dump') {
    const dumped = await pg.dumpDataDir('gzip');
    writeFileSync(request.file, Buffer.from(await dumped.arrayBuffer()));
    return {};
  }
  await pg.close();
  return {};
}

let turn = Promise.resolve();
port.on('message', (request: Request) => {
  turn = turn.then(async () => {
    try {
      port.postMessage({ id: request.id, ...(await answer(request)) });
    } catch (error) {
      port.postMessage({ id: request.id, failed: told(error) });
    }
    if (request.kind === 'close') port.close();
  });
});
port.postMessage({ id: 0 });
