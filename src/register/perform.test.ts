import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import type { Store, Transaction } from '#store/index.ts';
import { codesOf, granted, person } from '../../test/county/people.ts';
import { openTestStore, otherCounty, testCounty } from '../../test/county/store.ts';
import {
  countRows,
  defineVerb,
  defineView,
  fetchRow,
  flag,
  insert,
  insertAll,
  look,
  note,
  optional,
  perform,
  ref,
  remove,
  restore,
  rows,
  step,
  system,
  text,
  update,
} from './index.ts';

const says = problems('test', { stopped: { zh: '到此为止', en: 'No further' } });
const row = (name: string) => ({ name, shortName: null, code: null, kind: 'section' as const, parent: null });

let store: Store;
const planner = person(1, '甲', ['planner']);
const filer = person(2, '乙', ['filer']);
before(async () => {
  store = await openTestStore();
});
after(() => store.close());

const addTwo = defineVerb({
  name: 'roster.addTwo',
  label: '一次登记两个',
  by: ['planner'],
  input: { first: text('第一个'), second: text('第二个'), stop: optional(flag('停')), why: optional(note('事由')) },
  async run(desk, { first, second, stop }) {
    const one = await insert(desk, organisation, row(first));
    if (!one.ok) return one;
    const two = await insert(desk, organisation, row(second));
    return stop ? refuse(says.stopped()) : two;
  },
});
const names = defineView({
  name: 'roster.names',
  label: '单位名录',
  by: 'signedIn',
  input: {},
  run: async desk => ok((await rows(desk, organisation, { orderBy: [['name', 'asc']] })).map(one => one.name)),
});
const does = (raw: Readonly<Record<string, unknown>>, actor = planner) => perform(store, testCounty.code, actor, addTwo, raw);
const sees = async (county: string = testCounty.code) => granted(await look(store, county, filer, names, {}));
/** Works at a desk in a deed of its own. */
const at = (work: (transaction: Transaction) => Promise<Result<null>>) =>
  store.deed({ county: testCounty.code, actor: system.id, deed: 'test.work' }, work);

test('a deed of other roles is refused before anything is read or written', async () => {
  assert.deepEqual(codesOf(await does({ first: '' }, filer)), ['deed.notYours']);
  assert.deepEqual(await sees(), []);
});

test('all problems of a form are told at once, unknown inputs among them', async () => {
  assert.deepEqual(codesOf(await does({ first: '甲科', colour: 1 })), ['deed.unknownInput', 'field.blank']);
});

test('a refusal in the middle rolls back what was written before it', async () => {
  assert.deepEqual(codesOf(await does({ first: '甲科', second: '乙科', stop: true })), ['test.stopped']);
  assert.deepEqual(codesOf(await does({ first: '丙科', second: '丙科' })), ['register.alreadyThere']);
  assert.deepEqual(await sees(), []);
});

test('a deed is done whole, in one county, and the audit holds who, which deed and why', async () => {
  granted(await does({ first: '甲科', second: '乙科', why: '机构改革' }));
  assert.equal((await sees()).length, 2);
  assert.deepEqual(await sees(otherCounty.code), []);
  const events = await store.read({ county: testCounty.code, actor: filer.id }, reading => reading.events({ table: 'organisation' }));
  assert.deepEqual(
    events.map(event => [event.actor, event.deed, event.why]),
    [
      [planner.id, 'roster.addTwo', '机构改革'],
      [planner.id, 'roster.addTwo', '机构改革'],
    ],
  );
});

test('at a desk: rows are saved many at once, stepped along their workflow, removed and brought back', async () => {
  await at(async transaction => {
    const desk = { store: transaction, actor: planner, today: transaction.today };
    const [one] = granted(await insertAll(desk, organisation, [row('丁科'), row('戊科')]));
    assert.equal(await countRows(desk, organisation, { kind: 'section' }), 4);
    const renamed = granted(await update(desk, organisation, one!.id, one!.version, { shortName: '丁' }));
    assert.deepEqual([renamed.version, renamed.shortName], [2, '丁']);
    assert.deepEqual(codesOf(await step({ ...desk, actor: filer }, organisation, renamed, 'closeOrganisation')), ['register.notYourStep']);
    const closed = granted(await step(desk, organisation, renamed, 'closeOrganisation'));
    assert.deepEqual(codesOf(await step(desk, organisation, closed, 'closeOrganisation')), ['register.notFromThisState']);
    granted(await remove(desk, organisation, closed.id, closed.version));
    assert.deepEqual(codesOf(await fetchRow(desk, organisation, closed.id)), ['register.noSuchRow']);
    granted(await restore(desk, organisation, closed.id, closed.version + 1));
    assert.equal(granted(await fetchRow(desk, organisation, closed.id)).state, 'closed');
    return ok(null);
  });
});

test('a reference that is no row of the list is refused by its reader', async () => {
  assert.deepEqual(codesOf(ref('organisation', '单位').read('甲科')), ['field.notARow']);
});
