import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import { append } from './chain.ts';
import { type Connection, inTransaction, run } from './connection.ts';
import { dayIn, type House } from './deeds.ts';
import { fileName } from './files.ts';
import { newKeyName } from './keyFile.ts';
import type { KeyRing } from './keyRing.ts';
import { digestOf, toSnake } from './names.ts';
import { type Master, unwrapKey, wrapKey } from './personKeys.ts';
import { says } from './refusals.ts';
import { newKey } from './seal.ts';
import { isDigested } from './table.ts';
import type { Erasure, TableShape } from './types.ts';
import { isId } from './uuid.ts';

interface KeyRow {
  readonly county: string;
  readonly person: string;
  readonly wrapped: string;
}

const UPDATE_BATCH = 2000;

/** Wraps every remaining key anew, so that no copy of the erased key that lies about in old pages or logs can be opened. */
async function rewrap(db: Connection, ring: KeyRing, master: Master): Promise<void> {
  const rows = await run<KeyRow>(db, sql`select county, person, wrapped from person_key where wrapped is not null`);
  for (let start = 0; start < rows.length; start += UPDATE_BATCH) {
    const records = rows.slice(start, start + UPDATE_BATCH).map(({ county, person, wrapped }) => {
      const key = unwrapKey(ring.keys, county, person, wrapped);
      if (key === null) throw new Error(`the key of ${county}/${person} cannot be unwrapped`);
      return { county, person, wrapped: wrapKey(ring.keys.suite, master, county, person, key) };
    });
    await run(
      db,
      sql`update person_key as kept set wrapped = r.wrapped from json_to_recordset(${JSON.stringify(records)}::json)
        as r(county text, person uuid, wrapped text) where kept.county = r.county and kept.person = r.person`,
    );
  }
}

/** Empties the sensitive columns, and their digests, of the persons' rows. */
async function emptyRows(db: Connection, county: string, persons: readonly string[], tables: readonly TableShape[]): Promise<void> {
  for (const table of tables) {
    const sensitive = Object.keys(table.columns).filter(key => table.columns[key]?.sensitive === true);
    if (table.person === undefined || sensitive.length === 0) continue;
    const names = sensitive.flatMap(key => [
      { name: toSnake(key), nullable: table.columns[key]!.nullable },
      ...(isDigested(table, key) ? [{ name: toSnake(digestOf(key)), nullable: table.columns[key]!.nullable }] : []),
    ]);
    const sets = names.map(({ name, nullable }) => sql`${sql.id(name)} = ${nullable ? sql`null` : sql`'erased:' || id`}`);
    await run(
      db,
      sql`update ${sql.table(toSnake(table.name))} set ${sql.join(sets)} where county = ${county} and ${sql.id(toSnake(table.person))} = any(${persons}::uuid[])`,
    );
  }
}

/** Those of these persons who still have a key. */
async function whoHaveKeys(db: Connection, { county, person }: Erasure): Promise<readonly string[]> {
  const wanted = (typeof person === 'string' ? [person] : person).filter(isId);
  const found = await run<{ readonly person: string }>(
    db,
    sql`select person from person_key where county = ${county} and person = any(${wanted}::uuid[]) and wrapped is not null order by person`,
  );
  return found.map(one => one.person);
}

/**
 * Erases a person, or many: their keys go, and with them every sensitive value of theirs in rows, history, audit and files; the chain still
 * verifies. All other keys are wrapped by a new master key and the old one is destroyed, so old pages and logs open nothing.
 * Refuses with `store.noSuchPerson`. Backups that people took before still hold the key: they are to be destroyed; the store's own of before upgrades open no more.
 */
export async function erasePerson(house: House, erasure: Erasure, tables: readonly TableShape[]): Promise<Result<null>> {
  const { ring, files: folder } = house;
  const { db } = house.engine;
  const { county, person } = erasure;
  const { day, instant: now } = dayIn(house, await house.county(county), undefined);
  const persons = await whoHaveKeys(db, erasure);
  if (persons.length === 0) return refuse(says.noSuchPerson({ person: [person].flat().join('、').slice(0, 80) }));
  const master = { id: newKeyName(), key: newKey() };
  ring.replace({ ...ring.keys, masters: [...ring.keys.masters, master] });
  const files = await inTransaction(db, 'begin', async connection => {
    await run(connection, sql`update master_key set name = ${master.id}`);
    await run(
      connection,
      sql`update person_key set wrapped = null, erased_at = ${now.toISOString()} where county = ${county} and person = any(${persons}::uuid[])`,
    );
    await rewrap(connection, ring, master);
    await emptyRows(connection, county, persons, tables);
    await append(
      connection,
      county,
      persons.map(row => ({
        at: now,
        day,
        actor: erasure.actor,
        deed: 'store.erase',
        table: 'person_key',
        row,
        before: null,
        after: { erased: true },
        why: erasure.why,
      })),
    );
    return run<{ readonly hash: string; readonly person: string }>(
      connection,
      sql`select hash, person from file where county = ${county} and person = any(${persons}::uuid[])`,
    );
  });
  for (const { hash, person: whose } of files)
    for (const owner of [`${county}/${whose}`, null]) rmSync(join(folder.folder, fileName(hash, owner)), { force: true });
  // The store's own backups from before upgrades hold the old key: without their passphrase they open no more.
  const upgrades = newKey().toString('base64url');
  ring.replace({ ...ring.keys, masters: [master], upgrades, erased: [...ring.keys.erased, ...persons.map(one => `${county}/${one}`)] });
  return ok(null);
}
