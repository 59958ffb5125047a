import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDeviceBooks } from '../../../test/county/deviceBooks.ts';
import { granted } from '../../../test/county/people.ts';
import { embeddedPrograms, type Programs, startServer, systemPrograms } from '../../../test/county/servers.ts';

const ROWS = 8000;

/** Saves rows in a process of its own and kills it once the first thousand are written but not all. */
const killedWhileSaving = (folder: string, databaseUrl: string): Promise<string> =>
  new Promise(resolve => {
    const script = join(import.meta.dirname, '../../../test/county/importKilled.ts');
    const child = spawn(process.execPath, [script, folder, String(ROWS), databaseUrl], { env: { ...process.env, NODE_TEST_CONTEXT: '' } });
    let told = '';
    child.stdout.on('data', chunk => {
      told += chunk;
      if (told.includes('saved 1000')) child.kill('SIGKILL');
    });
    child.stderr.on('data', chunk => {
      told += chunk;
    });
    child.once('close', () => resolve(told));
  });

/** Kills a saving, looks what is left of it, and saves the same file afterwards. */
async function leavesNothing(databaseUrl: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-killed-'));
  try {
    const told = await killedWhileSaving(folder, databaseUrl);
    assert.match(told, /^saved 1000/);
    assert.doesNotMatch(told, /done/);
    const after = await openDeviceBooks({ dataDirectory: folder, ...(databaseUrl === '' ? {} : { databaseUrl }) });
    const kept = (await after.all()).length;
    assert.deepEqual([kept, (await after.store.verifyAudit()).every(report => report.isWhole)], [0, true]);
    const lines = ['编号,名称,单位,类别,数量', ...Array.from({ length: 1500 }, (_, i) => `Z${i},电脑,基教科,计算机,1`)];
    const again = granted(await after.check(after.planner, new TextEncoder().encode(lines.join('\n')), '设备.csv'));
    assert.deepEqual(granted(await after.save(after.planner, again)), { added: 1500, changed: 0 });
    assert.ok((await after.store.verifyAudit()).every(report => report.isWhole));
    await after.store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test(
  'kill -9 in the middle of a saving into PGlite leaves nothing of it, and the file can be saved afterwards',
  {
    timeout: 180_000,
  },
  () => leavesNothing(''),
);

const programs: Programs = [systemPrograms(), embeddedPrograms()].find(one => 'folder' in one) ?? embeddedPrograms();

test('kill -9 in the middle of a saving into PostgreSQL leaves nothing of it, and the file can be saved afterwards', {
  timeout: 180_000,
  skip: 'missing' in programs ? programs.missing : false,
}, async () => {
  const server = await startServer(programs as { readonly folder: string });
  try {
    await leavesNothing(await server.newDatabase());
  } finally {
    await server.stop();
  }
});
