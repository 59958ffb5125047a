import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedPrograms, startServer, systemPrograms } from '../test/county/servers.ts';
import type { Browser } from '../test/house.ts';
import { at, enter, gather, granted, PROMISES, planText, watch } from './crowd.ts';
import { type Running, startProcess } from './running.ts';

const PEOPLE = 20;
const FROM = 2023;
const YEARS = [2023, 2024, 2025, 2026, 2027];
const SUB_PLANS = 60;
const OF_A_SUB_PLAN = 20;
const MILLISECONDS = 20_000;
const LIMITS = { pglite: 1000, postgres: 300 } as const;

interface Reader {
  readonly promises: readonly { readonly id: string; readonly version: number }[];
  readonly plan: { readonly version: number };
}

/** An account of that organisation with these roles, signed in. */
async function person(house: Running, administrator: Browser, username: string, organisation: string, roles: readonly string[]) {
  const added = await administrator.deed('accounts.add', { username, name: username, organisation, roles });
  return enter(house, username, granted<{ oneTimePassword: string }>(added).oneTimePassword);
}

/** Files the figures of five years for all promises and has them accepted, as the years would have gone. */
async function fileYears(filer: Browser, planner: Browser, promises: Reader['promises']): Promise<void> {
  for (const [step, year] of YEARS.entries()) {
    const actuals = promises.map(({ id }, place) => ({ promise: id, value: 60 + ((place * 7) % 20) + step * 3, evidence: [] }));
    const filed = granted<{ actuals: { actual: string; version: number }[] }>(await filer.deed('plan.fileYear', { year, actuals }));
    granted(await planner.deed('plan.acceptActuals', { actuals: filed.actuals.map(({ actual, version }) => ({ actual, version })) }));
  }
}

/** A school's plan of twenty promises under the county's, submitted and accepted. */
async function subPlan(planner: Browser, second: Browser, parent: string, organisation: string, place: number): Promise<void> {
  const lines = planText(PROMISES, FROM)
    .split('\n')
    .slice(2)
    .slice(place * 8, place * 8 + OF_A_SUB_PLAN);
  const text = [`第${place + 1}学校“十五五”发展规划（${FROM}—${FROM + 4}年）`, '一、目标', ...lines].join('\n');
  const named = { parent, organisation, title: `第${place + 1}学校发展规划`, text, fromYear: FROM, toYear: FROM + 4 };
  const { plan } = granted<{ plan: string }>(await planner.deed('plan.pasteSubPlan', named));
  const its = granted<Reader>(await planner.view('plan.reader', { plan }));
  granted(await planner.deed('plan.acceptPromises', { promises: its.promises.map(one => one.id) }));
  const { version } = granted<{ version: number }>(await planner.deed('plan.submitPlan', { plan, version: its.plan.version }));
  granted(await second.deed('plan.acceptPlan', { plan, version }));
}

/** A county's plan of 500 promises, five years of accepted figures, sixty plans of schools under it. */
async function fill(house: Running, administrator: Browser): Promise<{ readonly plan: string; readonly planner: Browser }> {
  const organisation = async (name: string, kind: string) =>
    granted<{ organisation: string }>(await administrator.deed('roster.addOrganisation', { name, kind })).organisation;
  const bureau = await organisation('监测科', 'section');
  const planner = await person(house, administrator, 'benchplanner', bureau, ['planner']);
  const second = await person(house, administrator, 'benchsecond', bureau, ['planner']);
  const filer = await person(house, administrator, 'benchfiler', bureau, ['filer']);
  const title = `示例县教育规划（${FROM}—${FROM + 4}年）`;
  const { plan } = granted<{ plan: string }>(await planner.deed('plan.paste', { title, text: planText(PROMISES, FROM) }));
  const { promises } = granted<Reader>(await planner.view('plan.reader', { plan }));
  const ids = promises.map(one => one.id);
  granted(await planner.deed('plan.acceptPromises', { promises: ids }));
  const form = new FormData();
  form.append('file', new Blob(['印发']), '印发.txt');
  const { hash } = (await planner.ask('POST', '/api/files', form)).body as unknown as { hash: string };
  const document = { issuer: '示例县人民政府', documentNumber: `示政发〔${FROM}〕1号`, issuedOn: `${FROM}-03-01`, file: hash };
  granted(await planner.deed('plan.adopt', { plan, ...document }));
  granted(await planner.deed('plan.assign', { promises: ids, lead: bureau, support: [] }));
  await fileYears(filer, planner, promises);
  for (let place = 0; place < SUB_PLANS; place++)
    await subPlan(planner, second, plan, await organisation(`第${place + 1}学校`, 'school'), place);
  return { plan, planner };
}

