import { createHmac, randomBytes, randomInt } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP = 30_000;

/** Bytes in base32 (RFC 4648), without padding, as authenticator programs read secrets. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map(five => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The bytes of a text in base32; spaces and small letters are taken. */
export function fromBase32(text: string): Buffer {
  const letters = [...text.toUpperCase()].filter(letter => LETTERS.includes(letter));
  const bits = letters.map(letter => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(eight => Number.parseInt(eight, 2)));
}

/** A new secret of 160 bits, as RFC 4226 recommends. */
export const newSecret = (): string => toBase32(randomBytes(20));

/** The count of half minutes since 1970. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / STEP);

/** The code of a counter (RFC 4226, SHA-1), `digits` long. */
export function codeAt(secret: Uint8Array, counter: number, digits = 6): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const number = mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/**
 * The half minute for which a code is right (RFC 6238: now, one before, one after), later than `last`, so that none is used twice;
 * null where it is wrong.
 */
export function fittingStep(secret: string, code: string, now: Date, last: number | null): number | null {
  const bytes = fromBase32(secret);
  const near = [0, -1, 1].map(away => stepAt(now) + away).filter(step => last === null || step > last);
  return near.find(step => codeAt(bytes, step) === code) ?? null;
}

/** What an authenticator program is given: `otpauth://totp/…`. */
export const otpauth = (issuer: string, username: string, secret: string): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(username)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;

const EASY = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes for the day when the telephone is lost, some 50 bits each, each good once. */
export const recoveryCodes = (): readonly string[] =>
  Array.from({ length: 10 }, () => [0, 1].map(() => Array.from({ length: 5 }, () => EASY[randomInt(EASY.length)]).join('')).join('-'));
