import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Bytes of packed answers that are remembered. */
const MOST = 16 << 20;

/** How an answer may be packed. */
export type Packing = 'br' | 'gzip';

/** The packing that a browser's `accept-encoding` allows, the better one first; null for none. */
export function packingOf(accepted: string): Packing | null {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

/**
 * Packs answers, and remembers the packed bytes by the digest of what they say: fifty people who open the same board
 * are answered by one packing.
 */
export function packer() {
  const known = new Map<string, Promise<Buffer>>();
  let held = 0;

  async function pack(bytes: Buffer, packing: Packing): Promise<Buffer> {
    return packing === 'br' ? brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : zip(bytes);
  }

  async function remember(key: string, packed: Promise<Buffer>): Promise<void> {
    held += (await packed).length;
    for (const [oldest, one] of known) {
      if (held <= MOST) break;
      if (oldest === key) continue;
      known.delete(oldest);
      held -= (await one).length;
    }
  }

  return async (bytes: Buffer, packing: Packing): Promise<Buffer> => {
    const key = `${packing} ${createHash('sha256').update(bytes).digest('base64')}`;
    const before = known.get(key);
    if (before) return before;
    const packed = pack(bytes, packing);
    known.set(key, packed);
    await remember(key, packed);
    return packed;
  };
}

export type Packer = ReturnType<typeof packer>;