/** One person who changes the books once a second, so that no answer may stay remembered for ever. */
async function changing(planner: Browser, plan: string, until: number): Promise<number> {
  const { promises } = granted<Reader>(await planner.view('plan.reader', { plan }));
  let changes = 0;
  for (const { id } of promises) {
    if (performance.now() >= until) break;
    const { promise } = granted<{ promise: { version: number } }>(await planner.view('plan.promise', { promise: id }));
    const course = { promise: id, version: promise.version, baseline: 60, baselineYear: FROM - 1, milestones: [] };
    granted(await planner.deed('plan.setMilestones', course));
    changes += 1;
    await new Promise(done => setTimeout(done, 1000));
  }
  return changes;
}

async function load(name: keyof typeof LIMITS, databaseUrl: string | null): Promise<Record<string, unknown>> {
  const data = mkdtempSync(join(tmpdir(), 'yuheng-cockpit-'));
  const house = await startProcess(['bench/unlimited.ts', data], databaseUrl === null ? {} : { DATABASE_URL: databaseUrl });
  try {
    const { administrator, people } = await gather(house, PEOPLE);
    const began = performance.now();
    const { plan, planner } = await fill(house, administrator);
    const filled = Math.round((performance.now() - began) / 1000);
    const address = (view: string) => `${house.address}/api/views/${view}?input=${encodeURIComponent(JSON.stringify({ plan }))}`;
    const agent = new Agent({ keepAlive: true, maxSockets: PEOPLE + 5 });
    const until = performance.now() + MILLISECONDS;
    const [changes, ...times] = await Promise.all([
      changing(planner, plan, until),
      ...people.map(one => watch(one, address('plan.cockpit'), agent, until)),
    ]);
    agent.destroy();
    const sorted = times.flat().sort((a, b) => a - b);
    return {
      database: name,
      promises: PROMISES,
      years: YEARS.length,
      'sub-plans': SUB_PLANS,
      'filled in s': filled,
      people: PEOPLE,
      cockpits: sorted.length,
      p50: at(sorted, 0.5),
      p95: at(sorted, 0.95),
      'p95 <=': LIMITS[name],
      slowest: at(sorted, 1),
      changes,
    };
  } finally {
    await house.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** The cockpit of 500 promises over five years with sixty plans of schools under it, twenty people at once, while the books change. */
export async function run(args: readonly string[]): Promise<void> {
  const rows: Record<string, unknown>[] = [];
  const programs = [systemPrograms(), embeddedPrograms()].find(one => 'folder' in one);
  if (args.length === 0 || args.includes('postgres')) {
    if (programs === undefined || !('folder' in programs)) console.log('没有可用的 PostgreSQL，略过。No PostgreSQL to run; skipped.');
    else {
      const server = await startServer(programs);
      try {
        rows.push(await load('postgres', await server.newDatabase()));
      } finally {
        await server.stop();
      }
    }
  }
  if (args.length === 0 || args.includes('pglite')) rows.push(await load('pglite', null));
  console.table(rows);
  process.exitCode = rows.every(row => Number(row.p95) <= Number(row['p95 <='])) ? 0 : 1;
}
