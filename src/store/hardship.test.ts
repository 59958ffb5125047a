import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { run } from '#store/connection.ts';
import { openStore } from '#store/index.ts';
import {
  codesOf,
  contractMigrations,
  folderWorlds,
  given,
  groundOn,
  school,
  serverWorlds,
  type World,
  withOwnStore,
} from '../../test/contracts/store/world.ts';
import { embeddedPrograms, startServer } from '../../test/county/servers.ts';
import { testCounty } from '../../test/county/store.ts';

const migrations = contractMigrations();
const worlds = folderWorlds(migrations);
const scratch = mkdtempSync(join(tmpdir(), 'yuheng-hardship-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

test('a directory that is open is refused to a second opener, and a lock left by a killed process is taken over', () =>
  withOwnStore(worlds, async ({ world }) => {
    const { dataDirectory } = world.options;
    await assert.rejects(openStore(world.options), { code: 'store.alreadyOpen' });
    const other = join(scratch, 'left');
    const dead = spawnSync(process.execPath, ['-e', '0']).pid;
    const first = await openStore({ ...world.options, dataDirectory: other });
    await first.close();
    writeFileSync(join(other, 'lock.json'), JSON.stringify({ pid: dead, host: hostname(), started: '1' }));
    const second = await openStore({ ...world.options, dataDirectory: other });
    assert.equal((JSON.parse(readFileSync(join(other, 'lock.json'), 'utf8')) as { pid: number }).pid, process.pid);
    await second.close();
    assert.equal(readdirSync(other).includes('lock.json'), false);
    assert.equal(readdirSync(dataDirectory).includes('lock.json'), true);
  }));

const isPosix = process.platform === 'win32' ? 'Windows has no modes of files' : false;

test('the key file is for its owner alone', { skip: isPosix }, () =>
  withOwnStore(worlds, async ({ world }) => {
    assert.equal(statSync(join(world.options.dataDirectory, 'keys', 'keys.json')).mode & 0o777, 0o600);
  }),
);

/** A closed world with 500 schools, and where the database keeps them. */
async function furnished(): Promise<{ readonly world: World; readonly file: string }> {
  const world = await worlds();
  const store = await openStore(world.options);
  await store.addCounty(testCounty);
  const on = groundOn(store, world, testCounty.code, testCounty.code);
  given(
    await on.act(t =>
      t.insertAll(
        school,
        Array.from({ length: 500 }, (_, place) => ({ name: `小学${place}` })),
      ),
    ),
  );
  await store.close();
  const engine = await world.engine();
  await run(engine.db, sql`checkpoint`);
  const [found] = await run<{ readonly path: string }>(engine.db, sql`select pg_relation_filepath('school') as path`);
  await engine.close();
  return { world, file: join(world.options.dataDirectory, 'database', found!.path) };
}

test('a damaged page of the database is a fault that says so, never other rows', async () => {
  const { world, file } = await furnished();
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.from('damage'), 0, 6, 8192 + 4000);
  const store = await openStore(world.options);
  const reading = store.read({ county: testCounty.code, actor: 'a' }, one => one.rows(school));
  await assert.rejects(reading, { code: 'store.damaged' });
  await store.close();
  await world.remove();
});

test('a database that cannot start is a fault with a sentence', async () => {
  const { world } = await furnished();
  truncateSync(join(world.options.dataDirectory, 'database', 'global', 'pg_control'), 100);
  await assert.rejects(openStore(world.options), error => {
    assert.equal((error as { code: string }).code, 'store.stopped');
    assert.match(String(error), /pg_control|control file|checkpoint/i);
    return true;
  });
  await world.remove();
});

const isLinux = process.platform === 'linux' ? false : 'a limit on file size is set by the shell of Linux';

test('a disk that takes no more refuses the deed with a sentence and keeps all that was acknowledged', { skip: isLinux }, async () => {
  const { world } = await furnished();
  const { dataDirectory } = world.options;
  const filler = join(import.meta.dirname, '..', '..', 'test', 'county', 'fill.ts');
  const largest = Math.max(...filesBelow(join(dataDirectory, 'database')).map(file => statSync(file).size));
  const limit = Math.ceil(largest / 512) + 600;
  const child = spawnSync('sh', ['-c', `ulimit -f ${limit}; exec "$0" "$@"`, process.execPath, filler, dataDirectory], {
    encoding: 'utf8',
  });
  const told = JSON.parse(child.stdout.trim().split('\n').at(-1)!) as { acknowledged: number; codes: string[] };
  assert.equal(told.acknowledged > 0, true, child.stderr);
  assert.match(told.codes.join(), /^store\.(diskFull|stopped)$/);
  const store = await openStore(world.options);
  assert.equal(await store.read({ county: testCounty.code, actor: 'a' }, one => one.count(school)), 500 + told.acknowledged);
  assert.deepEqual(
    (await store.verifyAudit()).map(report => report.isWhole),
    [true],
  );
  await store.close();
  await world.remove();
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));

const programs = embeddedPrograms();
const missing = 'missing' in programs ? programs.missing : false;

test('a connection that is cut refuses the deed kindly, and the next one works', { skip: missing }, async context => {
  const server = await startServer(programs as { folder: string });
  context.after(() => server.stop());
  const cut = async () => {
    const client = new pg.Client({ connectionString: server.superuser });
    await client.connect();
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'yuheng_test'`);
    await client.end();
  };
  await withOwnStore(
    serverWorlds(() => server.newDatabase(), migrations),
    async on => {
      await on.school();
      const broken = await on.act(async transaction => {
        await transaction.insert(school, { name: '断线小学' });
        await cut();
        return transaction.insert(school, { name: '断线二小' });
      });
      assert.deepEqual(codesOf(broken), ['store.connectionLost']);
      const reading = on.read(async one => {
        await cut();
        return one.count(school);
      });
      await assert.rejects(reading, { code: 'store.connectionLost' });
      await server.crash();
      assert.deepEqual(codesOf(await on.act(transaction => transaction.insert(school, { name: '停机小学' }))), ['store.connectionLost']);
      await server.start();
      assert.deepEqual(codesOf(await on.act(transaction => transaction.insert(school, { name: '第二小学' }))), []);
      assert.equal(await on.read(one => one.count(school)), 2);
    },
  );
});

test('an account that may not make the role is told what its administrator must run, and that is enough', {
  skip: missing,
}, async context => {
  const server = await startServer(programs as { folder: string });
  context.after(() => server.stop());
  const client = new pg.Client({ connectionString: server.superuser });
  await client.connect();
  for (const statement of ['create role plain login', 'create database plain owner plain']) await client.query(statement);
  const databaseUrl = server.superuser.replace('postgres@', 'plain@').replace(/postgres$/, 'plain');
  const options = { dataDirectory: join(scratch, 'plain'), databaseUrl, migrations };
  const told = await openStore(options).then(
    () => '',
    (error: Error) => error.message,
  );
  const [statements] = /CREATE ROLE .*?;\s*GRANT .*?;/.exec(told) ?? ['select'];
  await client.query(statements);
  await client.end();
  const store = await openStore(options);
  assert.deepEqual(await store.counties(), []);
  await store.close();
});

test('a server that is not there is a fault that says what to check', async () => {
  const nowhere = openStore({ dataDirectory: join(scratch, 'nowhere'), databaseUrl: 'postgres://nobody@127.0.0.1:1/none' });
  await assert.rejects(nowhere, { code: 'store.unreachable' });
});
