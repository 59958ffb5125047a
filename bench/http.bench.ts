import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedPrograms, startServer, systemPrograms } from '../test/county/servers.ts';
import type { Browser } from '../test/house.ts';
import { at, gather, granted, PROMISES, planText, watch } from './crowd.ts';
import { startProcess } from './running.ts';

const PEOPLE = 50;
const MILLISECONDS = 20_000;
const LIMITS = { pglite: 1000, postgres: 300 } as const;

/** Reads one plan after another into drafts until the time is over. Gives how many, and the milliseconds of the slowest. */
async function importing(browser: Browser, until: number): Promise<{ readonly plans: number; readonly slowest: number }> {
  let [plans, slowest] = [0, 0];
  while (performance.now() < until) {
    const began = performance.now();
    const form = new FormData();
    form.append('file', new Blob([planText(PROMISES, 2026)]), `草稿${plans}.txt`);
    const kept = await browser.ask('POST', '/api/files', form);
    granted(await browser.deed('plan.read', { file: kept.body.hash, title: `草稿${plans}（2026—2030年）` }));
    plans += 1;
    slowest = Math.max(slowest, performance.now() - began);
  }
  return { plans, slowest: Math.round(slowest) };
}

/** Loads one database, then lets fifty people open the board at once while plans are read. */
async function load(name: keyof typeof LIMITS, databaseUrl: string | null): Promise<Record<string, unknown>> {
  const data = mkdtempSync(join(tmpdir(), 'yuheng-http-'));
  const house = await startProcess(['bench/unlimited.ts', data], databaseUrl === null ? {} : { DATABASE_URL: databaseUrl });
  try {
    const { administrator, people } = await gather(house, PEOPLE);
    const text = planText(PROMISES, 2026);
    const { plan } = granted<{ plan: string }>(await administrator.deed('plan.paste', { title: '示例县教育规划（2026—2030年）', text }));
    const input = encodeURIComponent(JSON.stringify({ plan, size: PROMISES }));
    const address = `${house.address}/api/views/plan.board?input=${input}`;
    const first = granted<{ total: number }>(await people[0]!.view('plan.board', { plan, size: PROMISES }));
    const agent = new Agent({ keepAlive: true, maxSockets: PEOPLE + 5 });
    const used = house.processorSeconds();
    const until = performance.now() + MILLISECONDS;
    const [imported, ...times] = await Promise.all([
      importing(administrator, until),
      ...people.map(person => watch(person, address, agent, until)),
    ]);
    agent.destroy();
    const sorted = times.flat().sort((a, b) => a - b);
    const memory = house.memory();
    const spent = used === null ? null : house.processorSeconds()! - used;
    return {
      database: name,
      promises: first.total,
      people: PEOPLE,
      boards: sorted.length,
      'boards/s': Math.round(sorted.length / (MILLISECONDS / 1000)),
      p50: at(sorted, 0.5),
      p95: at(sorted, 0.95),
      'p95 <=': LIMITS[name],
      slowest: at(sorted, 1),
      'plans read': imported.plans,
      'slowest read': imported.slowest,
      // Of the server alone; less than 100 with people waiting means that others had the machine.
      'cpu %': spent === null ? null : Math.round(spent / (MILLISECONDS / 100_000)),
      'memory MB': memory === null ? null : Math.round(memory.highest / (1 << 20)),
    };
  } finally {
    await house.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** The board of 500 promises, 50 people at once, each asking again as soon as they are answered, while plans are read. */
export async function run(args: readonly string[]): Promise<void> {
  const rows: Record<string, unknown>[] = [];
  if (args.length === 0 || args.includes('pglite')) rows.push(await load('pglite', null));
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
  console.table(rows);
  process.exitCode = rows.every(row => Number(row.p95) <= Number(row['p95 <='])) ? 0 : 1;
}
