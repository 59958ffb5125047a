import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeAt, fittingStep, fromBase32, newSecret, otpauth, recoveryCodes, stepAt, toBase32 } from './totp.ts';

const seed = Buffer.from('12345678901234567890');

test('the codes are those of RFC 6238, appendix B', () => {
  const cases = [
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ] as const;
  for (const [seconds, code] of cases) assert.equal(codeAt(seed, stepAt(new Date(seconds * 1000)), 8), code);
});

test('the codes of RFC 4226, appendix D', () => {
  const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
  assert.deepEqual(
    codes.map((_, counter) => codeAt(seed, counter)),
    codes,
  );
});

test('a code is good half a minute before and after, once, and not for an earlier half minute than the last', () => {
  const secret = toBase32(seed);
  const now = new Date(1_111_111_111_000);
  const [before, here, after] = [-1, 0, 1].map(away => codeAt(seed, stepAt(now) + away));
  const used = stepAt(now);
  assert.deepEqual(
    [before, here, after].map(code => fittingStep(secret, code!, now, null)),
    [used - 1, used, used + 1],
  );
  assert.deepEqual(
    [before, here, after].map(code => fittingStep(secret, code!, now, used)),
    [null, null, used + 1],
  );
  assert.equal(fittingStep(secret, codeAt(seed, used + 2), now, null), null);
});

test('base32 is that of RFC 4648 and comes back', () => {
  assert.equal(toBase32(Buffer.from('foobar')), 'MZXW6YTBOI');
  assert.deepEqual(fromBase32('mzxw 6ytb oi'), Buffer.from('foobar'));
  assert.match(newSecret(), /^[A-Z2-7]{32}$/);
  assert.equal(new Set(recoveryCodes()).size, 10);
  assert.match(otpauth('玉衡', 'basic', 'MZXW'), /^otpauth:\/\/totp\/%E7%8E%89%E8%A1%A1:basic\?secret=MZXW&issuer=/);
});
