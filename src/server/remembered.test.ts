import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { organisation, roster } from '#offices/roster/index.ts';
import { type Actor, countRows, defineView, perform, type ReadingDesk } from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { person } from '../../test/county/people.ts';
import { openTestStore, otherCounty, testCounty } from '../../test/county/store.ts';
import type { Answer } from './answers.ts';
import { type Memory, memory } from './remembered.ts';

let store: Store;
let remembered: Memory;
before(async () => {
  store = await openTestStore();
  remembered = memory(store);
});
after(() => store.close());

const first = person(1, '甲', ['planner']);
const second = person(2, '乙', ['planner']);
const leader = person(3, '丙', ['leader']);

/** A view that counts how often it is worked out. */
const counting = (name: string, look: (desk: ReadingDesk) => unknown) => {
  const tally = { times: 0 };
  const view = defineView({
    name: `roster.${name}`,
    label: name,
    by: ['planner', 'leader'],
    input: {},
    run: async desk => {
      tally.times += 1;
      return ok({ organisations: await countRows(desk, organisation), saw: look(desk) });
    },
  });
  return { tally, view };
};
const jsonOf = (answer: Answer) => (typeof answer === 'object' && 'json' in answer ? JSON.parse(answer.json.toString()) : answer);
const addOrganisation = (name: string) => perform(store, testCounty.code, first, roster.verbs[0]!, { name, kind: 'section' });

test('the same question to the same books is worked out once, and anew after a write', async () => {
  const { tally, view } = counting('sizes', () => null);
  const ask = async (actor: Actor) => jsonOf(await remembered(testCounty.code, actor, view, {})).value.organisations;
  assert.deepEqual([await ask(first), await ask(first), await ask(second), tally.times], [0, 0, 0, 1]);
  await addOrganisation('规划科');
  assert.deepEqual([await ask(second), await ask(first), tally.times], [1, 1, 2]);
});

test('an answer that looked at who asks is not shared with others', async () => {
  const { tally, view } = counting('mine', desk => desk.actor.name);
  const ask = async (actor: Actor) => jsonOf(await remembered(testCounty.code, actor, view, {})).value.saw;
  assert.deepEqual([await ask(first), await ask(second), await ask(first), tally.times], ['甲', '乙', '甲', 2]);
});

test('an answer that looked at roles is shared by those who hold the same', async () => {
  const { tally, view } = counting('byRole', desk => desk.actor.roles.join());
  const ask = async (actor: Actor) => jsonOf(await remembered(testCounty.code, actor, view, {})).value.saw;
  assert.deepEqual([await ask(first), await ask(leader), await ask(second), tally.times], ['planner', 'leader', 'planner', 2]);
});

test('who may not ask is refused though the answer is remembered, and counties share nothing', async () => {
  const { tally, view } = counting('guarded', () => null);
  await remembered(testCounty.code, first, view, {});
  const refused = await remembered(testCounty.code, person(4, '丁', ['filer']), view, {});
  assert.equal(typeof refused === 'object' && refused.status, 403);
  await addOrganisation('基教科');
  const here = jsonOf(await remembered(testCounty.code, first, view, {})).value.organisations;
  const there = jsonOf(await remembered(otherCounty.code, first, view, {})).value.organisations;
  assert.deepEqual([here, there, tally.times], [2, 0, 3]);
});
