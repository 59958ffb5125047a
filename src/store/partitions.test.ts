import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { sql } from 'kysely';
import { run } from '#store/connection.ts';
import { openStore } from '#store/index.ts';
import { countiesContract } from '../../test/contracts/store/counties.ts';
import { personsContract } from '../../test/contracts/store/persons.ts';
import { rowsContract } from '../../test/contracts/store/rows.ts';
import { contractMigrations, endShared, folderWorlds, serverWorlds } from '../../test/contracts/store/world.ts';
import { byCounty } from '../../test/county/partitions.ts';
import { embeddedPrograms, startServer } from '../../test/county/servers.ts';

const worlds = folderWorlds(contractMigrations(byCounty));

describe('tables partitioned by county', () => {
  after(() => endShared(worlds));
  rowsContract(worlds);
  countiesContract(worlds);
  personsContract(worlds);

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

const programs = embeddedPrograms();
const missing = 'missing' in programs ? programs.missing : false;

test('the same migrations partition on PostgreSQL too', { skip: missing }, async context => {
  const server = await startServer(programs as { folder: string });
  context.after(() => server.stop());
  const world = await serverWorlds(() => server.newDatabase(), contractMigrations(byCounty))();
  const store = await openStore(world.options);
  assert.deepEqual(await store.verifyAudit(), []);
  await store.close();
  await world.remove();
});
