/**
 * How the engine `timetable` stands beside FET and the archive's best, on the instances of YUHENG_BENCH (default ../shared/bench) and FET's own samples
 * (`apt-get install fet fet-data`; YUHENG_FET_EXAMPLES, default /usr/share/doc/fet-data/examples). `npm run bench -- timetable` takes a named tenth at
 * 60 s; `--full` all of DEV.txt and all of xhstt (600 s), prints as it goes and goes on where it stopped; `--only WORD`, `--seconds N`, `--seed S`, `--workers N`.
 */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkTimetable, type Instance, readInstance, solveTimetablesTogether } from '#engines/timetable/index.ts';
import { timetablePool } from '#server/jobs/timetable.ts';
import { judgeFet, runFet } from './timetable/fetCl.ts';
import { runEvaluator } from './timetable/hseval.ts';

const folder = join(process.env.YUHENG_BENCH ?? join(import.meta.dirname, '../../shared/bench'), 'timetabling');
const examples = process.env.YUHENG_FET_EXAMPLES ?? '/usr/share/doc/fet-data/examples';
const notes = join(import.meta.dirname, '../node_modules/.cache/yuheng/timetable-full.jsonl');

/** The tenth that is taken every day. */
const TENTH = [
  'Horario_ISJ',
  'Brazil.fet',
  'School-10-Oradea',
  'highschool-Ancona',
  'KalengaPSY15T1a',
  'Orar_5_3',
  'anonymous-1-2007',
  'BR-SN-00',
  'GR-PA-08',
  'IT-I4-96',
];

interface Line {
  readonly name: string;
  readonly seconds: number;
  readonly hard: number;
  readonly soft: number;
  /** Seconds until it first was sound; null when it never was. */
  readonly sound: number | null;
  /** What the independent judge says of our file; null when there is no judge here. */
  readonly judged: string | null;
  readonly peer: string;
}

interface Case {
  readonly name: string;
  readonly file: string;
  readonly seconds: number;
}

const list = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);

const cases = (): readonly Case[] => [
  ...list(join(folder, 'fet/DEV.txt')).map(name => ({ name, file: join(examples, name), seconds: 60 })),
  ...(existsSync(join(folder, 'zouban')) ? readdirSync(join(folder, 'zouban')) : [])
    .filter(name => name.endsWith('.fet'))
    .map(name => ({ name, file: join(folder, 'zouban', name), seconds: 60 })),
  ...(existsSync(join(folder, 'xhstt/instances')) ? readdirSync(join(folder, 'xhstt/instances')) : []).map(name => ({
    name,
    file: join(folder, 'xhstt/instances', name),
    seconds: 600,
  })),
];

/** Ours, with the moment when hard rules first all held. */
async function solve(instance: Instance, seconds: number, seed: number, workers: number) {
  const began = performance.now();
  let sound: number | null = null;
  const solved = await solveTimetablesTogether(instance.problem, {
    seed,
    stop: { seconds },
    pool: timetablePool(workers),
    onProgress: ({ hard }) => {
      if (hard < 1e-7) sound ??= (performance.now() - began) / 1000;
      return true;
    },
  });
  if (!solved.ok) throw new Error(solved.problems.map(problem => problem.english).join(' '));
  const { hard, soft } = checkTimetable(instance.problem, solved.value.timetable);
  return { hard, soft, sound: hard === 0 ? sound : null, text: instance.write(solved.value.timetable) };
}

function archived(name: string): string {
  const row = list(join(folder, 'xhstt/instances.csv'))
    .map(line => line.split(','))
    .find(cells => `${cells[0]}.xml` === name);
  return row === undefined ? '' : `archive ${row.at(-4)}, ${row.at(-3)}`;
}

async function line({ name, file }: Case, seconds: number, seed: number, workers: number): Promise<Line | null> {
  if (!existsSync(file)) return null;
  const read = readInstance(readFileSync(file, 'utf8'));
  if (!read.ok)
    return { name, seconds, hard: Number.NaN, soft: Number.NaN, sound: null, judged: read.problems[0]?.english ?? '', peer: '' };
  const { text, ...ours } = await solve(read.value, seconds, seed, workers);
  const isFet = read.value.format === 'fet';
  const judged = isFet ? judgeFet(text) : runEvaluator(join(folder, 'tools/hseval.py'), text);
  return { name, seconds, ...ours, judged, peer: isFet ? runFet(file, seconds, seed) : archived(name) };
}

function print({ name, seconds, hard, soft, sound, judged, peer }: Line): void {
  const ours = `hard ${hard} soft ${Math.round(soft * 100) / 100}${sound === null ? '' : `, sound after ${sound.toFixed(1)} s`}`;
  console.log(
    `${name.split('/').at(-1)?.padEnd(34)} ${seconds} s  ours ${ours}  judge: ${judged ?? 'absent'}  peer: ${peer}  load ${loadavg()[0]?.toFixed(1)}`,
  );
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      full: { type: 'boolean', default: false },
      only: { type: 'string' },
      seconds: { type: 'string' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: '2' },
    },
  });
  const wanted = cases().filter(({ name }) =>
    values.only === undefined ? values.full || TENTH.some(part => name.includes(part)) : name.includes(values.only),
  );
  if (wanted.length === 0) console.log(`No instances: ${folder} is absent or holds none of that name.`);
  mkdirSync(dirname(notes), { recursive: true });
  const before: readonly Line[] = values.full
    ? list(notes)
        .filter(Boolean)
        .map(text => JSON.parse(text))
    : [];
  for (const one of wanted) {
    const seconds = values.seconds === undefined ? (values.full ? one.seconds : 60) : Number(values.seconds);
    const known = before.find(old => old.name === one.name && old.seconds === seconds);
    const made = known ?? (await line(one, seconds, Number(values.seed), Number(values.workers)));
    if (made === null) console.log(`${one.name}: not here (${one.file})`);
    else print(made);
    if (made !== null && known === undefined && values.full) appendFileSync(notes, `${JSON.stringify(made)}\n`);
  }
}
