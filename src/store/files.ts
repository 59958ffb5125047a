import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Suite } from './cipher.ts';
import { syncFolder, writeDurably } from './durableWrite.ts';
import { fault, faults } from './fault.ts';
import { openBytes, sealBytes } from './seal.ts';

/** SHA-256 of bytes, hex. */
export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const HASH = /^[0-9a-f]{64}$/;

/** True for the text of a content hash. */
export const isHash = (text: string): boolean => HASH.test(text);

/** Where a file lies: under its hash; a person's own file beside it under that person's name, sealed. */
export const fileName = (hash: string, owner: string | null): string =>
  join(hash.slice(0, 2), owner === null ? hash : `${hash}.${createHash('sha256').update(owner).digest('hex').slice(0, 16)}`);

/** The files of a store in a folder, each under the hash of its content, each written whole and synced before it counts. */
export class FileFolder {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Keeps bytes under their hash; `owner`, `key` and `suite` seal a person's own file. The same content twice is kept once. */
  keep(hash: string, bytes: Uint8Array, owner: string | null, key: Buffer | null, suite: Suite): void {
    const file = join(this.folder, fileName(hash, owner));
    if (existsSync(file) && this.#isWhole(file, hash, key)) return;
    const shelf = join(this.folder, hash.slice(0, 2));
    if (!existsSync(shelf)) {
      mkdirSync(shelf, { recursive: true, mode: 0o700 });
      syncFolder(this.folder);
    }
    writeDurably(file, key === null ? bytes : sealBytes(suite, key, hash, bytes));
  }

  /** The bytes of a file. Faults `store.missingFile` and `store.damagedFile`. */
  read(hash: string, owner: string | null, key: Buffer | null): Buffer {
    const file = join(this.folder, fileName(hash, owner));
    if (!existsSync(file)) throw fault(faults.missingFile({ hash }));
    const bytes = this.#clear(file, hash, key);
    if (bytes === null || hashOfBytes(bytes) !== hash) throw fault(faults.damagedFile({ hash }));
    return bytes;
  }

  /** The bytes as they lie on disk, for a backup; whole where that can be told without a key. Faults as for `read`. */
  asKept(hash: string, owner: string | null): Buffer {
    if (owner === null) return this.read(hash, null, null);
    const file = join(this.folder, fileName(hash, owner));
    if (!existsSync(file)) throw fault(faults.missingFile({ hash }));
    return readFileSync(file);
  }

  #isWhole(file: string, hash: string, key: Buffer | null): boolean {
    const bytes = this.#clear(file, hash, key);
    return bytes !== null && hashOfBytes(bytes) === hash;
  }

  #clear(file: string, hash: string, key: Buffer | null): Buffer | null {
    const bytes = readFileSync(file);
    if (key === null) return bytes;
    try {
      return openBytes(key, hash, bytes);
    } catch {
      return null;
    }
  }
}
