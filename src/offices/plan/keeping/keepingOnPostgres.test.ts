import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { insertAll, rows } from '#register/index.ts';
import { adoptSmallPlan, books, openBureau, promiseWith } from '../../../../test/county/bureau.ts';
import { codesOf } from '../../../../test/county/people.ts';
import { embeddedPrograms, type Programs, type Server, startServer } from '../../../../test/county/servers.ts';
import { actual } from '../actual.ts';
import { promiseBody } from '../promiseBody.ts';

/** Two planners assign a promise at once: the second waits for the first at the index, and is told. */
const assignAtOnce = (server: Server) =>
  void test('of two planners who assign a promise at once the second is told, and one organisation leads', async () => {
    books.databaseUrl = await server.newDatabase();
    const bureau = await openBureau();
    const plan = await adoptSmallPlan(bureau);
    const promise = promiseWith(await bureau.reader(plan), '第二小学').id;
    const lead = { plan, promise, organisation: bureau.preschool, part: 'lead' as const };
    const written = Promise.withResolvers<void>();
    const first = bureau.office.at(bureau.second, 'plan.assign', async desk => {
      const done = await insertAll(desk, promiseBody, [lead]);
      written.resolve();
      await new Promise(resolve => setTimeout(resolve, 500));
      return done;
    });
    await written.promise;
    const second = bureau.office.does(bureau.planner, 'assign', { promises: [promise], lead: bureau.personnel, support: [] });
    await first;
    assert.deepEqual(codesOf(await second), ['plan.assignedMeanwhile']);
    const held = await bureau.office.at(bureau.planner, 'plan.look', async desk =>
      ok(await rows(desk, promiseBody, { where: { promise } })),
    );
    assert.deepEqual(
      held.map(one => one.organisation),
      [bureau.preschool],
    );
    await bureau.store.close();
  });

/** Two people of bodies of a promise file its first figure of a year at once. */
const fileAtOnce = (server: Server) =>
  void test('of two people who file the first figure of a year at once the second is told, and the first figure stands', async () => {
    books.databaseUrl = await server.newDatabase();
    const bureau = await openBureau();
    const { office, preschool, personnel } = bureau;
    const plan = await adoptSmallPlan(bureau);
    const promise = promiseWith(await bureau.reader(plan), '毛入园率').id;
    const bodies = { promises: [promise], lead: preschool, support: [personnel] };
    assert.deepEqual(codesOf(await office.does(bureau.planner, 'assign', bodies)), []);
    const written = Promise.withResolvers<void>();
    const first = office.at(bureau.filer, 'plan.fileActual', async desk => {
      const figure = {
        plan,
        promise,
        year: 2026,
        part: 'whole' as const,
        round: 1,
        value: 91,
        taskStatus: null,
        note: null,
        proof: null,
        organisation: preschool,
      };
      const undecided = { filedBy: bureau.filer.id, filedOn: desk.today, decidedBy: null, decidedOn: null, why: null };
      const done = await insertAll(desk, actual, [{ ...figure, ...undecided }]);
      written.resolve();
      await new Promise(resolve => setTimeout(resolve, 500));
      return done;
    });
    await written.promise;
    const second = office.does(bureau.other, 'fileActual', { promise, year: 2026, value: 55, evidence: [] });
    await first;
    assert.deepEqual(codesOf(await second), ['plan.filedMeanwhile']);
    assert.deepEqual(
      (await bureau.page(promise)).actuals.map(one => one.value),
      [91],
    );
    await bureau.store.close();
  });

/** Tells the same story again, with its books on PostgreSQL. */
async function tellOn(server: Server): Promise<void> {
  books.databaseUrl = await server.newDatabase();
  await import('./keeping.test.ts');
  assignAtOnce(server);
  fileAtOnce(server);
  after(() => server.stop());
}

const skipped = ({ missing }: { readonly missing: string }) =>
  void test('the books of a plan are kept on PostgreSQL as well', { skip: missing }, () => undefined);

const programs: Programs = embeddedPrograms();
await ('folder' in programs ? tellOn(await startServer(programs)) : skipped(programs));
