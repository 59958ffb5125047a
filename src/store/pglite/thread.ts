import { Worker } from 'node:worker_threads';
import { fault, faults } from '../fault.ts';
import type { Asked, Reply, Start } from './wire.ts';

/** The thread of PGlite as the store sees it. */
export interface Thread {
  ask(request: Asked): Promise<Reply>;
  /** Ends the database in good order, then the thread. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the thread and waits until the database is open. Fault `store.stopped` when it ends by itself, now or later; after one failure
 * that is not the database's own answer (an fsync that did not reach the disk) nothing more is acknowledged.
 */
export async function startThread(start: Start): Promise<Thread> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: start, stdout: false, stderr: false });
  const waiting = new Map<number, Waiting>();
  let ended: Error | null = null;
  let last = 0;
  const endAll = (error: Error) => {
    ended ??= error;
    for (const one of waiting.values()) one.reject(ended);
    waiting.clear();
  };
  worker.on('error', error => endAll(fault(faults.stopped({ cause: error instanceof Error ? error.message : String(error) }), error)));
  worker.on('exit', code => endAll(fault(faults.stopped({ cause: `code ${code}` }))));
  worker.on('message', (reply: Reply) => {
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.failed === undefined) one?.resolve(reply);
    else {
      const broken = fault(faults.stopped({ cause: reply.failed }));
      one?.reject(broken);
      endAll(broken);
      void worker.terminate();
    }
  });
  const wait = (id: number) =>
    new Promise<Reply>((resolve, reject) => {
      if (ended) reject(ended);
      else waiting.set(id, { resolve, reject });
    });
  const ask = (request: Asked) => {
    const reply = wait(++last);
    worker.postMessage({ ...request, id: last });
    return reply;
  };
  await wait(0);
  return {
    ask,
    close: async () => {
      if (ended === null) await ask({ kind: 'close' }).catch(() => undefined);
      await worker.terminate();
    },
  };
}
