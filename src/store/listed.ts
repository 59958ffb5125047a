import { type RawBuilder, sql } from 'kysely';
import { anywhere, sought } from './conditions.ts';
import { type Connection, runKept } from './connection.ts';
import { fault, faults } from './fault.ts';
import { toSnake } from './names.ts';
import { nobody, type PersonKeys } from './personKeys.ts';
import { queryOf } from './search/words.ts';
import { columnOf, columnsOfTable } from './table.ts';
import type { Condition, Stretch, TableShape, Where } from './types.ts';

/** A list of which the database believes that it has at most so many rows is read whole and counted. */
const FEW = 2000;
/** A longer one is counted up to so many rows, where the database believes that it costs so little (an index alone, a small table); beyond that it is guessed. */
const MANY = 10_000;
const CHEAP = 1000;

type Asked = Readonly<Record<string, unknown>>;

/** A value as text that its column's type reads; null for an absent one. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const openName = (table: TableShape, key: string): string => {
  const column = columnOf(table, key);
  if (column.isSealed) throw fault(faults.sensitiveCondition({ table: table.name, column: key }));
  return column.name;
};

function equal(table: TableShape, key: string, wanted: unknown, keys: PersonKeys): Asked {
  const { name, value } = sought(table, key, wanted, keys);
  return { column: name, oneOf: (Array.isArray(value) ? value : [value]).map(textOf) };
}

const equalities = (table: TableShape, where: Where | undefined, keys: PersonKeys): readonly Asked[] =>
  Object.entries(where ?? {}).map(([key, value]) => equal(table, key, value, keys));

/** A condition as `yuheng_condition` reads it: names as the database has them, values as text. */
function asked(table: TableShape, wanted: Condition, keys: PersonKeys): Asked {
  if ('anyOf' in wanted) return { anyOf: wanted.anyOf.map(one => asked(table, one, keys)) };
  if ('words' in wanted) {
    const words = queryOf(wanted.words);
    return words === null ? { column: 'id', isEmpty: false } : { words };
  }
  if ('oneOf' in wanted) return equal(table, wanted.column, wanted.oneOf, keys);
  const column = openName(table, wanted.column);
  if ('contains' in wanted) return { column, contains: anywhere(wanted.contains) };
  if ('isEmpty' in wanted) return { column, isEmpty: wanted.isEmpty };
  if ('holds' in wanted) return { column, holds: JSON.stringify([wanted.holds]) };
  if ('among' in wanted) {
    const { table: other, where, matching = [] } = wanted.among;
    const all = [...equalities(other, where, keys), ...matching.map(one => asked(other, one, keys))];
    return { column, among: { table: toSnake(other.name), all } };
  }
  return { column, from: textOf(wanted.from), to: textOf(wanted.to) };
}

/** What the database says of a stretch of a list: the ids in their order, and counts by state or a guess at how many rows there are. */
export interface Found {
  readonly rows: readonly string[];
  readonly states?: Readonly<Record<string, number>>;
  readonly guess?: number;
}

/** A stretch as `yuheng_listed` is asked for it. */
function questionOf(keys: PersonKeys, table: TableShape, stretch: Stretch): Asked {
  const { matching = [], states = [], orderBy, after, limit, offset = 0 } = stretch;
  const isRemovedAsked = matching.some(wanted => 'column' in wanted && wanted.column === 'removedAt');
  const standing: readonly Asked[] = isRemovedAsked ? [] : [{ column: 'removed_at', isEmpty: true }];
  return {
    table: toSnake(table.name),
    all: [...matching.map(wanted => asked(table, wanted, keys)), ...standing],
    state: states.length === 0 ? null : { column: 'state', oneOf: states },
    order: orderBy === undefined ? 'id' : openName(table, orderBy[0]),
    isDown: orderBy?.[1] === 'desc',
    after: after === undefined ? null : { value: textOf(after.value), id: after.id },
    rows: limit,
    skip: offset,
    few: stretch.isCounted === false ? -1 : FEW,
    many: stretch.isCounted === false ? -1 : MANY,
    cheap: CHEAP,
  };
}

