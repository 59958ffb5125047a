import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { type Desk, insertAll, rows } from '#register/index.ts';
import { adoptSmallPlan, books, openBureau } from '../../../../test/county/bureau.ts';
import { codesOf, granted } from '../../../../test/county/people.ts';
import { embeddedPrograms, type Programs, type Server, startServer } from '../../../../test/county/servers.ts';
import { type Plan, plan } from '../plan.ts';
import { type PlanPromise, promise } from '../promise.ts';
import { promiseLink } from './promiseLink.ts';

/** Two people put in the plan of one organisation at once. */
const putInAtOnce = (server: Server) =>
  void test('of two people who put in the plan of one organisation at once the second is told', async () => {
    books.databaseUrl = await server.newDatabase();
    const bureau = await openBureau();
    const parent = await adoptSmallPlan(bureau);
    const text = '学前科规划（2026—2030年）\n一、任务\n每年组织园长观摩2次。\n';
    const input = { parent, title: '学前科规划', text, organisation: bureau.preschool };
    const both = await Promise.all([bureau.planner, bureau.filer].map(as => bureau.office.does(as, 'pasteSubPlan', input)));
    assert.deepEqual(
      both.map(codesOf).toSorted((a, b) => a.length - b.length),
      [[], ['plan.subPlanThere']],
    );
    await bureau.store.close();
  });

const SUB_PLANS = 60;
const OF_COUNTY = 500;
const OF_EACH = 50;

/** A stored row without what the store adds to it. */
const columnsOf = <R>(fields: object, row: object): R =>
  Object.fromEntries(Object.entries(row).filter(([name]) => Object.hasOwn(fields, name))) as R;

/** Five hundred promises of the county, and sixty plans under it of which each takes up fifty. */
async function fill(desk: Desk, county: string) {
  const [model] = await rows(desk, promise, { where: { plan: county, kind: 'target' }, limit: 1 });
  const [first] = await rows(desk, plan, { where: { id: county } });
  const like = columnsOf<PlanPromise>(promise.fields, model!);
  const copies = (of: string, count: number) =>
    Array.from({ length: count }, (_, place) => ({
      ...like,
      plan: of,
      mark: `x${place}`,
      restates: null,
      quote: `${like.quote}${place}`,
      start: 1000 + place,
    }));
  const own = granted(await insertAll(desk, promise, copies(county, OF_COUNTY), 'accepted'));
  const schools = Array.from({ length: SUB_PLANS }, (_, place) => ({
    name: `第${place + 1}小学`,
    shortName: null,
    code: null,
    kind: 'school' as const,
    parent: null,
  }));
  const bodies = granted(await insertAll(desk, organisation, schools));
  const theirs = columnsOf<Plan>(plan.fields, first!);
  const under = bodies.map(body => ({ ...theirs, title: `${body.name}规划`, parent: county, organisation: body.id }));
  const plans = granted(await insertAll(desk, plan, under, 'adopted'));
  for (const its of plans) {
    const held = granted(await insertAll(desk, promise, copies(its.id, OF_EACH), 'accepted'));
    const linked = held.map((row, place) => ({
      parent: county,
      plan: its.id,
      promise: row.id,
      countyPromise: own[(place * 7) % OF_COUNTY]!.id,
      likeness: 1,
      decidedBy: null,
      decidedOn: null,
    }));
    granted(await insertAll(desk, promiseLink, linked, 'confirmed'));
  }
  return ok(null);
}

/** A county of full size: sixty plans under one of five hundred promises. */
const fullSize = (server: Server) =>
  void test('with 60 plans under one of 500 promises the pages are quick, and no text is read', { timeout: 240_000 }, async t => {
    books.databaseUrl = await server.newDatabase();
    const bureau = await openBureau();
    const county = await adoptSmallPlan(bureau);
    await bureau.office.at(bureau.planner, 'plan.fill', desk => fill(desk, county));
    const timed = async (view: string) => {
      const began = performance.now();
      granted(await bureau.office.sees(bureau.planner, view, { plan: county }));
      return performance.now() - began;
    };
    const cold = await timed('coverage');
    const warm: number[] = [];
    for (const view of Array.from({ length: 7 }, () => ['coverage', 'subPlans', 'goals']).flat()) warm.push(await timed(view));
    const p95 = warm.toSorted((a, b) => a - b)[Math.floor(warm.length * 0.95)]!;
    t.diagnostic(`first ${cold.toFixed(0)} ms, then p95 ${p95.toFixed(0)} ms`);
    assert.ok(p95 <= 300, `${p95} ms`);
    await bureau.store.close();
  });

/** Tells the same story again, with its books on PostgreSQL. */
async function tellOn(server: Server): Promise<void> {
  books.databaseUrl = await server.newDatabase();
  await import('./cascade.test.ts');
  putInAtOnce(server);
  fullSize(server);
  after(() => server.stop());
}

const skipped = ({ missing }: { readonly missing: string }) =>
  void test('plans of schools and departments are kept on PostgreSQL as well', { skip: missing }, () => undefined);

const programs: Programs = embeddedPrograms();
await ('folder' in programs ? tellOn(await startServer(programs)) : skipped(programs));
