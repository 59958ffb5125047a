import { Unreadable } from './refusal.ts';

const strict = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    // The last character of a cut file may be half there; everything before it must be right.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
};

/** UTF-16 without a mark shows as zero bytes, or as Chinese high bytes, always on the same side of each pair. */
function utf16Without(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4 || bytes.length % 2 === 1) return null;
  const high = (from: number) => {
    let hits = 0;
    for (let i = from; i < sample.length; i += 2) {
      const byte = sample[i] as number;
      if (byte === 0 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f)) hits++;
    }
    return hits / Math.ceil(sample.length / 2);
  };
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros === 0) return null;
  const [big, little] = [high(0), high(1)];
  if (Math.max(big, little) < 0.9) return null;
  return strict(big > little ? 'utf-16be' : 'utf-16le', bytes);
}

/** GB18030 with the few wrong bytes of a damaged or cut file; null where so many are wrong that it is not text at all. */
function looseGb(bytes: Uint8Array): string | null {
  const text = new TextDecoder('gb18030').decode(bytes);
  const wrong = text.split('\ufffd').length - 1;
  const other = new TextDecoder('utf-8').decode(bytes);
  const wrongThere = other.split('\ufffd').length - 1;
  const best = wrongThere <= wrong ? other : text;
  return Math.min(wrong, wrongThere) > best.length / 50 ? null : best;
}

// Tabs, line ends, form feeds and the end-of-file sign of old editors occur in texts; other control characters do not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const controls = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/g;

/**
 * Refuses what decodes but cannot be text: more than one control character in a hundred. Lines of very old editors end in CR alone;
 * these become LF, character for character.
 */
function checked(text: string): string {
  const hits = text.slice(0, 100_000).match(controls)?.length ?? 0;
  if (hits > 0 && hits * 100 > Math.min(text.length, 100_000)) throw new Unreadable('notText');
  return text.includes('\r') && !text.includes('\n') ? text.replaceAll('\r', '\n') : text;
}

/**
 * The characters of a text file: UTF-8, UTF-16 (with or without a mark) or GB18030, whichever the bytes fit;
 * `declared` is tried first. The mark is dropped, everything else is kept, CRLF and U+3000 too.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return checked(new TextDecoder('utf-8').decode(bytes));
  if (a === 0xff && b === 0xfe) return checked(new TextDecoder('utf-16le').decode(bytes));
  if (a === 0xfe && b === 0xff) return checked(new TextDecoder('utf-16be').decode(bytes));
  const named = declared === null ? null : strict(declared, bytes);
  const text = named ?? utf16Without(bytes) ?? strict('utf-8', bytes) ?? strict('gb18030', bytes) ?? looseGb(bytes);
  if (text === null) throw new Unreadable('notText');
  return checked(text);
}
