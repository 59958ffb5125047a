import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { run } from '#store/connection.ts';
import { openStore, type Store } from '#store/index.ts';
import { testCounty } from '../../county/store.ts';
import { given, groundOn, type NewWorld, pupil, school, type World, withStore } from './world.ts';

async function withHistory(newWorld: NewWorld, work: (world: World) => Promise<void>): Promise<void> {
  const world = await newWorld();
  try {
    const store = await openStore(world.options);
    await store.addCounty(testCounty);
    const on = groundOn(store, world, testCounty.code, testCounty.code);
    for (const name of ['甲', '乙', '丙', '丁']) await on.school(name);
    await store.close();
    await work(world);
  } finally {
    await world.remove();
  }
}

async function verdictAfter(
  world: World,
  ...tampering: readonly string[]
): Promise<Awaited<ReturnType<Store['verifyAudit']>>[0] | undefined> {
  const engine = await world.engine();
  for (const statement of tampering) await run(engine.db, sql.raw(statement));
  await engine.close();
  const store = await openStore(world.options);
  const [report] = await store.verifyAudit();
  await store.close();
  return report;
}

const unguarded = 'alter table audit disable trigger user';

/** What every engine must promise about the audit. */
export function auditContract(newWorld: NewWorld): void {
  test('each write says who, when, what before and after, and why', () =>
    withStore(newWorld, async on => {
      const id = await on.school();
      const context = { county: on.home, actor: '王科长', deed: 'school.enlarge', why: '扩建' };
      await on.store.deed(context, t => t.update(school, id, 1, { seats: 1200, name: '第一小学' }, 'enlarged'));
      const [event] = await on.store.read(context, reading => reading.events({ table: 'school', row: id, limit: 1 }));
      const { sequence, actor, deed, why, before, after, day } = event!;
      const today = await on.store.today(on.home);
      assert.deepEqual(
        { sequence, actor, deed, why, before, after, day },
        {
          sequence: 2,
          actor: '王科长',
          deed: 'school.enlarge',
          why: '扩建',
          before: { seats: 900, state: 'current' },
          after: { seats: 1200, state: 'enlarged' },
          day: today,
        },
      );
    }));

  test('what was only looked at can be noted too', () =>
    withStore(newWorld, async on => {
      const id = await on.school();
      await on.act(transaction => transaction.note({ revealed: 'idNumber' }, { table: 'pupil', row: id }));
      const [event] = await on.read(reading => reading.events({ limit: 1 }));
      assert.deepEqual([event?.table, event?.row, event?.after], ['pupil', id, { revealed: 'idNumber' }]);
    }));

  test('events page backwards', () =>
    withStore(newWorld, async on => {
      for (const name of ['甲', '乙', '丙']) await on.school(name);
      const page = await on.read(reading => reading.events({ before: 3, limit: 1 }));
      assert.deepEqual(
        page.map(event => event.sequence),
        [2],
      );
    }));

  test('the database refuses to change or delete an entry, its owner too', () =>
    withHistory(newWorld, async world => {
      const engine = await world.engine();
      for (const attempt of ['update audit set why = null', 'delete from audit', 'truncate audit'])
        await assert.rejects(run(engine.db, sql.raw(attempt)), { code: '42501' }, attempt);
      await engine.close();
    }));

  test('the walk finds a tail cut off, an entry that was changed, and one that was taken out', () =>
    withHistory(newWorld, async world => {
      const whole = await verdictAfter(world);
      assert.deepEqual(whole?.isWhole && whole.entries, 4);
      const cut = await verdictAfter(world, unguarded, 'delete from audit where sequence = 4');
      assert.deepEqual(cut, { isWhole: false, county: testCounty.code, brokenAt: 4, because: 'head' });
      const changed = await verdictAfter(world, `update audit set after = '{"name":"伪"}' where sequence = 2`);
      assert.deepEqual(changed, { isWhole: false, county: testCounty.code, brokenAt: 2, because: 'changed' });
      const missing = await verdictAfter(world, `delete from audit where sequence = 2`);
      assert.deepEqual(missing, { isWhole: false, county: testCounty.code, brokenAt: 2, because: 'missing' });
    }));

  test('sensitive values stand in the history for who may read it, sealed in the database', () =>
    withStore(newWorld, async on => {
      const parent = await on.school();
      given(await on.act(t => t.insert(pupil, { school: parent, name: '赵小小', idNumber: '620000201601010011' })));
      const [event] = await on.read(reading => reading.events({ table: 'pupil' }));
      assert.equal(event?.after?.name, '赵小小');
    }));
}
