import { parentPort, workerData } from 'node:worker_threads';
import { parseStratml } from './parse.ts';

// The thread lives for one file. Whoever started it ends it when its time is up.
parentPort?.postMessage(parseStratml(workerData as Uint8Array));
