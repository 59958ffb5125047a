import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Store } from '#store/index.ts';
import { atOffice, codesOf, granted, person } from '../../../test/county/people.ts';
import { openTestStore, testCounty } from '../../../test/county/store.ts';
import { type OrganisationLine, roster } from './index.ts';

let store: Store;
let office: ReturnType<typeof atOffice>;
const planner = person(1, '甲', ['planner']);
const filer = person(2, '乙', ['filer']);
before(async () => {
  store = await openTestStore();
  office = atOffice(store, testCounty.code, roster);
});
after(() => store.close());

const add = async (name: string, kind: string, parent: string | null = null) =>
  granted(await office.does<{ organisation: string }>(planner, 'addOrganisation', { name, kind, parent })).organisation;
const lines = async () => granted(await office.sees<readonly OrganisationLine[]>(filer, 'organisations', {}));
const line = async (id: string) => (await lines()).find(one => one.id === id)!;

test('an organisation is entered under its parent, and everyone signed in sees it', async () => {
  const bureau = await add('示例县教育局', 'bureau');
  const section = await add('规划科', 'section', bureau);
  const seen = await line(section);
  assert.deepEqual([seen.name, seen.kind, seen.parentName, seen.state, seen.version], ['规划科', 'section', '示例县教育局', 'open', 1]);
});

test('a kind may be written in Chinese, an unknown one or a parent that is not there is refused', async () => {
  assert.equal((await line(await add('石门镇', '乡镇'))).kind, 'township');
  assert.deepEqual(codesOf(await office.does(planner, 'addOrganisation', { name: '飞船', kind: '飞船' })), ['field.notInList']);
  const nowhere = '0190a1b2-0000-7000-8000-00000000dead';
  assert.deepEqual(codesOf(await office.does(planner, 'addOrganisation', { name: '某科', kind: '科室', parent: nowhere })), [
    'register.noSuchRow',
  ]);
});

test('a name is taken once, by a rename too', async () => {
  const first = await add('人事科', 'section');
  assert.deepEqual(codesOf(await office.does(planner, 'addOrganisation', { name: '人事科', kind: 'section' })), ['register.alreadyThere']);
  assert.deepEqual(codesOf(await office.does(planner, 'renameOrganisation', { organisation: first, version: 1, name: '规划科' })), [
    'roster.nameTaken',
  ]);
  granted(await office.does(planner, 'renameOrganisation', { organisation: first, version: 1, name: '教师工作科', shortName: '教师科' }));
  const { name, shortName, version } = await line(first);
  assert.deepEqual([name, shortName, version], ['教师工作科', '教师科', 2]);
});

test('an organisation with open members is not closed; a closed one stays in the list and is not closed twice', async () => {
  const bureau = (await lines()).find(one => one.kind === 'bureau')!;
  assert.deepEqual(codesOf(await office.does(planner, 'closeOrganisation', { organisation: bureau.id, version: 1, why: '机构改革' })), [
    'roster.hasOpenMembers',
  ]);
  const town = (await lines()).find(one => one.name === '石门镇')!;
  assert.deepEqual(codesOf(await office.does(planner, 'closeOrganisation', { organisation: town.id, version: 1 })), ['field.blank']);
  granted(await office.does(planner, 'closeOrganisation', { organisation: town.id, version: 1, why: '撤镇设街道' }));
  assert.equal((await line(town.id)).state, 'closed');
  assert.deepEqual(codesOf(await office.does(planner, 'closeOrganisation', { organisation: town.id, version: 2, why: '再撤' })), [
    'register.notFromThisState',
  ]);
  const events = await store.read({ county: testCounty.code, actor: planner.id }, reading =>
    reading.events({ table: 'organisation', row: town.id }),
  );
  assert.deepEqual(
    events.map(event => [event.deed, event.why]),
    [
      ['roster.closeOrganisation', '撤镇设街道'],
      ['roster.addOrganisation', null],
    ],
  );
});

test('only the administrator and the planner keep the roster', async () => {
  assert.deepEqual(codesOf(await office.does(filer, 'addOrganisation', { name: '某校', kind: 'school' })), ['deed.notYours']);
});
