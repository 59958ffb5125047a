import { readdirSync, readFileSync } from 'node:fs';

/** The processes that a process started; none where the system does not tell. */
function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .filter(name => Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]) === pid)
      .map(Number);
  } catch {
    return [];
  }
}

function nanoseconds(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]);
  } catch {
    return 0;
  }
}

/**
 * A clock of processor time in milliseconds: this process with all its threads, and the database server's processes. On a machine with nothing else
 * to do, and all data in memory, it is what a question takes; on a busy one the wall clock also counts the others.
 */
export function processorClock(server: number | null): () => number {
  const known = server === null ? [] : childrenOf(server);
  return () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000 + known.reduce((sum, pid) => sum + nanoseconds(pid), 0) / 1e6;
  };
}
