import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { missingFor, type Suite, suiteNames } from './cipher.ts';
import { digest, isSealed, newKey, open, openBytes, seal, sealBytes } from './seal.ts';

const marks: Readonly<Record<Suite, readonly [string, string]>> = {
  international: ['aes256gcm:', 'hmacsha256:'],
  national: ['sm4ctr:', 'hmacsm3:'],
};

for (const suite of suiteNames)
  describe(`the ${suite} ciphers`, () => {
    const key = newKey();
    test('a value opens with its key at its place alone, and not with one bit changed', () => {
      const sealed = seal(suite, key, '620981/a/pupil.name', '苗育林');
      assert.equal(open(key, '620981/a/pupil.name', sealed).toString(), '苗育林');
      assert.throws(() => open(newKey(), '620981/a/pupil.name', sealed));
      assert.throws(() => open(key, '620981/b/pupil.name', sealed));
      const [mark, body = ''] = sealed.split(':');
      const bytes = Buffer.from(body, 'base64url');
      for (let at = 0; at < bytes.length; at++) {
        const changed = Buffer.from(bytes);
        changed[at] = changed[at]! ^ 1;
        assert.throws(() => open(key, '620981/a/pupil.name', `${mark}:${changed.toString('base64url')}`));
      }
      assert.throws(() => open(key, '620981/a/pupil.name', `${mark}:AA`));
    });
    test('its name stands beside every value and digest', () => {
      const [cipher, keyed] = marks[suite];
      assert.ok(seal(suite, key, 'x', '').startsWith(cipher));
      assert.ok(isSealed(seal(suite, key, 'x', '')));
      assert.ok(digest(suite, key, 'x', '620981').startsWith(keyed));
    });
    test('equal values have equal digests under one key and place alone', () => {
      const of = digest(suite, key, 'a', '620981');
      assert.equal(digest(suite, key, 'a', '620981'), of);
      assert.notEqual(digest(suite, key, 'b', '620981'), of);
      assert.notEqual(digest(suite, newKey(), 'a', '620981'), of);
    });
    test('bytes of a file are sealed and opened alike', () => {
      const bytes = Buffer.from('家访记录'.repeat(1000));
      assert.deepEqual(openBytes(key, 'hash', sealBytes(suite, key, 'hash', bytes)), bytes);
      assert.throws(() => openBytes(key, 'other', sealBytes(suite, key, 'hash', bytes)));
    });
  });

test('a Node without the national ciphers is told which are missing', () => {
  assert.deepEqual(missingFor('national', { ciphers: ['aes-256-gcm'], hashes: ['sha256'] }), ['sm4-ctr', 'sm3']);
  assert.deepEqual(missingFor('national', { ciphers: ['SM4-CTR'], hashes: ['sm3'] }), []);
  assert.throws(() => open(newKey(), 'x', 'rot13:AAAA'), /unknown cipher rot13/);
});
