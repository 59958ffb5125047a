import { says } from '../problem.ts';
import type { Type } from '../types.ts';
import type { Mapping } from './mapping.ts';
import { NoSql, refuseSql, type Scalar, type ScalarKind, type SqlValue } from './value.ts';

const scalarKinds: ReadonlySet<string> = new Set([
  'number',
  'string',
  'boolean',
  'date',
  'time',
  'dateTime',
  'daysDuration',
  'monthsDuration',
]);

/** How a column of the database becomes the form in which values of its kind are held here. */
const columnForms: Partial<Record<ScalarKind, (column: string) => string>> = {
  time: column => `extract(epoch from ${column})`,
  dateTime: column => `extract(epoch from ${column})`,
  daysDuration: column => `extract(epoch from ${column})`,
  monthsDuration: column => `(extract(year from ${column}) * 12 + extract(month from ${column}))`,
};

/** A column as a value of the declared kind. */
export function columnSql(column: string, type: Type | undefined, name: string): Scalar {
  if (type === undefined || !scalarKinds.has(type.kind)) return refuseSql(`数据项“${name}”没有声明成可查询的种类`);
  const kind = type.kind as ScalarKind;
  return { sort: 'scalar', kind, sql: columnForms[kind]?.(column) ?? column, zone: null, ...(kind === 'number' ? { raw: true } : {}) };
}

/** Raised where a name has no column, so that the refusal can name it. */
export class NoColumn extends NoSql {
  readonly name2: string;
  constructor(name: string) {
    super(says.noColumn({ name }).message);
    this.name2 = name;
  }
}

/** A name of the scope as the mapping places it. */
export function nameSql(mapping: Mapping, name: string, type: Type | undefined): SqlValue {
  const source = mapping.names[name];
  if (source === undefined) throw new NoColumn(name);
  if ('column' in source) return columnSql(source.column, type, name);
  const fields = (type?.kind === 'context' ? type.fields : type?.of?.fields) ?? {};
  const entries = new Map<string, SqlValue>();
  for (const [field, column] of Object.entries(source.columns))
    if (fields[field] !== undefined) entries.set(field, columnSql(column, fields[field], field));
  if (type?.kind === 'context') return { sort: 'context', entries };
  return {
    sort: 'rows',
    from: source.table ?? null,
    where: source.on === undefined ? [] : [source.on],
    item: { sort: 'context', entries },
    order: null,
  };
}
