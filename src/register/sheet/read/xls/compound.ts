import { UnreadableSheet } from '../../problem.ts';

/*
 * The container of old office files: sectors chained by an allocation table, a directory of named streams ([MS-CFB]). Every chain is followed
 * at most as far as there are sectors, so that one that bites its own tail ends.
 */

const END = 0xfffffffe;
const HEADER = 512;
const ENTRY = 128;
const FIRST_TABLES = 109;

const damaged = () => new UnreadableSheet('damaged');

/** One named stream of a container. */
interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly start: number;
  readonly size: number;
}

/** An opened container. */
export class Compound {
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  readonly #table: readonly number[];
  readonly #smallTable: readonly number[];
  readonly #cutoff: number;
  readonly #small: Buffer;
  readonly entries: readonly Entry[];

  /** Refuses (thrown) what is cut short or contradicts itself. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < HEADER) throw damaged();
    const shift = this.#bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw damaged();
    this.#sectorSize = 1 << shift;
    this.#cutoff = this.#bytes.readUInt32LE(56);
    this.#table = this.#readTable();
    this.entries = this.#readEntries(this.#chain(this.#bytes.readUInt32LE(48)));
    this.#smallTable = words(this.#chain(this.#bytes.readUInt32LE(60)));
    const root = this.entries[0];
    this.#small = root === undefined || root.size === 0 ? Buffer.alloc(0) : this.#chain(root.start);
  }

  /** The bytes of a stream by its name; null where there is none. */
  stream(name: string): Buffer | null {
    const entry = this.entries.find(one => one.isStream && one.name === name);
    if (entry === undefined) return null;
    const whole = entry.size < this.#cutoff ? this.#smallChain(entry.start) : this.#chain(entry.start);
    if (whole.length < entry.size) throw damaged();
    return whole.subarray(0, entry.size);
  }

  #sector(number: number): Buffer {
    const from = (number + 1) * this.#sectorSize;
    // The last sector may be cut where nothing more is kept in it.
    if (from >= this.#bytes.length) throw damaged();
    return this.#bytes.subarray(from, from + this.#sectorSize);
  }

  /** The table that says which sector follows which; where its own sectors are stands in the header and in sectors chained from there. */
  #readTable(): readonly number[] {
    const most = Math.ceil(this.#bytes.length / this.#sectorSize);
    const places: number[] = [];
    for (let place = 0; place < FIRST_TABLES; place += 1) places.push(this.#bytes.readUInt32LE(76 + 4 * place));
    let further = this.#bytes.readUInt32LE(68);
    for (let steps = 0; further < END; steps += 1) {
      if (steps > most) throw damaged();
      const numbers = words(this.#sector(further));
      places.push(...numbers.slice(0, -1));
      further = numbers.at(-1) ?? END;
    }
    const used = places.filter(place => place < END);
    if (new Set(used).size < used.length) throw damaged();
    return used.flatMap(place => words(this.#sector(place)));
  }

  #chain(start: number): Buffer {
    const sectors: Buffer[] = [];
    for (let at = start; at < END; at = this.#table[at] ?? END) {
      if (sectors.length * this.#sectorSize > this.#bytes.length) throw damaged();
      sectors.push(this.#sector(at));
    }
    return Buffer.concat(sectors);
  }

  #smallChain(start: number): Buffer {
    const sectors: Buffer[] = [];
    for (let at = start; at < END; at = this.#smallTable[at] ?? END) {
      if (sectors.length > this.#smallTable.length || at * 64 >= this.#small.length) throw damaged();
      sectors.push(this.#small.subarray(at * 64, at * 64 + 64));
    }
    return Buffer.concat(sectors);
  }

  #readEntries(directory: Buffer): readonly Entry[] {
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      const kind = directory[at + 66];
      const length = Math.max(0, Math.min(64, directory.readUInt16LE(at + 64)) - 2);
      if (kind === 0) continue;
      entries.push({
        name: directory.toString('utf16le', at, at + length),
        isStream: kind === 2,
        start: directory.readUInt32LE(at + 116),
        size: directory.readUInt32LE(at + 120),
      });
    }
    return entries;
  }
}

/** Bytes as numbers of four bytes. */
function words(bytes: Buffer): number[] {
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(bytes.readUInt32LE(at));
  return numbers;
}
