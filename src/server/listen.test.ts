import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type ListenWords, listeningOf } from './listen.ts';

const codesOf = (words: ListenWords) => {
  const read = listeningOf(words);
  return read.ok ? [] : read.problems.map(p => p.code);
};

test('without a word the house serves this machine alone, on 8620', () => {
  assert.deepEqual(listeningOf({}), { ok: true, value: { host: '127.0.0.1', port: 8620 } });
});

test('address and port are read together or apart, IPv6 too', () => {
  assert.deepEqual(listeningOf({ listen: '127.0.0.1:9000' }), { ok: true, value: { host: '127.0.0.1', port: 9000 } });
  assert.deepEqual(listeningOf({ listen: '[::1]:9000' }), { ok: true, value: { host: '::1', port: 9000 } });
  assert.deepEqual(listeningOf({ listen: '::1' }), { ok: true, value: { host: '::1', port: 8620 } });
  assert.deepEqual(listeningOf({ port: '0' }), { ok: true, value: { host: '127.0.0.1', port: 0 } });
});

test('plain http anywhere else is refused with what to do', () => {
  for (const listen of ['0.0.0.0', '192.168.1.5:80', '::', 'yuheng.example'])
    assert.deepEqual(codesOf({ listen }), ['listen.plainHttp'], listen);
  const read = listeningOf({ listen: '0.0.0.0' });
  assert.match(read.ok ? '' : read.problems[0]!.message, /--cert.*--key.*--trust-proxy/);
});

test('with certificate and key, or behind a named proxy, it may listen anywhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-'));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  writeFileSync(cert, 'c');
  writeFileSync(key, 'k');
  const read = listeningOf({ listen: '0.0.0.0', cert, key });
  assert.deepEqual(read.ok && read.value.https, { cert: Buffer.from('c'), key: Buffer.from('k') });
  assert.deepEqual(codesOf({ listen: '0.0.0.0', cert }), ['listen.certAlone']);
  assert.deepEqual(codesOf({ listen: '0.0.0.0', cert: `${cert}x`, key }), ['listen.unreadable']);
  rmSync(folder, { recursive: true });
  assert.deepEqual(listeningOf({ listen: '0.0.0.0', trustProxy: '10.0.0.2' }), {
    ok: true,
    value: { host: '0.0.0.0', port: 8620, proxy: '10.0.0.2' },
  });
});

test('words that make no address, port or proxy are refused', () => {
  assert.deepEqual(codesOf({ listen: 'http://x' }), ['listen.badAddress']);
  assert.deepEqual(codesOf({ port: '70000' }), ['listen.badPort']);
  assert.deepEqual(codesOf({ port: 'abc' }), ['listen.badPort']);
  assert.deepEqual(codesOf({ trustProxy: 'proxy' }), ['listen.badProxy']);
});
