import { quotient, significant, wide } from './numbers.ts';
import {
  alias,
  asNumeric,
  nothing,
  numeric,
  once,
  type Parameters,
  type Rows,
  refuseSql,
  type Scalar,
  type SqlValue,
  scalar,
  truth,
} from './value.ts';

/** The columns of one row of VALUES, by a path of names; null when an item has another shape. */
function shapeOf(items: readonly SqlValue[]): SqlValue | null {
  const known = items.filter(item => item.sort !== 'null');
  const [first] = known;
  if (first === undefined) return null;
  if (first.sort === 'scalar') {
    const alike = (item: SqlValue) =>
      item.sort === 'scalar' && item.kind === first.kind && JSON.stringify(item.zone) === JSON.stringify(first.zone);
    return known.every(alike) ? first : null;
  }
  if (first.sort !== 'context' || !known.every(item => item.sort === 'context')) return null;
  const names = new Set(known.flatMap(item => [...(item as typeof first).entries.keys()]));
  const entries = new Map<string, SqlValue>();
  for (const name of names) {
    const shape = shapeOf(known.map(item => (item as typeof first).entries.get(name) ?? nothing));
    if (shape === null || shape.sort !== 'scalar') return null;
    entries.set(name, shape);
  }
  return { sort: 'context', entries };
}

const typeNames: Readonly<Record<string, string>> = { string: 'text', boolean: 'boolean', date: 'date' };
const nullOf = (shape: Scalar): string => `NULL::${typeNames[shape.kind] ?? 'numeric'}`;
const columnOf = (shape: Scalar, sql: string): Scalar => ({ sort: 'scalar', kind: shape.kind, sql, zone: shape.zone });

/** Lines of VALUES as a table; one line alone would be put back wherever it is named, so it stands behind OFFSET 0. */
const values = (lines: readonly string[], name: string): string =>
  lines.length === 1 ? `(SELECT * FROM (VALUES ${lines[0]}) v OFFSET 0) ${name}` : `(VALUES ${lines.join(', ')}) ${name}`;

/** A written list as rows; refused when its items are of several kinds. */
export function rowsOfList(p: Parameters, items: readonly SqlValue[]): Rows {
  const shape = shapeOf(items) ?? refuseSql('列表里的值不是同一种');
  const q = alias(p);
  if (shape.sort === 'scalar') {
    const lines = items.map((item, i) => `(${item.sort === 'scalar' ? asNumeric(item) : nullOf(shape)}, ${i + 1})`);
    return { sort: 'rows', from: values(lines, `${q}(a, n)`), where: [], item: columnOf(shape, `${q}.a`), order: `${q}.n` };
  }
  const fields = [...(shape as Extract<SqlValue, { sort: 'context' }>).entries] as (readonly [string, Scalar])[];
  const cell = (item: SqlValue, name: string, field: Scalar) => {
    const entry = item.sort === 'context' ? item.entries.get(name) : undefined;
    return entry?.sort === 'scalar' ? asNumeric(entry) : nullOf(field);
  };
  const lines = items.map((item, i) => `(${[...fields.map(([name, field]) => cell(item, name, field)), String(i + 1)].join(', ')})`);
  const columns = [...fields.map((_, i) => `c${i}`), 'n'];
  const entries = new Map(fields.map(([name, field], i) => [name, columnOf(field, `${q}.c${i}`)]));
  return {
    sort: 'rows',
    from: values(lines, `${q}(${columns.join(', ')})`),
    where: [],
    item: { sort: 'context', entries },
    order: `${q}.n`,
  };
}

const whereOf = (conditions: readonly string[]): string => (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '');

/** How an aggregate's pieces are written over the rows: each with its own FILTER when they are the query's rows, else in one sub-select. */
function over(rows: Rows, body: (filter: string, also: (condition: string) => string) => string): string {
  const filter = (conditions: readonly string[]) => (conditions.length > 0 ? ` FILTER (${whereOf(conditions).trim()})` : '');
  if (rows.from === null) return body(filter(rows.where), condition => filter([...rows.where, condition]));
  return `(SELECT ${body('', condition => filter([condition]))} FROM ${rows.from}${whereOf(rows.where)})`;
}

/**
 * The aggregate, but NULL when any of the values is missing, as FEEL has it. Each piece names a column: a bare count(*) would belong
 * to whatever sub-select stands around it, and count one.
 */
const complete = (rows: Rows, x: string, body: (filter: string) => string): string =>
  over(rows, (filter, also) => `CASE WHEN count(*)${also(`(${x}) IS NULL`)} = 0 THEN ${body(filter)} END`);

