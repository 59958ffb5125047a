import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { offices } from '#app';
import { type Actor, look, type Register, rows, system } from '#register/index.ts';
import { demonstration, playDemonstration } from '#server/demonstration.ts';
import { openStore, type Store } from '#store/index.ts';
import { granted } from '../../../test/county/people.ts';
import { access } from './index.ts';
import type { AreaView, CaseCounts, LedgersView, MovementView, PlacementView } from './types.ts';

let store: Store;
before(async () => {
  store = await openStore({ inMemory: true, now: () => new Date('2028-01-10T02:00:00Z') });
  await playDemonstration(
    store,
    offices.filter(office => ['roster', 'accounts', 'access'].includes(office.name)),
  );
});
after(() => store.close());

const sees = async <T>(username: string, name: string): Promise<T> => {
  const accounts = offices.flatMap(office => office.registers as readonly Register[]).find(one => one.name === 'account')!;
  const [person] = await store.read({ county: demonstration.code, actor: system.id }, reading =>
    rows({ store: reading, actor: system, today: reading.today }, accounts, { where: { username } }),
  );
  const view = access.views.find(one => one.name === `access.${name}`)!;
  return granted(await look(store, demonstration.code, person as unknown as Actor, view, {})) as T;
};

test('the three ledgers of the demonstration: one suspected, one away and late, one closed', async () => {
  const { total, pending } = await sees<LedgersView>('access', 'ledgers');
  assert.deepEqual([total.suspected, total.droppedOut, total.returned, total.closed, total.overdue], [1, 1, 0, 1, 1]);
  const [first] = pending;
  assert.deepEqual(
    [first?.nextKind, first?.due, first?.late, first?.actions],
    ['lawfulPressing', '2027-11-24', 47, [true, true, true, false, false]],
  );
});

test('movement of the school year by school, and an absence that nobody excused', async () => {
  const { lines, alerts } = await sees<MovementView>('access', 'movement');
  assert.deepEqual(
    lines.map(one => [one.name, one.counts.at(4), one.counts.at(6)]),
    [
      ['城关第一小学', 0, 0],
      ['双泉小学', 1, 1],
    ],
  );
  assert.deepEqual(
    alerts.map(one => [one.rule, one.school, one.since]),
    [['awayUnexcused', '城关第一小学', '2028-01-05']],
  );
});

test('placements, areas and files of care stand in their numbers', async () => {
  const placed = await sees<PlacementView>('access', 'placements');
  assert.deepEqual([placed.total, placed.hours.map(one => [one.planned, one.given])], [1, [[8, 4]]]);
  const areas = await sees<AreaView>('access', 'areas');
  assert.deepEqual([areas.assigned, areas.visited], [4, 1]);
  assert.equal((await sees<CaseCounts>('access', 'caseCounts')).total, null);
});
