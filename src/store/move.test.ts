import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openStore, restoreStore } from '#store/index.ts';
import { everything, furnish } from '../../test/contracts/store/backups.ts';
import {
  codesOf,
  contractMigrations,
  folderWorlds,
  given,
  type NewWorld,
  serverWorlds,
  withOwnStore,
} from '../../test/contracts/store/world.ts';
import { embeddedPrograms, type Programs, startServer, systemPrograms } from '../../test/county/servers.ts';

const passphrase = '搬家时用的口令';
const migrations = contractMigrations();

/** Fills one world, backs it up, restores it in the other, and compares all that can be read. */
const move = (from: NewWorld, to: NewWorld) =>
  withOwnStore(from, async on => {
    await furnish(on);
    const file = join(on.world.options.dataDirectory, 'move.yhb');
    given(await on.store.backup(file, passphrase + passphrase));
    const before = await everything(on.store, on.home);
    const other = await to();
    assert.deepEqual(codesOf(await restoreStore(other.options, file, passphrase + passphrase)), []);
    const moved = await openStore(other.options);
    assert.deepEqual(await everything(moved, on.home), before);
    assert.deepEqual(
      (await moved.verifyAudit()).map(report => report.isWhole),
      [true, true],
    );
    await moved.close();
    await other.remove();
  });

function movesOn(engine: string, programs: Programs): void {
  const skip = 'missing' in programs ? programs.missing : false;
  test(`a county moves from PGlite to ${engine} and back by its backup`, { skip }, async context => {
    const server = await startServer(programs as { folder: string });
    context.after(() => server.stop());
    const servers = serverWorlds(() => server.newDatabase(), migrations);
    await move(folderWorlds(migrations), servers);
    await move(servers, folderWorlds(migrations));
  });
}

test('a restore keeps the keys that it finds and the backup does not hold', async () => {
  await withOwnStore(folderWorlds(migrations), async on => {
    await furnish(on);
    const file = join(on.world.options.dataDirectory, 'other.yhb');
    given(await on.store.backup(file, passphrase + passphrase));
    const other = await folderWorlds(migrations)();
    const keysDirectory = join(other.options.dataDirectory, 'kept');
    await (await openStore({ ...other.options, keysDirectory })).close();
    const before = readFileSync(join(keysDirectory, 'keys.json'), 'utf8');
    const elsewhere = { ...other.options, dataDirectory: join(other.options.dataDirectory, 'new'), keysDirectory };
    assert.deepEqual(codesOf(await restoreStore(elsewhere, file, passphrase + passphrase)), []);
    const aside = readdirSync(keysDirectory).filter(name => name !== 'keys.json');
    assert.deepEqual(
      aside.map(name => readFileSync(join(keysDirectory, name), 'utf8')),
      [before],
    );
    await other.remove();
  });
});

test('a store that must be there is not made where it is not', async () => {
  const directory = join(tmpdir(), `yuheng-nowhere-${process.pid}`);
  await assert.rejects(openStore({ dataDirectory: directory, mustExist: true }), { code: 'store.noStoreHere' });
  assert.equal(existsSync(directory), false);
});

describe('moving', () => {
  movesOn('the PostgreSQL of npm', embeddedPrograms());
  movesOn('the PostgreSQL of the machine', systemPrograms());
});
