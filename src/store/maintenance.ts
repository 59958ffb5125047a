import { sql } from 'kysely';
import { type Engine, run } from './connection.ts';

const EVERY = 5 * 60_000;

/** Sweeps dead rows and renews the statistics of all tables. */
export const tidy = (engine: Engine): Promise<unknown> => run(engine.db, sql`vacuum (analyze)`);

/** PGlite has no background workers: dead rows are swept and the write-ahead log is cut short by a timer. The answer stops it. */
export function keepInOrder(engine: Engine): () => void {
  if (engine.name !== 'pglite') return () => undefined;
  const timer = setInterval(() => {
    void tidy(engine)
      .then(() => run(engine.db, sql`checkpoint`))
      .catch(() => undefined);
  }, EVERY);
  timer.unref();
  return () => clearInterval(timer);
}
