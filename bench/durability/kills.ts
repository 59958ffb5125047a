import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Server } from '../../test/county/servers.ts';
import type { Verdict } from './ledger.ts';

/** What the kills of one engine showed. */
export interface KillReport {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly torn: number;
  readonly brokenChains: number;
  readonly failedOpens: number;
}

const writer = fileURLToPath(import.meta.resolve('./writer.ts'));
const ROUNDS_A_FOLDER = 25;
const LONGEST_OPEN = 120_000;

interface Life {
  readonly verdict: Verdict | null;
  readonly acknowledged: readonly string[];
}

/** One life: until `most` milliseconds after the first acknowledgement, then kill -9, in the middle of whatever it does. */
function live(args: readonly string[], most: number, cut: () => Promise<void>): Promise<Life> {
  const child = spawn(process.execPath, [writer, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  let verdict: Verdict | null = null;
  const kill = () => child.kill('SIGKILL');
  const slow = setTimeout(kill, LONGEST_OPEN);
  createInterface({ input: child.stdout }).on('line', line => {
    if (line.startsWith('checked ')) verdict = JSON.parse(line.slice(8)) as Verdict;
    if (!line.startsWith('ack ')) return;
    if (acknowledged.length === 0) setTimeout(() => void cut().then(kill), most);
    acknowledged.push(line.slice(4));
  });
  return new Promise(resolve =>
    child.once('close', () => {
      clearTimeout(slow);
      resolve({ verdict, acknowledged });
    }),
  );
}

/**
 * Kills the writing process again and again and checks after each time what the next one finds. With a server, the server and all its
 * processes are killed too. `random` gives 0–1.
 */
export async function killAgainAndAgain(
  rounds: number,
  random: () => number,
  server: Server | null,
  onRound: (done: number) => void,
): Promise<KillReport> {
  const total = { rounds, acknowledged: 0, lost: 0, torn: 0, brokenChains: 0, failedOpens: 0 };
  const judge = (verdict: Verdict | null) => {
    if (verdict === null) total.failedOpens += 1;
    total.lost += verdict?.lost ?? 0;
    total.torn += verdict?.torn ?? 0;
    total.brokenChains += verdict?.isWhole === false ? 1 : 0;
  };
  for (let start = 0; start < rounds; start += ROUNDS_A_FOLDER) {
    const folder = mkdtempSync(join(tmpdir(), 'yuheng-kills-'));
    const tags = join(folder, 'acknowledged');
    writeFileSync(tags, '');
    const url = server === null ? [] : [await server.newDatabase()];
    const cut = async () => (server === null ? undefined : server.crash());
    for (let round = start; round < Math.min(start + ROUNDS_A_FOLDER, rounds); round += 1) {
      const life = await live([join(folder, 'data'), tags, String(round), ...url], 20 + random() * 400, cut);
      judge(life.verdict);
      appendFileSync(tags, life.acknowledged.map(tag => `${tag}\n`).join(''));
      total.acknowledged += life.acknowledged.length;
      if (server !== null) await server.start();
      onRound(round + 1);
    }
    judge((await live([join(folder, 'data'), tags, 'last', ...url], 0, async () => undefined)).verdict);
    rmSync(folder, { recursive: true, force: true });
  }
  return total;
}
