import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** The cipher's name stands before each sealed value, so that another cipher can be added beside it. */
const CIPHER = 'aes256gcm';
const DIGEST = 'hmacsha256';

/** A new key of 256 bits. */
export const newKey = (): Buffer => randomBytes(32);

/** `aes256gcm:` and base64url of nonce, tag and ciphertext. `about` binds the value to its place: it cannot be moved to another row. */
export function seal(key: Buffer, about: string, plain: string | Uint8Array): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(typeof plain === 'string' ? Buffer.from(plain) : plain), cipher.final()]);
  return `${CIPHER}:${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** What was sealed; throws when the key, the place or a single bit differs. */
export function open(key: Buffer, about: string, sealed: string): Buffer {
  const [cipherName, body = ''] = sealed.split(':');
  if (cipherName !== CIPHER) throw new Error(`unknown cipher ${cipherName}`);
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}

/** True for a text that `seal` made. */
export const isSealed = (value: unknown): value is string => typeof value === 'string' && value.startsWith(`${CIPHER}:`);

/** A keyed digest by which equal sensitive values can be found without being kept: `hmacsha256:…`. */
export const digest = (key: Buffer, about: string, plain: string): string =>
  `${DIGEST}:${createHmac('sha256', key).update(about).update('\0').update(plain).digest('base64url')}`;
