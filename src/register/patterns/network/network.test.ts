import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkContract } from '../../../../test/contracts/patterns/network.ts';
import { choirOffice, choirSaid } from '../../../../test/contracts/patterns/offices.ts';
import { effectOn } from './effect.ts';

networkContract({ office: choirOffice, said: choirSaid, parts: { keeps: ['master'], answers: ['filer'] }, made: true });

test('the year of joining is neither before nor after, and figures beyond the last year of a term do not count', () => {
  const figures = [2026, 2027, 2028, 2029].map(year => ({ organisation: 'a', measure: 'm' as never, year, value: year }));
  const member = { organisation: 'a', from: '2027-03-01', until: '2028-07-01' };
  assert.deepEqual(effectOn(member, 'm', figures), {
    measure: 'm',
    before: { year: 2026, value: 2026 },
    after: { year: 2028, value: 2028 },
    change: 2,
  });
});
