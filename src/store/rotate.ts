import { sql } from 'kysely';
import type { Suite } from './cipher.ts';
import { hasSensitive, openRow, personOf, sealValues } from './codec.ts';
import { type Connection, inTransaction, run } from './connection.ts';
import type { House } from './deeds.ts';
import { checkSuite, newKeyName } from './keyFile.ts';
import { digestOf, toSnake } from './names.ts';
import { PersonKeys, unwrapKey, wrapKey } from './personKeys.ts';
import { isSealed, markOf, newKey } from './seal.ts';
import { columnsOfTable, isDigested } from './table.ts';
import type { Rotation, RotationReport, TableShape } from './types.ts';

const BATCH = 500;

interface KeyRow {
  readonly county: string;
  readonly person: string;
  readonly wrapped: string;
}

type RawRow = Readonly<Record<string, unknown>> & { readonly county: string; readonly id: string };

/** The newest master key: one that an earlier rotation left half done, or a new one, on disk before it is used. */
function newestMaster({ ring }: House, suite: Suite) {
  const isHalfDone = ring.keys.masters.length > 1;
  const master = isHalfDone ? ring.keys.masters.at(-1)! : { id: newKeyName(), key: newKey() };
  ring.replace({ ...ring.keys, suite, masters: isHalfDone ? ring.keys.masters : [...ring.keys.masters, master] });
  return master;
}

/** Wraps the next keys of persons by the newest master; how many there were. */
function rewrapSome({ engine, ring }: House): Promise<number> {
  const { suite, masters } = ring.keys;
  const master = masters.at(-1)!;
  return inTransaction(engine.db, 'begin', async db => {
    const found = await run<KeyRow>(
      db,
      sql`select county, person, wrapped from person_key where wrapped is not null and not starts_with(wrapped, ${`${master.id}.${markOf(suite)}`})
        order by county, person limit ${BATCH} for update`,
    );
    for (const { county, person, wrapped } of found) {
      const key = unwrapKey(ring.keys, county, person, wrapped);
      if (key === null) throw new Error(`the key of ${county}/${person} cannot be unwrapped`);
      const again = wrapKey(suite, master, county, person, key);
      await run(db, sql`update person_key set wrapped = ${again} where county = ${county} and person = ${person}::uuid`);
    }
    return found.length;
  });
}

async function resealRow(db: Connection, house: House, table: TableShape, raw: RawRow): Promise<void> {
  const keys = new PersonKeys(db, house.ring, raw.county);
  const byKey = Object.fromEntries(columnsOfTable(table).map(column => [column.key, raw[column.name] ?? null]));
  const person = personOf(table, byKey);
  if (person === null) return;
  await keys.load([person]);
  if (keys.key(person) === null) return;
  const clear = openRow<Record<string, unknown>>(table, raw, keys);
  const sealed = columnsOfTable(table).filter(column => column.isSealed && isSealed(raw[column.name]));
  const written = sealValues(table, byKey, Object.fromEntries(sealed.map(({ key }) => [key, clear[key]])), keys);
  const names = sealed.flatMap(({ key }) => [key, ...(isDigested(table, key) ? [digestOf(key)] : [])]);
  const sets = names.map(key => sql`${sql.id(toSnake(key))} = ${written[key]}`);
  await run(db, sql`update ${sql.table(toSnake(table.name))} set ${sql.join(sets)} where county = ${raw.county} and id = ${raw.id}::uuid`);
}

/** Seals the next rows of a table anew where another cipher sealed them; null when there are none left after `after`. */
function resealSome(house: House, table: TableShape, after: readonly [string, string]): Promise<readonly RawRow[]> {
  const mark = markOf(house.ring.keys.suite);
  const old = columnsOfTable(table)
    .filter(column => column.isSealed)
    .map(
      ({ name }) =>
        sql`(${sql.id(name)} is not null and ${sql.id(name)} not like 'erased:%' and not starts_with(${sql.id(name)}, ${mark}))`,
    );
  return inTransaction(house.engine.db, 'begin', async db => {
    const rows = await run<RawRow>(
      db,
      sql`select * from ${sql.table(toSnake(table.name))} where (county, id) > (${after[0]}, ${after[1]}::uuid) and (${sql.join(old, sql` or `)})
        order by county, id limit ${BATCH} for update`,
    );
    for (const row of rows) await resealRow(db, house, table, row);
    return rows;
  });
}

const FIRST = ['', '00000000-0000-0000-0000-000000000000'] as const;

/**
 * Puts a new master key in force and, where another suite is asked for, seals every row anew, batch by batch, each in a transaction of
 * its own. Cut short anywhere it goes on when it is called again; until then both keys and both ciphers open. The audit keeps the
 * ciphertext that its hashes stand on, and a file the cipher it was sealed with.
 */
export async function rotateKeys(house: House, rotation: Rotation): Promise<RotationReport> {
  const { ring, engine } = house;
  const suite = rotation.suite ?? ring.keys.suite;
  checkSuite(suite);
  const master = newestMaster(house, suite);
  const goOn = () => rotation.stop?.aborted !== true;
  await run(engine.db, sql`update master_key set name = ${master.id}`);
  let keys = 0;
  for (let some = BATCH; some === BATCH && goOn(); keys += some) {
    some = await rewrapSome(house);
    rotation.onProgress?.({ keys: keys + some, values: 0 });
  }
  let values = 0;
  for (const table of rotation.tables.filter(hasSensitive)) {
    let after: readonly [string, string] = FIRST;
    for (let some = BATCH; some === BATCH && goOn(); values += some) {
      const rows = await resealSome(house, table, after);
      some = rows.length;
      if (some > 0) after = [rows.at(-1)!.county, rows.at(-1)!.id];
      rotation.onProgress?.({ keys, values: values + some });
    }
  }
  const isDone = goOn();
  if (isDone) ring.replace({ ...ring.keys, masters: [master] });
  return { isDone, keys, values, suite };
}
