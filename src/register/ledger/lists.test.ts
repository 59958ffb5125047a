import { after, before, describe, test } from 'node:test';
import { listContract } from '../../../test/contracts/lists/index.ts';
import { type Server, startServer, systemPrograms } from '../../../test/county/servers.ts';

listContract('PGlite', async () => ({ inMemory: true }), 120);

const programs = systemPrograms();

if ('missing' in programs) test('lists on PostgreSQL', { skip: programs.missing }, () => undefined);
else
  describe('PostgreSQL', () => {
    let server: Server;
    before(async () => {
      server = await startServer(programs);
    });
    listContract('PostgreSQL', async () => ({ databaseUrl: await server.newDatabase() }));
    after(() => server.stop());
  });
