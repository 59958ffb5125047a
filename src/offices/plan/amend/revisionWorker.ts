import { parentPort, workerData } from 'node:worker_threads';
import { type RevisionTask, revisionOf } from './revision.ts';

// The thread lives for one revision. Whoever started it ends it when its time is up.
parentPort?.postMessage(revisionOf(workerData as RevisionTask));
