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

/** Empties the sensitive columns, and their digests, of the person's rows. */
async function emptyRows(db: Connection, { county, person }: Erasure, tables: readonly TableShape[]): Promise<void> {
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
      sql`update ${sql.table(toSnake(table.name))} set ${sql.join(sets)} where county = ${county} and ${sql.id(toSnake(table.person))} = ${person}::uuid`,
    );
  }
}

/**
 * Erases a person: their key goes, and with it every sensitive value of theirs in rows, history, audit and files; the chain still
 * verifies. All other keys are wrapped by a new master key and the old one is destroyed, so old pages and logs open nothing.
 * Refuses with `store.noSuchPerson`. Backups that people took before still hold the key: they are to be destroyed; the store's own of before upgrades open no more.
 */
export async function erasePerson(house: House, erasure: Erasure, tables: readonly TableShape[]): Promise<Result<null>> {
  const { ring, files: folder } = house;
  const { db } = house.engine;
  const { county, person } = erasure;
  const { day, instant: now } = dayIn(house, await house.county(county), undefined);
  const found = isId(person)
    ? await run(db, sql`select from person_key where county = ${county} and person = ${person}::uuid and wrapped is not null`)
    : [];
  if (found.length === 0) return refuse(says.noSuchPerson({ person }));
  const master = { id: newKeyName(), key: newKey() };
  ring.replace({ ...ring.keys, masters: [...ring.keys.masters, master] });
  const files = await inTransaction(db, 'begin', async connection => {
    await run(connection, sql`update master_key set name = ${master.id}`);
    await run(
      connection,
      sql`update person_key set wrapped = null, erased_at = ${now.toISOString()} where county = ${county} and person = ${person}::uuid`,
    );
    await rewrap(connection, ring, master);
    await emptyRows(connection, erasure, tables);
    await append(connection, county, [
      {
        at: now,
        day,
        actor: erasure.actor,
        deed: 'store.erase',
        table: 'person_key',
        row: person,
        before: null,
        after: { erased: true },
        why: erasure.why,
      },
    ]);
    return run<{ readonly hash: string }>(connection, sql`select hash from file where county = ${county} and person = ${person}::uuid`);
  });
  for (const { hash } of files) rmSync(join(folder.folder, fileName(hash, `${county}/${person}`)), { force: true });
  // The store's own backups from before upgrades hold the old key: without their passphrase they open no more.
  const upgrades = newKey().toString('base64url');
  ring.replace({ ...ring.keys, masters: [master], upgrades, erased: [...ring.keys.erased, `${county}/${person}`] });
  return ok(null);
}
