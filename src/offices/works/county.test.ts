import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { offices } from '#app';
import { look, system } from '#register/index.ts';
import { demonstration, playDemonstration } from '#server/demonstration.ts';
import { openStore, type Store } from '#store/index.ts';
import { granted } from '../../../test/county/people.ts';
import type { BoardView, CalendarView, ShortfallsView } from './types.ts';

const played = offices.filter(office => ['roster', 'accounts', 'works'].includes(office.name));
const views = played.flatMap(office => office.views);
let store: Store;
before(async () => {
  store = await openStore({ inMemory: true });
  await playDemonstration(store, played);
});
after(() => store.close());

const sees = async <T>(name: string, input: Readonly<Record<string, unknown>> = {}): Promise<T> =>
  granted(await look(store, demonstration.code, system, views.find(view => view.name === `works.${name}`)!, input)) as T;

test('the demonstration has twelve projects of every kind, from preparation to use', async () => {
  const { projects } = await sees<BoardView>('board');
  assert.equal(projects.length, 12);
  assert.deepEqual([...new Set(projects.map(one => one.kind))].sort(), ['equipment', 'extension', 'newBuild', 'relocation', 'repair']);
  assert.deepEqual(Object.fromEntries([...Map.groupBy(projects, one => one.stage)].map(([stage, own]) => [stage, own.length])), {
    building: 4,
    inUse: 4,
    inspected: 1,
    preparation: 3,
  });
});

test('its areas and seats are those that the plan’s own figures of 2027 tell of', async () => {
  const { projects } = await sees<BoardView>('board');
  const areaOf = (words: string) => projects.find(one => one.name.includes(words))?.areaSqm ?? 0;
  assert.equal(areaOf('石门镇寄宿制') + areaOf('双泉小学') + areaOf('城关第二小学'), 14_500);
  assert.equal(
    projects.reduce((sum, one) => sum + (one.seats.kindergartenSeats ?? 0), 0),
    900,
  );
});

test('money stays within its bounds but for the two exceptions that are named, and the warnings are there to be seen', async () => {
  const { projects } = await sees<BoardView>('board');
  const kinds = new Set(projects.flatMap(one => one.alerts.map(alert => alert.kind)));
  assert.deepEqual([...kinds].sort(), ['idleMoney', 'milestonePastDue', 'spentAhead', 'stageOverdue']);
  assert.deepEqual(
    projects.filter(one => one.arrivedYuan > one.plannedYuan).map(one => one.name),
    ['市级教育数据中心'],
  );
});

test('shortfalls are made good, provided for, provided for in part, and not at all', async () => {
  const { lines } = await sees<ShortfallsView>('shortfalls');
  assert.deepEqual([...new Set(lines.map(line => line.coverage))].sort(), ['delivered', 'none', 'partial', 'whole']);
});

test('classes come to the base on the days on which it is open', async () => {
  const { bookings, closures, base } = await sees<CalendarView>('baseCalendar');
  assert.deepEqual([base?.capacity, closures.length], [120, 2]);
  assert.deepEqual(
    bookings.filter(one => closures.some(closed => closed.fromDay <= one.day && one.day <= closed.toDay)),
    [],
  );
  assert.equal(bookings.filter(one => one.state === 'held').length, 3);
});
