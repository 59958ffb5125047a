import { parentPort, workerData } from 'node:worker_threads';
import { solvePass, verifyPass } from '#engines/balance/index.ts';
import { noOutcome, outcomeOf } from './outcome.ts';
import type { Order, Said } from './run.ts';

const { problem, standard, seconds, assumptions, stop } = workerData as Order;
const isStopped = new Int32Array(stop);
const now = () => performance.now() / 1000;
const say = (said: Said) => parentPort?.postMessage(said);

const began = now();
let told = Number.NEGATIVE_INFINITY;
let cost: number | null = null;
const solved = await solvePass(problem, standard, {
  seconds,
  now,
  onProgress: progress => {
    if (progress.cost !== cost || now() - told > 0.4) {
      told = now();
      cost = progress.cost;
      say({ progress });
    }
    return Atomics.load(isStopped, 0) === 0;
  },
});
const took = Math.round((now() - began) * 10) / 10;
const before = verifyPass(problem, standard, { alternative: null, work: [] });
say({
  outcome: solved.ok
    ? outcomeOf(solved.value, before, solved.value.best === null ? null : verifyPass(problem, standard, solved.value.best), {
        seconds: took,
        assumptions,
      })
    : noOutcome(solved.problems.map(({ message, english }) => ({ message, english }))),
});
