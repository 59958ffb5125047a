import { type RawBuilder, sql } from 'kysely';
import { fault, faults } from './fault.ts';
import { digestOf } from './names.ts';
import type { PersonKeys } from './personKeys.ts';
import { columnOf, isDigested } from './table.ts';
import type { Selection, TableShape, Where } from './types.ts';

type Condition = RawBuilder<unknown>;

function sought(table: TableShape, key: string, value: unknown, keys: PersonKeys) {
  const column = columnOf(table, key);
  if (!column.isSealed) return { name: column.name, value, type: column.type };
  if (!isDigested(table, key)) throw fault(faults.sensitiveCondition({ table: table.name, column: key }));
  const asDigest = (one: unknown) => (one === null ? null : keys.digest(table.name, key, one));
  return { name: columnOf(table, digestOf(key)).name, value: Array.isArray(value) ? value.map(asDigest) : asDigest(value), type: 'text' };
}

function condition(table: TableShape, key: string, wanted: unknown, keys: PersonKeys): Condition {
  const { name, value, type } = sought(table, key, wanted, keys);
  const column = sql.ref(name);
  const cast = sql.raw(type);
  if (value === null || value === undefined) return sql`${column} is null`;
  if (!Array.isArray(value)) return sql`${column} = ${value}::${cast}`;
  const present = value.filter(one => one !== null && one !== undefined);
  const among = sql`${column} = any(${present}::${cast}[])`;
  return present.length < value.length ? sql`(${among} or ${column} is null)` : among;
}

/** `where …` for conditions that all hold; removed rows are left out unless asked for. */
export function whereClause(table: TableShape, where: Where | undefined, withRemoved: boolean, keys: PersonKeys): Condition {
  const all = Object.entries(where ?? {}).map(([key, value]) => condition(table, key, value, keys));
  if (!withRemoved) all.push(sql`removed_at is null`);
  return all.length === 0 ? sql`` : sql`where ${sql.join(all, sql` and `)}`;
}

/** `order by … limit … offset …`; by id, the order in which rows came in, where nothing else is asked or all else is equal. */
export function orderClause(table: TableShape, selection: Selection): Condition {
  const asked = (selection.orderBy ?? []).map(([key, direction]) => {
    const column = columnOf(table, key);
    if (column.isSealed) throw fault(faults.sensitiveCondition({ table: table.name, column: key }));
    return direction === 'desc' ? sql`${sql.ref(column.name)} desc nulls last` : sql`${sql.ref(column.name)} asc nulls last`;
  });
  const order = sql`order by ${sql.join([...asked, sql`id asc`])}`;
  const limit = selection.limit === undefined ? sql`` : sql` limit ${selection.limit}`;
  const offset = selection.offset === undefined ? sql`` : sql` offset ${selection.offset}`;
  return sql`${order}${limit}${offset}`;
}
