import { sql } from 'kysely';
import { type Engine, run } from './connection.ts';

const EVERY = 5 * 60_000;

/** PGlite has no background workers: dead rows are swept and the write-ahead log is cut short by a timer. The answer stops it. */
export function keepInOrder(engine: Engine): () => void {
  if (engine.name !== 'pglite') return () => undefined;
  const timer = setInterval(() => {
    void run(engine.db, sql`vacuum (analyze)`)
      .then(() => run(engine.db, sql`checkpoint`))
      .catch(() => undefined);
  }, EVERY);
  timer.unref();
  return () => clearInterval(timer);
}
