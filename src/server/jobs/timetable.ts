import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import {
  clockOf,
  type FarSearch,
  openSearch,
  type Stage,
  type Stop,
  type Stretch,
  type TimetablePool,
  type TimetableProblem,
} from '#engines/timetable/index.ts';

interface Order {
  readonly problem: TimetableProblem;
  readonly seed: number;
  readonly stop: Omit<Stop, 'now'>;
}

/** Lends `workers` threads to the engine `timetable`. */
export const timetablePool = (workers: number): TimetablePool => ({
  workers,
  async open(problem, seed, stop): Promise<FarSearch> {
    const worker = new Worker(new URL(import.meta.url), { workerData: { problem, seed, stop } satisfies Order });
    return {
      advance: stretch =>
        new Promise<Stage>((resolve, reject) => {
          worker.once('error', reject);
          worker.once('message', stage => {
            worker.off('error', reject);
            resolve(stage);
          });
          worker.postMessage(stretch);
        }),
      close: async () => {
        await worker.terminate();
      },
    };
  },
});

const port = parentPort;
if (!isMainThread && port !== null) {
  const { problem, seed, stop } = workerData as Order;
  const share = clockOf({ ...stop, now: () => performance.now() / 1000 });
  const search = openSearch(problem, seed);
  port.on('message', ({ to, take }: Stretch) => {
    if (take !== null) search.take(take);
    search.advance(to, share);
    port.postMessage({ best: search.standing(), steps: search.steps() } satisfies Stage);
  });
}
