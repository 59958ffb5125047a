import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { certificateFor, fitsKey, newAuthority } from './certificate.ts';

const now = new Date();
const authority = newAuthority('玉泉市教育局 本地证书机构', now);
const server = certificateFor(['plan.yuquan.lan', '127.0.0.1'], authority, now);

test('the authority vouches for the server’s certificate, which is for its names and addresses alone', () => {
  const [ca, own] = [new X509Certificate(authority.cert), new X509Certificate(server.cert)];
  assert.equal(ca.ca, true);
  assert.equal(own.ca, false);
  assert.equal(ca.verify(ca.publicKey), true);
  assert.equal(own.verify(ca.publicKey), true);
  assert.equal(own.checkIssued(ca), true);
  assert.equal(own.checkHost('plan.yuquan.lan'), 'plan.yuquan.lan');
  assert.equal(own.checkHost('other.yuquan.lan'), undefined);
  assert.equal(own.checkIP('127.0.0.1'), '127.0.0.1');
  assert.deepEqual([fitsKey(authority), fitsKey(server), fitsKey({ ...server, key: authority.key })], [true, true, false]);
});

test('a client that trusts the authority is served over https, another refuses', async () => {
  const house = createServer(server, (_, answer) => answer.end('玉衡'));
  await new Promise<void>(done => house.listen(0, '127.0.0.1', done));
  const { port } = house.address() as AddressInfo;
  const ask = (ca?: string) =>
    new Promise<string>((done, failed) => {
      get({ host: '127.0.0.1', port, agent: false, ...(ca === undefined ? {} : { ca }) }, answer =>
        answer.on('data', bytes => done(String(bytes))),
      ).on('error', failed);
    });
  assert.equal(await ask(authority.cert), '玉衡');
  await assert.rejects(ask(), /certificate/);
  house.closeAllConnections();
  house.close();
});
