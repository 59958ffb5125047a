import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { offices } from '#app';
import { look, type Register, shapeOf, system } from '#register/index.ts';
import { demonstration, playDemonstration } from '#server/demonstration.ts';
import { openStore, type Store } from '#store/index.ts';
import { granted } from '../../../test/county/people.ts';
import { roster } from './index.ts';

const played = offices.filter(office => ['roster', 'accounts'].includes(office.name));

let store: Store;
before(async () => {
  store = await openStore({ inMemory: true });
  await playDemonstration(store, played);
});
after(() => store.close());

const statesOf = (name: string) =>
  store.read({ county: demonstration.code, actor: system.id }, reading => {
    const register = roster.registers.find(one => one.name === name) as Register;
    return reading.countByState(shapeOf(register), 1000);
  });

test('the demonstration has forty pupils in five classes of two schools, and forty staff', async () => {
  assert.deepEqual(await statesOf('pupil'), { enrolled: 38, suspended: 1, droppedOut: 1 });
  assert.deepEqual(await statesOf('homeroom'), { studying: 5 });
  assert.deepEqual(await statesOf('staff'), { inService: 40 });
});

test('its pupils are told as of a day: before the dropout, before the suspension, and now', async () => {
  const view = roster.views.find(one => one.name === 'roster.enrolmentOn')!;
  const on = async (day: string) => {
    const answer = granted(await look(store, demonstration.code, system, view, { day, knownOn: null, boundaries: 'thatDay' }));
    return (answer as readonly { schools: readonly string[]; pupils: number }[]).map(one => [one.schools[0], one.pupils]);
  };
  assert.deepEqual(await on('2027-09-30'), [
    ['城关第一小学', 24],
    ['双泉小学', 16],
  ]);
  assert.deepEqual(
    (await on('2027-10-31')).find(([school]) => school === '双泉小学'),
    ['双泉小学', 15],
  );
  assert.deepEqual(
    (await on('2028-01-10')).find(([school]) => school === '双泉小学'),
    ['双泉小学', 14],
  );
});
