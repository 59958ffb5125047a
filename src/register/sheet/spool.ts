import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ReadLine } from './reader.ts';

const BATCH = 1000;

type Values = Readonly<Record<string, unknown>>;

/** The sound rows of a file between its check and its saving, packed: a hundred thousand rows of forty columns in some twenty megabytes. */
export class Spool {
  readonly #names: readonly string[];
  readonly #packed: Buffer[] = [];
  #held: unknown[][] = [];
  #bytes = 0;

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** Bytes that it takes. */
  get bytes(): number {
    return this.#bytes;
  }

  add(line: number, values: Values): void {
    this.#held.push([line, ...this.#names.map(name => values[name] ?? null)]);
    if (this.#held.length >= BATCH) this.#pack();
  }

  /** The rows as they were added, a thousand at a time. */
  *batches(): Generator<readonly ReadLine[]> {
    this.#pack();
    for (const packed of this.#packed) {
      const rows = JSON.parse(inflateRawSync(packed).toString()) as [number, ...unknown[]][];
      yield rows.map(([line, ...cells]) => ({
        line,
        values: Object.fromEntries(this.#names.map((name, place) => [name, cells[place]])),
        marks: [],
        firsts: 0,
      }));
    }
  }

  #pack(): void {
    if (this.#held.length === 0) return;
    const packed = deflateRawSync(Buffer.from(JSON.stringify(this.#held)), { level: 1 });
    this.#packed.push(packed);
    this.#bytes += packed.length;
    this.#held = [];
  }
}
