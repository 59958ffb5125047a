import { type RawBuilder, sql } from 'kysely';
import { fault, faults } from './fault.ts';
import { digestOf, toSnake } from './names.ts';
import type { PersonKeys } from './personKeys.ts';
import { queryOf } from './search/words.ts';
import { columnOf, isDigested } from './table.ts';
import type { Place, Selection, TableShape, Condition as Wanted, Where } from './types.ts';

type Condition = RawBuilder<unknown>;

/** Where the values of a condition stand in the database, and how: what is sealed is sought by its digests. Fault `store.sensitiveCondition`. */
export function sought(table: TableShape, key: string, value: unknown, keys: PersonKeys) {
  const column = columnOf(table, key);
  if (!column.isSealed) return { name: column.name, value, type: column.type };
  if (!isDigested(table, key)) throw fault(faults.sensitiveCondition({ table: table.name, column: key }));
  const asDigests = (one: unknown): readonly (string | null)[] => (one === null ? [null] : keys.digests(table.name, key, one));
  const name = columnOf(table, digestOf(key)).name;
  if (value === null || value === undefined) return { name, value: null, type: 'text' };
  return { name, value: Array.isArray(value) ? value.flatMap(asDigests) : asDigests(value), type: 'text' };
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

/** A column that may stand in a condition other than equality; a sealed one may not. Fault `store.sensitiveCondition`. */
function openColumn(table: TableShape, key: string) {
  const column = columnOf(table, key);
  if (column.isSealed) throw fault(faults.sensitiveCondition({ table: table.name, column: key }));
  return { name: sql.ref(column.name), cast: sql.raw(column.type) };
}

/** A pattern that these words match, wherever they stand. */
export const anywhere = (words: string) => `%${words.replace(/[\\%_]/g, sign => `\\${sign}`)}%`;

function matched(table: TableShape, wanted: Wanted, keys: PersonKeys): Condition {
  if ('anyOf' in wanted)
    return wanted.anyOf.length === 0
      ? sql`false`
      : sql`(${sql.join(
          wanted.anyOf.map(one => matched(table, one, keys)),
          sql` or `,
        )})`;
  if ('words' in wanted) {
    const query = queryOf(wanted.words);
    return query === null ? sql`true` : sql`search_words @@ ${query}::tsquery`;
  }
  if ('oneOf' in wanted) return condition(table, wanted.column, wanted.oneOf, keys);
  const { name, cast } = openColumn(table, wanted.column);
  if ('contains' in wanted) return sql`${name} ilike ${anywhere(wanted.contains)}`;
  if ('isEmpty' in wanted) return wanted.isEmpty ? sql`${name} is null` : sql`${name} is not null`;
  if ('holds' in wanted) return sql`${name} @> ${JSON.stringify([wanted.holds])}::jsonb`;
  if ('among' in wanted) {
    const { table: other, where, matching } = wanted.among;
    return sql`${name} in (select id from ${sql.table(toSnake(other.name))} ${whereClause(other, where, true, keys, matching)})`;
  }
  const ends = [
    ...(wanted.from === undefined || wanted.from === null ? [] : [sql`${name} >= ${wanted.from}::${cast}`]),
    ...(wanted.to === undefined || wanted.to === null ? [] : [sql`${name} <= ${wanted.to}::${cast}`]),
  ];
  return ends.length === 0 ? sql`true` : sql`(${sql.join(ends, sql` and `)})`;
}

/** Rows after a place in the order of one column (absent values last) and then of the id. */
export function afterPlace(
  table: TableShape,
  [column, direction]: readonly [string, 'asc' | 'desc'] | readonly [],
  place: Place,
): Condition {
  const later = sql`id > ${place.id}::uuid`;
  if (column === undefined) return later;
  const { name, cast } = openColumn(table, column);
  if (place.value === null || place.value === undefined) return sql`(${name} is null and ${later})`;
  const value = sql`${place.value}::${cast}`;
  const beyond = direction === 'desc' ? sql`${name} < ${value}` : sql`${name} > ${value}`;
  return sql`(${beyond} or (${name} = ${value} and ${later}) or ${name} is null)`;
}

/** `where …` for conditions that all hold; removed rows are left out unless asked for, by `withRemoved` or a condition on `removedAt`. */
export function whereClause(
  table: TableShape,
  where: Where | undefined,
  withRemoved: boolean,
  keys: PersonKeys,
  matching: readonly Wanted[] = [],
  further: readonly Condition[] = [],
): Condition {
  const all = [
    ...Object.entries(where ?? {}).map(([key, value]) => condition(table, key, value, keys)),
    ...matching.map(wanted => matched(table, wanted, keys)),
    ...further,
  ];
  const isAsked = withRemoved || matching.some(wanted => 'column' in wanted && wanted.column === 'removedAt');
  if (!isAsked) all.push(sql`removed_at is null`);
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
