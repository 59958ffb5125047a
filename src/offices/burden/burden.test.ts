import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offices } from '#app';
import { allGiven } from '#offices/roster/index.ts';
import { adding, count, defineOffice, defineRegister, look, money, optional, phone, ref, text } from '#register/index.ts';
import { demonstration, playDemonstration } from '#server/demonstration.ts';
import { openStore } from '#store/index.ts';
import { granted, person } from '../../../test/county/people.ts';
import { askedTwice, askingsOf, minutesFor } from './asking.ts';
import type { KindBurden } from './index.ts';

test('no field that a national system gives is asked of a school again in the registers of this house', () => {
  const again = askedTwice(offices, new Set(allGiven)).filter(one => one.givenAs !== null && one.because === null);
  assert.deepEqual(
    again.map(one => [one.meaning, one.places, one.givenAs]),
    [],
  );
});

const census = defineRegister({
  name: 'census',
  label: '普查',
  scope: 'organisation',
  key: ['organisation'],
  fields: { organisation: ref('organisation', '单位'), books: count('图书册数'), wells: optional(count('水井数')), budget: money('投入') },
  rules: [],
  workflow: {},
  readBy: ['filer'],
});
const again = defineOffice({
  name: 'census',
  label: '普查',
  basis: [],
  serves: [],
  roles: [],
  registers: [census],
  verbs: [adding(census, { name: 'census.addCensus', label: '登记普查', by: ['filer'] })],
  views: [],
});

test('a register that asks for what the statistics give is found out, by whatever name its field goes', () => {
  const found = askedTwice([...offices, again], new Set(allGiven)).filter(one => one.places.includes('census.books'));
  assert.deepEqual(
    found.map(one => [one.givenAs, one.because]),
    [['schoolFacts.books', null]],
  );
});

test('what a form asks is counted in fields and minutes; what was given is not asked', () => {
  const [form] = askingsOf([again], new Set(['census.books']));
  assert.deepEqual(
    form!.fields.map(field => [field.name, field.isGiven, field.minutes]),
    [
      ['books', true, 1],
      ['wells', false, 1],
      ['budget', false, 1.5],
    ],
  );
  assert.equal(minutesFor(phone('电话')) + minutesFor(text('说明')), 0.9);
});

test('the demonstration county is counted by kind of school; with all national files taken over no school enters pupils', async () => {
  const store = await openStore({ inMemory: true, now: () => new Date('2028-01-10T02:00:00Z') });
  await playDemonstration(store, offices);
  const view = offices.flatMap(office => office.views).find(one => one.name === 'burden.schoolBurden')!;
  const leader = person(1, '甲', ['leader']);
  const counted = async (asIfGiven: boolean) =>
    granted(await look(store, demonstration.code, leader, view, { asIfGiven })) as { readonly kinds: readonly KindBurden[] };
  const primary = (of: { readonly kinds: readonly KindBurden[] }) => of.kinds.find(one => one.kind === '小学')!;
  const given = primary(await counted(true));
  assert.equal(given.forms.find(form => form.register === 'pupil')?.times, 0);
  assert.equal(given.forms.find(form => form.register === 'schoolFacts')?.times, 0);
  assert.ok(given.sparedAYear > 300);
  assert.ok(given.hoursAYear > 0 && given.hoursAYear <= primary(await counted(false)).hoursAYear);
  await store.close();
});
