import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { defineOffice, type Errand, type Post } from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { openTestStore, otherCounty, testCounty } from '../../../test/county/store.ts';
import { startErrands } from './errands.ts';

let store: Store;
before(async () => {
  store = await openTestStore();
});
after(() => store.close());

const post: Post = { send: async () => ({ taken: true }) };
const officeWith = (...errands: readonly Errand[]) =>
  defineOffice({ name: 'x', label: '试', basis: [], serves: [], roles: [], registers: [], verbs: [], views: [], errands });

test('an errand runs in every county at the start and again after its pause, and stopping waits for it', async () => {
  const ran: string[] = [];
  const errand: Errand = {
    name: 'x.count',
    everySeconds: 0.05,
    async run(books) {
      await pause(10);
      ran.push(books.county);
    },
  };
  const errands = startErrands({ store, offices: [officeWith(errand)], post, log: () => undefined });
  await pause(400);
  await errands.stop();
  const count = ran.length;
  assert.deepEqual(ran.slice(0, 4), [testCounty.code, otherCounty.code, testCounty.code, otherCounty.code]);
  await pause(150);
  assert.equal(ran.length, count);
});

test('a fault in one county is logged with its number and stops neither the other county nor the other errand', async () => {
  const ran: string[] = [];
  const log: Readonly<Record<string, unknown>>[] = [];
  const failing: Errand = {
    name: 'x.fail',
    everySeconds: 60,
    async run(books) {
      if (books.county === testCounty.code) throw new Error('the pen broke');
      ran.push('fail');
    },
  };
  const other: Errand = { name: 'x.other', everySeconds: 60, run: async () => void ran.push('other') };
  const errands = startErrands({ store, offices: [officeWith(failing, other)], post, log: line => log.push(line) });
  await pause(100);
  await errands.stop();
  assert.deepEqual(ran.toSorted(), ['fail', 'other', 'other']);
  assert.deepEqual(
    log.map(line => line.where),
    ['errand x.fail'],
  );
});
