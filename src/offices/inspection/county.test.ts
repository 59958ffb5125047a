import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { offices } from '#app';
import type { DutyStanding, MatrixView } from '#register/index.ts';
import { look, system } from '#register/index.ts';
import { demonstration, playDemonstration } from '#server/demonstration.ts';
import { openStore, type Store } from '#store/index.ts';
import { granted } from '../../../test/county/people.ts';
import type { OverviewView } from './types.ts';

const played = offices.filter(office => ['roster', 'accounts', 'inspection', 'safety'].includes(office.name));
const views = played.flatMap(office => office.views);
let store: Store;
before(async () => {
  store = await openStore({ inMemory: true });
  await playDemonstration(store, played);
});
after(() => store.close());

const sees = async <T>(name: string, input: Readonly<Record<string, unknown>> = {}): Promise<T> =>
  granted(await look(store, demonstration.code, system, views.find(view => view.name === name)!, input)) as T;

test('the demonstration has inspectors, visits, issues in every state but one, and what calls for attention', async () => {
  const { lines, load } = await sees<OverviewView>('inspection.overview');
  assert.deepEqual(
    load.map(one => [one.name, one.schools, one.held, one.hours]),
    [
      ['柯望舒', 4, 3, 16],
      ['程砚秋', 1, 0, 16],
      ['梁启明', 3, 1, 16],
    ],
  );
  const shimen = lines.find(one => one.name === '石门中心小学');
  assert.deepEqual([shimen?.raised, shimen?.closed, shimen?.late, shimen?.flags], [2, 0, 1, ['late', 'major']]);
  assert.deepEqual(lines.find(one => one.name === '野马乡')?.grade, 'passed');
});

test('the demonstration’s drills are filed, late, exempted and missing', async () => {
  const { counts } = await sees<MatrixView>('safety.dutyMatrix', { year: '2027' });
  const zero = (standing: DutyStanding) => counts[standing] === 0;
  assert.deepEqual((['filed', 'late', 'exempt', 'missing'] as const).filter(zero), []);
});
