import { readdirSync, readFileSync } from 'node:fs';

interface Spent {
  readonly parent: number;
  /** Its own, and that of its children that have ended, in ticks of a hundredth of a second. */
  readonly ticks: number;
}

function spentBy(pid: string): Spent | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').map(Number);
    return { parent: fields[1]!, ticks: fields[11]! + fields[12]! + fields[13]! + fields[14]! };
  } catch {
    return null;
  }
}

/** Seconds of processor time of a process and of all that it started, ended ones too; null where the system does not tell. */
export function processorSecondsOf(pid: number): number | null {
  try {
    const all = readdirSync('/proc').filter(name => name === String(pid) || spentBy(name)?.parent === pid);
    return all.reduce((sum, name) => sum + (spentBy(name)?.ticks ?? 0), 0) / 100;
  } catch {
    return null;
  }
}
