import { createInflateRaw, inflateRawSync } from 'node:zlib';
import type { SheetLimits } from '../limits.ts';
import { UnreadableSheet } from '../problem.ts';

/** One part of a package by its directory. */
interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const SLICE = 128 << 10;
const FREE = 1 << 20;

const damaged = () => new UnreadableSheet('damaged');
const bomb = () => new UnreadableSheet('hostile', { what: '解压后异常膨胀', whatEnglish: 'it swells enormously when unpacked' });

/** A zip package in memory: its directory is read at once, its parts when they are asked for, never past the limits. */
export class Package {
  readonly #bytes: Buffer;
  readonly #limits: SheetLimits;
  readonly #entries = new Map<string, Entry>();

  /** Refuses (thrown) a damaged directory, encryption and too many parts. */
  constructor(bytes: Uint8Array, limits: SheetLimits) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#limits = limits;
    this.#readDirectory();
  }

  /** The names of all parts, as they stand in the package. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** A small part whole; null where there is none. Refuses (thrown) more than `most` bytes. */
  whole(name: string, most = 32 << 20): Buffer | null {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    const packed = this.#packed(entry);
    if (entry.method === 0) return packed;
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.min(most, this.#limits.unpackedBytes) });
    } catch (cause) {
      throw (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : damaged();
    }
  }

  /** A part in pieces as it is unpacked. Refuses (thrown) what swells past the limits, at once and without having unpacked it. */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return;
    const packed = this.#packed(entry);
    if (entry.method === 0) {
      for (let at = 0; at < packed.length; at += SLICE) yield packed.subarray(at, at + SLICE);
      return;
    }
    const inflate = createInflateRaw({ chunkSize: SLICE });
    inflate.on('error', () => undefined);
    inflate.end(packed);
    const most = Math.min(this.#limits.unpackedBytes, Math.max(FREE, packed.length * this.#limits.ratio));
    let total = 0;
    try {
      for await (const piece of inflate as AsyncIterable<Buffer>) {
        total += piece.length;
        if (total > most) throw bomb();
        yield piece;
      }
    } catch (cause) {
      throw cause instanceof UnreadableSheet ? cause : damaged();
    } finally {
      inflate.destroy();
    }
  }

  #packed({ at, packed, method }: Entry): Buffer {
    const bytes = this.#bytes;
    if (method !== 0 && method !== 8) throw damaged();
    if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw damaged();
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (from + packed > bytes.length) throw damaged();
    return bytes.subarray(from, from + packed);
  }

  #readDirectory(): void {
    const bytes = this.#bytes;
    let end = bytes.length - 22;
    const least = Math.max(0, end - 65_535);
    while (end >= least && bytes.readUInt32LE(end) !== END) end -= 1;
    if (end < least || end < 0) throw damaged();
    const count = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    if (count > this.#limits.entries) throw new UnreadableSheet('hostile', { what: '上千个部件', whatEnglish: 'thousands of parts' });
    for (let i = 0; i < count; i += 1) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY) throw damaged();
      if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new UnreadableSheet('encrypted');
      const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
      this.#entries.set(bytes.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/'), {
        method: bytes.readUInt16LE(at + 10),
        packed: bytes.readUInt32LE(at + 20),
        unpacked: bytes.readUInt32LE(at + 24),
        at: bytes.readUInt32LE(at + 42),
      });
      at += 46 + name + extra + comment;
    }
  }
}
