import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { refusal, says } from '../refusals.ts';

/** The first line of every backup file. */
const MAGIC = 'YUHENG-BACKUP-1';
const CHUNK = 256 * 1024;
const TAG = 16;
const COST = { N: 2 ** 16, r: 8, p: 1, maxmem: 160 * 2 ** 20 } as const;

const derive = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });

let last: { readonly of: string; readonly key: Promise<Buffer> } | null = null;

/** The key of a passphrase and a salt; the last one is remembered, for a backup is read several times over and the key is dear. */
function keyOf(passphrase: string, salt: Buffer): Promise<Buffer> {
  const of = `${salt.toString('hex')}${passphrase}`;
  if (last?.of !== of) last = { of, key: derive(passphrase, salt) };
  return last.key;
}

/** Twelve bytes: seven of the file, four that count the chunks, one that marks the last: no chunk can be dropped, moved or cut off. */
function nonceOf(prefix: Buffer, count: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  prefix.copy(nonce);
  nonce.writeUInt32BE(count, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

async function* chunksOf(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<{ bytes: Buffer; isLast: boolean }> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of source) {
    held.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    length += piece.length;
    if (length <= size) continue;
    let all = Buffer.concat(held);
    for (; all.length > size; all = all.subarray(size)) yield { bytes: all.subarray(0, size), isLast: false };
    held = [Buffer.from(all)];
    length = all.length;
  }
  yield { bytes: Buffer.concat(held), isLast: true };
}

/** Encrypts a stream under a passphrase: scrypt, then AES-256-GCM in chunks of 256 KiB, each with its own tag. */
export async function* encrypt(source: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(16);
  const prefix = randomBytes(7);
  const head = Buffer.from(`${MAGIC} ${salt.toString('hex')} ${prefix.toString('hex')}\n`);
  yield head;
  const key = await keyOf(passphrase, salt);
  let count = 0;
  for await (const { bytes, isLast } of chunksOf(source, CHUNK)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, count, isLast)).setAAD(head);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    count += 1;
  }
}

const HEAD = new RegExp(`^${MAGIC} ([0-9a-f]{32}) ([0-9a-f]{14})\n$`);
const HEAD_LENGTH = MAGIC.length + 1 + 32 + 1 + 14 + 1;

async function* withHead(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  let isRead = false;
  for await (const piece of source) {
    if (isRead) {
      yield Buffer.from(piece);
      continue;
    }
    held = Buffer.concat([held, piece]);
    if (held.length < HEAD_LENGTH) continue;
    isRead = true;
    yield held.subarray(0, HEAD_LENGTH);
    yield held.subarray(HEAD_LENGTH);
  }
  if (!isRead) throw refusal(says.notABackup());
}

/** What `encrypt` was given. Refuses (thrown) with `store.notABackup`, `store.wrongPassphrase` or `store.backupDamaged`. */
export async function* decrypt(source: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const pieces = withHead(source);
  const head = (await pieces.next()).value as Buffer;
  const found = HEAD.exec(head.toString('latin1'));
  if (!found) throw refusal(says.notABackup());
  const key = await keyOf(passphrase, Buffer.from(found[1]!, 'hex'));
  const prefix = Buffer.from(found[2]!, 'hex');
  let count = 0;
  for await (const { bytes, isLast } of chunksOf(pieces, CHUNK + TAG)) {
    if (bytes.length < TAG) throw refusal(says.backupDamaged());
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, count, isLast)).setAAD(head);
    decipher.setAuthTag(bytes.subarray(-TAG));
    const plain = decipher.update(bytes.subarray(0, -TAG));
    try {
      decipher.final();
    } catch {
      throw refusal(count === 0 ? says.wrongPassphrase() : says.backupDamaged());
    }
    yield plain;
    count += 1;
  }
}
