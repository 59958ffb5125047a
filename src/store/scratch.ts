import { CompiledQuery } from 'kysely';
import { openInMemory } from './pglite/engine.ts';
import { openPostgres } from './postgres.ts';

/** A database without a schema or data of ours, for statements whose answer is all that is wanted (`yuheng feel tck --sql`, tests). */
export interface Scratch {
  /** The rows of one statement with its `$n` parameters. */
  readonly query: (text: string, params: readonly unknown[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly close: () => Promise<void>;
}

/** An empty database in memory, or the PostgreSQL at an address. */
export async function openScratch(databaseUrl?: string): Promise<Scratch> {
  const engine = databaseUrl === undefined ? await openInMemory(null) : await openPostgres(databaseUrl);
  return {
    query: async (text, params) => (await engine.db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [...params]))).rows,
    close: () => engine.close(),
  };
}
