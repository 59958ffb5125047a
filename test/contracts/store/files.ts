import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { given, type NewWorld, withStore } from './world.ts';

const bytes = Buffer.from('规划文本，一字不改。\n');
const file = { name: '规划.txt', mediaType: 'text/plain' };

/** What every engine must promise about files. */
export function filesContract(newWorld: NewWorld): void {
  test('a file is kept once, under the hash of its content', () =>
    withStore(newWorld, async on => {
      const first = given(await on.act(t => t.keepFile(bytes, file)));
      const again = given(await on.act(t => t.keepFile(bytes, { ...file, name: '另一个名字.txt' })));
      assert.deepEqual([again.hash, again.name, again.bytes], [first.hash, '规划.txt', bytes.length]);
      assert.deepEqual(await again.read(), bytes);
      const shelves = readdirSync(join(on.world.options.dataDirectory, 'files'), { recursive: true });
      assert.equal(shelves.filter(name => String(name).includes(first.hash)).length, 1);
      assert.equal(await on.read(r => r.file('no hash at all')), null);
    }));

  test('a damaged file is a fault when it is read, never other content, and is healed by keeping it again', () =>
    withStore(newWorld, async on => {
      const { hash } = given(await on.act(t => t.keepFile(bytes, file)));
      const path = join(on.world.options.dataDirectory, 'files', hash.slice(0, 2), hash);
      writeFileSync(path, '规划文本，改了一字。\n');
      const kept = await on.read(r => r.file(hash));
      await assert.rejects(kept!.read(), { code: 'store.damagedFile' });
      const healed = given(await on.act(t => t.keepFile(bytes, file)));
      assert.deepEqual(await healed.read(), bytes);
      rmSync(path);
      await assert.rejects(kept!.read(), { code: 'store.missingFile' });
      await assert.rejects(on.store.backup(join(on.world.options.dataDirectory, 'never.yhb'), 'a good passphrase'), {
        code: 'store.missingFile',
      });
      given(await on.act(t => t.keepFile(bytes, file)));
      assert.deepEqual(await kept!.read(), bytes);
    }));
}
