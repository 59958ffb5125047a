import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { byLabel, checkTimetable, type Instance, readInstance, solveTimetablesTogether, type Verdict } from '#engines/timetable/index.ts';
import { timetablePool } from '#server/jobs/timetable.ts';
import { type Out, refused } from './out.ts';

const USAGE =
  'yuheng timetable read 文件 · 读入并说明规模与规则 read an instance and tell its size and rules\n' +
  'yuheng timetable solve 文件 [--seconds 60] [--steps N] [--seed 1] [--workers 2] [--out 文件] [--json] · 排课 find a timetable\n' +
  'yuheng timetable check 文件 [--solution 文件] [--json] · 核对一份课表，逐条规则计价 count every rule on a timetable\n' +
  'yuheng timetable export 文件 --solution 文件 --out 文件 · 把课表写进问题文件 write a timetable into its instance\n' +
  '  文件为 FET 的 .fet（5、6 版）或 XHSTT 的 .xml · FILE is a .fet (versions 5 and 6) or an XHSTT .xml';

interface Order {
  readonly instance: Instance;
  readonly path: string;
  readonly text: string;
  readonly seconds: number;
  readonly steps: number | null;
  readonly seed: number;
  readonly workers: number;
  readonly solution: string | null;
  readonly target: string | null;
}

const verbs: Readonly<Record<string, (order: Order, out: Out) => Promise<number>>> = { read, solve, check, export: exportTimetable };

/** `yuheng timetable read|solve|check|export FILE`: whatever is solved is counted again by the checker before it is told. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '60' },
      steps: { type: 'string' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
      solution: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [verb = '', path] = positionals;
  const [seconds = 60, steps = 1, seed = 1, workers = 1] = [values.seconds, values.steps ?? '1', values.seed, values.workers].map(Number);
  const wrong = [seconds, steps, seed, workers].some(number => !Number.isFinite(number)) || workers < 1;
  if (values.help || !Object.hasOwn(verbs, verb) || path === undefined || wrong) {
    out.message(USAGE);
    return values.help ? 0 : 2;
  }
  const absent = [path, values.solution].find(one => one !== undefined && !existsSync(one));
  if (absent !== undefined) {
    out.message(`没有“${absent}”。请检查文件名。`, `There is no “${absent}”.`);
    return 1;
  }
  const text = readFileSync(path, 'utf8');
  const instance = readInstance(text);
  if (!instance.ok) return refused(out, instance.problems);
  const chosen = { seconds, seed, workers, steps: values.steps === undefined ? null : steps };
  return (verbs[verb] as (typeof verbs)[string])(
    { instance: instance.value, path, text, ...chosen, solution: values.solution ?? null, target: values.out ?? null },
    out,
  );
}

async function read({ instance: { format, problem } }: Order, out: Out): Promise<number> {
  const rules = new Map<string, { count: number; hard: number }>();
  for (const { label, hard } of problem.constraints) {
    const known = rules.get(label) ?? { count: 0, hard: 0 };
    rules.set(label, { count: known.count + 1, hard: known.hard + (hard ? 1 : 0) });
  }
  const kinds = Object.fromEntries(
    [...new Set(problem.resources.map(one => one.kind))].map(kind => [kind, problem.resources.filter(one => one.kind === kind).length]),
  );
  const told = {
    format,
    name: problem.name,
    times: problem.times.length,
    days: problem.days.length,
    resources: kinds,
    events: problem.events.length,
    lessonTimes: problem.events.reduce((sum, event) => sum + event.duration, 0),
    constraints: [...rules].map(([label, counts]) => ({ label, ...counts })),
  };
  const lines = told.constraints.map(({ label, count, hard }) => `  ${label}: ${count}（硬 hard ${hard}）`);
  out.result(told, [`${told.name}  ${told.events} 项 events，${told.times} 个时段 times，${JSON.stringify(kinds)}`, ...lines].join('\n'));
  return 0;
}

/** Costs as they are printed: sums, and by rule. */
const costsOf = (verdict: Verdict) => ({
  hard: verdict.hard,
  soft: verdict.soft,
  byConstraint: byLabel(verdict.broken),
  malformed: verdict.malformed,
});

function textOf({ hard, soft, byConstraint, malformed }: ReturnType<typeof costsOf>): string {
  const lines = byConstraint.map(one => `  ${one.hard ? '硬 hard' : '软 soft'} ${one.label}: ${one.cost}`);
  return [`硬性 hard ${hard}  软性 soft ${soft}`, ...lines, ...malformed.map(what => `  ! ${what}`)].join('\n');
}

const isSound = ({ hard, malformed }: Verdict) => hard === 0 && malformed.length === 0;

async function solve({ instance, seconds, steps, seed, workers, target }: Order, out: Out): Promise<number> {
  const began = performance.now();
  const solved = await solveTimetablesTogether(instance.problem, {
    seed,
    stop: steps === null ? { seconds } : { steps },
    pool: timetablePool(workers),
    onProgress: ({ share, hard, soft }) => {
      out.progress(Math.round(share * 100), 100, `% 硬 hard ${hard} 软 soft ${Math.round(soft * 100) / 100}`);
      return true;
    },
  });
  if (!solved.ok) return refused(out, solved.problems);
  const { timetable } = solved.value;
  const verdict = checkTimetable(instance.problem, timetable);
  if (target !== null) writeFileSync(target, instance.write(timetable));
  const costs = costsOf(verdict);
  const result = {
    name: instance.problem.name,
    ...costs,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    steps: solved.value.steps,
    seed,
    workers,
  };
  out.result(result, textOf(costs));
  return isSound(verdict) ? 0 : 1;
}

/** The timetable of the file that `--solution` names, or of the instance's own file. */
function held({ instance, text, solution }: Order) {
  return instance.readTimetable(solution === null ? text : readFileSync(solution, 'utf8'));
}

async function check(order: Order, out: Out): Promise<number> {
  const timetable = held(order);
  if (!timetable.ok) return refused(out, timetable.problems);
  const verdict = checkTimetable(order.instance.problem, timetable.value);
  const costs = costsOf(verdict);
  out.result({ name: order.instance.problem.name, ...costs }, textOf(costs));
  return isSound(verdict) ? 0 : 1;
}

async function exportTimetable(order: Order, out: Out): Promise<number> {
  const timetable = held(order);
  if (!timetable.ok) return refused(out, timetable.problems);
  if (order.target === null) {
    out.message('请用 --out 指明写到哪个文件。', 'Name the file to write with --out.');
    return 2;
  }
  writeFileSync(order.target, order.instance.write(timetable.value));
  out.result(
    { written: order.target, lessons: timetable.value.lessons.length },
    `${order.target}  ${timetable.value.lessons.length} 节 lessons`,
  );
  return 0;
}
