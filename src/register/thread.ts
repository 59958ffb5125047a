import { parentPort, Worker } from 'node:worker_threads';

/** What a thread may cost. */
export interface ThreadLimits {
  /** Milliseconds until it is ended. */
  readonly milliseconds: number;
  /** Megabytes of memory it may take. */
  readonly megabytes: number;
}

/** What came of a thread: its answer, or which limit ended it. */
export type Threaded<T> = { readonly answer: T } | { readonly overrun: 'time' | 'memory' };

/** What its caller hears of a thread, and how it ends one that is no longer wanted (`overrun: 'time'`). */
export interface ThreadWatch {
  readonly signal?: AbortSignal;
  onTold?(told: unknown): void;
}

const TOLD = 'yuhengTold';

/** Called in a thread: tells its caller how far the work has come, before the one message that is the answer. */
export const tellFromThread = (told: unknown): void => parentPort?.postMessage({ [TOLD]: told });

const isTold = (message: unknown): message is { readonly [TOLD]: unknown } =>
  typeof message === 'object' && message !== null && TOLD in message;

/**
 * Runs a file that posts one message in a thread of its own, given `data` as `workerData`, and ends the thread when it has answered or
 * overrun. Whatever the thread throws is thrown here.
 */
export function inThread<T>(
  file: URL,
  data: unknown,
  { milliseconds, megabytes }: ThreadLimits,
  { signal, onTold }: ThreadWatch = {},
): Promise<Threaded<T>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      // What a parser prints about foreign bytes is of no use to anyone.
      stdout: true,
      stderr: true,
    });
    let isSettled = false;
    const settle = (settled: () => void) => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(clock);
      signal?.removeEventListener('abort', stopped);
      void worker.terminate().then(settled, reject);
    };
    const stopped = () => settle(() => resolve({ overrun: 'time' }));
    const clock = setTimeout(stopped, milliseconds);
    signal?.addEventListener('abort', stopped);
    worker.on('message', (message: T) => {
      if (isTold(message)) onTold?.(message[TOLD]);
      else settle(() => resolve({ answer: message }));
    });
    worker.once('error', (fault: NodeJS.ErrnoException) =>
      settle(() => (fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ overrun: 'memory' }) : reject(fault))),
    );
    worker.once('exit', code => settle(() => reject(new Error(`a thread ended without an answer (exit code ${code})`))));
  });
}
