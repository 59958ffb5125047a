import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { get as httpsGet } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openHouse, type TestHouse } from '../../test/house.ts';
import { openServer } from './server.ts';

let house: TestHouse;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

test('behind a proxy, its word on address and https is believed, and no one else is let in', async () => {
  const app = await openServer({ store: house.store, offices: [], version: '', pages: '', log: () => undefined, proxy: '127.0.0.1' });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const seen = await fetch(`${address}/api/session`, { headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.1.2.3' } });
  assert.match(seen.headers.get('set-cookie') ?? '', /^__Host-yuheng_visit=.*; Secure$/);
  assert.equal(seen.headers.get('strict-transport-security'), 'max-age=31536000');
  await app.close();
});

test('behind a proxy, a request that came to it in clear is refused', async () => {
  const app = await openServer({ store: house.store, offices: [], version: '', pages: '', log: () => undefined, proxy: '127.0.0.1' });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const seen = await fetch(`${address}/api/session`, { headers: { 'x-forwarded-for': '10.1.2.3' } });
  assert.equal(seen.status, 403);
  assert.match(await seen.text(), /server\.notEncrypted/);
  await app.close();
});

test('a cookie of a county that is not here is nobody, not a fault; a doubled slash is an address like another', async () => {
  const faults: unknown[] = [];
  const app = await openServer({ store: house.store, offices: [], version: '', pages: '', log: line => faults.push(line) });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const seen = await fetch(`${address}/api/session`, { headers: { cookie: `yuheng_session=123456.${'a'.repeat(43)}` } });
  assert.equal(seen.status, 200);
  assert.equal(((await seen.json()) as { account: unknown }).account, null);
  assert.equal((await fetch(`${address}//`)).status < 500, true);
  assert.deepEqual(faults, []);
  await app.close();
});

test('asked for the head alone it answers with the head of the whole: a monitor sees what a browser sees', async () => {
  const app = await openServer({ store: house.store, offices: [], version: '', pages: '', log: () => undefined });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  for (const path of ['/', '/plan', '/api/session', '/api/nowhere']) {
    const [whole, head] = [await fetch(address + path), await fetch(address + path, { method: 'HEAD' })];
    const named = ['content-type', 'content-length', 'cache-control'];
    assert.deepEqual(
      [head.status, ...named.map(name => head.headers.get(name)), await head.text()],
      [whole.status, ...named.map(name => whole.headers.get(name)), ''],
      path,
    );
  }
  await app.close();
});

test('a taken port is an error that names it', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise(done => other.once('listening', done));
  const app = await openServer({ store: house.store, offices: [], version: '', pages: '', log: () => undefined });
  await assert.rejects(app.listen({ host: '127.0.0.1', port: (other.address() as AddressInfo).port }), { code: 'EADDRINUSE' });
  await app.close();
  other.close();
});

const made = spawnSync('openssl', ['version']);
const noOpenssl = made.status === 0 ? false : 'openssl is not installed, so no certificate can be made';
test('with a certificate it serves https, with Secure cookies and nothing older than TLS 1.2', { skip: noOpenssl }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-tls-'));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  spawnSync('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-keyout',
    key,
    '-out',
    cert,
  ]);
  const app = await openServer({
    store: house.store,
    offices: [],
    version: '',
    pages: '',
    log: () => undefined,
    https: { cert: readFileSync(cert), key: readFileSync(key) },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const ask = (more: object) =>
    new Promise<IncomingMessage>((done, fail) => {
      httpsGet({ host: '127.0.0.1', port, path: '/api/session', agent: false, rejectUnauthorized: false, ...more }, answer =>
        done(answer.resume()),
      ).once('error', fail);
    });
  const { headers } = await ask({});
  assert.match(String(headers['set-cookie']), /^__Host-yuheng_visit=.*; Secure$/);
  assert.equal(headers['strict-transport-security'], 'max-age=31536000');
  await assert.rejects(ask({ maxVersion: 'TLSv1.1', minVersion: 'TLSv1' }));
  await app.close();
  rmSync(folder, { recursive: true });
});