/** How the wrapped key of whose a row is comes with it: nothing for a table without sensitive columns. */
function keyOf(table: TableShape) {
  const sealed = columnsOfTable(table).filter(column => column.isSealed);
  if (sealed.length === 0) return { column: sql`null`, join: sql`` };
  const person = table.person === undefined ? sql`${sql.lit(nobody)}` : sql.ref(`own.${columnOf(table, table.person).name}`);
  const isSealed = sql.join(
    sealed.map(({ name }) => sql`${sql.ref(`own.${name}`)} is not null`),
    sql` or `,
  );
  return {
    column: sql`person_key.wrapped`,
    join: sql` left join person_key on person_key.county = own.county and person_key.person = ${person}::uuid and (${isSealed})`,
  };
}

type Raw = Readonly<Record<string, unknown>>;
const statements = new WeakMap<
  TableShape,
  readonly [before: RawBuilder<unknown>, between: RawBuilder<unknown>, after: RawBuilder<unknown>]
>();

/** The parts of the statement that reads a stretch of a table: before the question, between it and the county, and behind that. */
function statementOf(table: TableShape) {
  const before = statements.get(table);
  if (before !== undefined) return before;
  const key = keyOf(table);
  const columns = sql.join(columnsOfTable(table).map(({ name }) => sql.ref(`own.${name}`)));
  // The ids become uuids before they are compared: a cast within the comparison would keep the database from the index, being not leakproof.
  const made = [
    sql`with listed as materialized (select yuheng_listed(`,
    sql`::jsonb) as found), place as materialized
      (select listed.found, one.id::uuid as id, one.nth from listed left join lateral jsonb_array_elements_text(listed.found->'rows') with ordinality as one(id, nth) on true)
      select case when coalesce(place.nth, 1) = 1 then place.found end as "(found)", ${key.column} as "(wrapped)", ${columns}
      from place left join ${sql.table(toSnake(table.name))} as own on own.county = `,
    sql` and own.id = place.id${key.join} order by place.nth`,
  ] as const;
  statements.set(table, made);
  return made;
}

/**
 * A stretch of a list in one question: `yuheng_listed` says as the owner of the table, within its walls, which rows stand there; the asking role
 * reads them behind row-level security, each with the key of whose it is. What the role may not see is left out.
 */
export async function find(
  { db, county, keys }: { readonly db: Connection; readonly county: string; readonly keys: PersonKeys },
  table: TableShape,
  stretch: Stretch,
): Promise<{ readonly found: Found; readonly raw: readonly Raw[] }> {
  const [before, between, behind] = statementOf(table);
  const question = JSON.stringify(questionOf(keys, table, stretch));
  const read = await runKept<Raw>(db, sql`${before}${question}${between}${county}${behind}`);
  const raw = read.filter(row => row.id !== null);
  for (const row of raw) keys.take(table.person === undefined ? nobody : row[columnOf(table, table.person).name], row['(wrapped)']);
  return { found: read[0]!['(found)'] as Found, raw };
}

/** A guess with no more figures than it deserves. */
const rounded = (guess: number): number => Number(Math.round(guess).toPrecision(3));

/** How many rows a list has: by the counts of its states, by the stretch itself where it is the whole list, else as the database guesses. */
export function totalOf({ rows, states, guess = 0 }: Found, { states: wanted = [], after, limit, offset = 0 }: Stretch) {
  if (states !== undefined) {
    const counted = wanted.length > 0 ? [...new Set(wanted)] : Object.keys(states);
    return { total: counted.reduce((sum, state) => sum + (states[state] ?? 0), 0), isExact: true, states };
  }
  const isWhole = after === undefined && offset === 0 && rows.length < limit;
  return isWhole
    ? { total: rows.length, isExact: true, states: null }
    : { total: Math.max(rounded(guess), rows.length), isExact: false, states: null };
}
