import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const data = mkdtempSync(join(tmpdir(), 'yuheng-cli-'));
after(() => rmSync(data, { recursive: true, force: true }));

const main = join(import.meta.dirname, 'main.ts');
const environment = { ...process.env, DATABASE_URL: '', YUHENG_DATA: '', NODE_TEST_CONTEXT: '' };
const yuheng = (...args: readonly string[]) => spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: environment });

interface Ready {
  readonly address: string;
  readonly administrator: { readonly username: string; readonly password: string } | null;
}

const serve = (): Promise<{ readonly child: ChildProcess; readonly ready: Ready; readonly told: () => string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--data', data, '--json'], { env: environment });
    let told = '';
    child.stderr.on('data', chunk => {
      told += chunk;
    });
    child.stdout.on('data', chunk => resolve({ child, ready: JSON.parse(String(chunk)) as Ready, told: () => told }));
    child.once('exit', code => reject(new Error(`ended with ${code}: ${told}`)));
  });
const stop = (child: ChildProcess) =>
  new Promise<number | null>(done => {
    child.once('exit', done);
    child.kill('SIGTERM');
  });

test('without a command, or with one that is not there, the usage is shown and the exit code is 2', () => {
  assert.equal(yuheng().status, 2);
  const unknown = yuheng('fly');
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /没有“fly”这个命令.*There is no command/);
  assert.match(unknown.stderr, /yuheng serve/);
  assert.equal(yuheng('help').status, 0);
  assert.equal(yuheng('serve', '--colour').status, 2);
});

test('plain http on an address of the network is refused with exit code 1, as JSON when asked', () => {
  const told = yuheng('serve', '--listen', '0.0.0.0', '--data', data);
  assert.equal(told.status, 1);
  assert.match(told.stderr, /--cert.*--trust-proxy/s);
  const asked = yuheng('serve', '--listen', '0.0.0.0', '--data', data, '--json');
  assert.equal((JSON.parse(asked.stdout) as { problems: { code: string }[] }).problems[0]?.code, 'listen.plainHttp');
});

test('coverage names all 251 mechanisms', () => {
  const lines = JSON.parse(yuheng('coverage', '--json').stdout) as readonly { readonly id: string }[];
  assert.equal(lines.length, 251);
});

test('the first start prints a one-time password, a second process is refused, a stop leaves the door open for the next', async () => {
  const first = await serve();
  assert.match(first.ready.administrator?.password ?? '', /^\w{4}-\w{4}-\w{4}$/);
  assert.match(first.told(), /玉衡已启动/);
  const page = await fetch(`${first.ready.address}/api/session`);
  assert.equal(((await page.json()) as { county: { name: string } }).county.name, '玉泉市');
  const second = yuheng('serve', '--port', '0', '--data', data);
  assert.equal(second.status, 1);
  assert.match(second.stderr, /正被另一个玉衡进程/);
  assert.equal(await stop(first.child), 0);

  const again = await serve();
  assert.equal(again.ready.administrator, null);
  assert.ok(!again.told().includes('口令'));
  assert.equal(await stop(again.child), 0);

  const reset = yuheng('password', 'admin', '--data', data, '--json');
  assert.match((JSON.parse(reset.stdout) as { oneTimePassword: string }).oneTimePassword, /^\w{4}-/);
  const opened = yuheng('county', 'add', '990777', '云岭县', '云岭县教育局', '--data', data, '--json');
  assert.equal((JSON.parse(opened.stdout) as { county: string }).county, '990777');
  assert.equal(yuheng('county', 'add', '990777', '云岭县', '云岭县教育局', '--data', data).status, 1);
});
