import assert from 'node:assert/strict';
import { test } from 'node:test';
import { qrCode } from './qr.ts';

const picture = (text: string) => (qrCode(text) ?? []).map(row => row.map(dark => (dark ? '█' : '·')).join('')).join('\n');

test('a code has the three corners, the two rows of beats and the dark module, at the size of its version', () => {
  for (const [text, size] of [
    ['YUHENG', 21],
    ['otpauth://totp/x:planner?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=x', 37],
    ['长'.repeat(71), 57],
  ] as const) {
    const grid = qrCode(text)!;
    assert.equal(grid.length, size, text);
    const lines = picture(text).split('\n');
    for (const at of [0, 6]) assert.ok(lines[at]!.startsWith('███████·') && lines[at]!.endsWith('·███████'));
    assert.ok(lines[size - 1]!.startsWith('███████·'));
    assert.ok(lines[6]!.slice(8, size - 8).match(/^(█·)+█$/));
    assert.equal(grid[size - 8]![8], true);
  }
});

test('a text of more than 213 bytes has no code here', () => {
  assert.equal(qrCode('x'.repeat(213))?.length, 57);
  assert.equal(qrCode('x'.repeat(214)), null);
});
