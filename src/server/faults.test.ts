import assert from 'node:assert/strict';
import { test } from 'node:test';
import { covered, faultBody, logFault } from './faults.ts';

test('what a database quotes in its message is covered in the log', () => {
  const said =
    'duplicate key value violates unique constraint "account_username" Key (username)=(heyang) for 11010519491231002X, 13800001111, a@b.cn';
  const shown = covered(said);
  for (const secret of ['heyang', '11010519491231002X', '13800001111', 'a@b.cn']) assert.ok(!shown.includes(secret), shown);
  assert.match(shown, /duplicate key value violates unique constraint/);
});

test('a fault is logged whole with its cause and gets a number that the person is shown', () => {
  const lines: Readonly<Record<string, unknown>>[] = [];
  const error = new Error('the disk is full', { cause: Object.assign(new Error('write failed'), { code: 'ENOSPC' }) });
  const fault = logFault(line => lines.push(line), error, 'POST /api/deeds/:name', new Date('2027-12-31T00:00:00Z'));
  assert.match(fault, /^F-[0-9A-F]{6}$/);
  const [line] = lines as [{ fault: string; where: string; error: { message: string; stack: string[]; cause: { code: string } } }];
  assert.equal(line.fault, fault);
  assert.equal(line.where, 'POST /api/deeds/:name');
  assert.equal(line.error.message, 'the disk is full');
  assert.equal(line.error.cause.code, 'ENOSPC');
  assert.ok(line.error.stack.length > 0);
  assert.ok(faultBody(fault).message.includes(fault) && faultBody(fault).english.includes(fault));
});
