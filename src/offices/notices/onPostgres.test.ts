import { after, test } from 'node:test';
import { books } from '../../../test/county/bureau.ts';
import { embeddedPrograms, type Programs, type Server, startServer } from '../../../test/county/servers.ts';

/** Tells the stories of the notices again, each with its books on PostgreSQL. */
async function tellOn(server: Server): Promise<void> {
  books.databaseUrl = await server.newDatabase();
  await import('./notices.test.ts');
  books.databaseUrl = await server.newDatabase();
  await import('./mine.test.ts');
  after(() => server.stop());
}

const skipped = ({ missing }: { readonly missing: string }) =>
  void test('notices are kept on PostgreSQL as well', { skip: missing }, () => undefined);

const programs: Programs = embeddedPrograms();
await ('folder' in programs ? tellOn(await startServer(programs)) : skipped(programs));
