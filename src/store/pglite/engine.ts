import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect, type Engine } from '../connection.ts';
import { syncFolder, syncTree } from '../durableWrite.ts';
import { Pipe } from './pipe.ts';
import { startThread, type Thread } from './thread.ts';
import { unpackDump } from './unpack.ts';

const WAIT_FOR_TURN = 120_000;

/** Kysely over the single session of PGlite, wherever it runs. */
export function engineOver(thread: Thread): Engine {
  const { db } = connect({
    max: 1,
    stream: () => new Pipe(thread) as never,
    user: 'postgres',
    database: 'postgres',
    connectionTimeoutMillis: WAIT_FOR_TURN,
    idleTimeoutMillis: 0,
  });
  return {
    name: 'pglite',
    db,
    fsyncs: async () => (await thread.ask({ kind: 'fsyncs' })).count ?? 0,
    dump: async file => void (await thread.ask({ kind: 'dump', file })),
    close: async () => {
      await db.destroy();
      await thread.close();
    },
  };
}

/** A database in memory, gone when it is closed. */
export const openInMemory = async (template: string | null): Promise<Engine> =>
  engineOver(await startThread({ directory: null, template }));

/**
 * A database in a folder. A new one is made beside it (`.new`) and renamed into place when it is whole, so that a start cut short
 * leaves nothing half made.
 */
export async function openInFolder(directory: string, template: string | null): Promise<Engine> {
  if (existsSync(directory)) return engineOver(await startThread({ directory, template: null }));
  const beside = `${directory}.new`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(dirname(directory), { recursive: true });
  if (template === null) await (await startThread({ directory: beside, template })).close();
  else unpackDump(template, beside);
  syncTree(beside);
  renameSync(beside, directory);
  syncFolder(dirname(directory));
  return engineOver(await startThread({ directory, template: null }));
}
