import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { rows } from '#register/index.ts';
import { codesOf, granted } from '../../../test/county/people.ts';
import { openRoster, type RosterCounty } from '../../../test/county/roster.ts';
import { organisationEvent } from './changes/organisationEvent.ts';
import type { OrganisationOnDay } from './changes/organisationsAsOf.ts';
import type { OrganisationLine } from './index.ts';

let its: RosterCounty;
before(async () => {
  its = await openRoster();
});
after(() => its.store.close());

const does = <O = Record<string, unknown>>(verb: string, input: Readonly<Record<string, unknown>>) =>
  its.office.does<O>(its.planner, verb, input);
const asOf = async (day: string, more: Readonly<Record<string, unknown>> = {}) =>
  granted(
    await its.office.sees<readonly OrganisationOnDay[]>(its.filer, 'organisationsAsOf', {
      day,
      knownOn: null,
      boundaries: 'thatDay',
      ...more,
    }),
  );
const names = async (day: string, more: Readonly<Record<string, unknown>> = {}) => (await asOf(day, more)).map(one => one.name).sort();
const lines = async () => granted(await its.office.sees<readonly OrganisationLine[]>(its.filer, 'organisations', {}));
const why = '市教发〔2027〕1号';

test('a merger written down late holds from its day on; what was known before stays known', async () => {
  its.clock.now = '2027-10-01T02:00:00Z';
  granted(await does('mergeOrganisations', { organisations: [its.west], into: its.east, day: '2027-09-10', why }));
  assert.deepEqual(await names('2027-09-09'), ['城东小学', '城西小学', '基教科'].sort());
  assert.deepEqual(await names('2027-09-10'), ['城东小学', '基教科'].sort());
  assert.deepEqual(await names('2027-09-10', { knownOn: '2027-09-30' }), ['城东小学', '城西小学', '基教科'].sort());
  assert.equal((await lines()).find(one => one.id === its.west)?.state, 'closed');
  const [east] = (await asOf('2027-09-01', { boundaries: 'today' })).filter(one => one.id === its.east);
  assert.deepEqual(east?.others, ['城东小学', '城西小学']);
});

const entry = async (happening: string) =>
  (await its.office.at(its.planner, 'roster.look', async desk => ok(await rows(desk, organisationEvent, { where: { happening } }))))[0]!;

test('a merger that was a mistake is taken back whole, and the books of those days still know it', async () => {
  const merged = await entry('merged');
  its.clock.now = '2027-10-20T02:00:00Z';
  granted(await does('withdrawOrganisationEvent', { event: merged.id, version: 1, why: '误登' }));
  assert.deepEqual(await names('2027-10-20'), ['城东小学', '城西小学', '基教科'].sort());
  assert.deepEqual(await names('2027-10-05', { knownOn: '2027-10-05' }), ['城东小学', '基教科'].sort());
  assert.equal((await lines()).find(one => one.id === its.west)?.state, 'open');
});

test('a school is divided and renamed, and each day knows its names', async () => {
  its.clock.now = '2028-01-10T02:00:00Z';
  granted(
    await does('splitOrganisation', { organisation: its.east, version: 1, names: ['城东第二小学'], remains: true, day: '2027-11-01', why }),
  );
  const line = (await lines()).find(one => one.id === its.east)!;
  granted(await does('renameOrganisation', { organisation: its.east, version: line.version, name: '城东第一小学', day: '2027-12-01' }));
  assert.deepEqual(await names('2027-11-15'), ['城东小学', '城东第二小学', '城西小学', '基教科'].sort());
  assert.deepEqual(await names('2028-01-01'), ['城东第一小学', '城东第二小学', '城西小学', '基教科'].sort());
  const [then] = (await asOf('2027-10-25')).filter(one => one.id === its.east);
  assert.deepEqual(then?.others, ['城东第一小学', '城东第二小学']);
});

test('what cannot have been is refused: a day to come, a day before it was opened, itself as its parent, one that merges alone', async () => {
  const move = (more: Readonly<Record<string, unknown>>) =>
    does('reparentOrganisation', { organisation: its.west, version: 1, parent: its.bureau, day: '2028-01-10', why, ...more });
  assert.deepEqual(codesOf(await move({ day: '2028-01-11' })), ['roster.dayAhead']);
  assert.deepEqual(codesOf(await move({ day: '2019-01-01' })), ['roster.notOpen']);
  assert.deepEqual(codesOf(await move({ parent: its.west })), ['roster.underItself']);
  granted(await move({}));
  assert.deepEqual(codesOf(await does('mergeOrganisations', { organisations: [its.west], day: '2028-01-10', why, newName: '新校' })), [
    'roster.mergeTwo',
  ]);
  assert.deepEqual(codesOf(await does('mergeOrganisations', { organisations: [its.west, its.east], day: '2028-01-10', why })), [
    'roster.mergeIntoOne',
  ]);
  assert.deepEqual(
    codesOf(await does('mergeOrganisations', { organisations: [its.west, its.east], newName: '城区小学', day: '2028-01-10', why })),
    [],
  );
  assert.deepEqual(await names('2028-01-10'), ['城东第二小学', '城区小学', '基教科'].sort());
});
