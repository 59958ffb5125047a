import { sql } from 'kysely';
import { connect, type Engine, run } from './connection.ts';
import { fault, faults } from './fault.ts';

const OLDEST = 150_000;

/** PostgreSQL by its address. Faults `store.unreachable` and `store.tooOld`. */
export async function openPostgres(databaseUrl: string): Promise<Engine> {
  const { db } = connect({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    // Statements that need not wait for each other's answers are sent together.
    pipeline: true,
    options: '-c TimeZone=UTC -c idle_in_transaction_session_timeout=300000 -c lock_timeout=60000',
  });
  try {
    const [found] = await run<{ readonly number: string; readonly text: string }>(
      db,
      sql`select current_setting('server_version_num') as number, current_setting('server_version') as text`,
    );
    if (Number(found?.number) < OLDEST) throw fault(faults.tooOld({ version: found?.text ?? '?' }));
  } catch (error) {
    await db.destroy();
    if (error instanceof Error && error.name === 'StoreFault') throw error;
    throw fault(
      faults.unreachable({ cause: error instanceof Error ? error.message || String((error as { code?: string }).code) : '?' }),
      error,
    );
  }
  return {
    name: 'postgres',
    db,
    fsyncs: async () => null,
    dump: async () => {
      throw new Error('only PGlite dumps its folder');
    },
    close: () => db.destroy(),
  };
}
