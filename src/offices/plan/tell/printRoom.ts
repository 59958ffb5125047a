import { ok, type Result, refuse } from '#kernel/problem.ts';
import { inThread, type ThreadLimits } from '#register/index.ts';
import { readingRoom } from '../standing/readingRoom.ts';
import type { PrintOrder } from './printing.ts';
import { says } from './refusals.ts';

/** How far a print has come. */
export interface PrintProgress {
  readonly done: number;
  readonly of: number;
}

interface Job {
  readonly actor: string;
  readonly stop: AbortController;
  progress: PrintProgress;
}

const jobs = new Map<string, Job>();
const keyOf = (county: string, actor: string, job: string) => `${county} ${actor} ${job}`;

/** Two reports at once in this process, others wait their turn. */
const atThePress = readingRoom({ seats: 2, patience: 120_000, busy: says.pressBusy });
/** A report of 250 promises takes two seconds. */
const usual: ThreadLimits = { milliseconds: 120_000, megabytes: 1024 };

/**
 * Prints in a thread of its own within limits of time and memory; `job` is the name by which its person asks how far it has come and stops it.
 */
export async function printInRoom(
  order: PrintOrder,
  { county, actor, job }: { readonly county: string; readonly actor: string; readonly job: string },
  limits: ThreadLimits = usual,
): Promise<Result<Uint8Array>> {
  const key = keyOf(county, actor, job);
  const its: Job = { actor, stop: new AbortController(), progress: { done: 0, of: 0 } };
  jobs.set(key, its);
  try {
    return await atThePress(async (): Promise<Result<Uint8Array>> => {
      const { signal } = its.stop;
      if (signal.aborted) return refuse(says.printingStopped());
      const made = await inThread<Uint8Array>(new URL('./printWorker.ts', import.meta.url), order, limits, {
        signal,
        onTold: told => {
          its.progress = told as PrintProgress;
        },
      });
      if ('answer' in made) return ok(made.answer);
      return refuse(signal.aborted ? says.printingStopped() : says.tooLongToPrint({ title: order.content.plan.title }));
    });
  } finally {
    if (jobs.get(key) === its) jobs.delete(key);
  }
}

/** How far a person's print has come; null when it is over or was never begun. */
export const progressOf = (county: string, actor: string, job: string): PrintProgress | null =>
  jobs.get(keyOf(county, actor, job))?.progress ?? null;

/** Stops a person's print; false when there is none. */
export function stopPrint(county: string, actor: string, job: string): boolean {
  const its = jobs.get(keyOf(county, actor, job));
  its?.stop.abort();
  return its !== undefined;
}
