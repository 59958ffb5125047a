import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openBackup } from '#store/backup/take.ts';
import { run } from '#store/connection.ts';
import { openStore, type Store } from '#store/index.ts';
import { testCounty } from '../../county/store.ts';
import { codesOf, type Ground, given, groundOn, type NewWorld, type Pupil, pupil, type World, withStore } from './world.ts';

const secret = { name: '赵抹除', idNumber: '620981201601019981' };
const kept = { name: '钱留存', idNumber: '620981201601019982' };
const letter = Buffer.from(`${secret.name}的家访记录 ${secret.idNumber}`);

/** True where a name or number of the erased person stands in bytes, as UTF-8 or UTF-16. */
const holdsSecret = (bytes: Buffer) =>
  Object.values(secret).some(text => bytes.includes(Buffer.from(text)) || bytes.includes(Buffer.from(text, 'utf16le')));

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));

/** Every row of every table as text, in the words of the database. */
async function everyRow(world: World): Promise<Buffer> {
  const engine = await world.engine();
  const tables = await run<{ readonly name: string }>(
    engine.db,
    sql`select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
  );
  const texts: string[] = [];
  for (const { name } of tables)
    for (const row of await run<{ readonly line: string }>(engine.db, sql`select row_to_json(t)::text as line from ${sql.table(name)} t`))
      texts.push(row.line);
  await engine.close();
  return Buffer.from(texts.join('\n'));
}

async function twoPupils(on: Ground): Promise<readonly [string, string]> {
  const parent = await on.school();
  const made = given(
    await on.act(async transaction => {
      const rows = await transaction.insertAll<Pupil>(
        pupil,
        [secret, kept].map(values => ({ ...values, school: parent, bornOn: '2016-01-01', grade: 3 })),
      );
      await transaction.keepFile(letter, { name: `${secret.name}.txt`, mediaType: 'text/plain', person: rows[0]!.id });
      return rows;
    }),
  );
  const [first, second] = made.map(row => row.id);
  await on.act(transaction => transaction.update(pupil, first!, 1, { name: `${secret.name}（改）` }));
  await on.act(transaction => transaction.update(pupil, first!, 2, { name: secret.name }));
  return [first!, second!];
}

/** What every engine must promise about persons. */
export function personsContract(newWorld: NewWorld): void {
  test('a person is found by number, and the number may stand only once', () =>
    withStore(newWorld, async on => {
      await twoPupils(on);
      const found = await on.read(r => r.rows<Pupil>(pupil, { where: { idNumber: kept.idNumber } }));
      assert.deepEqual(
        found.map(row => row.name),
        [kept.name],
      );
      const [{ school: parent }] = found as unknown as [{ school: string }];
      const again = await on.act(t => t.insert(pupil, { school: parent, name: '孙重号', idNumber: kept.idNumber }));
      assert.deepEqual(codesOf(again), ['store.alreadyThere']);
      const byName = on.read(r => r.rows(pupil, { where: { name: kept.name } }));
      await assert.rejects(byName, { code: 'store.sensitiveCondition' });
    }));

  test('persons may be added while two others are erased; nobody else’s values are lost', () =>
    withStore(newWorld, async on => {
      const [erased, alsoErased] = await twoPupils(on);
      const parent = await on.school('第二小学');
      const names = Array.from({ length: 8 }, (_, place) => `同时${place}`);
      const adding = names.map(name => on.act(t => t.insert(pupil, { school: parent, name })));
      const erasing = [erased, alsoErased].map(person => on.store.erase({ county: on.home, person, actor: 'a', why: '转出' }, [pupil]));
      const adding2 = names.map(name => on.act(t => t.insert(pupil, { school: parent, name: `${name}后` })));
      assert.deepEqual((await Promise.all([...erasing, ...adding, ...adding2])).flatMap(codesOf), []);
      const found = await on.read(r => r.rows<Pupil>(pupil, { where: { school: parent } }));
      assert.deepEqual(found.map(row => row.name).sort(), [...names, ...names.map(name => `${name}后`)].sort());
      assert.equal((await on.read(r => r.row<Pupil>(pupil, erased)))?.name, null);
    }));

  test('a file that one person’s record names is sealed under their key and goes with them; one that two name, or a plain record, does not', async () => {
    const world = await newWorld();
    const store = await openStore(world.options);
    await store.addCounty(testCounty);
    const on = groundOn(store, world, testCounty.code, testCounty.code);
    const [first, second] = await twoPupils(on);
    const keep = async (text: string) =>
      given(await on.act(t => t.keepFile(Buffer.from(text), { name: `附件${text.length}.txt`, mediaType: 'text/plain' }))).hash;
    const name = (hash: string, person: string | null) => on.act(t => t.nameFile(hash, person));
    const [scan, list, notice] = [await keep('签字扫描件'), await keep('全班名单'), await keep('公开通知')];
    const withText = (text: string) => filesBelow(world.options.dataDirectory).filter(one => readFileSync(one).includes(Buffer.from(text)));
    assert.equal(withText('签字扫描件').length, 1);
    await name(scan, first);
    await name(scan, null);
    for (const person of [first, second]) await name(list, person);
    for (const person of [null, first]) await name(notice, person);
    assert.deepEqual(withText('签字扫描件'), []);
    const read = async (hash: string) => {
      const found = await on.read(async r => {
        const kept = await r.file(hash);
        return kept && [kept.name, Buffer.from(await kept.read()).toString()];
      });
      return found;
    };
    assert.deepEqual(await read(scan), ['附件5.txt', '签字扫描件']);
    given(await store.erase({ county: on.home, person: first, actor: 'a', why: '转出' }, [pupil]));
    assert.deepEqual(await Promise.all([scan, list, notice].map(read)), [null, ['附件4.txt', '全班名单'], ['附件4.txt', '公开通知']]);
    // The same paper brought again, of somebody else.
    assert.equal(await keep('签字扫描件'), scan);
    assert.deepEqual(await read(scan), ['附件5.txt', '签字扫描件']);
    await store.close();
  });

  test('sensitive values never reach the disk, and an erased person is nowhere: rows, history, audit, files, backup; and the chain still verifies', async () => {
    const world = await newWorld();
    const store = await openStore(world.options);
    await store.addCounty(testCounty);
    const [erased, other] = await twoPupils(groundOn(store, world, testCounty.code, testCounty.code));
    const before = given(await store.backup(join(world.options.dataDirectory, 'before.yhb'), 'a good passphrase'));
    assert.equal(before.files, 1);
    assert.deepEqual(
      filesBelow(world.options.dataDirectory).filter(one => holdsSecret(readFileSync(one))),
      [],
    );
    const order = { county: testCounty.code, person: erased, actor: '安全管理员', why: '监护人撤回同意' };
    assert.deepEqual(codesOf(await store.erase(order, [pupil])), []);
    assert.deepEqual(codesOf(await store.erase(order, [pupil])), ['store.noSuchPerson']);
    await assertErased(store, erased, other);
    const file = join(world.options.dataDirectory, 'after.yhb');
    const report = given(await store.backup(file, 'a good passphrase'));
    assert.equal(report.files, 0);
    for await (const { body } of openBackup(file, 'a good passphrase')) assert.equal(holdsSecret(body), false);
    await store.close();
    assert.equal(holdsSecret(await everyRow(world)), false);
    assert.deepEqual(
      filesBelow(world.options.dataDirectory).filter(one => holdsSecret(readFileSync(one))),
      [],
    );
    const again = await openStore(world.options);
    await assertErased(again, erased, other);
    await again.close();
    await world.remove();
  });
}

async function assertErased(store: Store, erased: string, other: string): Promise<void> {
  await store.read({ county: testCounty.code, actor: 'a' }, async reading => {
    const gone = await reading.row<Pupil>(pupil, erased);
    assert.deepEqual([gone?.name, gone?.idNumber, gone?.grade], [null, null, 3]);
    assert.equal((await reading.row<Pupil>(pupil, other))?.name, kept.name);
    const events = await reading.events({});
    assert.equal(holdsSecret(Buffer.from(JSON.stringify(events))), false);
    assert.equal(
      events.some(event => event.after?.name === kept.name),
      true,
    );
    assert.deepEqual(
      events.filter(event => event.deed === 'store.erase').map(event => event.row),
      [erased],
    );
  });
  const [report] = await store.verifyAudit();
  assert.equal(report?.isWhole, true);
  const renamed = await store.deed({ county: testCounty.code, actor: 'a', deed: 't.a' }, t => t.update(pupil, erased, 3, { name: '又来' }));
  assert.deepEqual(codesOf(renamed), ['store.erased']);
}
