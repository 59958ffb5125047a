/**
 * How near the engine `route` comes to the best known, on the public instances of YUHENG_BENCH (default ../shared/bench).
 * `npm run bench -- route` takes a named tenth, at most a minute each (about 15 minutes); `--full` takes all at n × 2.4 s (a school bus instance 600 s),
 * prints as it goes and goes on where it stopped; `--only WORD` takes those whose name holds the word, `--seconds N` sets the time.
 */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  placeStop,
  readPark,
  readSolution,
  readVrplib,
  type SchoolBusProblem,
  solveRoutesTogether,
  solveSchoolBus,
  verifySchoolBus,
  verifyTours,
} from '#engines/route/index.ts';
import { routePool } from '#server/jobs/route.ts';
import { countyDay } from './generators/countyDay.ts';

const folder = join(process.env.YUHENG_BENCH ?? join(import.meta.dirname, '../../shared/bench'), 'routing');
const notes = join(import.meta.dirname, '../node_modules/.cache/yuheng/route-full.jsonl');
const WORKERS = 2;

/** The tenth that is taken every day. */
const TENTH = [
  'X-n101-k25',
  'X-n209-k16',
  'X-n303-k21',
  'X-n513-k21',
  'X-n1001-k43',
  'X115-HVRP',
  'X209-FSMFD',
  'C2_10_7',
  'R1_10_2',
  'RSRB02 2700',
  'CSCB04 5400',
];

/** Published gaps of HGS-CVRP (C++, one thread) after 60 s of CPU, in per cent: see the README of the bench folder. */
const HGS_60 = new Map([
  ['X-n209-k16', 0.09],
  ['X-n303-k21', 0.17],
  ['X-n513-k21', 0.1],
  ['X-n1001-k43', 3.6],
]);

interface Line {
  readonly name: string;
  readonly group: string;
  readonly seconds: number;
  readonly ours: number;
  readonly best: number;
  readonly sound: boolean;
}

interface Case {
  readonly name: string;
  readonly group: string;
  /** The time that issue 8 allows. */
  readonly allowed: number;
  readonly solve: (seconds: number, seed: number) => Promise<Omit<Line, 'name' | 'group' | 'seconds'>>;
}

const list = (place: string) => (existsSync(join(folder, place)) ? readdirSync(join(folder, place)).sort() : []);
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');

/** The instances of one CVRPLIB folder; the best known tours beside each are counted by our own verify, so that units agree. */
function filesOf(place: string): Case[] {
  return list(place)
    .filter(file => file.endsWith('.vrp'))
    .map(file => {
      const name = file.slice(0, -4);
      const size = Number(/^X-?n?(\d+)/.exec(name)?.[1] ?? 1001);
      return { name, group: place, allowed: size * 2.4, solve: (seconds, seed) => solveFile(place, name, seconds, seed) };
    });
}

async function solveFile(place: string, name: string, seconds: number, seed: number) {
  const instance = readVrplib(read(place, `${name}.vrp`));
  if (!instance.ok) throw new Error(instance.problems.map(problem => problem.english).join(' '));
  const { problem, vehicles } = instance.value;
  const known = readSolution(read(place, `${name}.sol`));
  const tours = known.map(({ tour }) => tour);
  const kinds = known.map(({ vehicle }) => vehicles[vehicle] ?? 0);
  const best = verifyTours(problem, tours, kinds).cost;
  const solved = await solveRoutesTogether(problem, { seed, seconds, pool: routePool(WORKERS) });
  if (!solved.ok) return { ours: Number.NaN, best, sound: false };
  const { cost, breaches } = verifyTours(problem, solved.value.tours, solved.value.kinds);
  return { ours: cost, best, sound: breaches.length === 0 };
}

/** The least number of buses that any published method reached, by instance and ride limit; null where none is published. */
function publishedBuses(name: string, ride: number): number | null {
  const rows = list('sbrp-park/results').filter(file => file.endsWith('.csv'));
  const counts = rows.flatMap(file =>
    read('sbrp-park/results', file)
      .split(/\r?\n/)
      .map(line => line.split(','))
      .filter(cells => cells[1] === `"${name}"` && Number(cells[3]) === ride)
      .map(cells => Number(cells[4])),
  );
  return counts.length === 0 ? null : Math.min(...counts);
}

function schoolBuses(): Case[] {
  return [2700, 5400].flatMap(ride =>
    list('sbrp-park/input').map(name => ({
      name: `${name} ${ride}`,
      group: `sbrp-park ${ride}`,
      allowed: 600,
      solve: async (seconds: number, seed: number) => {
        const instance = readPark(read('sbrp-park/input', name, 'Stops.txt'), read('sbrp-park/input', name, 'Schools.txt'), ride);
        if (!instance.ok) throw new Error(instance.problems.map(problem => problem.english).join(' '));
        const { problem } = instance.value;
        const solved = solveSchoolBus(problem, { seed, stop: { seconds, now: () => performance.now() / 1000 } });
        const best = publishedBuses(name, ride) ?? Number.NaN;
        if (!solved.ok) return { ours: Number.NaN, best, sound: false };
        return { ours: solved.value.buses.length, best, sound: verifySchoolBus(problem, solved.value.buses).breaches.length === 0 };
      },
    })),
  );
}

