import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { offices } from '#app';
import type { DutyStanding, LoopSum, MatrixView } from '#register/index.ts';
import { look, system } from '#register/index.ts';
import { demonstration, playDemonstration } from '#server/demonstration.ts';
import { openStore, type Store } from '#store/index.ts';
import { granted } from '../../../test/county/people.ts';
import type { OverviewView, ZonesView } from './types.ts';

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
      ['柯望舒', 4, 9, 16],
      ['程砚秋', 1, 2, 16],
      ['梁启明', 3, 4, 16],
    ],
  );
  const shimen = lines.find(one => one.name === '石门中心小学');
  assert.deepEqual([shimen?.raised, shimen?.closed, shimen?.late, shimen?.flags], [2, 0, 1, ['late', 'major']]);
  assert.deepEqual(lines.find(one => one.name === '野马乡')?.grade, 'passed');
});

test('the demonstration has zones drawn by the places of their schools, some schools in none, and days off around its own', async () => {
  const { zones, nowhere } = await sees<ZonesView>('inspection.zones');
  assert.deepEqual(
    zones.map(one => [one.name, one.schools.length, one.inspectors.length]),
    [
      ['第一督学责任区', 4, 3],
      ['第二督学责任区', 2, 1],
      ['第三督学责任区', 3, 1],
    ],
  );
  assert.ok(zones.flatMap(one => one.schools).every(one => one.position !== null));
  assert.deepEqual(
    nowhere.map(one => one.name),
    ['第七幼儿园', '双泉镇中心幼儿园', '阳光幼儿园', '小天使幼儿园'],
  );
});

interface Campuses {
  readonly passed: number;
  readonly rate: number;
  readonly lines: readonly { readonly name: string; readonly state: string | null; readonly isPassed: boolean | null }[];
}

test('the demonstration has safe campuses that passed, failed and wait, disputes settled and late, lessons in a safety room', async () => {
  const { passed, rate, lines } = await sees<Campuses>('safety.safeCampuses', { year: '2027' });
  assert.deepEqual([passed, rate], [2, 2 / 13]);
  assert.deepEqual(lines.find(one => one.name === '双泉小学')?.isPassed, false);
  assert.deepEqual(lines.find(one => one.name === '石门中心小学')?.state, 'filed');
  const disputes = await sees<readonly LoopSum[]>('safety.disputeRates');
  assert.deepEqual(
    disputes.map(one => [one.name, one.closed, one.late]),
    [
      ['石门中心小学', 0, 1],
      ['市第三中学', 0, 0],
      ['城关第一小学', 1, 0],
    ],
  );
  assert.equal((await sees<{ readonly coverage: number }>('safety.roomCoverage')).coverage, 3 / 13);
});

test('the demonstration’s drills are filed, late, exempted and missing', async () => {
  const { counts } = await sees<MatrixView>('safety.dutyMatrix', { year: '2027' });
  const zero = (standing: DutyStanding) => counts[standing] === 0;
  assert.deepEqual((['filed', 'late', 'exempt', 'missing'] as const).filter(zero), []);
});
