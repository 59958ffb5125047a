import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedPrograms, startServer, systemPrograms } from '../test/county/servers.ts';
import { Browser, PASSWORD } from '../test/house.ts';
import { type Running, startProcess } from './running.ts';

const PEOPLE = 50;
const PROMISES = 500;
const MILLISECONDS = 20_000;
const LIMITS = { pglite: 1000, postgres: 300 } as const;

const towns = [...'城石青白河双红野平沙榆柳晨北南东西长云新砂黄清玉金'].map(word => `${word}岭镇`);
const measures = [
  '学前教育毛入园率',
  '义务教育巩固率',
  '残疾儿童入学率',
  '体质健康合格率',
  '专任教师培训率',
  '校车安全达标率',
  '普惠性幼儿园覆盖率',
  '高中阶段毛入学率',
  '教师持证率',
  '寄宿条件达标率',
];
const kinds = ['城区', '乡村'];

/** A plan of 500 sentences, each with a place, a measure, a number and a year of its own; no two say the same. */
function planText(promises: number, from: number): string {
  const lines = Array.from({ length: promises }, (_, place) => {
    const name = `${towns[place % 25]}${kinds[Math.floor(place / 25) % 2]}${measures[Math.floor(place / 50)]}`;
    return `（${place + 1}）到${from + 4 - (place % 3)}年，${name}达到${(70 + (place * 29) / promises).toFixed(2)}%。`;
  });
  return [`示例县“十五五”教育规划（${from}—${from + 4}年）`, '一、发展目标', ...lines].join('\n');
}

const granted = <T>(seen: Awaited<ReturnType<Browser['deed']>>): T => {
  if (seen.status !== 200) throw new Error(`${seen.status} ${JSON.stringify(seen.body)}`);
  return seen.body.value as T;
};

/** Fifty people with an account of their own, each signed in. */
async function gather(house: Running): Promise<{ readonly administrator: Browser; readonly people: readonly Browser[] }> {
  const enter = async (username: string, once: string) => {
    const browser = new Browser(house.address);
    await browser.signIn(username, once);
    await browser.ask('POST', '/api/session/password', { old: once, new: PASSWORD });
    return browser;
  };
  const administrator = await enter(house.administrator!.username, house.administrator!.password);
  const people: Browser[] = [];
  for (let person = 0; person < PEOPLE; person++) {
    const username = `leader${person}`;
    const added = await administrator.deed('accounts.add', { username, name: `第${person + 1}人`, roles: ['leader'] });
    people.push(await enter(username, granted<{ oneTimePassword: string }>(added).oneTimePassword));
  }
  return { administrator, people };
}

/** One person who opens the board again as soon as it is there, until the time is over. Gives the milliseconds of each. */
async function watch(browser: Browser, address: string, agent: Agent, until: number): Promise<number[]> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const open = () =>
    new Promise<void>((done, fail) => {
      const asked = request(address, { agent, headers: { cookie, 'accept-encoding': 'br' } }, answer => {
        answer.resume();
        answer.once('end', () => (answer.statusCode === 200 ? done() : fail(new Error(`the board answered ${answer.statusCode}`))));
      });
      asked.once('error', fail);
      asked.end();
    });
  const times: number[] = [];
  while (performance.now() < until) {
    const began = performance.now();
    await open();
    times.push(performance.now() - began);
  }
  return times;
}

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

const at = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);

/** Loads one database, then lets fifty people open the board at once while plans are read. */
async function load(name: keyof typeof LIMITS, databaseUrl: string | null): Promise<Record<string, unknown>> {
  const data = mkdtempSync(join(tmpdir(), 'yuheng-http-'));
  const house = await startProcess(['bench/unlimited.ts', data], databaseUrl === null ? {} : { DATABASE_URL: databaseUrl });
  try {
    const { administrator, people } = await gather(house);
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
