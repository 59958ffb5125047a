import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOf, given, type NewWorld, pupil, school, withStore } from './world.ts';

/** Values that a careless list or JSON text would tear. */
const names = ['甲,乙', '"丙"', '\\', '{}', '', 'NULL', 'null', '两\n行', '\u001f丁\u001e', '𠮷', "'; --", ' 空 '];

const full = (name: string, place: number) => ({
  name: `${name}${place}`,
  seats: place === 0 ? null : place,
  floorArea: [1.5, null, '12345678901234567890.123456789', -0.25][place % 4],
  openedOn: place % 3 === 0 ? null : '1958-09-01',
  isBoarding: [true, false, null][place % 3],
  facts: [{ b: 1, a: ['"', null, '\u001f'] }, null, 'null', [{ deep: { x: 'a\\b' } }]][place % 4],
  seenAt: place % 2 === 0 ? new Date('2027-09-01T00:30:00.123Z') : null,
  parent: null,
});

/** What every engine must promise about rows that are added by the thousand. */
export function bulkContract(newWorld: NewWorld): void {
  test('rows added by the thousand are those that were added one by one, in the audit too', () =>
    withStore(newWorld, async on => {
      const values = Array.from({ length: 36 }, (_, place) => full(names[place % names.length]!, place));
      const single = given(await on.act(t => t.insertAll(school, values, 'open')));
      given(await on.act(async t => (await t.remove(school, single[0]!.id, 1)).ok));
      for (const row of single.slice(1))
        given(await on.store.deed({ county: on.home, actor: 'a', deed: 't' }, t => t.remove(school, row.id, 1)));
      const ids = given(
        await on.act(async t => [
          ...(await t.insertMany(school, values.slice(0, 20), 'open')),
          ...(await t.insertMany(school, values.slice(20), 'open')),
        ]),
      );
      const own = (row: object) => ({ ...row, id: '', createdAt: null, changedAt: null });
      const read = await on.read(reading => reading.rows(school));
      assert.deepEqual(
        read.map(row => row.id),
        ids,
      );
      assert.deepEqual(read.map(own), single.map(own));
      const after = (row: string) => on.read(async reading => (await reading.events({ table: 'school', row })).at(-1)?.after);
      for (const [place, row] of single.entries()) assert.deepEqual(await after(ids[place]!), await after(row.id));
      assert.ok((await on.store.verifyAudit()).every(report => report.isWhole));
    }));

  test('what stands between and after them in the same deed is in its place in the chain', () =>
    withStore(newWorld, async on => {
      const many = (from: number) => Array.from({ length: 1200 }, (_, place) => ({ name: `小学${from + place}`, seats: place }));
      given(
        await on.act(async t => {
          await t.insertMany(school, many(0));
          await t.insert(school, { name: '中间' });
          await t.insertMany(school, many(2000));
          assert.equal(await t.count(school), 2401);
          await t.note({ done: true });
        }),
      );
      const events = await on.read(reading => reading.events({}));
      assert.deepEqual([events.length, events[0]?.after, events[1201]?.after?.name], [2402, { done: true }, '中间']);
      assert.ok((await on.store.verifyAudit()).every(report => report.isWhole));
    }));

  test('sensitive values are sealed, in the rows and in the audit', () =>
    withStore(newWorld, async on => {
      const parent = await on.school();
      const values = ['620000201601010011', '620000201601010038'].map((idNumber, place) => ({
        school: parent,
        name: `赵${place}`,
        idNumber,
        bornOn: '2016-01-01',
        grade: null,
      }));
      const ids = given(await on.act(t => t.insertMany(pupil, values)));
      const found = await on.read(reading => reading.rows<{ name: string }>(pupil, { where: { idNumber: '620000201601010038' } }));
      assert.deepEqual(
        found.map(row => [row.id, row.name]),
        [[ids[1], '赵1']],
      );
      const [event] = await on.read(reading => reading.events({ table: 'pupil', row: ids[0]! }));
      assert.equal(event?.after?.idNumber, '620000201601010011');
      assert.ok((await on.store.verifyAudit()).every(report => report.isWhole));
    }));

  test('what the database refuses of them refuses the whole deed with its own sentence, whatever else was asked meanwhile', () =>
    withStore(newWorld, async on => {
      await on.school('已有');
      const refused = await on.act(async t => {
        await t.insertMany(school, [{ name: '新' }, { name: '已有' }]);
        return t.count(school);
      });
      assert.deepEqual(codesOf(refused), ['store.alreadyThere']);
      const last = await on.act(t => t.insertMany(school, [{ name: '新' }, { name: '新' }]));
      assert.deepEqual(codesOf(last), ['store.alreadyThere']);
      assert.equal(await on.read(reading => reading.count(school)), 1);
      await on.school('以后');
      assert.ok((await on.store.verifyAudit()).every(report => report.isWhole));
    }));
}