/** Milliseconds to take one stop out of a plan and place it anew. */
function placing(problem: SchoolBusProblem): number {
  const solved = solveSchoolBus(problem, { seed: 1, stop: { steps: 2_000 } });
  if (!solved.ok) return Number.NaN;
  const began = performance.now();
  placeStop(problem, solved.value.buses, 7);
  return performance.now() - began;
}

/** The county day: feasible in a second, and how far 15 seconds come; medians of five seeds. */
function countyDays(seconds: number): void {
  const runs = [1, 2, 3, 4, 5].map(seed => {
    const problem = countyDay(seed);
    const [soon, later] = [1, seconds].map(limit => {
      const began = performance.now();
      const solved = solveSchoolBus(problem, { seed: 1, stop: { seconds: limit, now: () => performance.now() / 1000 } });
      const sound = solved.ok && verifySchoolBus(problem, solved.value.buses).breaches.length === 0;
      return { sound, driven: solved.ok ? solved.value.driven : Number.NaN, took: (performance.now() - began) / 1000 };
    });
    console.log(
      `county day ${seed}: 1 s ${soon?.sound ? 'sound' : 'NOT SOUND'} ${Math.round(soon?.driven ?? Number.NaN)} s driven, ${seconds} s ${Math.round(later?.driven ?? Number.NaN)}`,
    );
    console.log(`  one stop placed anew in ${placing(problem).toFixed(0)} ms`);
    return later?.driven ?? Number.NaN;
  });
  console.log(`county day, median of five after ${seconds} s: ${Math.round(runs.sort((a, b) => a - b)[2] ?? Number.NaN)} s driven`);
}

const gapOf = ({ ours, best }: Pick<Line, 'ours' | 'best'>) => 100 * (ours / best - 1);

function print(line: Line): void {
  const hgs = line.seconds === 60 ? HGS_60.get(line.name) : undefined;
  const peer = hgs === undefined ? '' : `  HGS-CVRP published at 60 s ${hgs.toFixed(2)} %`;
  console.log(
    `${line.name.padEnd(14)} ${String(Math.round(line.seconds)).padStart(5)} s  ours ${line.ours.toFixed(0).padStart(9)}  best known ${line.best.toFixed(0).padStart(9)}  gap ${gapOf(line).toFixed(2)} %${line.sound ? '' : '  NOT SOUND'}${peer}`,
  );
}

function sumUp(lines: readonly Line[]): void {
  for (const group of new Set(lines.map(line => line.group))) {
    const known = lines.filter(line => line.group === group && !Number.isNaN(line.best));
    if (known.length === 0) continue;
    const mean = known.reduce((sum, line) => sum + gapOf(line), 0) / known.length;
    const sums = `${known.reduce((sum, line) => sum + line.ours, 0).toFixed(0)} against ${known.reduce((sum, line) => sum + line.best, 0).toFixed(0)}`;
    console.log(`${group}: ${known.length} instances, mean gap ${mean.toFixed(2)} %, sum ${sums}`);
  }
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      full: { type: 'boolean', default: false },
      only: { type: 'string' },
      seconds: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  const cases = [...filesOf('cvrp-X'), ...filesOf('hfvrp'), ...filesOf('vrptw-GH1000'), ...schoolBuses()];
  if (cases.length === 0) console.log(`No instances: ${folder} is absent; only the county day runs.`);
  mkdirSync(dirname(notes), { recursive: true });
  const before: readonly Line[] =
    existsSync(notes) && values.full
      ? readFileSync(notes, 'utf8')
          .trim()
          .split('\n')
          .map(text => JSON.parse(text))
      : [];
  const wanted = cases.filter(({ name }) => (values.only === undefined ? values.full || TENTH.includes(name) : name.includes(values.only)));
  const lines: Line[] = [];
  for (const { name, group, allowed, solve } of wanted) {
    const seconds = values.seconds === undefined ? (values.full ? allowed : Math.min(60, allowed)) : Number(values.seconds);
    const known = before.find(line => line.name === name && line.seconds === seconds);
    const line: Line = known ?? { name, group, seconds, ...(await solve(seconds, Number(values.seed))) };
    if (known === undefined && values.full) appendFileSync(notes, `${JSON.stringify(line)}\n`);
    lines.push(line);
    print(line);
  }
  sumUp(lines);
  if (values.only === undefined || 'county day'.includes(values.only)) countyDays(values.full ? 600 : 15);
}
