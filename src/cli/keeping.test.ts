import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { account } from '#offices/accounts/account.ts';
import { insert, system } from '#register/index.ts';
import { openStore, type Store } from '#store/index.ts';

const main = join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'yuheng-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const data = join(folder, 'data');

/** Runs `yuheng …` in a process of its own. */
const yuheng = (...args: readonly string[]) =>
  new Promise<{ readonly code: number | null; readonly out: string; readonly told: string }>(resolve => {
    const env = { ...process.env, YUHENG_PASSPHRASE: '一句足够长的口令', DATABASE_URL: '' };
    const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const heard = { out: '', told: '' };
    child.stdout.on('data', (text: Buffer) => (heard.out += text));
    child.stderr.on('data', (text: Buffer) => (heard.told += text));
    child.on('close', code => resolve({ code, ...heard }));
  });

async function addAccount(store: Store, username: string, name: string, role: string): Promise<string> {
  const made = await store.deed({ county: '990001', actor: system.id, deed: 'test.add' }, transaction =>
    insert({ store: transaction, actor: system, today: transaction.today }, account, {
      username,
      name,
      organisation: null,
      roles: [role],
      passwordHash: null,
      mustChangePassword: false,
      oneTimeUntil: null,
      termUntil: null,
    }),
  );
  assert.ok(made.ok);
  return made.value.id;
}

async function openCounty(): Promise<{ readonly person: string; readonly administrator: string }> {
  const store = await openStore({ dataDirectory: data });
  await store.addCounty({ code: '990001', name: '示例县', bureau: '示例县教育局', isExample: false });
  const person = await addAccount(store, 'zhao', '赵抹除', 'planner');
  const administrator = await addAccount(store, 'qian', '钱管理', 'administrator');
  const refusedWhileOpen = await yuheng('audit', 'verify', '--data', data);
  assert.equal(refusedWhileOpen.code, 1);
  assert.match(refusedWhileOpen.told, /正被另一个玉衡进程.*in use by another Yuheng process/s);
  await store.close();
  return { person, administrator };
}

test('a clerk at the machine backs up, erases, verifies and restores; a second process is refused', { timeout: 600_000 }, async () => {
  const { person, administrator } = await openCounty();
  const file = join(folder, 'all.yhb');
  assert.equal((await yuheng('backup', file, '--data', data)).code, 0);
  const erased = await yuheng('erase', person, '--why', '离任', '--data', data, '--json');
  assert.deepEqual([erased.code, JSON.parse(erased.out)], [0, { erased: person }]);
  assert.equal((await yuheng('erase', person, '--why', '再来', '--data', data)).code, 1);
  const last = await yuheng('erase', administrator, '--why', '离任', '--data', data);
  assert.equal(last.code, 1);
  assert.match(last.told, /最后一个可用的系统管理员/);
  const verified = await yuheng('audit', 'verify', '--data', data, '--json');
  assert.deepEqual(
    (JSON.parse(verified.out) as { isWhole: boolean; entries: number }[]).map(({ isWhole, entries }) => [isWhole, entries]),
    [[true, 4]],
  );
  const again = join(folder, 'again');
  const restored = await yuheng('restore', file, '--data', again, '--json');
  assert.equal(restored.code, 0, restored.told);
  const told = JSON.parse(restored.out) as { rows: { account: number }; isChainWhole: boolean };
  assert.deepEqual([told.rows.account, told.isChainWhole], [2, true]);
  const looked = await yuheng('audit', 'verify', '--data', again, '--json');
  assert.deepEqual(
    (JSON.parse(looked.out) as { isWhole: boolean; entries: number }[]).map(({ isWhole, entries }) => [isWhole, entries]),
    [[true, 3]],
    'two accounts and the record of the restoration',
  );
  assert.equal((await yuheng('restore', file, '--data', again)).code, 1);
  writeFileSync(join(folder, 'other'), '另一句不对的口令');
  const wrong = await yuheng('restore', file, '--passphrase-file', join(folder, 'other'), '--data', join(folder, 'third'));
  assert.match(wrong.told, /口令不对/);
});

test('what is missing is asked for', async () => {
  assert.equal((await yuheng('backup')).code, 2);
  assert.equal((await yuheng('restore')).code, 2);
  assert.equal((await yuheng('erase', 'someone')).code, 2);
  assert.equal((await yuheng('audit')).code, 2);
});
