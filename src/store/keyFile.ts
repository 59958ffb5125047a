import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { missingFor, type Suite } from './cipher.ts';
import { writeDurably } from './durableWrite.ts';
import { fault, faults } from './fault.ts';
import { newKey } from './seal.ts';

/** The keys outside the database: master keys that wrap the keys of persons (the newest last), and the key of digests. */
export interface Keys {
  readonly masters: readonly { readonly id: string; readonly key: Buffer }[];
  readonly digests: Buffer;
  /** The ciphers that new values are sealed with; what others sealed stays open. */
  readonly suite: Suite;
  /** The passphrase of the backups that the store takes by itself before an upgrade. */
  readonly upgrades: string;
  /** Persons erased, as `county/person`: a restored backup may not bring them back. */
  readonly erased: readonly string[];
}

interface Written {
  readonly masters: readonly { readonly id: string; readonly key: string }[];
  readonly digests: string;
  readonly suite?: Suite;
  readonly upgrades: string;
  readonly erased: readonly string[];
}

/** Keys for a new store. */
export const newKeys = (suite: Suite = 'international'): Keys => ({
  suite,
  masters: [{ id: newKeyName(), key: newKey() }],
  digests: newKey(),
  upgrades: newKey().toString('base64url'),
  erased: [],
});

/** A name for a new master key. */
export const newKeyName = (): string => newKey().toString('hex').slice(0, 12);

/** Keys as the text of the key file. */
export const printKeys = (keys: Keys): string =>
  `${JSON.stringify(
    {
      masters: keys.masters.map(({ id, key }) => ({ id, key: key.toString('base64') })),
      digests: keys.digests.toString('base64'),
      suite: keys.suite,
      upgrades: keys.upgrades,
      erased: keys.erased,
    } satisfies Written,
    null,
    2,
  )}\n`;

/** Keys from the text of a key file; throws when it is not whole. */
export function parseKeys(text: string): Keys {
  const read = JSON.parse(text) as Written;
  const keys: Keys = {
    masters: read.masters.map(({ id, key }) => ({ id, key: Buffer.from(key, 'base64') })),
    digests: Buffer.from(read.digests, 'base64'),
    suite: read.suite ?? 'international',
    upgrades: read.upgrades,
    erased: read.erased,
  };
  if (keys.masters.length === 0 || [keys.digests, ...keys.masters.map(one => one.key)].some(key => key.length !== 32))
    throw new Error('a key has the wrong length');
  return keys;
}

/** Writes the key file for its owner alone (0600), whole or not at all. */
export function writeKeys(file: string, keys: Keys): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeDurably(file, Buffer.from(printKeys(keys)), 0o600);
}

/** Refuses ciphers that this Node was built without. Fault `store.cipherMissing`. */
export function checkSuite(suite: Suite): void {
  const missing = missingFor(suite);
  if (missing.length > 0) throw fault(faults.cipherMissing({ missing: missing.join('、') }));
}

/**
 * The keys in a file; new ones for `suite` are made where `mayMake` and there is no file. Faults `store.keysDamaged`, and
 * `store.cipherMissing` where this Node lacks the ciphers they are for.
 */
export function readKeys(file: string, mayMake: boolean, suite?: Suite): Keys {
  checkSuite(suite ?? 'international');
  if (mayMake && !existsSync(file)) writeKeys(file, newKeys(suite));
  let keys: Keys;
  try {
    keys = parseKeys(readFileSync(file, 'utf8'));
  } catch (error) {
    throw fault(faults.keysDamaged({ file }), error);
  }
  checkSuite(keys.suite);
  return keys;
}
