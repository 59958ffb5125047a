import { parentPort, workerData } from 'node:worker_threads';
import { tellFromThread } from '#register/index.ts';
import { type PrintOrder, print } from './printing.ts';

let last = 0;
// The thread lives for one print. Whoever started it ends it when its time is up or it is no longer wanted.
const bytes = await print(workerData as PrintOrder, (done, of) => {
  const now = performance.now();
  if (done < of && now - last < 100) return;
  last = now;
  tellFromThread({ done, of });
});
parentPort?.postMessage(bytes);
