import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { offices } from '#app';
import { type Actor, look, type Register, rows, system } from '#register/index.ts';
import { demonstration, playDemonstration } from '#server/demonstration.ts';
import { openStore, type Store } from '#store/index.ts';
import { granted } from '../../../test/county/people.ts';
import { health } from './index.ts';
import type { CaseCounts, FitnessView, IllnessView, ProviderLine, ScreeningCounts, SportView } from './types.ts';

let store: Store;
before(async () => {
  store = await openStore({ inMemory: true, now: () => new Date('2028-01-10T02:00:00Z') });
  await playDemonstration(
    store,
    offices.filter(office => ['roster', 'accounts', 'privacy', 'health'].includes(office.name)),
  );
});
after(() => store.close());

const sees = async <T>(username: string, name: string): Promise<T> => {
  const accounts = offices.flatMap(office => office.registers as readonly Register[]).find(one => one.name === 'account')!;
  const [person] = await store.read({ county: demonstration.code, actor: system.id }, reading =>
    rows({ store: reading, actor: system, today: reading.today }, accounts, { where: { username } }),
  );
  const view = health.views.find(one => one.name === `health.${name}`)!;
  return granted(await look(store, demonstration.code, person as unknown as Actor, view, {})) as T;
};

test('the rates of 2027 stand by school, with the school whose mean fell three years on end', async () => {
  const { year, lines, county } = await sees<FitnessView>('health', 'fitnessRates');
  assert.equal(year, 2027);
  const [first] = lines;
  assert.deepEqual([first?.name, first?.tested], ['城关第一小学', 15]);
  assert.deepEqual(first?.means.slice(0, 3), [79.8, 80.6, 81.3]);
  assert.equal(county?.tested, 215);
  assert.deepEqual(
    lines.filter(one => one.hasFallen).map(one => one.name),
    ['双泉小学'],
  );
  assert.deepEqual((await sees<FitnessView>('chengguan1.mind', 'fitnessRates')).county, null);
});

test('a cluster of fever waits to be reported; the rash of December is handled', async () => {
  const { clusters, reports, schools } = await sees<IllnessView>('health', 'illnessWatch');
  assert.deepEqual(
    clusters.map(one => [one.room, one.symptom, one.cases, one.rule, one.isReported]),
    [['三年级（1）班', 'fever', 4, 'threeInADay', false]],
  );
  assert.deepEqual([reports.map(one => one.state), schools.map(one => one.away)], [['handled'], [null]]);
});

test('of mental health the county is told no number below ten; the network of help stands with its load', async () => {
  assert.deepEqual((await sees<ScreeningCounts>('health', 'screeningCounts')).schools, [
    { name: '城关第一小学', screened: null, flagged: null },
  ]);
  assert.equal((await sees<CaseCounts>('health', 'caseCounts')).total, null);
  assert.deepEqual(
    (await sees<readonly ProviderLine[]>('chengguan1', 'providers')).map(one => [one.phone, one.visits]),
    [
      ['12356', null],
      ['0990-5550120', 41],
    ],
  );
  assert.deepEqual((await sees<SportView>('health', 'sportHours')).met, 2);
});
