import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { evaluate } from 'feelin';
import { agrees, answer, type Context, compile, expectedValue, type Scope, type TckCase, tckScope } from '#engines/feel/index.ts';
import { openScratch } from '#store/index.ts';

const scalars = new Set(['decimal', 'string', 'boolean', 'date', 'time', 'dateTime', 'duration']);
const scope = tckScope('2027-03-01T08:00:00+08:00');
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;

function readCases(): readonly TckCase[] | null {
  const file = join(process.env.YUHENG_BENCH ?? join(import.meta.dirname, '..', '..', 'shared', 'bench'), 'feel', 'tck-literals.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as readonly TckCase[];
  console.log(`no test kit at ${file}: its part is left out`);
  return null;
}

function byClosures(cases: readonly TckCase[]): void {
  const judged = cases.map(one => ({
    valued: one.expected.type !== 'null',
    right: agrees(answer(one, scope), expectedValue(one.expected)),
  }));
  const valued = judged.filter(one => one.valued);
  const count = (list: typeof judged) => list.filter(one => one.right).length;
  console.log(`test kit by closures        ${count(judged)} of ${judged.length} as expected, ${percent(count(judged), judged.length)}`);
  console.log(`  expecting a value         ${count(valued)} of ${valued.length}, ${percent(count(valued), valued.length)}`);
}

async function bySql(cases: readonly TckCase[]): Promise<void> {
  const scratch = await openScratch();
  let right = 0;
  let refused = 0;
  let different = 0;
  const chosen = cases.filter(one => scalars.has(one.expected.type));
  for (const one of chosen) {
    const formula = compile(one.expression, scope);
    const sql = formula.ok ? formula.value.toSql({ names: {} }) : formula;
    if (!sql.ok) {
      refused += 1;
      continue;
    }
    const [row] = await scratch.query(`SELECT ${sql.value.text} AS v`, sql.value.params);
    if (agrees(sql.value.decode(row!.v), expectedValue(one.expected))) right += 1;
    else different += 1;
  }
  await scratch.close();
  console.log(
    `test kit by SQL (PGlite)    ${right} of ${chosen.length} scalar cases as expected, ${percent(right, chosen.length)}; ${refused} refused, ${different} different`,
  );
}

const school = {
  在校生数: 812,
  寄宿生数: 120,
  合格教师数: 43,
  专任教师数: 51,
  校舍面积: 9120.5,
  学段: '小学',
  建校日期: '1987-09-01',
  人均年收入: 8600,
  低保户: false,
  残疾: false,
};
const teachers = Array.from({ length: 40 }, (_, i) => ({ 学历: ['本科', '专科', '研究生', '高中'][i % 4], 教龄: (i * 7) % 35 }));

/** What later users will compute: indicators, checks on rows, entitlement, lists. */
const workload: readonly { readonly name: string; readonly text: string; readonly context: Context }[] = [
  { name: 'indicator', text: '合格教师数 / 在校生数 * 100', context: school },
  { name: 'rounded indicator', text: 'decimal(校舍面积 / 在校生数, 2)', context: school },
  { name: 'check on a row', text: '在校生数 >= 寄宿生数', context: school },
  { name: 'check of three', text: '在校生数 >= 寄宿生数 and 专任教师数 > 0 and 合格教师数 <= 专任教师数', context: school },
  { name: 'entitlement', text: 'if 低保户 or 残疾 then 1250 else if 人均年收入 < 9000 then 1000 else 0', context: school },
  { name: 'code in a set', text: '学段 in ("小学", "初中", "九年一贯制")', context: school },
  { name: 'range', text: '在校生数 / 专任教师数 in [0..19]', context: school },
  { name: 'date', text: 'years and months duration(date(建校日期), date("2027-09-01")) > duration("P30Y")', context: school },
  { name: 'count of 40 rows', text: 'count(教师[学历 in ("本科", "研究生")])', context: { 教师: teachers } },
  { name: 'sum of a loop', text: 'sum(for i in 1..10 return i * i)', context: {} },
];

/** Seconds of this process's own processor time per evaluation: what else the machine does meanwhile does not count. */
function timed(run: () => unknown, times: number): number {
  const began = process.cpuUsage();
  for (let i = 0; i < times; i++) run();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6 / times;
}

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;

function speed(rounds: number): void {
  const ratios: number[] = [];
  console.log(
    `\nprocessor time per evaluation, median of ${rounds} interleaved rounds: our closure compiled once; feelin 8 as its users call it, evaluate(text, context)`,
  );
  console.log('formula                 closure µs    feelin µs      ratio');
  for (const { name, text, context } of workload) {
    const open: Scope = { names: Object.fromEntries(Object.keys(context).map(key => [key, { kind: 'any' as const }])), lenient: true };
    const formula = compile(text, open);
    if (!formula.ok) throw new Error(`${text}: ${formula.problems[0]!.message}`);
    const ours = () => formula.value.evaluate(context);
    const theirs = () => evaluate(text, context);
    timed(ours, 30_000);
    timed(theirs, 300);
    const pairs = Array.from({ length: rounds }, () => [timed(ours, 10_000), timed(theirs, 60)] as const);
    const [a, b] = [median(pairs.map(pair => pair[0])), median(pairs.map(pair => pair[1]))];
    ratios.push(b / a);
    console.log(
      `${name.padEnd(20)} ${(a * 1e6).toFixed(3).padStart(12)} ${(b * 1e6).toFixed(1).padStart(12)} ${(b / a).toFixed(0).padStart(9)}×`,
    );
  }
  console.log(`median ratio ${median(ratios).toFixed(0)}×, least ${Math.min(...ratios).toFixed(0)}×`);
}

/** `npm run bench -- feel [ROUNDS]`: the test kit by closures and by SQL, and the speed against feelin in the same run. */
export async function run(args: readonly string[]): Promise<void> {
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
  const cases = readCases();
  if (cases !== null) {
    byClosures(cases);
    await bySql(cases);
  }
  speed(Number(args[0] ?? 9));
}
