import { sql } from 'kysely';
import { anywhere, sought } from './conditions.ts';
import { type Connection, run } from './connection.ts';
import { fault, faults } from './fault.ts';
import { toSnake } from './names.ts';
import type { PersonKeys } from './personKeys.ts';
import { queryOf } from './search/words.ts';
import { columnOf } from './table.ts';
import type { Condition, Stretch, TableShape, Where } from './types.ts';

/** A list of which the database believes that it has at most so many rows is read whole and counted. */
const FEW = 2000;
/** A longer one is counted up to so many rows, where the database believes that it costs so little (an index alone, a small table); beyond that it is guessed. */
const MANY = 25_000;
const CHEAP = 1500;

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

/** Asks the database which rows stand in a stretch of a list; `yuheng_listed` answers as the owner of the table, within its walls. */
export async function find(db: Connection, keys: PersonKeys, table: TableShape, stretch: Stretch): Promise<Found> {
  const { matching = [], states = [], orderBy, after, limit, offset = 0 } = stretch;
  const isRemovedAsked = matching.some(wanted => 'column' in wanted && wanted.column === 'removedAt');
  const standing: readonly Asked[] = isRemovedAsked ? [] : [{ column: 'removed_at', isEmpty: true }];
  const question = {
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
  const [found] = await run<{ readonly found: Found }>(db, sql`select yuheng_listed(${JSON.stringify(question)}::jsonb) as found`);
  return found!.found;
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