function deviation(p: Parameters, rows: Rows, x: string): string {
  const sums = (inner: string) => complete(rows, x, filter => inner.replaceAll('%', filter));
  return once(p, [sums(`count(${x})%`), sums(`sum(${x})%`), sums(`sum(${x} * ${x})%`)], (n, sum, squares) => {
    const variance = quotient(p, `${n} * ${squares} - ${sum} * ${sum}`, `${n}::numeric * (${n} - 1)`);
    return `CASE WHEN ${n} > 1 THEN ${significant(p, `sqrt(${wide(variance)})`)} END`;
  });
}

/** A column that the rows have, to count them by. */
function counted(item: SqlValue): string {
  if (item.sort === 'scalar') return item.sql;
  const first = item.sort === 'context' ? [...item.entries.values()].find(entry => entry.sort === 'scalar') : undefined;
  return first?.sort === 'scalar' ? first.sql : refuseSql('这些行没有列');
}

const middle = (x: string, filter: string): string =>
  `(percentile_disc(0.5) WITHIN GROUP (ORDER BY ${x})${filter} + percentile_disc(0.5) WITHIN GROUP (ORDER BY ${x} DESC)${filter}) * 0.5`;

function ofNumbers(p: Parameters, name: string, rows: Rows, value: Scalar): SqlValue {
  if (value.kind !== 'number') return nothing;
  const x = asNumeric(value);
  switch (name) {
    case 'sum':
      return numeric(complete(rows, x, filter => `sum(${x})${filter}`));
    case 'mean':
      return numeric(
        quotient(
          p,
          complete(rows, x, filter => `sum(${x})${filter}`),
          `(${over(rows, filter => `count(${x})${filter}`)})::numeric`,
        ),
      );
    case 'median':
      return numeric(`trim_scale(${complete(rows, x, filter => middle(x, filter))})`);
    case 'stddev':
      return numeric(deviation(p, rows, x));
    default:
      return refuseSql(`数据库没有“${name}”`);
  }
}

/** An aggregate function over rows. */
export function aggregateSql(p: Parameters, name: string, rows: Rows): SqlValue {
  if (name === 'count')
    return numeric(
      `(${over(rows, filter => (rows.from === null ? `count((${counted(rows.item)}) IS NULL)${filter}` : 'count(*)'))})::numeric`,
    );
  const { item } = rows;
  if (item.sort !== 'scalar') return refuseSql('只能汇总单个的值');
  if (name === 'all' || name === 'any') return quantifiedSql(p, name === 'any', rows, item);
  if (name !== 'min' && name !== 'max') return ofNumbers(p, name, rows, item);
  if (item.kind === 'boolean' || item.kind === 'time' || item.kind === 'dateTime') return refuseSql(`数据库不比较这种值的大小`);
  const x = item.kind === 'string' ? `${item.sql} COLLATE "C"` : item.sql;
  return scalar(
    item.kind,
    complete(rows, item.sql, filter => `${name}(${x})${filter}`),
  );
}

/** any (`some`) and all (`every`) over rows with one condition each: decided by the deciding value, else unknown when any is. */
export function quantifiedSql(p: Parameters, deciding: boolean, rows: Rows, condition: Scalar): Scalar {
  if (condition.kind !== 'boolean') return truth('NULL::boolean');
  const q = alias(p);
  // A condition that names only the row outside must still be asked of each row within.
  const asked: Rows =
    rows.from === null ? rows : { ...rows, from: `(SELECT ${condition.sql} AS c FROM ${rows.from}${whereOf(rows.where)}) ${q}`, where: [] };
  const c = rows.from === null ? condition.sql : `${q}.c`;
  const [hit, otherwise] = deciding ? [c, `TRUE`] : [`NOT ${c}`, 'FALSE'];
  return truth(
    over(
      asked,
      (filter, also) =>
        `CASE WHEN bool_or(${hit})${filter} THEN ${otherwise} WHEN count(*)${also(`(${c}) IS NULL`)} = 0 THEN NOT ${otherwise} END`,
    ),
  );
}

/** Rows that also meet a condition. */
export const filtered = (rows: Rows, condition: Scalar): Rows => ({ ...rows, where: [...rows.where, condition.sql] });

/** The item at a position of ordered rows. */
export function itemAt(p: Parameters, rows: Rows, position: string): SqlValue {
  const { item } = rows;
  if (item.sort !== 'scalar' || rows.from === null || rows.order === null) return refuseSql('不能按位置取行');
  const q = alias(p);
  const numbered = `SELECT ${item.sql} AS x, row_number() OVER (ORDER BY ${rows.order}) AS i, count(*) OVER () AS c FROM ${rows.from}${rows.where.length > 0 ? ` WHERE ${rows.where.join(' AND ')}` : ''}`;
  return columnOf(
    item,
    `(SELECT ${q}.x FROM (${numbered}) ${q} WHERE ${q}.i = CASE WHEN ${position} > 0 THEN ${position} ELSE ${q}.c + 1 + ${position} END)`,
  );
}
