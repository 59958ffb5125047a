import { after, before, describe, test } from 'node:test';
import { storeContract } from '../../test/contracts/store/index.ts';
import { contractMigrations, serverWorlds } from '../../test/contracts/store/world.ts';
import { embeddedPrograms, type Programs, type Server, startServer, systemPrograms } from '../../test/county/servers.ts';

function suiteOn(engine: string, programs: Programs): void {
  if ('missing' in programs) {
    test(`the contract on ${engine}`, { skip: programs.missing }, () => undefined);
    return;
  }
  describe(engine, () => {
    let server: Server;
    before(async () => {
      server = await startServer(programs);
    });
    storeContract(
      engine,
      serverWorlds(() => server.newDatabase(), contractMigrations()),
    );
    after(() => server.stop());
  });
}

suiteOn('the PostgreSQL of npm', embeddedPrograms());
suiteOn('the PostgreSQL of the machine', systemPrograms());
