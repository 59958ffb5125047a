import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;
const textAt = (bytes: Buffer, start: number, length: number) => bytes.toString('latin1', start, start + length).replace(/\0.*$/s, '');

/** Unpacks a dump of PGlite (a .tar.gz of plain files and folders) into a folder. */
export function unpackDump(dump: string, folder: string): void {
  const bytes = gunzipSync(readFileSync(dump));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const head = bytes.subarray(at, at + BLOCK);
    const path = join(folder, textAt(head, 345, 155), textAt(head, 0, 100));
    if (!path.startsWith(join(folder, sep))) throw new Error('the dump names a file outside its folder');
    const size = Number.parseInt(textAt(head, 124, 12).trim() || '0', 8);
    if (String.fromCharCode(head[156]!) === '5') mkdirSync(path, { recursive: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes.subarray(at + BLOCK, at + BLOCK + size));
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
