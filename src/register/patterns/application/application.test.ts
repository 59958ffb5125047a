import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicationContract } from '../../../../test/contracts/patterns/application.ts';
import { roomOffice, roomSaid } from '../../../../test/contracts/patterns/offices.ts';
import { validUntil } from './deeds.ts';

applicationContract({
  office: roomOffice,
  said: roomSaid,
  parts: { keeps: ['master', 'chief'], answers: ['filer'] },
  more: { purpose: '家长会' },
  made: true,
});

test('an approval lasts to the end of its year, of its school year, or whole months', () => {
  assert.equal(validUntil('year', '2028-01-10'), '2028-12-31');
  assert.equal(validUntil('schoolYear', '2028-01-10'), '2028-08-31');
  assert.equal(validUntil('schoolYear', '2028-09-01'), '2029-08-31');
  assert.equal(validUntil({ months: 12 }, '2028-01-10'), '2029-01-09');
  assert.equal(validUntil({ months: 36 }, '2028-02-29'), '2031-02-27');
  assert.equal(validUntil({ months: 1 }, '2028-01-31'), '2028-02-28');
});
