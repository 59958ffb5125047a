import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { run } from '#store/connection.ts';
import { openStore } from '#store/index.ts';
import { testCounty } from '../../county/store.ts';
import { codesOf, given, groundOn, type NewWorld, type Pupil, pupil, school, type World } from './world.ts';

const number = (place: number) => `62098120160101${String(place).padStart(4, '0')}`;

/** What lies in the database in the place of names and numbers, by its first letters, and which master wraps. */
async function marksIn(world: World) {
  const engine = await world.engine();
  const names = await run<{ readonly mark: string }>(
    engine.db,
    sql`select distinct split_part(name, ':', 1) as mark from pupil order by 1`,
  );
  const numbers = await run<{ readonly mark: string }>(
    engine.db,
    sql`select distinct split_part(id_number_digest, ':', 1) as mark from pupil order by 1`,
  );
  const masters = await run<{ readonly mark: string }>(engine.db, sql`select distinct split_part(wrapped, '.', 1) as mark from person_key`);
  await engine.close();
  const marks = (rows: readonly { readonly mark: string }[]) => rows.map(row => row.mark);
  return { names: marks(names), numbers: marks(numbers), masters: marks(masters) };
}

const PUPILS = 1200;

async function worldOfPupils(newWorld: NewWorld) {
  const world = await newWorld();
  const store = await openStore(world.options);
  await store.addCounty(testCounty);
  const on = groundOn(store, world, testCounty.code, testCounty.code);
  const parent = await on.school();
  const rows = Array.from({ length: PUPILS }, (_, place) => ({ school: parent, name: `学生${place}`, idNumber: number(place) }));
  given(await on.act(transaction => transaction.insertAll(pupil, rows)));
  await store.close();
  return { world, parent };
}

/** What every engine must promise about changing keys and ciphers. */
export function rotationContract(newWorld: NewWorld): void {
  test('a change of keys and ciphers that is stopped goes on where it stood, and everything opens throughout', async () => {
    const { world, parent } = await worldOfPupils(newWorld);
    const before = await marksIn(world);
    assert.deepEqual([before.names, before.numbers], [['aes256gcm'], ['hmacsha256']]);
    const stop = new AbortController();
    let store = await openStore(world.options);
    const halted = await store.rotateKeys({
      suite: 'national',
      tables: [school, pupil],
      stop: stop.signal,
      onProgress: ({ values }) => values > 0 && stop.abort(),
    });
    assert.deepEqual([halted.isDone, halted.values], [false, 500]);
    await store.close();
    assert.deepEqual((await marksIn(world)).names, ['aes256gcm', 'sm4ctr']);
    store = await openStore(world.options);
    const on = groundOn(store, world, testCounty.code, testCounty.code);
    for (const place of [0, PUPILS - 1]) {
      const found = await on.read(reading => reading.rows<Pupil>(pupil, { where: { idNumber: number(place) } }));
      assert.deepEqual(
        found.map(row => row.name),
        [`学生${place}`],
      );
    }
    const done = await store.rotateKeys({ tables: [school, pupil] });
    assert.deepEqual([done.isDone, done.values, done.suite], [true, PUPILS - 500, 'national']);
    const twin = await on.act(t => t.insert(pupil, { school: parent, name: '孙重号', idNumber: number(7) }));
    assert.deepEqual(codesOf(twin), ['store.alreadyThere']);
    assert.equal(
      (await store.verifyAudit()).every(report => report.isWhole),
      true,
    );
    await store.close();
    const after = await marksIn(world);
    assert.deepEqual([after.names, after.numbers, after.masters.length], [['sm4ctr'], ['hmacsm3'], 1]);
    assert.notDeepEqual(after.masters, before.masters);
    await assert.rejects(openStore({ ...world.options, cipher: 'international' }), { code: 'store.cipherDiffers' });
    await world.remove();
  });
}
