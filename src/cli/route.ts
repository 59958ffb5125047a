import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  readPark,
  readVrplib,
  solveRoutesTogether,
  solveSchoolBus,
  verifySchoolBus,
  verifyTours,
  writePark,
  writeSolution,
} from '#engines/route/index.ts';
import { routePool } from '#server/jobs/route.ts';
import { type Out, refused } from './out.ts';

const USAGE =
  'yuheng route solve 文件.vrp|文件夹 [--seconds 60] [--seed 1] [--workers 2] [--steps N] [--max-ride 2700] [--out 文件] [--json]\n' +
  '  .vrp 为 CVRPLIB 格式（容量、车型、时间窗）；文件夹含 Stops.txt 与 Schools.txt（校车）· .vrp: CVRPLIB with capacity, fleet, time windows; a folder with Stops.txt and Schools.txt: school buses';

interface Run {
  readonly path: string;
  readonly seconds: number;
  readonly steps: number | null;
  readonly seed: number;
  readonly workers: number;
  readonly maxRide: number;
  readonly target: string | null;
}

/** `yuheng route solve FILE`: finds tours or school buses, has them counted again, writes them, and prints cost, routes and time to best. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '60' },
      steps: { type: 'string' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
      'max-ride': { type: 'string', default: '2700' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [verb, path] = positionals;
  const numbers = [values.seconds, values.steps ?? '1', values.seed, values.workers, values['max-ride']].map(Number);
  if (values.help || verb !== 'solve' || path === undefined || numbers.some(Number.isNaN)) {
    out.message(USAGE);
    return values.help ? 0 : 2;
  }
  if (!existsSync(path)) {
    out.message(`没有“${path}”。请检查文件名。`, `There is no “${path}”.`);
    return 1;
  }
  const [seconds = 60, steps = 1, seed = 1, workers = 1, maxRide = 2700] = numbers;
  const order: Run = {
    path,
    seconds,
    seed,
    workers,
    maxRide,
    steps: values.steps === undefined ? null : steps,
    target: values.out ?? null,
  };
  return statSync(path).isDirectory() ? solveFolder(order, out) : solveFile(order, out);
}

async function solveFile({ path, seconds, steps, seed, workers, target }: Run, out: Out): Promise<number> {
  const read = readVrplib(readFileSync(path, 'utf8'));
  if (!read.ok) return refused(out, read.problems);
  const instance = read.value;
  const began = performance.now();
  const solved = await solveRoutesTogether(instance.problem, {
    seed,
    ...(steps === null ? { seconds } : { steps }),
    pool: routePool(workers),
    onProgress: ({ share }) => {
      out.progress(Math.round(share * 100), 100, '%');
      return true;
    },
  });
  if (!solved.ok) return refused(out, solved.problems);
  const took = (performance.now() - began) / 1000;
  const { tours, kinds, cost, steps: done, bestAt } = solved.value;
  const { breaches } = verifyTours(instance.problem, tours, kinds);
  if (target !== null) writeFileSync(target, writeSolution(instance, solved.value));
  const result = {
    name: instance.name,
    cost: Math.round((cost / instance.scale) * 1e4) / 1e4,
    routes: tours.length,
    timeToBest: Math.round(bestAt * took * 10) / 10,
    seconds: Math.round(took * 10) / 10,
    steps: done,
    seed,
    workers,
    breaches,
    ...(out.json ? { tours, kinds } : {}),
  };
  out.result(result, `${result.name}  ${result.cost}  ${result.routes} 条线路 routes  ${result.timeToBest}/${result.seconds} s`);
  return breaches.length === 0 ? 0 : 1;
}

async function solveFolder({ path, seconds, steps, seed, maxRide, target }: Run, out: Out): Promise<number> {
  const text = (file: string) => (existsSync(join(path, file)) ? readFileSync(join(path, file), 'utf8') : '');
  const read = readPark(text('Stops.txt'), text('Schools.txt'), maxRide);
  if (!read.ok) return refused(out, read.problems);
  const began = performance.now();
  const solved = solveSchoolBus(read.value.problem, {
    seed,
    stop: steps === null ? { seconds, now: () => performance.now() / 1000 } : { steps },
    onProgress: ({ share, buses }) => {
      out.progress(Math.round(share * 100), 100, `% ${buses}`);
      return true;
    },
  });
  if (!solved.ok) return refused(out, solved.problems);
  const took = (performance.now() - began) / 1000;
  const { buses, driven, steps: done, bestAt } = solved.value;
  const { breaches } = verifySchoolBus(read.value.problem, buses);
  const written = writePark(read.value, buses);
  if (target !== null) writeFileSync(target, written);
  const result = {
    buses: buses.length,
    cost: buses.length,
    routes: buses.length,
    drivenSeconds: Math.round(driven),
    timeToBest: Math.round(bestAt * took * 10) / 10,
    seconds: Math.round(took * 10) / 10,
    steps: done,
    seed,
    breaches,
  };
  out.result(result, `${result.buses} 辆车 buses  ${result.timeToBest}/${result.seconds} s`);
  return breaches.length === 0 ? 0 : 1;
}
