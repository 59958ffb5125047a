import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { codesOf, granted } from '../../../test/county/people.ts';
import { openWorks, type Works } from '../../../test/county/works.ts';
import type { CalendarView } from './types.ts';

let its: Works;
let base = '';
before(async () => {
  its = await openWorks();
  const entered = { name: '河湾基地', organisation: its.school, site: '河湾镇', capacity: 100, openedOn: '2028-01-01' };
  base = granted(await its.office.does<{ base: string }>(its.keeper, 'addBase', entered)).base;
});
after(() => its.store.close());

const does = (verb: string, input: Readonly<Record<string, unknown>>, as = its.keeper) => its.office.does(as, verb, input);
const book = (pupils: number, more: Readonly<Record<string, unknown>> = {}, as = its.filer) =>
  does('book', { base, organisation: its.school, day: '2028-01-12', half: '上午', className: `${pupils}人班`, pupils, ...more }, as);
const calendar = async (as = its.leader) => granted(await its.office.sees<CalendarView>(as, 'baseCalendar', { base, month: '2028-01' }));

test('no half-day is booked beyond the capacity of the base; a booking called off frees its room', async () => {
  const first = granted(await book(60)) as { booking: string; version: number };
  assert.deepEqual(codesOf(await book(41)), ['works.full']);
  granted(await book(40));
  assert.deepEqual(codesOf(await book(1)), ['works.full']);
  granted(await book(100, { half: '下午' }));
  assert.deepEqual(codesOf(await does('cancelBooking', { ...first, why: '停课' }, its.stranger)), ['works.notYourSchool']);
  granted(await does('cancelBooking', { ...first, why: '停课' }, its.filer));
  granted(await book(55));
  assert.deepEqual(codesOf(await book(5, { className: '55人班' })), ['works.bookedAlready']);
  assert.deepEqual(
    (await calendar()).bookings.filter(one => one.half === 'morning').map(one => [one.pupils, one.state]),
    [
      [60, 'calledOff'],
      [40, 'booked'],
      [55, 'booked'],
    ],
  );
});

test('a school books for itself, from today on, on days on which the base is open', async () => {
  assert.deepEqual(codesOf(await book(10, {}, its.stranger)), ['works.notYourSchool']);
  granted(await book(10, { organisation: its.other, half: '下午', day: '2028-01-13' }, its.keeper));
  assert.deepEqual(codesOf(await book(10, { day: '2028-01-09' })), ['works.dayGone']);
  assert.deepEqual(codesOf(await book(0)), ['field.tooSmall']);
  const winter = { base, fromDay: '2028-01-20', toDay: '2028-02-20', why: '寒假' };
  const { closure, version } = granted(await does('closeDays', winter)) as { closure: string; version: number };
  assert.deepEqual(codesOf(await book(10, { day: '2028-02-01' })), ['works.baseClosedThen']);
  assert.deepEqual(codesOf(await does('closeDays', { ...winter, fromDay: '2028-01-12' })), ['works.bookingsThen']);
  granted(await does('reopenDays', { baseClosure: closure, version }));
  granted(await book(10, { day: '2028-02-01' }));
  granted(await does('closeDays', { ...winter, toDay: '2028-01-31' }));
});

test('what took place is recorded by who runs the base, on the day or after it, and shows in the use of the base', async () => {
  its.clock.now = '2028-01-12T08:00:00Z';
  const [held] = (await calendar(its.filer)).bookings.filter(one => one.pupils === 55);
  const named = { booking: held?.id, version: held?.version };
  assert.deepEqual([held?.mayHold, held?.mayCancel], [true, true]);
  assert.deepEqual(codesOf(await does('holdBooking', { ...named, attended: 56 }, its.filer)), ['booking.attendedWithinPupils']);
  assert.deepEqual(codesOf(await does('holdBooking', { ...named, attended: 0 }, its.filer)), ['works.attendedMissing']);
  assert.deepEqual(codesOf(await does('holdBooking', { ...named, attended: 50 }, its.stranger)), ['works.notYourBase']);
  granted(await does('holdBooking', { ...named, attended: 50 }, its.filer));
  const tomorrow = (await calendar()).bookings.find(one => one.day === '2028-01-13');
  const early = { booking: tomorrow?.id, version: tomorrow?.version, attended: 9 };
  assert.deepEqual(codesOf(await does('holdBooking', early)), ['works.notYetHeld']);
  const { usage } = await calendar();
  // January 2028 has 21 weekdays; eight of them, from the 20th to the 31st, are closed.
  assert.deepEqual(usage, { openHalfDays: 26, usedHalfDays: 3, bookings: 4, pupils: 205, attended: 50, load: 205 / 2600 });
});

test('the capacity never falls below what is booked, and a base with bookings ahead stays open', async () => {
  const entered = { name: '河湾基地', organisation: its.school, site: '河湾镇', openedOn: '2028-01-01', why: '扩建' };
  const edit = (capacity: number) => does('editBase', { base, version: 1, ...entered, capacity });
  assert.deepEqual(codesOf(await edit(99)), ['works.capacityBelowBooked']);
  granted(await edit(120));
  assert.deepEqual(codesOf(await does('closeBase', { base, version: 2, why: '改建' })), ['works.bookingsAhead']);
});
