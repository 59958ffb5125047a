import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseFileContract } from '../../../../test/contracts/patterns/caseFile.ts';
import { dreamOffice, dreamSaid } from '../../../../test/contracts/patterns/offices.ts';
import { text } from '../../index.ts';
import { caseFiles } from './index.ts';

caseFileContract({ office: dreamOffice, said: dreamSaid, made: true });

test('a field of the office’s own that is not sealed stops the start', () => {
  assert.throws(() => caseFiles({ ...dreamSaid, more: { remark: text('备注') } }), /dreamFile: remark must be optional and sensitive/);
});
