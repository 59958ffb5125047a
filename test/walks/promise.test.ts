import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walkOfAPromise } from './promise.ts';

test('a sentence of the plan becomes a status with its reason', async () => {
  const hops = await walkOfAPromise();
  const at = (name: string) => hops.find(hop => hop.name === name)?.value;
  assert.deepEqual(at('promise'), {
    quote: '到2030年，学前三年毛入园率达到96%以上',
    measure: '学前三年毛入园率',
    comparator: '>=',
    value: 96,
    unit: '%',
    deadline: 2030,
  });
  const { row } = at('readRow') as { readonly row: { readonly year: number; readonly value: number } };
  assert.deepEqual([row.year, row.value], [2027, 93.5]);
  assert.deepEqual(
    (at('save') as readonly { deed: string }[]).map(event => event.deed),
    ['plan.fileActual', 'plan.acceptActual'],
  );
  const { status, reason } = at('print') as { readonly status: string; readonly reason: string };
  assert.equal(status, 'on');
  assert.match(reason, /50/);
});
