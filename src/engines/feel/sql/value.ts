import type { Zone } from '../temporal.ts';
import type { Node } from '../tree.ts';
import type { Value } from '../value.ts';

/** Kinds that one SQL expression can hold. Times and date-times are seconds (local, since midnight or 1970) as numeric, durations seconds or months as numeric. */
export type ScalarKind = 'number' | 'string' | 'boolean' | 'date' | 'time' | 'dateTime' | 'daysDuration' | 'monthsDuration';

/** One value that SQL computes. `literal` is what the formula itself wrote, where a function needs it written (patterns, zones, positions). */
export interface Scalar {
  readonly sort: 'scalar';
  readonly kind: ScalarKind;
  readonly sql: string;
  readonly zone: Zone | null;
  readonly literal?: Value;
  /** True for an integer or other column that arithmetic must first make numeric. */
  readonly raw?: boolean;
}

/** Rows that SQL runs over: from a table or VALUES (`from`), or the rows of the query itself (null), with conditions. */
export interface Rows {
  readonly sort: 'rows';
  readonly from: string | null;
  readonly where: readonly string[];
  readonly item: SqlValue;
  /** The column that keeps their order; null where they have none. */
  readonly order: string | null;
}

/** What an expression becomes: a value for SQL, or a structure whose parts are known from the text. */
export type SqlValue =
  | { readonly sort: 'null' }
  | Scalar
  | Rows
  | { readonly sort: 'list'; readonly items: readonly SqlValue[] }
  | { readonly sort: 'context'; readonly entries: ReadonlyMap<string, SqlValue> }
  | {
      readonly sort: 'range';
      readonly start: SqlValue | null;
      readonly startIncluded: boolean;
      readonly end: SqlValue | null;
      readonly endIncluded: boolean;
      readonly test: '=' | '!=' | null;
    }
  | { readonly sort: 'function'; readonly node: Node & { readonly op: 'function' }; readonly scope: unknown };

/** A range whose ends are values for SQL. */
export type RangeSql = Extract<SqlValue, { sort: 'range' }>;

/** The value null. */
export const nothing: SqlValue = { sort: 'null' };

/** Why an expression has no database form; caught where the text is made. */
export class NoSql extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** Leaves the making of SQL with the reason, in the words of the person who asked. */
export const refuseSql = (reason: string): never => {
  throw new NoSql(reason);
};

/** A scalar of a kind, in SQL. */
export const scalar = (kind: ScalarKind, sql: string, zone: Zone | null = null): Scalar => ({ sort: 'scalar', kind, sql, zone });
/** A condition in SQL. */
export const truth = (sql: string): Scalar => scalar('boolean', sql);
/** A number in SQL. */
export const numeric = (sql: string): Scalar => scalar('number', sql);

/** The value as a number for arithmetic. */
export const asNumeric = (value: Scalar): string => (value.raw === true ? `(${value.sql})::numeric` : value.sql);

/** Collects parameters, and names for sub-selects that no other has. */
export interface Parameters {
  readonly values: (string | number | boolean | null)[];
  readonly first: number;
  names: number;
}

/** Stands around a parameter's index until it is numbered; no column's text may hold it. */
const mark = '\uE000';
const marked = new RegExp(`${mark}(\\d+)${mark}`, 'g');

/** The text of a new parameter of a type. It gets its `$n` when the whole text is known: what was written may not be used. */
export function parameter(p: Parameters, value: string | number | boolean | null, type: string): string {
  p.values.push(value);
  return `${mark}${p.values.length - 1}${mark}::${type}`;
}

/** The text with its parameters numbered in their order, and the values of those that it uses. */
export function numbered(p: Parameters, text: string): { readonly text: string; readonly params: (string | number | boolean | null)[] } {
  const used: number[] = [];
  const final = text.replace(marked, (_whole, index: string) => {
    const known = used.indexOf(Number(index));
    const place = known >= 0 ? known : used.push(Number(index)) - 1;
    return `$${p.first + place}`;
  });
  return { text: final, params: used.map(index => p.values[index]!) };
}

/** A name for a sub-select that no other part of the text has. */
export const alias = (p: Parameters): string => `q${++p.names}`;

/**
 * `body` over parts that it names more than once, each computed once: body('q1.a', 'q1.b'). Without OFFSET 0 the planner would put the
 * parts back wherever they are named, and nested formulas would grow without bound.
 */
export function once(p: Parameters, parts: readonly string[], body: (...names: string[]) => string): string {
  const q = alias(p);
  const names = parts.map((_, i) => `${q}.${String.fromCharCode(97 + i)}`);
  return `(SELECT ${body(...names)} FROM (SELECT ${parts.map((part, i) => `${part} AS ${String.fromCharCode(97 + i)}`).join(', ')} OFFSET 0) ${q})`;
}
