import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fault, faults } from './fault.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the kernel's ticks since boot: tells a process from a later one of the same number. Null where unknown. */
  readonly started: string | null;
}

/** The start time of a live process; null where the system does not say; undefined where there is no such process. */
function startOf(pid: number): string | null | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as { code?: string }).code === 'ESRCH') return undefined;
  }
  if (process.platform !== 'linux') return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]!;
  } catch {
    return undefined;
  }
}

/** After so long without a beat a holder that cannot be looked at is gone. */
const WITHOUT_BEAT = 60_000;
const BEAT = 15_000;

function holderOf(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder, file: string): boolean {
  if (holder.host !== hostname()) return Date.now() - statSync(file).mtimeMs < WITHOUT_BEAT;
  const started = startOf(holder.pid);
  if (started === undefined) return false;
  // Where the system does not say when a process started, a number may have been given again: then the beat decides.
  if (started === null || holder.started === null) return Date.now() - statSync(file).mtimeMs < WITHOUT_BEAT;
  return started === holder.started;
}

function create(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, JSON.stringify({ pid: process.pid, host: hostname(), started: startOf(process.pid) ?? null } satisfies Holder));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes a data directory for this process; the answer gives it back. A lock left by a process that was killed is taken over:
 * whoever renames it away first has it. Fault `store.alreadyOpen` names the process that holds it.
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, 'lock.json');
  for (let attempt = 0; !create(file); attempt += 1) {
    const holder = holderOf(file);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    const isBeingWritten = holder === null && age < 2000;
    if (attempt > 5 || isBeingWritten || (holder !== null && isAlive(holder, file)))
      throw fault(faults.alreadyOpen({ directory, pid: holder?.pid ?? '?', host: holder?.host ?? '?' }));
    takeAway(file, holder);
  }
  const beat = setInterval(() => touch(file), BEAT);
  beat.unref();
  return () => {
    clearInterval(beat);
    rmSync(file, { force: true });
  };
}

function takeAway(file: string, seen: Holder | null): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const taken = holderOf(aside);
  const isAnothers = taken !== null && JSON.stringify(taken) !== JSON.stringify(seen);
  if (isAnothers) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

function touch(file: string): void {
  try {
    const handle = openSync(file, 'r+');
    writeSync(handle, JSON.stringify({ pid: process.pid, host: hostname(), started: startOf(process.pid) ?? null }), 0);
    closeSync(handle);
  } catch {
    // The folder is gone or the disk full; the lock still stands by its process.
  }
}
