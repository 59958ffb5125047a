import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type FarIsland, openWay, type RoutePool, type RouteProblem, type StretchReport, type Way } from '#engines/route/index.ts';

interface Order {
  readonly problem: RouteProblem;
  readonly seed: number;
  readonly way: Way;
}

type Stretch = Parameters<FarIsland['advance']>[0];

/** Lends `workers` threads to the engine `route`; the table of costs is shared by all of them, not copied. */
export const routePool = (workers: number): RoutePool => ({
  workers,
  async open(problem, seed, way) {
    const worker = new Worker(new URL(import.meta.url), { workerData: { problem: { ...problem, cost: shared(problem.cost) }, seed, way } });
    return {
      advance: stretch =>
        new Promise<StretchReport>((resolve, reject) => {
          worker.once('error', reject);
          worker.once('message', report => {
            worker.off('error', reject);
            resolve(report);
          });
          worker.postMessage(stretch);
        }),
      close: async () => {
        await worker.terminate();
      },
    };
  },
});

const sharedTables = new WeakMap<object, RouteProblem['cost']>();

/** The same table in memory that threads share. */
function shared(cost: RouteProblem['cost']): RouteProblem['cost'] {
  const made = sharedTables.get(cost);
  if (made !== undefined) return made;
  const buffer = new SharedArrayBuffer(cost.byteLength);
  const table = cost instanceof Int32Array ? new Int32Array(buffer) : new Float64Array(buffer);
  table.set(cost);
  sharedTables.set(cost, table);
  return table;
}

const port = parentPort;
if (!isMainThread && port !== null) {
  const { problem, seed, way } = workerData as Order;
  const island = openWay(problem, seed, way);
  port.on('message', (stretch: Stretch) => {
    const stop = { ...stretch.stop, now: () => performance.now() / 1000 };
    port.postMessage(island.advance({ ...stretch, stop }));
  });
}
