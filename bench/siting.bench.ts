import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plain, readPmed, readPmedcap, readSjc, readSscflp, type SitingProblem, solveSiting, verifySiting } from '#engines/siting/index.ts';
import { randomOf } from '#kernel/random.ts';

const folder = join(process.env.YUHENG_BENCH ?? join(import.meta.dirname, '../../shared/bench'), 'siting');

/** Best known costs of the clustering problems, from the README of the bench folder. */
const SJC = new Map([
  ['SJC1', 17288.99],
  ['SJC2', 33270.94],
  ['p3038_600', 122711.17],
  ['p3038_700', 109677.3],
  ['p3038_800', 100064.94],
  ['p3038_1000', 85854.05],
]);

interface Case {
  readonly name: string;
  readonly group: string;
  readonly seconds: number;
  readonly best: number;
  readonly problem: () => SitingProblem;
}

const text = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');

function read(reader: typeof readPmed, ...path: string[]): SitingProblem {
  const found = reader(text(...path));
  if (!found.ok) throw new Error(found.problems.map(problem => problem.english).join(' '));
  return found.value;
}

/** Holmberg's 71, each with the optimum on its line of the list. */
const holmberg = (): Case[] =>
  text('sscflp', 'Lib_2', 'os')
    .trim()
    .split(/\s+/)
    .map((best, i) => ({
      name: `p${i + 1}`,
      group: 'holmberg',
      seconds: 10,
      best: Number(best),
      problem: () => read(readSscflp, 'sscflp', 'Lib_2', `p${i + 1}`),
    }));

function cases(): Case[] {
  if (!existsSync(folder)) return [];
  const optima = new Map(
    text('pmed', 'pmedopt.txt')
      .split(/\r?\n/)
      .map(line => line.trim().split(/\s+/) as [string, string]),
  );
  const files = (place: string, ending: string) =>
    readdirSync(join(folder, place))
      .filter(file => file.endsWith(ending))
      .sort();
  const pmed = files('pmed', '.txt').filter(file => file !== 'pmedopt.txt');
  return [
    ...pmed.map(file => ({
      name: file,
      group: 'pmed',
      seconds: 20,
      best: Number(optima.get(file.slice(0, -4))),
      problem: () => read(readPmed, 'pmed', file),
    })),
    ...files('pmedcap', '.txt').map(file => ({
      name: file,
      group: 'pmedcap',
      seconds: 10,
      best: Number(text('pmedcap', file).trim().split(/\s+/)[1]),
      problem: () => read(readPmedcap, 'pmedcap', file),
    })),
    ...holmberg(),
    ...files('sjc', '.dat').map(file => ({
      name: file,
      group: file.startsWith('SJC') ? 'sjc' : 'p3038',
      seconds: file.startsWith('SJC') ? 60 : 300,
      best: SJC.get(file.slice(0, -4)) ?? Number.NaN,
      problem: () => read(readSjc, 'sjc', file),
    })),
  ];
}

/** A county of 160 villages and 28 sites, as a seed draws it: seats, least use of 55 %, 12 km, at most 18 schools. */
function county(seed: number): SitingProblem {
  const random = randomOf(seed);
  const place = () => [random.next() * 40, random.next() * 40] as const;
  const [villages, schools] = [Array.from({ length: 160 }, place), Array.from({ length: 28 }, place)];
  const demand = Float64Array.from(villages, () => 10 + random.below(90));
  const total = demand.reduce((sum, one) => sum + one, 0);
  const capacity = Float64Array.from(schools, () => Math.round((total / 14) * (0.7 + random.next() * 0.9)));
  const cost = new Float64Array(160 * 28).fill(Number.POSITIVE_INFINITY);
  for (const [i, [x, y]] of villages.entries()) {
    const ways = schools.map(([u, v]) => Math.hypot(x - u, y - v));
    const reach = Math.max(12, Math.min(...ways) + 3);
    for (const [j, way] of ways.entries()) if (way <= reach) cost[i * 28 + j] = Math.round(way * (demand[i] as number) * 100) / 100;
  }
  return { ...plain(160, 28, cost), demand, capacity, least: capacity.map(seats => Math.floor(seats * 0.55)), choose: { atMost: 18 } };
}

/** `npm run bench -- siting [--only NAME] [--group G] [--seconds N]`: cost, best known and bound of every instance, then five counties. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, group: { type: 'string' }, seconds: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const all = cases();
  if (all.length === 0) console.log(`No instances: ${folder} is absent; only the counties run.`);
  const counties = [1, 2, 3, 4, 5].map(seed => ({
    name: `county ${seed}`,
    group: 'county',
    seconds: 10,
    best: Number.NaN,
    problem: () => county(seed),
  }));
  const gaps = new Map<string, number[]>();
  for (const { name, group, seconds, best, problem } of [...all, ...counties]) {
    if ((values.only !== undefined && !name.includes(values.only)) || (values.group !== undefined && group !== values.group)) continue;
    const given = values.seconds === undefined ? seconds : Number(values.seconds);
    const gap = await one(name, problem(), given, Number(values.seed), best);
    gaps.set(group, [...(gaps.get(group) ?? []), gap]);
  }
  for (const [group, found] of gaps) {
    const known = found.filter(gap => !Number.isNaN(gap));
    if (known.length > 0)
      console.log(
        `${group}: ${known.filter(gap => gap < 0.005).length} of ${known.length} at the best known, worst ${Math.max(...known).toFixed(3)} %`,
      );
  }
}

async function one(name: string, problem: SitingProblem, seconds: number, seed: number, best: number): Promise<number> {
  const began = performance.now();
  const solved = await solveSiting(problem, { seed, stop: { seconds, now: () => performance.now() / 1000 } });
  const took = ((performance.now() - began) / 1000).toFixed(1);
  if (!solved.ok) {
    console.log(`${name.padEnd(16)} ${took} s  ${solved.problems[0]?.english}`);
    return Number.NaN;
  }
  const { cost, bound, proved } = solved.value;
  const { breaches } = verifySiting(problem, solved.value);
  const gap = 100 * (cost / best - 1);
  const against = Number.isNaN(best) ? '' : `  best known ${best}  gap ${gap.toFixed(3)} %`;
  console.log(
    `${name.padEnd(16)} ${took.padStart(5)} s  cost ${cost.toFixed(2)}  bound ${bound.toFixed(2)}${against}${proved ? '  proved' : ''}${breaches.length === 0 ? '' : '  NOT SOUND'}`,
  );
  return gap;
}
