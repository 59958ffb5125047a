import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { agrees, answer, compile, expectedValue, jsonOf, literalOf, type NameType, type TckCase, tckScope } from '#engines/feel/index.ts';
import { problems } from '#kernel/problem.ts';
import { openScratch, type Scratch } from '#store/index.ts';
import { type Out, refused } from './out.ts';

const HELP = `yuheng feel eval 表达式 [--context JSON] [--json]
  计算一个 FEEL 表达式；--context 给出其中的名称和值，如 '{"在校生数": 812}'。
yuheng feel tck 文件 [--sql]
  用官方测试集的字面量用例核对；--sql 时在数据库里核对值为数、文字、是否、日期、时间、时长的用例。
yuheng feel eval EXPR [--context JSON] [--json]
  Evaluates a FEEL expression; --context gives its names and values.
yuheng feel tck FILE [--sql]
  Checks literal-expression cases of the official test kit; with --sql on a database, those whose value is a scalar.`;

const says = problems('feelCommand', {
  noContext: {
    zh: '--context 应为 JSON 对象，如 {"在校生数": 812}，现为“{text}”',
    en: '--context takes a JSON object such as {"enrolled": 812}, not “{text}”',
  },
  cannotRead: { zh: '读不出“{file}”：{why}', en: '“{file}” cannot be read: {why}' },
});

/** The types of given values: no more than their names, which tell `a-b` from a minus b. */
function typeOf(value: unknown): NameType {
  if (Array.isArray(value)) return { kind: 'any', fields: fieldsOf(Object.assign({}, ...value.filter(item => typeof item === 'object'))) };
  return typeof value === 'object' && value !== null ? { kind: 'any', fields: fieldsOf(value) } : { kind: 'any' };
}
const fieldsOf = (value: object): Readonly<Record<string, NameType>> =>
  Object.fromEntries(Object.entries(value).map(([name, item]) => [name, typeOf(item)]));

function contextOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function evaluate(expression: string, text: string, out: Out): number {
  const context = contextOf(text);
  if (context === null) return refused(out, [says.noContext({ text })]);
  const formula = compile(expression, { names: fieldsOf(context), lenient: true, now: () => new Date().toISOString() });
  if (!formula.ok) return refused(out, formula.problems);
  for (const { at, message, english } of formula.value.doubts) out.message(at === undefined ? message : `${at}：${message}`, english);
  const value = formula.value.evaluate(context);
  out.result(jsonOf(value), literalOf(value));
  return 0;
}

const scalars = new Set(['decimal', 'string', 'boolean', 'date', 'time', 'dateTime', 'duration']);

type Verdict = 'passed' | 'different' | 'refused';

/** Tells of a fault in one case and goes on with the next: the count must cover them all. */
function faulty(test: TckCase, fault: unknown, out: Out): Verdict {
  out.message(`${test.suite} ${test.id} ${test.expression}：${fault instanceof Error ? fault.message : String(fault)}`);
  return 'different';
}

function byClosure(test: TckCase, now: string, out: Out): Verdict {
  try {
    return agrees(answer(test, tckScope(now)), expectedValue(test.expected)) ? 'passed' : 'different';
  } catch (fault) {
    return faulty(test, fault, out);
  }
}

async function bySqlOn(scratch: Scratch, test: TckCase, now: string, out: Out): Promise<Verdict> {
  try {
    const formula = compile(test.expression, tckScope(now));
    const sql = formula.ok ? formula.value.toSql({ names: {} }) : formula;
    if (!sql.ok) {
      out.message(`${test.suite} ${test.id} ${test.expression}：${sql.problems[0]!.message}`);
      return 'refused';
    }
    const [row] = await scratch.query(`SELECT ${sql.value.text} AS v`, sql.value.params);
    return agrees(sql.value.decode(row!.v), expectedValue(test.expected)) ? 'passed' : 'different';
  } catch (fault) {
    return faulty(test, fault, out);
  }
}

async function bySql(tests: readonly TckCase[], now: string, out: Out): Promise<readonly Verdict[]> {
  const scratch = await openScratch();
  const verdicts: Verdict[] = [];
  try {
    for (const test of tests) {
      out.progress(verdicts.length, tests.length, test.suite);
      verdicts.push(await bySqlOn(scratch, test, now, out));
    }
  } finally {
    await scratch.close();
  }
  return verdicts;
}

async function casesOf(file: string): Promise<readonly TckCase[] | string> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as readonly TckCase[];
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code ?? String(cause);
  }
}

async function checkKit(file: string, useSql: boolean, out: Out): Promise<number> {
  const cases = await casesOf(file);
  if (typeof cases === 'string') return refused(out, [says.cannotRead({ file, why: cases })]);
  const now = new Date().toISOString();
  const tests = useSql ? cases.filter(test => scalars.has(test.expected.type)) : cases;
  const verdicts = useSql ? await bySql(tests, now, out) : tests.map(test => byClosure(test, now, out));
  const count = (verdict: Verdict) => verdicts.filter(one => one === verdict).length;
  for (const [i, test] of tests.entries()) if (verdicts[i] === 'different') out.message(`${test.suite} ${test.id} ${test.expression}`);
  const failed = count('different') + count('refused');
  const summary = {
    passed: count('passed'),
    failed,
    different: count('different'),
    refused: count('refused'),
    leftOut: cases.length - tests.length,
  };
  if (useSql)
    out.message(
      `按 SQL 拒绝 ${summary.refused}，答案不同 ${summary.different}，值不是单个值而未核对 ${summary.leftOut}`,
      `by SQL ${summary.refused} refused, ${summary.different} different, ${summary.leftOut} left out`,
    );
  out.result(summary, `${summary.passed} passed, ${failed} failed`);
  return 0;
}

/** `yuheng feel eval EXPR --context JSON` and `yuheng feel tck FILE [--sql]`; 1 for what is refused, 2 for misuse. */
export async function feel(args: readonly string[], out: Out): Promise<number> {
  // An expression may begin with a minus: it stands second, whatever it looks like.
  const [action, expression] = args;
  const { positionals, values } = parseArgs({
    args: action === 'eval' ? args.filter((_, i) => i !== 1) : [...args],
    options: { help: { type: 'boolean' }, sql: { type: 'boolean' }, context: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const subject = action === 'eval' ? expression : positionals[1];
  const most = action === 'eval' ? 1 : 2;
  const isMisused = subject === undefined || positionals.length > most || (action !== 'eval' && action !== 'tck');
  if (values.help === true || expression === '--help' || isMisused) {
    out.message(HELP);
    return values.help === true || expression === '--help' ? 0 : 2;
  }
  if (action === 'eval') return evaluate(subject, String(values.context ?? '{}'), out);
  return checkKit(subject, values.sql === true, out);
}
