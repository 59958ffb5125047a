import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { run } from '#store/connection.ts';
import { openStore } from '#store/index.ts';
import { storeContract } from '../../test/contracts/store/index.ts';
import { contractMigrations, folderWorlds, serverWorlds } from '../../test/contracts/store/world.ts';
import { byCounty } from '../../test/county/partitions.ts';
import { type Server, startServer, systemPrograms } from '../../test/county/servers.ts';

const worlds = folderWorlds(contractMigrations(byCounty));

describe('tables partitioned by county', () => {
  storeContract('partitions of PGlite', worlds);

  test('are partitioned indeed', async () => {
    const world = await worlds();
    await (await openStore(world.options)).close();
    const engine = await world.engine();
    const found = await run<{ readonly name: string }>(engine.db, sql`select relname as name from pg_class where relkind = 'p' order by 1`);
    assert.deepEqual(
      found.map(one => one.name),
      ['audit', 'audit_head', 'file', 'person_key', 'pupil', 'school'],
    );
    await engine.close();
    await world.remove();
  });
});

const programs = systemPrograms();
const missing = 'missing' in programs ? programs.missing : false;

describe('tables partitioned by county on PostgreSQL', { skip: missing }, () => {
  let server: Server;
  before(async () => {
    server = await startServer(programs as { folder: string });
  });
  storeContract(
    'partitions of PostgreSQL',
    serverWorlds(() => server.newDatabase(), contractMigrations(byCounty)),
  );
  after(() => server.stop());
});
