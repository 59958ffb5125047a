import { Worker } from 'node:worker_threads';
import type { PassProblem, Progress } from '#engines/balance/index.ts';
import type { BalancedQuality } from '#standards/balancedQuality/types.ts';
import type { PassOutcome } from './outcome.ts';

/** What a search is given; `stop` holds one number that is set to 1 where it should end with the best so far. */
export interface Order {
  readonly problem: PassProblem;
  readonly standard: BalancedQuality;
  readonly seconds: number;
  readonly assumptions: readonly string[];
  readonly stop: SharedArrayBuffer;
}
/** What a search says while it runs, and at its end. */
export type Said = { readonly progress: Progress } | { readonly outcome: PassOutcome };

/** A search at work in a thread of its own. */
export interface Search {
  readonly progress: () => Progress | null;
  /** Null while it runs. */
  readonly settled: () => { readonly outcome: PassOutcome } | { readonly fault: unknown } | null;
  /** Ends it with the best so far; where it does not heed that within ten seconds, the thread is ended. */
  stop(): void;
}

const MEGABYTES = 1024;
const PATIENCE = 10_000;

/** Starts a search. What HiGHS prints stays in the thread; the thread holds no process up. */
export function startSearch(order: Omit<Order, 'stop'>): Search {
  const stop = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { ...order, stop } satisfies Order,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    stdout: true,
    stderr: true,
  });
  worker.unref();
  let progress: Progress | null = null;
  let settled: ReturnType<Search['settled']> = null;
  const settle = (as: NonNullable<typeof settled>) => {
    settled ??= as;
    void worker.terminate();
  };
  worker.on('message', (said: Said) => {
    if ('progress' in said) progress = said.progress;
    else settle(said);
  });
  worker.on('error', fault => settle({ fault }));
  worker.on('exit', code => settle({ fault: new Error(`the search ended without an answer (exit code ${code})`) }));
  return {
    progress: () => progress,
    settled: () => settled,
    stop() {
      const flag = new Int32Array(stop);
      if (Atomics.exchange(flag, 0, 1) === 1) return;
      setTimeout(() => settle({ fault: new Error('the search did not heed the wish to stop') }), PATIENCE).unref();
    },
  };
}
