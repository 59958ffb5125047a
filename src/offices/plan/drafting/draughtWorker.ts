import { parentPort, workerData } from 'node:worker_threads';
import { draughtOf, type Wording } from './draught.ts';

// The thread lives for one text. Whoever started it ends it when its time is up.
parentPort?.postMessage(draughtOf(workerData as Wording));
