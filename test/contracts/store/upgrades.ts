import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { verifyBackup } from '#store/backup/take.ts';
import { openStore } from '#store/index.ts';
import { readKeys } from '#store/keyFile.ts';
import { testCounty } from '../../county/store.ts';
import { groundOn, type NewWorld, school, type World } from './world.ts';

async function withData(newWorld: NewWorld, work: (world: World) => Promise<void>): Promise<void> {
  const world = await newWorld();
  try {
    const store = await openStore(world.options);
    await store.addCounty(testCounty);
    await groundOn(store, world, testCounty.code, testCounty.code).school();
    await store.close();
    await work(world);
  } finally {
    await world.remove();
  }
}

const later = (world: World, sql: string, digest = 'later') => ({
  ...world.options,
  migrations: [...world.options.migrations!, { name: '0003-later', sql, digest }],
});

const schoolsIn = async (options: World['options']): Promise<number> => {
  const store = await openStore(options);
  const count = await store.read({ county: testCounty.code, actor: 'a' }, reading => reading.count(school));
  await store.close();
  return count;
};

/** What every engine must promise about upgrades. */
export function upgradesContract(newWorld: NewWorld): void {
  test('a start with newer code backs up, verifies, and then moves the schema forward', () =>
    withData(newWorld, async world => {
      const newer = later(world, 'create table extra (county text not null, id uuid not null, primary key (county, id))');
      assert.equal(await schoolsIn(newer), 1);
      const folder = join(world.options.dataDirectory, 'backups');
      const [backup] = readdirSync(folder);
      const { upgrades } = readKeys(join(world.options.dataDirectory, 'keys', 'keys.json'), false);
      assert.equal((await verifyBackup(join(folder, backup!), upgrades)).rows.school, 1);
      await assert.rejects(openStore(world.options), { code: 'store.newerThanCode' });
      assert.equal(await schoolsIn(newer), 1);
      assert.equal(readdirSync(folder).length, 1);
    }));

  test('a migration that fails leaves the database as it was, and says where the backup is', () =>
    withData(newWorld, async world => {
      const broken = later(world, 'create table extra (county text); drop table pupil; update school set seats = 1 / 0');
      await assert.rejects(openStore(broken), error => {
        assert.match(String(error), /0003-later.*before-0003-later.*division by zero/s);
        return true;
      });
      assert.equal(await schoolsIn(world.options), 1);
    }));

  test('a migration that was edited after it ran is refused', () =>
    withData(newWorld, async world => {
      const first = later(world, 'create table extra (county text)');
      assert.equal(await schoolsIn(first), 1);
      await assert.rejects(openStore(later(world, 'create table extra (county text, more text)', 'edited')), {
        code: 'store.migrationChanged',
      });
    }));

  test('another key file is refused before anything is written with it', () =>
    withData(newWorld, async world => {
      const elsewhere = { ...world.options, keysDirectory: join(world.options.dataDirectory, 'otherKeys') };
      await assert.rejects(openStore(elsewhere), { code: 'store.keysDoNotFit' });
      assert.equal(await schoolsIn(world.options), 1);
    }));
}
