import { sql } from 'kysely';
import type { Suite } from './cipher.ts';
import { type Connection, run } from './connection.ts';
import { fault, faults } from './fault.ts';
import { type Keys, readKeys, writeKeys } from './keyFile.ts';

/** The key file as an open store holds it; read again when another process has changed it. */
export class KeyRing {
  readonly file: string;
  #keys: Keys;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(file: string, mayMake: boolean, suite?: Suite) {
    this.file = file;
    this.#keys = readKeys(file, mayMake, suite);
    if (suite !== undefined && suite !== this.#keys.suite) throw fault(faults.cipherDiffers({ file }));
  }

  get keys(): Keys {
    return this.#keys;
  }

  /** Does work that changes the keys; one at a time. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Reads the key file again. */
  reload(): Keys {
    this.#keys = readKeys(this.file, false);
    return this.#keys;
  }

  /** Writes other keys in the place of these; on disk before they are used. */
  replace(keys: Keys): void {
    writeKeys(this.file, keys);
    this.#keys = keys;
  }
}

/**
 * Makes the key file and the database agree when a store opens: a new database learns the master key's name, an erasure that was
 * cut short after its commit is finished. Fault `store.keysDoNotFit` when the database was sealed with other keys.
 */
export async function agreeOnKeys(db: Connection, ring: KeyRing): Promise<void> {
  const newest = ring.keys.masters.at(-1)!.id;
  await run(db, sql`insert into master_key (name) select ${newest} where not exists (select from master_key)`);
  const [stored] = await run<{ readonly name: string }>(db, sql`select name from master_key`);
  const inUse = await run<{ readonly name: string }>(
    db,
    sql`select distinct split_part(wrapped, '.', 1) as name from person_key where wrapped is not null`,
  );
  const needed = new Set([stored!.name, ...inUse.map(one => one.name)]);
  const known = new Set(ring.keys.masters.map(one => one.id));
  if ([...needed].some(name => !known.has(name))) throw fault(faults.keysDoNotFit({ file: ring.file }));
  // A key newer than the database's is left: another process may be about to name it.
  const current = ring.keys.masters.findIndex(one => one.id === stored!.name);
  const masters = ring.keys.masters.filter((one, place) => place > current || needed.has(one.id));
  const erased = await run<{ readonly name: string }>(
    db,
    sql`select county || '/' || person as name from person_key where wrapped is null order by 1`,
  );
  const allErased = [...new Set([...ring.keys.erased, ...erased.map(one => one.name)])];
  if (masters.length < ring.keys.masters.length || allErased.length > ring.keys.erased.length)
    ring.replace({ ...ring.keys, masters, erased: allErased });
}
