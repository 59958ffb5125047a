import assert from 'node:assert/strict';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hashOfBytes } from '#store/files.ts';
import { openStore, restoreStore, type Store } from '#store/index.ts';
import { codesOf, type Ground, given, type NewWorld, type Pupil, pupil, school, withOwnStore } from './world.ts';

const passphrase = '守好这句长长的口令';
const attachment = Buffer.from('附件\n');

/** Rows of every kind, a person, a file: what a backup must bring back. */
export async function furnish(on: Ground): Promise<string> {
  const parent = await on.school();
  given(
    await on.act(async transaction => {
      const branch = await transaction.insert(school, {
        name: '分校',
        parent,
        facts: { n: 1.5, list: ['甲'] },
        floorArea: '12345678901234567890.5',
      });
      await transaction.insert(school, {
        name: '分校的分校',
        parent: branch.id,
        openedOn: '1958-09-01',
        seenAt: new Date('2027-01-01T00:00:00.5Z'),
      });
      await transaction.insert(pupil, { school: branch.id, name: '李归来', idNumber: '620981201601019971', grade: 2 });
      await transaction.keepFile(attachment, { name: '附件.txt', mediaType: 'text/plain' });
    }),
  );
  return parent;
}

/** All that a reader can see of a county. */
export const everything = (store: Store, county: string) =>
  store.read({ county, actor: 'a' }, async reading => ({
    schools: await reading.rows(school),
    pupils: await reading.rows<Pupil>(pupil),
    events: await reading.events({}),
    file: await (await reading.file(hashOfBytes(attachment)))!.read(),
  }));

/** What every engine must promise about backups. */
export function backupsContract(newWorld: NewWorld): void {
  test('a backup brings everything back, and work goes on from there', () =>
    withOwnStore(newWorld, async on => {
      const parent = await furnish(on);
      const file = join(on.world.options.dataDirectory, 'all.yhb');
      const report = given(await on.store.backup(file, passphrase));
      assert.deepEqual([report.rows.school, report.rows.pupil, report.files], [3, 1, 1]);
      const before = await everything(on.store, on.home);
      const other = await newWorld();
      assert.deepEqual(codesOf(await restoreStore(other.options, file, passphrase)), []);
      const restored = await openStore(other.options);
      assert.deepEqual(await everything(restored, on.home), before);
      assert.deepEqual(
        codesOf(await restored.deed({ county: on.home, actor: 'a', deed: 't' }, t => t.update(school, parent, 1, { seats: 1 }))),
        [],
      );
      assert.deepEqual(
        (await restored.verifyAudit()).map(one => one.isWhole),
        [true, true],
      );
      await restored.close();
      assert.deepEqual(codesOf(await restoreStore(other.options, file, passphrase)), ['store.notEmpty']);
      await other.remove();
    }));

  test('a wrong passphrase, a damaged archive, a cut one and another file are each refused with a sentence', () =>
    withOwnStore(newWorld, async on => {
      await furnish(on);
      const file = join(on.world.options.dataDirectory, 'all.yhb');
      assert.deepEqual(codesOf(await on.store.backup(file, 'short')), ['store.shortPassphrase']);
      given(await on.store.backup(file, passphrase));
      const other = await newWorld();
      const verdict = async () => codesOf(await restoreStore(other.options, file, passphrase));
      assert.deepEqual(codesOf(await restoreStore(other.options, file, '另一句口令，不对')), ['store.wrongPassphrase']);
      const whole = readFileSync(file);
      const damaged = Buffer.from(whole);
      damaged[whole.length - 20]! ^= 1;
      writeFileSync(file, damaged);
      assert.deepEqual(await verdict(), ['store.wrongPassphrase']);
      writeFileSync(file, whole);
      truncateSync(file, whole.length - 7);
      assert.deepEqual(await verdict(), ['store.wrongPassphrase']);
      writeFileSync(file, 'PK\u0003\u0004 something else');
      assert.deepEqual(await verdict(), ['store.notABackup']);
      writeFileSync(file, '');
      assert.deepEqual(await verdict(), ['store.notABackup']);
      await other.remove();
    }));

  test('a person erased after the backup does not come back with it', () =>
    withOwnStore(newWorld, async on => {
      await furnish(on);
      const file = join(on.world.options.dataDirectory, 'all.yhb');
      given(await on.store.backup(file, passphrase));
      const [one] = await on.read(reading => reading.rows(pupil));
      given(await on.store.erase({ county: on.home, person: one!.id, actor: 'a', why: '到期' }, [pupil]));
      const other = await newWorld();
      const options = { ...other.options, keysDirectory: join(on.world.options.dataDirectory, 'keys') };
      assert.deepEqual(codesOf(await restoreStore(options, file, passphrase)), []);
      const restored = await openStore(options);
      const [gone] = await restored.read({ county: on.home, actor: 'a' }, reading => reading.rows<Pupil>(pupil));
      assert.equal(gone?.name, null);
      assert.deepEqual(
        (await restored.verifyAudit()).map(report => report.isWhole),
        [true, true],
      );
      await restored.close();
      await other.remove();
    }));
}
