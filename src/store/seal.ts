import { randomBytes } from 'node:crypto';
import { cipherNamed, cipherOf, digestWith, type Suite, suiteNames } from './cipher.ts';

/** A new key of 256 bits. */
export const newKey = (): Buffer => randomBytes(32);

/** The cipher's name, a colon, and base64url of what it sealed. `about` binds the value to its place: it cannot be moved to another row. */
export function seal(suite: Suite, key: Buffer, about: string, plain: string | Uint8Array): string {
  const cipher = cipherOf(suite);
  return `${cipher.name}:${cipher.seal(key, about, typeof plain === 'string' ? Buffer.from(plain) : plain).toString('base64url')}`;
}

/** What was sealed, by whichever cipher stands beside it; throws when the key, the place or a single bit differs. */
export function open(key: Buffer, about: string, sealed: string): Buffer {
  const [name = '', body = ''] = sealed.split(':');
  return cipherNamed(name).open(key, about, Buffer.from(body, 'base64url'));
}

/** How every text begins that a suite sealed: `aes256gcm:`. */
export const markOf = (suite: Suite): string => `${cipherOf(suite).name}:`;

/** True for a text that `seal` made, with any cipher. */
export const isSealed = (value: unknown): value is string =>
  typeof value === 'string' && suiteNames.some(suite => value.startsWith(markOf(suite)));

/** A keyed digest by which equal sensitive values can be found without being kept: `hmacsha256:…`. */
export const digest = (suite: Suite, key: Buffer, about: string, plain: string): string => {
  const by = digestWith(suite);
  return `${by.name}:${by.of(key, about, plain).toString('base64url')}`;
};

/** Bytes sealed with the cipher's name and a colon before them, for files. */
export function sealBytes(suite: Suite, key: Buffer, about: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(markOf(suite)), cipherOf(suite).seal(key, about, bytes)]);
}

/** The bytes that `sealBytes` sealed; throws as `open` does. */
export function openBytes(key: Buffer, about: string, sealed: Buffer): Buffer {
  const cut = sealed.subarray(0, 32).indexOf(58);
  return cipherNamed(sealed.subarray(0, Math.max(cut, 0)).toString('latin1')).open(key, about, sealed.subarray(cut + 1));
}
