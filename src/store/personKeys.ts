import { sql } from 'kysely';
import { canonical } from './canonical.ts';
import { type Suite, suiteNames } from './cipher.ts';
import { type Connection, run } from './connection.ts';
import { fault, faults } from './fault.ts';
import type { Keys } from './keyFile.ts';
import type { KeyRing } from './keyRing.ts';
import { digest, newKey, open, seal } from './seal.ts';

/** Whose key hides what is sensitive but belongs to no person. */
export const nobody = '00000000-0000-0000-0000-000000000000';

const wrapPlace = (county: string, person: string) => `key/${county}/${person}`;

/** A key that wraps the keys of persons. */
export type Master = Keys['masters'][number];

/** A person's key, wrapped by a master key: `<master's name>.<sealed>`. */
export function wrapKey(suite: Suite, master: Master, county: string, person: string, key: Buffer): string {
  return `${master.id}.${seal(suite, master.key, wrapPlace(county, person), key)}`;
}

/** A person's key out of its wrapping; null when its master key is not among these. */
export function unwrapKey(keys: Keys, county: string, person: string, wrapped: string): Buffer | null {
  const cut = wrapped.indexOf('.');
  const master = keys.masters.find(one => one.id === wrapped.slice(0, cut));
  return master ? open(master.key, wrapPlace(county, person), wrapped.slice(cut + 1)) : null;
}

interface KeyRow {
  readonly person: string;
  readonly wrapped: string | null;
}

/** The keys of persons within one transaction: read from the database once each, never kept longer. */
export class PersonKeys {
  readonly county: string;
  readonly #db: Connection;
  readonly #ring: KeyRing;
  readonly #known = new Map<string, Buffer | null>();

  constructor(db: Connection, ring: KeyRing, county: string) {
    this.#db = db;
    this.#ring = ring;
    this.county = county;
  }

  /** Reads the keys of these persons that are not known yet. */
  async load(persons: Iterable<string>): Promise<void> {
    const wanted = [...new Set(persons)].filter(person => !this.#known.has(person));
    if (wanted.length === 0) return;
    const found = await run<KeyRow>(
      this.#db,
      sql`select person, wrapped from person_key where county = ${this.county} and person = any(${wanted}::uuid[])`,
    );
    for (const { person, wrapped } of found) this.#known.set(person, wrapped === null ? null : this.#unwrap(person, wrapped));
  }

  /** A key that came with a row, wrapped as the database keeps it; anything else is left to `load`. */
  take(person: unknown, wrapped: unknown): void {
    if (typeof person !== 'string' || typeof wrapped !== 'string' || this.#known.has(person)) return;
    this.#known.set(person, this.#unwrap(person, wrapped));
  }

  /** Reads the keys of these persons and makes those that are missing. A person erased before stays without a key. */
  async loadOrMake(persons: Iterable<string>, now: Date): Promise<void> {
    const all = [...new Set(persons)];
    await this.load(all);
    const missing = all.filter(person => !this.#known.has(person));
    if (missing.length === 0) return;
    const master = await this.#masterInForce();
    const made = missing.map(person => ({ person, key: newKey() }));
    const records = made.map(({ person, key }) => ({
      county: this.county,
      person,
      wrapped: wrapKey(this.suite, master, this.county, person, key),
      created_at: now.toISOString(),
    }));
    const inserted = await run<{ readonly person: string }>(
      this.#db,
      sql`insert into person_key (county, person, wrapped, created_at)
        select county, person, wrapped, created_at from json_to_recordset(${JSON.stringify(records)}::json)
        as r(county text, person uuid, wrapped text, created_at timestamptz)
        on conflict (county, person) do nothing returning person`,
    );
    const own = new Set(inserted.map(one => one.person));
    for (const { person, key } of made) if (own.has(person)) this.#known.set(person, key);
    await this.load(missing);
  }

  /** Seals a value under a person's key; null when that person was erased: nothing of them is kept any more. */
  seal(person: string, place: string, value: unknown): string | null {
    const key = this.key(person);
    return key ? seal(this.suite, key, this.#about(person, place), canonical(value)) : null;
  }

  /** A sealed value in the clear; null when the person was erased. Fault `store.sealBroken` when it was moved or changed. */
  open(person: string, place: string, sealed: string): unknown {
    const key = this.key(person);
    if (!key) return null;
    try {
      return JSON.parse(open(key, this.#about(person, place), sealed).toString());
    } catch (error) {
      throw fault(faults.sealBroken({ place }), error);
    }
  }

  /** A person's key, once loaded; null when the person was erased or never had one. */
  key(person: string): Buffer | null {
    return this.#known.get(person) ?? null;
  }

  /** The ciphers in force. */
  get suite(): Suite {
    return this.#ring.keys.suite;
  }

  /** The keyed digests under which a sensitive value may lie: that in force first, then those of before a rotation. */
  digests(table: string, column: string, value: unknown): readonly string[] {
    const names = [this.suite, ...suiteNames.filter(name => name !== this.suite)];
    return names.map(suite => this.digest(table, column, value, suite));
  }

  /** The keyed digest by which a sensitive value is found. */
  digest(table: string, column: string, value: unknown, suite: Suite = this.suite): string {
    return digest(suite, this.#ring.keys.digests, `${this.county}/${table}.${column}`, canonical(value));
  }

  /** The master key in force, held in force until the transaction ends: an erasure waits for it, or came before. */
  async #masterInForce(): Promise<Master> {
    const [inForce] = await run<{ readonly name: string }>(this.#db, sql`select name from master_key for share`);
    const among = (keys: Keys) => keys.masters.find(one => one.id === inForce?.name);
    const master = among(this.#ring.keys) ?? among(this.#ring.reload());
    if (!master) throw fault(faults.keysDoNotFit({ file: this.#ring.file }));
    return master;
  }

  #unwrap(person: string, wrapped: string): Buffer {
    const key = unwrapKey(this.#ring.keys, this.county, person, wrapped) ?? unwrapKey(this.#ring.reload(), this.county, person, wrapped);
    if (!key) throw fault(faults.keysDoNotFit({ file: this.#ring.file }));
    return key;
  }

  #about(person: string, place: string): string {
    return `${this.county}/${person}/${place}`;
  }
}
