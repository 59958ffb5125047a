import { parentPort, workerData } from 'node:worker_threads';
import { extract } from './extract.ts';
import type { Limits } from './limits.ts';

// The thread lives for one file. Whoever started it ends it when its time is up.
const { bytes, limits } = workerData as { bytes: Uint8Array; limits: Limits };
parentPort?.postMessage(await extract(bytes, limits));
