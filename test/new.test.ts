import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { type Office, type Register, shapeOf } from '#register/index.ts';
import { columnsOfTable } from '#store/table.ts';
import { skeleton } from '../scripts/new.ts';

// Below the product's own folder, so that #register/… is found.
const folder = mkdtempSync(join(import.meta.dirname, '.scratch-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const write = (files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

test('a new office declares itself, its table fits the declaration, and its test passes', async () => {
  write(skeleton('office', 'drill', 'drill', join(folder, 'store/migrations')));
  const { drillOffice } = (await import(join(folder, 'offices/drill/index.ts'))) as { readonly drillOffice: Office };
  assert.deepEqual([drillOffice.name, drillOffice.verbs.map(verb => verb.name)], ['drill', ['drill.addDrill', 'drill.correctDrill']]);
  const [register] = drillOffice.registers as readonly [Register];
  const database = await PGlite.create();
  await database.exec('create table organisation (county text, id uuid, primary key (county, id))');
  const [draft] = readdirSync(join(folder, 'store/migrations'));
  assert.equal(draft, '0001-drill.sql');
  await database.exec(skeleton('office', 'drill', 'drill', '')['store/migrations/0001-drill.sql']!);
  const { rows } = await database.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'drill'`,
  );
  await database.close();
  assert.deepEqual(
    rows.map(row => row.name).sort(),
    columnsOfTable(shapeOf(register))
      .map(column => column.name)
      .sort(),
  );
  const run = spawnSync(process.execPath, ['--test', join(folder, 'offices/drill/drill.test.ts')], {
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: '' },
  });
  assert.equal(run.status, 0, run.stdout);
});

test('a new register takes the next number of the migrations', () => {
  const files = skeleton('register', 'drill', 'hazardRound', join(folder, 'store/migrations'));
  assert.ok(Object.keys(files).includes('store/migrations/0002-hazard-round.sql'));
  assert.ok(Object.keys(files).includes('offices/drill/addHazardRound.ts'));
  assert.equal(Object.keys(files).length, 5);
});
