import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  getCiphers,
  getHashes,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** Which ciphers a house seals with: those of the world at large, or the national ones (GB/T 32907 SM4, GB/T 32905 SM3). */
export type Suite = 'international' | 'national';

/** A cipher with authentication. `name` stands beside every value that it sealed. Keys have 32 bytes; `about` is bound to the value. */
export interface Cipher {
  readonly name: string;
  seal(key: Buffer, about: string, plain: Uint8Array): Buffer;
  /** Throws when the key, the place or a single bit differs. */
  open(key: Buffer, about: string, sealed: Buffer): Buffer;
}

/** A keyed digest. `name` stands beside every value. */
export interface KeyedDigest {
  readonly name: string;
  of(key: Buffer, about: string, plain: string): Buffer;
}

const asObjects = new WeakMap<Buffer, KeyObject>();

/** A key as OpenSSL holds it. Made anew for every value, it would cost four times what the cipher does (22 against 5 µs). */
function objectOf(key: Buffer): KeyObject {
  const before = asObjects.get(key);
  if (before !== undefined) return before;
  const made = createSecretKey(key);
  asObjects.set(key, made);
  return made;
}

const aes256gcm: Cipher = {
  name: 'aes256gcm',
  seal(key, about, plain) {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', objectOf(key), nonce).setAAD(Buffer.from(about));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  },
  open(key, about, sealed) {
    const decipher = createDecipheriv('aes-256-gcm', objectOf(key), sealed.subarray(0, 12)).setAAD(Buffer.from(about));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  },
};

/** Two keys out of one, so that no key both hides and vouches: 16 bytes for SM4, 32 for HMAC-SM3. */
function halves(key: Buffer): { readonly hide: Buffer; readonly vouch: Buffer } {
  const made = Buffer.from(hkdfSync('sm3', key, '', 'yuheng sm4ctr', 48));
  return { hide: made.subarray(0, 16), vouch: made.subarray(16) };
}

/** What is vouched for: the place with its length before it, so that no byte can pass from the place to the value. */
function tagOf(vouch: Buffer, about: string, counter: Buffer, body: Buffer): Buffer {
  const place = Buffer.from(about);
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(place.length));
  return createHmac('sm3', vouch).update(length).update(place).update(counter).update(body).digest();
}

const sm4ctr: Cipher = {
  name: 'sm4ctr',
  seal(key, about, plain) {
    const { hide, vouch } = halves(key);
    const counter = randomBytes(16);
    const cipher = createCipheriv('sm4-ctr', hide, counter);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([counter, tagOf(vouch, about, counter, body), body]);
  },
  open(key, about, sealed) {
    const { hide, vouch } = halves(key);
    const [counter, tag, body] = [sealed.subarray(0, 16), sealed.subarray(16, 48), sealed.subarray(48)];
    if (tag.length !== 32 || !timingSafeEqual(tag, tagOf(vouch, about, counter, body))) throw new Error('the seal is broken');
    const decipher = createDecipheriv('sm4-ctr', hide, counter);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  },
};

const hmac = (name: string, hash: string): KeyedDigest => ({
  name,
  of: (key, about, plain) => createHmac(hash, key).update(about).update('\0').update(plain).digest(),
});

const suites: Readonly<Record<Suite, { readonly cipher: Cipher; readonly digest: KeyedDigest; readonly needs: readonly string[] }>> = {
  international: { cipher: aes256gcm, digest: hmac('hmacsha256', 'sha256'), needs: ['aes-256-gcm', 'sha256'] },
  national: { cipher: sm4ctr, digest: hmac('hmacsm3', 'sm3'), needs: ['sm4-ctr', 'sm3'] },
};

/** Every suite's name. */
export const suiteNames: readonly Suite[] = ['international', 'national'];

/** The cipher that a suite seals with. */
export const cipherOf = (suite: Suite): Cipher => suites[suite].cipher;

/** The keyed digest of a suite. */
export const digestWith = (suite: Suite): KeyedDigest => suites[suite].digest;

/** The cipher of a name that stands beside a value. Throws where there is none. */
export function cipherNamed(name: string): Cipher {
  const found = suiteNames.map(cipherOf).find(cipher => cipher.name === name);
  if (found === undefined) throw new Error(`unknown cipher ${name}`);
  return found;
}

/** What this Node's OpenSSL lacks of a suite; nothing where it can be used. */
export function missingFor(
  suite: Suite,
  has: { readonly ciphers: readonly string[]; readonly hashes: readonly string[] } = { ciphers: getCiphers(), hashes: getHashes() },
): readonly string[] {
  const known = new Set([...has.ciphers, ...has.hashes].map(name => name.toLowerCase()));
  return suites[suite].needs.filter(name => !known.has(name));
}
