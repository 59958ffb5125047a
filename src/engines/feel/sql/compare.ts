import type { CompareOperator } from '../tree.ts';
import { instantOf } from './times.ts';
import { type Parameters, type RangeSql, refuseSql, type Scalar, type SqlValue, truth } from './value.ts';

const no = truth('FALSE');
const yes = truth('TRUE');
const unknown = truth('NULL::boolean');

const or = (parts: readonly Scalar[]): Scalar =>
  parts.length === 0 ? no : parts.length === 1 ? parts[0]! : truth(`(${parts.map(part => part.sql).join(' OR ')})`);
const and = (parts: readonly Scalar[]): Scalar =>
  parts.length === 0 ? yes : parts.length === 1 ? parts[0]! : truth(`(${parts.map(part => part.sql).join(' AND ')})`);
const certainly = (part: Scalar): Scalar => (part.sql === 'TRUE' || part.sql === 'FALSE' ? part : truth(`coalesce(${part.sql}, FALSE)`));

/** Two scalars of one kind in the form in which they are compared; null when their zones make them incomparable. */
function comparable(p: Parameters, a: Scalar, b: Scalar): readonly [string, string] | null {
  if (a.kind === 'string') return [`${a.sql} COLLATE "C"`, `${b.sql} COLLATE "C"`];
  if (a.kind !== 'time' && a.kind !== 'dateTime') return [a.sql, b.sql];
  if ((a.zone === null) !== (b.zone === null)) return null;
  return [a, b].map(side => `floor(${instantOf(p, side)} * 1000)`) as [string, string];
}

/** What can never be equal but as two missing values. */
export const bothMissing = (a: Scalar, b: Scalar): Scalar => truth(`(${a.sql} IS NULL AND ${b.sql} IS NULL)`);

const isWritten = (value: Scalar): boolean => value.literal !== undefined;

function equalScalars(p: Parameters, a: Scalar, b: Scalar, plain: boolean): Scalar {
  if (a.kind !== b.kind) return unknown;
  const pair = a.kind === 'string' ? ([a.sql, b.sql] as const) : comparable(p, a, b);
  if (pair === null) return bothMissing(a, b);
  if (plain && (isWritten(a) || isWritten(b))) return truth(`(${pair[0]} = ${pair[1]})`);
  return truth(isWritten(a) && isWritten(b) ? `(${pair[0]} = ${pair[1]})` : `(${pair[0]} IS NOT DISTINCT FROM ${pair[1]})`);
}

function equalNull(value: SqlValue): Scalar {
  if (value.sort === 'null') return yes;
  return value.sort === 'scalar' ? truth(`(${value.sql} IS NULL)`) : no;
}

function equalRanges(p: Parameters, a: RangeSql, b: RangeSql): Scalar {
  const end = (x: SqlValue | null, y: SqlValue | null) => (x === null || y === null ? (x === y ? yes : no) : certainly(equalSql(p, x, y)));
  if (a.test !== b.test || a.startIncluded !== b.startIncluded || a.endIncluded !== b.endIncluded) return no;
  return and([end(a.start, b.start), end(a.end, b.end)]);
}

/** FEEL equality in SQL: NULL where the kinds differ. `plain`: only truth is asked, so that an index can serve it. */
export function equalSql(p: Parameters, a: SqlValue, b: SqlValue, plain = false): Scalar {
  if (a.sort === 'null') return equalNull(b);
  if (b.sort === 'null') return equalNull(a);
  if (a.sort === 'rows' || b.sort === 'rows') return refuseSql('不能比较整张表');
  if (a.sort === 'scalar' && b.sort === 'scalar') {
    if (a.kind === b.kind) return equalScalars(p, a, b, plain);
    return truth(`CASE WHEN ${a.sql} IS NULL OR ${b.sql} IS NULL THEN ${a.sql} IS NULL AND ${b.sql} IS NULL END`);
  }
  if (a.sort === 'list' && b.sort === 'list')
    return a.items.length !== b.items.length ? no : and(a.items.map((item, i) => certainly(equalSql(p, item, b.items[i]!))));
  if (a.sort === 'context' && b.sort === 'context') {
    if (a.entries.size !== b.entries.size || [...a.entries.keys()].some(name => !b.entries.has(name))) return no;
    return and([...a.entries].map(([name, item]) => certainly(equalSql(p, item, b.entries.get(name)!))));
  }
  return a.sort === 'range' && b.sort === 'range' ? equalRanges(p, a, b) : unknown;
}

/** A comparison in SQL. */
export function compareSql(p: Parameters, operator: CompareOperator, a: SqlValue, b: SqlValue, plain = false): Scalar {
  if (operator === '=') return equalSql(p, a, b, plain);
  if (operator === '!=') return truth(`(NOT ${equalSql(p, a, b).sql})`);
  if (a.sort !== 'scalar' || b.sort !== 'scalar' || a.kind !== b.kind || a.kind === 'boolean') return unknown;
  const pair = comparable(p, a, b);
  return pair === null ? unknown : truth(`(${pair[0]} ${operator} ${pair[1]})`);
}

/** Whether a value lies in a range. */
export function inRangeSql(p: Parameters, value: SqlValue, range: RangeSql): Scalar {
  if (range.test !== null) return compareSql(p, range.test, value, range.start!);
  const above = range.start === null ? yes : compareSql(p, range.startIncluded ? '>=' : '>', value, range.start);
  const below = range.end === null ? yes : compareSql(p, range.endIncluded ? '<=' : '<', value, range.end);
  return and([above, below].filter(part => part !== yes));
}

/** `value in test` in SQL. */
export function isInSql(p: Parameters, value: SqlValue, test: SqlValue, plain = false): Scalar {
  if (test.sort === 'range') return value.sort === 'range' ? equalRanges(p, value, test) : inRangeSql(p, value, test);
  if (test.sort === 'list') {
    const whole = value.sort === 'list' ? [certainly(equalSql(p, value, test))] : [];
    const inList = plain && value.sort === 'scalar' ? oneOf(value, test.items) : null;
    return (
      inList ??
      or([
        ...whole,
        ...test.items.map(item => (item.sort === 'range' ? isInSql(p, value, item) : certainly(equalSql(p, value, item, plain)))),
      ])
    );
  }
  if (test.sort === 'rows') {
    if (test.from === null) return refuseSql('不能在本查询的行里查找');
    return truth(
      `(SELECT coalesce(bool_or(${certainly(equalSql(p, value, test.item)).sql}), FALSE) FROM ${test.from}${test.where.length > 0 ? ` WHERE ${test.where.join(' AND ')}` : ''})`,
    );
  }
  return equalSql(p, value, test, plain);
}

/** `x IN (a, b)` where all are written scalars of one simple kind. */
function oneOf(value: Scalar, items: readonly SqlValue[]): Scalar | null {
  const simple = ['string', 'number', 'date'].includes(value.kind) && items.length > 0;
  if (!simple || !items.every(item => item.sort === 'scalar' && item.kind === value.kind && isWritten(item))) return null;
  return truth(`(${value.sql} IN (${items.map(item => (item as Scalar).sql).join(', ')}))`);
}

export { and as allOf, or as anyOf, unknown };
