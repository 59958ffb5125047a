import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore, type TableShape } from '#store/index.ts';
import { contractMigrations, given, groundOn, school } from '../../../test/contracts/store/world.ts';
import { testCounty } from '../../../test/county/store.ts';

const searched: TableShape = { ...school, searched: [{ column: 'name', isTitle: true }] };

test('rows that were written before there was a search, or by another rule, are found once the words are written anew', async () => {
  const store = await openStore({ inMemory: true, migrations: contractMigrations() });
  await store.addCounty(testCounty);
  const on = groundOn(store, null as never, testCounty.code, testCounty.code);
  given(await on.act(transaction => transaction.insert(school, { name: '红柳小学' })));
  const found = async (words: string) =>
    (await on.read(reading => reading.page(searched, { matching: [{ words }], limit: 5 }))).rows.length;
  assert.equal(await found('红柳'), 0);
  assert.deepEqual([await store.refreshSearch([searched]), await found('红柳'), await found('hlxx')], [1, 1, 1]);
  assert.equal(await store.refreshSearch([searched]), 0);
  const other: TableShape = { ...searched, searched: [{ column: 'name', isTitle: false }] };
  assert.deepEqual([await store.refreshSearch([other]), await found('红柳'), await found('hlxx')], [1, 1, 0]);
  await store.close();
});

test('a change of a searched column changes the words, another change keeps them', async () => {
  const store = await openStore({ inMemory: true, migrations: contractMigrations() });
  await store.addCounty(testCounty);
  const on = groundOn(store, null as never, testCounty.code, testCounty.code);
  const { id } = given(await on.act(transaction => transaction.insert(searched, { name: '红柳小学' })));
  const found = async (words: string) =>
    (await on.read(reading => reading.page(searched, { matching: [{ words }], limit: 5 }))).rows.length;
  given(given(await on.act(transaction => transaction.update(searched, id, 1, { seats: 40 }))));
  assert.equal(await found('红柳'), 1);
  given(given(await on.act(transaction => transaction.updateAll(searched, [{ id, version: 2, changes: { name: '白杨小学' } }]))));
  assert.deepEqual([await found('红柳'), await found('白杨')], [0, 1]);
  await store.close();
});
