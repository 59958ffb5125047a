import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** How an answer may be packed. */
export type Packing = 'br' | 'gzip';

/** The packing that a browser's `accept-encoding` allows, the better one first; null for none. */
export function packingOf(accepted: string): Packing | null {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

const known: Readonly<Record<Packing, WeakMap<Buffer, Promise<Buffer>>>> = { br: new WeakMap(), gzip: new WeakMap() };

/** The packed bytes of an answer. The same bytes are packed once, however many people they are sent to. */
export function packed(bytes: Buffer, packing: Packing): Promise<Buffer> {
  const before = known[packing].get(bytes);
  if (before) return before;
  const made: Promise<Buffer> = packing === 'br' ? brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : zip(bytes);
  known[packing].set(bytes, made);
  return made;
}
