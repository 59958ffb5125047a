import type { SqlText } from '#engines/feel/index.ts';
import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import type { Part, Plan } from './plan.ts';

/** Where the rows of a register stand in the database. All texts are SQL of the caller's own, never a user's. */
export interface SqlTable {
  /** What follows FROM, conditions and all: `staff s where s.state = 'inService'`. */
  readonly from: string;
  readonly owner: string;
  /** The year of a row, or one constant for all. */
  readonly year: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** One statement for many indicators: columns `owner`, `year` and `f0`, `f1` … in the order of the plans. */
export interface AggregateSql {
  readonly text: string;
  readonly params: SqlText['params'];
}

interface Writing {
  readonly params: SqlText['params'][number][];
  readonly problems: Problem[];
}

const taken = (writing: Writing, made: Result<SqlText>): string => {
  if (!made.ok) {
    writing.problems.push(...made.problems);
    return 'NULL';
  }
  writing.params.push(...made.value.params);
  return made.value.text;
};

const nextParameter = ({ params }: Writing) => ({ firstParameter: params.length + 1 });

/** The sub-select of one register: all its aggregates in one pass over its rows. */
function passOver(writing: Writing, source: string, table: SqlTable, parts: readonly Part[]): string {
  // A bare count has to name some column too: the first.
  const read = Object.keys(table.columns).filter((label, i) => i === 0 || parts.some(part => part.text.includes(label)));
  const inner = [`${table.owner} AS owner`, `${table.year} AS year`, ...read.map((label, i) => `${table.columns[label]} AS c${i}`)];
  const columns = Object.fromEntries(read.map((label, i) => [label, `t.c${i}`]));
  const mapping = { names: { [source]: { columns } } };
  const sums = parts.map((part, i) => {
    const value = taken(writing, part.formula.toSql(mapping, nextParameter(writing)));
    if (part.field === null || part.merge !== 'sum') return `${value} AS p${i}`;
    const counted = taken(writing, part.counted.toSql(mapping, nextParameter(writing)));
    return `coalesce(${value}, CASE WHEN ${counted} = 0 THEN 0 END) AS p${i}`;
  });
  return `SELECT t.owner, t.year, ${sums.join(', ')} FROM (SELECT ${inner.join(', ')} FROM ${table.from}) t GROUP BY t.owner, t.year`;
}

interface Passes {
  readonly text: string;
  readonly from: string;
  readonly columnOf: (part: Part) => string;
}

/** One sub-select a register, each aggregate in it once, however many indicators read it. */
function passesOf(writing: Writing, plans: readonly Plan[], tables: Readonly<Record<string, SqlTable>>): Passes {
  const all = [...new Map(plans.flatMap(plan => plan.parts).map(part => [`${part.source}\n${part.text}`, part])).values()];
  const bySource = [...Map.groupBy(all, part => part.source)];
  const passes = bySource.map(([source, parts], s) => {
    const table = tables[source];
    if (table === undefined) throw new Error(`no table for ${source}`);
    return `s${s} AS MATERIALIZED (${passOver(writing, source, table, parts)})`;
  });
  const keys = bySource.map((_, s) => `SELECT owner, year FROM s${s}`).join(' UNION ');
  const joins = bySource.map((_, s) => `LEFT JOIN s${s} ON s${s}.owner = k.owner AND s${s}.year = k.year`).join(' ');
  const places = new Map(
    bySource.flatMap(([source, parts], s) => parts.map((part, i) => [`${source}\n${part.text}`, `s${s}.p${i}`] as const)),
  );
  return {
    text: `WITH ${passes.join(', ')}`,
    from: `FROM (${keys}) k ${joins}`,
    columnOf: part => places.get(`${part.source}\n${part.text}`)!,
  };
}

/** The statement that computes indicators organisation by organisation and year by year. Refused where a formula has no equal in SQL. */
export function sqlOf(plans: readonly Plan[], tables: Readonly<Record<string, SqlTable>>): Result<AggregateSql> {
  const writing: Writing = { params: [], problems: [] };
  const passes = passesOf(writing, plans, tables);
  const figures = plans.map((plan, f) => {
    const names = Object.fromEntries(plan.parts.map((part, i) => [`部分${i + 1}`, { column: passes.columnOf(part) }]));
    return `${taken(writing, plan.residual.toSql({ names }, nextParameter(writing)))} AS f${f}`;
  });
  if (writing.problems.length > 0) return refuse(...writing.problems);
  return ok({ text: `${passes.text} SELECT k.owner, k.year, ${figures.join(', ')} ${passes.from}`, params: writing.params });
}

/** The sums alone in one statement, columns `owner`, `year`, `p0` …, and for each indicator which of them its parts are: the figures then follow by `plan.figure`. */
export interface PartsSql extends AggregateSql {
  readonly partsOf: readonly (readonly string[])[];
}

/** The statement that computes the aggregates of indicators and leaves quotients, dear in SQL, to `plan.figure`. Refused as `sqlOf`. */
export function partsSqlOf(plans: readonly Plan[], tables: Readonly<Record<string, SqlTable>>): Result<PartsSql> {
  const writing: Writing = { params: [], problems: [] };
  const passes = passesOf(writing, plans, tables);
  if (writing.problems.length > 0) return refuse(...writing.problems);
  const columns = [...new Set(plans.flatMap(plan => plan.parts.map(passes.columnOf)))];
  const nameOf = new Map(columns.map((column, i) => [column, `p${i}`]));
  const text = `${passes.text} SELECT k.owner, k.year, ${columns.map(column => `${column} AS ${nameOf.get(column)}`).join(', ')} ${passes.from}`;
  return ok({ text, params: writing.params, partsOf: plans.map(plan => plan.parts.map(part => nameOf.get(passes.columnOf(part))!)) });
}
