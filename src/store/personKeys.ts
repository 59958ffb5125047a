import { sql } from 'kysely';
import { canonical } from './canonical.ts';
import { type Connection, run } from './connection.ts';
import type { Keys } from './keyFile.ts';
import { digest, newKey, open, seal } from './seal.ts';

/** Whose key hides what is sensitive but belongs to no person. */
export const nobody = '00000000-0000-0000-0000-000000000000';

const wrapPlace = (county: string, person: string) => `key/${county}/${person}`;

/** A person's key, wrapped by the newest master key: `<master id>.<sealed>`. */
export function wrapKey(keys: Keys, county: string, person: string, key: Buffer): string {
  const master = keys.masters.at(-1)!;
  return `${master.id}.${seal(master.key, wrapPlace(county, person), key)}`;
}

/** A person's key out of its wrapping; null when its master key is gone. */
export function unwrapKey(keys: Keys, county: string, person: string, wrapped: string): Buffer | null {
  const cut = wrapped.indexOf('.');
  const master = keys.masters.find(one => one.id === wrapped.slice(0, cut));
  return master ? open(master.key, wrapPlace(county, person), wrapped.slice(cut + 1)) : null;
}

/** The keys of persons within one transaction: read from the database once each, never kept longer. */
export class PersonKeys {
  readonly county: string;
  readonly #db: Connection;
  readonly #keys: Keys;
  readonly #known = new Map<string, Buffer | null>();

  constructor(db: Connection, keys: Keys, county: string) {
    this.#db = db;
    this.#keys = keys;
    this.county = county;
  }

  /** Reads the keys of these persons that are not known yet. */
  async load(persons: Iterable<string>): Promise<void> {
    const wanted = [...new Set(persons)].filter(person => !this.#known.has(person));
    if (wanted.length === 0) return;
    const found = await run<{ readonly person: string; readonly wrapped: string | null }>(
      this.#db,
      sql`select person, wrapped from person_key where person = any(${wanted}::uuid[])`,
    );
    for (const { person, wrapped } of found)
      this.#known.set(person, wrapped === null ? null : unwrapKey(this.#keys, this.county, person, wrapped));
  }

  /** Reads the keys of these persons and makes those that are missing. A person erased before stays without a key. */
  async loadOrMake(persons: Iterable<string>, now: Date): Promise<void> {
    const all = [...new Set(persons)];
    await this.load(all);
    const missing = all.filter(person => !this.#known.has(person));
    if (missing.length === 0) return;
    const made = missing.map(person => ({ person, key: newKey() }));
    const records = made.map(({ person, key }) => ({
      county: this.county,
      person,
      wrapped: wrapKey(this.#keys, this.county, person, key),
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
    const key = this.#known.get(person);
    return key ? seal(key, this.#about(person, place), canonical(value)) : null;
  }

  /** A sealed value in the clear; null when the person was erased, or the value was moved or changed. */
  open(person: string, place: string, sealed: string): unknown {
    const key = this.#known.get(person);
    if (!key) return null;
    try {
      return JSON.parse(open(key, this.#about(person, place), sealed).toString());
    } catch {
      return null;
    }
  }

  /** Seals bytes under a person's key, base64 in the text; null when that person was erased. */
  key(person: string): Buffer | null {
    return this.#known.get(person) ?? null;
  }

  /** The keyed digest by which a sensitive value is found. */
  digest(table: string, column: string, value: unknown): string {
    return digest(this.#keys.digests, `${this.county}/${table}.${column}`, canonical(value));
  }

  #about(person: string, place: string): string {
    return `${this.county}/${person}/${place}`;
  }
}
