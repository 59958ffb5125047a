import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { caseFileContract } from '../../../../test/contracts/patterns/caseFile.ts';
import { dreamOffice, dreamSaid } from '../../../../test/contracts/patterns/offices.ts';
import { text } from '../../index.ts';
import { caseFiles, suppressed } from './index.ts';

caseFileContract({ office: dreamOffice, said: dreamSaid, made: true });

test('a field of the office’s own that is not sealed stops the start', () => {
  assert.throws(() => caseFiles({ ...dreamSaid, more: { remark: text('备注') } }), /dreamFile: remark must be optional and sensitive/);
});

test('small counts are hidden, and none of them follows from the total', () => {
  assert.deepEqual(suppressed([12, 0, 7], 5), { counts: [12, 0, 7], total: 19 });
  assert.deepEqual(suppressed([12, 3, 7], 5), { counts: [12, null, null], total: 22 });
  assert.deepEqual(suppressed([12, 2, 2], 5), { counts: [null, null, null], total: 16 });
  assert.deepEqual(suppressed([3, 0], 5), { counts: [null, 0], total: null });
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 8 }), fc.integer({ min: 2, max: 10 }), (counts, k) => {
      const shown = suppressed(counts, k);
      const hidden = counts.filter((_, place) => shown.counts[place] === null);
      const sum = hidden.reduce((so, one) => so + one, 0);
      assert.ok(shown.counts.every(one => one === null || one === 0 || one >= k));
      assert.ok(hidden.length === 0 || shown.total === null || (hidden.length >= 2 && sum >= k));
    }),
  );
});
