import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { dayOf } from '#kernel/day.ts';
import { inTransaction, run } from '#store/connection.ts';
import { declaredTable, openStore } from '#store/index.ts';
import { otherCounty, testCounty } from '../../county/store.ts';
import { given, groundOn, type NewWorld, pupil, school, type World, withStore } from './world.ts';

const asDesk = (county: string) => `begin; set local role yuheng_desk; select set_config('yuheng.county', '${county}', true)`;

/** A world with a school in each county, its store closed: what follows is the database's own word. */
async function withBoth(newWorld: NewWorld, work: (world: World) => Promise<void>): Promise<void> {
  const world = await newWorld();
  try {
    const store = await openStore(world.options);
    await store.addCounty(testCounty);
    await store.addCounty(otherCounty);
    const on = groundOn(store, world, testCounty.code, otherCounty.code);
    await on.school();
    given(await on.act(transaction => transaction.insert(school, { name: '邻县一小' }), on.away));
    await store.close();
    await work(world);
  } finally {
    await world.remove();
  }
}

const insertSchool = (county: string) =>
  sql`insert into school (county, id, version, state, created_at, changed_at, name)
    values (${county}, '01890000-0000-7000-8000-000000000001', 1, 'current', now(), now(), '越界')`;

/** What every engine must promise about counties. */
export function countiesContract(newWorld: NewWorld): void {
  test('a county sees its own rows, events and files and no other', () =>
    withStore(newWorld, async on => {
      const id = await on.school();
      const kept = given(await on.act(t => t.keepFile(Buffer.from('本县'), { name: '甲.txt', mediaType: 'text/plain' })));
      await on.store.read({ county: on.away, actor: 'b' }, async reading => {
        assert.deepEqual(await reading.rows(school, { where: { county: on.home } }), []);
        assert.equal(await reading.row(school, id), null);
        assert.deepEqual(await reading.events({}), []);
        assert.equal(await reading.file(kept.hash), null);
      });
    }));

  test('the database itself refuses a row for another county, and shows none of it', () =>
    withBoth(newWorld, async world => {
      const engine = await world.engine();
      const begin = asDesk(testCounty.code);
      const insertion = inTransaction(engine.db, begin, db => run(db, insertSchool(otherCounty.code)));
      await assert.rejects(insertion, { code: '42501' });
      const seen = await inTransaction(engine.db, begin, db => run<{ county: string }>(db, sql`select distinct county from school`));
      assert.deepEqual(seen, [{ county: testCounty.code }]);
      const moved = inTransaction(engine.db, begin, db => run(db, sql`update school set county = ${otherCounty.code}`));
      await assert.rejects(moved, { code: '42501' });
      const none = await inTransaction(engine.db, asDesk(''), db => run(db, sql`select from school`));
      assert.equal(none.length, 0);
      await engine.close();
    }));

  test('the role of deeds owns nothing and can neither delete nor alter nor turn the guard off', () =>
    withBoth(newWorld, async world => {
      const engine = await world.engine();
      const attempts = ['delete from school', 'drop table school', 'alter table school disable row level security', 'truncate audit'];
      for (const attempt of [...attempts, 'update audit set why = null', 'select * from migration', 'create table loot (county text)'])
        await assert.rejects(
          inTransaction(engine.db, asDesk(testCounty.code), db => run(db, sql.raw(attempt))),
          { code: '42501' },
          attempt,
        );
      await engine.close();
    }));

  test('the tables of the migrations are the tables of the declarations', () =>
    withStore(newWorld, async on => {
      const tables = await on.store.tables();
      for (const shape of [school, pupil]) assert.deepEqual(tables[declaredTable(shape).name], declaredTable(shape).columns);
    }));

  test('the day is Shanghai’s, and a demonstration county keeps its own', async () => {
    const world = await newWorld();
    const store = await openStore({ ...world.options, now: () => new Date('2027-08-31T16:30:00Z') });
    await store.addCounty(testCounty);
    await store.addCounty({ code: '999901', name: '示例', bureau: '示例局', isExample: true, fixedDay: '2027-12-31' });
    assert.equal(await store.today(testCounty.code), '2027-09-01');
    assert.equal(await store.today('999901'), '2027-12-31');
    const made = given(await groundOn(store, world, '999901', '').act(transaction => transaction.insert(school, { name: '甲' })));
    assert.equal(dayOf(made.createdAt), '2027-12-31');
    const past = { county: '999901', actor: 'a', deed: 't.a', day: '2026-03-01' };
    const days = await store.deed(past, async t => ({
      ok: true,
      value: [t.today, dayOf((await t.insert(school, { name: '乙' })).createdAt)],
    }));
    assert.deepEqual(given(days), ['2026-03-01', '2026-03-01']);
    const real = store.deed({ ...past, county: testCounty.code }, async () => ({ ok: true, value: null }));
    await assert.rejects(real, { code: 'store.notExample' });
    await store.close();
    await world.remove();
  });
}
