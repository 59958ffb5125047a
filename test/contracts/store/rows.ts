import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuse } from '#kernel/problem.ts';
import { codesOf, given, type NewWorld, type School, school, withStore } from './world.ts';

const full = {
  name: '𠮷祥 “一小”',
  seats: 2_147_483_647,
  floorArea: 12_345_678.91,
  openedOn: '1958-09-01',
  isBoarding: false,
  facts: { list: [1, null, '二'], deep: { none: null } },
  seenAt: new Date('2027-09-01T00:30:00.123Z'),
  parent: null,
};

/** What every engine must promise about rows. */
export function rowsContract(newWorld: NewWorld): void {
  test('what was written comes back the same, whatever its kind', () =>
    withStore(newWorld, async on => {
      const made = given(await on.act(transaction => transaction.insert(school, full)));
      const [read] = await on.read(reading => reading.rows(school));
      assert.deepEqual(read, made);
      assert.deepEqual(Object.fromEntries(Object.keys(full).map(key => [key, (read as Record<string, unknown>)[key]])), full);
    }));

  test('a decimal longer than a number can hold stays exact, as text', () =>
    withStore(newWorld, async on => {
      const floorArea = '12345678901234567890.123456789';
      const made = given(await on.act(transaction => transaction.insert(school, { name: '甲', floorArea })));
      const third = given(await on.act(transaction => transaction.insert(school, { name: '乙', floorArea: 0.1 + 0.2 })));
      assert.equal((made as Record<string, unknown>).floorArea, floorArea);
      assert.equal((third as Record<string, unknown>).floorArea, 0.1 + 0.2);
    }));

  test('rows come in the order asked for, else in the order they came in', () =>
    withStore(newWorld, async on => {
      const names = Array.from({ length: 3000 }, (_, place) => `小学${String((place * 7919) % 3000).padStart(4, '0')}`);
      const written = given(
        await on.act(transaction =>
          transaction.insertAll<School>(
            school,
            names.map(name => ({ name })),
          ),
        ),
      );
      assert.deepEqual(
        written.map(row => row.name),
        names,
      );
      await on.read(async reading => {
        const plain = await reading.rows<School>(school);
        assert.deepEqual(
          plain.map(row => row.name),
          names,
        );
        const page = await reading.rows<School>(school, { orderBy: [['name', 'desc']], limit: 3, offset: 1 });
        assert.deepEqual(
          page.map(row => row.name),
          ['小学2998', '小学2997', '小学2996'],
        );
        assert.equal(await reading.count(school, { name: ['小学0001', '小学0002', '没有'] }), 2);
        assert.equal(await reading.count(school, { seats: null }), 3000);
        assert.equal(await reading.count(school, { name: [] }), 0);
      });
    }));

  test('a deed that refuses or throws leaves nothing behind, in the audit either', () =>
    withStore(newWorld, async on => {
      const context = { county: on.home, actor: 'clerk', deed: 'test.refuse' };
      const refused = await on.store.deed(context, async transaction => {
        await transaction.insert(school, full);
        return refuse({ code: 'test.no', message: '不', english: 'no' });
      });
      assert.deepEqual(codesOf(refused), ['test.no']);
      const thrown = on.store.deed(context, async transaction => {
        await transaction.insert(school, full);
        throw new Error('ours');
      });
      await assert.rejects(thrown, /ours/);
      await on.read(async reading => {
        assert.equal(await reading.count(school), 0);
        assert.deepEqual(await reading.events({}), []);
      });
    }));

  test('the second of two writers learns that the row was changed', () =>
    withStore(newWorld, async on => {
      const id = await on.school();
      const first = await on.store.deed({ county: on.home, actor: 'a', deed: 't.a' }, t => t.update<School>(school, id, 1, { seats: 1 }));
      const second = await on.store.deed({ county: on.home, actor: 'b', deed: 't.b' }, t => t.update<School>(school, id, 1, { seats: 2 }));
      assert.equal(given(first).version, 2);
      assert.deepEqual(codesOf(second), ['store.changedMeanwhile']);
    }));

  test('many rows are changed in one go: each its own way, what is not named stays, each with its event', () =>
    withStore(newWorld, async on => {
      const names = Array.from({ length: 2500 }, (_, place) => `小学${place}`);
      const made = given(
        await on.act(t =>
          t.insertAll<School>(
            school,
            names.map(name => ({ ...full, name })),
          ),
        ),
      );
      const named = made.toReversed().map(({ id, version }, place) => ({
        id,
        version,
        changes: place % 2 === 0 ? { seats: place } : { floorArea: place / 4, facts: { place } },
        ...(place % 5 === 0 ? { state: 'closed' } : {}),
      }));
      const context = { county: on.home, actor: 'a', deed: 't.all' };
      const changed = given(await on.store.deed(context, t => t.updateAll<School>(school, named)));
      assert.deepEqual(
        changed.map(row => [row.id, row.version]),
        named.map(one => [one.id, 2]),
      );
      const rows = await on.read(reading => reading.rows<School>(school));
      const read = new Map(rows.map(row => [row.id, row as unknown as Record<string, unknown>]));
      assert.deepEqual(
        named.map(one => read.get(one.id)),
        changed,
      );
      const [first, second] = [read.get(named[0]!.id)!, read.get(named[1]!.id)!];
      assert.deepEqual([first.seats, first.floorArea, first.seenAt, first.state], [0, full.floorArea, full.seenAt, 'closed']);
      assert.deepEqual([second.seats, second.floorArea, second.facts, second.state], [full.seats, 0.25, { place: 1 }, 'current']);
      const [event] = await on.read(reading => reading.events({ table: 'school', row: named[0]!.id, limit: 1 }));
      assert.deepEqual(
        [event?.before, event?.after],
        [
          { seats: full.seats, state: 'current' },
          { seats: 0, state: 'closed' },
        ],
      );
      assert.ok((await on.store.verifyAudit()).every(report => report.isWhole));
    }));

  test('of many rows one that was changed meanwhile keeps all as they were', () =>
    withStore(newWorld, async on => {
      const [one, two] = [await on.school('甲'), await on.school('乙')];
      const context = { county: on.home, actor: 'a', deed: 't.all' };
      given(await on.store.deed(context, t => t.update<School>(school, two, 1, { seats: 5 })));
      const both = [one, two].map(id => ({ id, version: 1, changes: { seats: 7 } }));
      assert.deepEqual(codesOf(await on.store.deed(context, t => t.updateAll(school, both))), ['store.changedMeanwhile']);
      const rows = await on.read(reading => reading.rows<School>(school));
      assert.deepEqual(
        rows.map(row => row.seats),
        [900, 5],
      );
      assert.deepEqual(given(await on.store.deed(context, t => t.updateAll(school, []))), []);
      const twice = [both[0]!, both[0]!];
      await assert.rejects(
        on.store.deed(context, t => t.updateAll(school, twice)),
        /named twice/,
      );
    }));

  test('a removed row is out of sight, frees its name, and can be taken back while the name is free', () =>
    withStore(newWorld, async on => {
      const id = await on.school();
      const where = { county: on.home, actor: 'a', deed: 't.a' };
      assert.deepEqual(codesOf(await on.store.deed(where, t => t.remove(school, id, 1))), []);
      assert.equal(await on.store.read(where, reading => reading.count(school)), 0);
      const other = await on.school();
      assert.deepEqual(codesOf(await on.store.deed(where, t => t.restore(school, id, 2))), ['store.alreadyThere']);
      assert.deepEqual(codesOf(await on.store.deed(where, t => t.remove(school, other, 1))), []);
      assert.deepEqual(codesOf(await on.store.deed(where, t => t.restore(school, id, 2))), []);
      assert.equal(await on.store.read(where, reading => reading.count(school)), 1);
    }));

  for (const [what, values, code] of refusals)
    test(`${what} is refused with a sentence`, () =>
      withStore(newWorld, async on => {
        await on.school();
        const result = await on.act(transaction => transaction.insert(school, values));
        assert.deepEqual(codesOf(result), [code]);
        assert.equal(await on.read(reading => reading.count(school)), 1);
      }));

  test('a row of another county cannot be referred to', () =>
    withStore(newWorld, async on => {
      const id = await on.school();
      const result = await on.act(transaction => transaction.insert(school, { name: '分校', parent: id }), on.away);
      assert.deepEqual(codesOf(result), ['store.refersToNothing']);
    }));

  test('entering the store again inside a deed is a fault, not a deadlock', () =>
    withStore(newWorld, async on => {
      const inner = on.store.deed({ county: on.home, actor: 'a', deed: 't.a' }, async () => {
        await on.read(async () => null);
        return refuse();
      });
      await assert.rejects(inner, { code: 'store.nested' });
    }));

  test('twenty deeds at once all count, and the chain is whole', () =>
    withStore(newWorld, async on => {
      const names = Array.from({ length: 20 }, (_, place) => `小学${place}`);
      const done = await Promise.all(names.map(name => on.act(transaction => transaction.insert(school, { name }))));
      assert.deepEqual(done.flatMap(codesOf), []);
      const report = (await on.store.verifyAudit()).find(one => one.county === on.home);
      assert.deepEqual(report?.isWhole && report.entries, 20);
    }));
}

const refusals: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
  ['a second row of the same name', { name: '第一小学' }, 'store.alreadyThere'],
  ['a blank where none may be', { seats: 1 }, 'store.mayNotBeBlank'],
  ['a count beyond the greatest', { name: '甲', seats: 3_000_000_000 }, 'store.badValue'],
  ['a count that is no whole number', { name: '甲', seats: 1.5 }, 'store.badValue'],
  ['a day that does not exist', { name: '甲', openedOn: '2027-02-30' }, 'store.badValue'],
  ['a sign that no text may hold', { name: '甲\u0000乙' }, 'store.badValue'],
  ['a parent that is not there', { name: '甲', parent: '01890000-0000-7000-8000-000000000000' }, 'store.refersToNothing'],
];
