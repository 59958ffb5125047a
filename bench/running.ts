import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** A house that runs in a process of its own, as `npm start` runs it. */
export interface Running {
  readonly address: string;
  readonly administrator: { readonly username: string; readonly password: string } | null;
  /** Milliseconds from the start of the process to the line that says it is ready. */
  readonly milliseconds: number;
  /** Memory of the process now and at its highest, in bytes; null where the system does not tell. */
  memory(): { readonly now: number; readonly highest: number } | null;
  /** Seconds of processor time so far, all threads; null where the system does not tell. */
  processorSeconds(): number | null;
  stop(): Promise<number>;
}

const linesOf = (text: string) => (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024;

function memoryOf(child: ChildProcess) {
  try {
    const line = linesOf(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
    return { now: line('VmRSS'), highest: line('VmHWM') };
  } catch {
    return null;
  }
}

function processorSecondsOf(child: ChildProcess) {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    // User and system time in ticks of a hundredth of a second.
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

/** Starts `yuheng serve` on a free port over a data directory, and waits until it is ready. */
export const startHouse = (data: string): Promise<Running> =>
  startProcess(['src/cli/main.ts', 'serve', '--port', '0', '--data', data, '--json'], {});

/** Starts a script of ours that prints `{ address, administrator }` when it is ready, and serves until it is told to stop. */
export function startProcess([script = '', ...args]: readonly string[], environment: Readonly<Record<string, string>>): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<number>(done => child.once('exit', code => done(code ?? 1)));
  return new Promise((ready, fail) => {
    let told = '';
    child.stderr.on('data', chunk => {
      told += chunk;
    });
    child.stdout.on('data', chunk => {
      const { address, administrator } = JSON.parse(String(chunk)) as Pick<Running, 'address' | 'administrator'>;
      const stop = async () => {
        child.kill('SIGTERM');
        return ended;
      };
      ready({
        address,
        administrator,
        milliseconds: performance.now() - began,
        memory: () => memoryOf(child),
        processorSeconds: () => processorSecondsOf(child),
        stop,
      });
    });
    void ended.then(code => fail(new Error(`the house ended with ${code}: ${told}`)));
  });
}
