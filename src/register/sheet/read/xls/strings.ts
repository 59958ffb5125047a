import { UnreadableSheet } from '../../problem.ts';

const WIDE = 1;
const PHONETIC = 4;
const RICH = 8;

/** Reads what is spread over a record and those that continue it. Where characters are cut, the next record says anew how wide they are. */
class Spread {
  readonly #pieces: readonly Buffer[];
  #piece = 0;
  #at = 0;

  constructor(pieces: readonly Buffer[]) {
    this.#pieces = pieces;
  }

  #here(): Buffer {
    while (this.#at >= (this.#pieces[this.#piece]?.length ?? 0)) {
      this.#piece += 1;
      this.#at = 0;
      if (this.#piece >= this.#pieces.length) throw new UnreadableSheet('damaged');
    }
    return this.#pieces[this.#piece]!;
  }

  byte(): number {
    const piece = this.#here();
    this.#at += 1;
    return piece[this.#at - 1]!;
  }

  number(bytes: 2 | 4): number {
    let value = 0;
    for (let place = 0; place < bytes; place += 1) value += this.byte() * 256 ** place;
    return value;
  }

  skip(bytes: number): void {
    let left = bytes;
    while (left > 0) {
      const some = Math.min(left, this.#here().length - this.#at);
      this.#at += some;
      left -= some;
    }
  }

  characters(count: number, isWide: boolean): string {
    let text = '';
    let wide = isWide;
    while (text.length < count) {
      if (this.#at >= (this.#pieces[this.#piece]?.length ?? 0)) wide = (this.byte() & WIDE) === WIDE;
      const piece = this.#here();
      const width = wide ? 2 : 1;
      const some = Math.min(count - text.length, Math.floor((piece.length - this.#at) / width));
      if (some === 0) throw new UnreadableSheet('damaged');
      text += piece.toString(wide ? 'utf16le' : 'latin1', this.#at, this.#at + some * width);
      this.#at += some * width;
    }
    return text;
  }
}

/** A text as Excel 97 and later keep it, its fonts and readings passed over. `sizeBytes`: how many bytes say its length. */
function textOf(spread: Spread, sizeBytes: 1 | 2): string {
  const count = sizeBytes === 1 ? spread.byte() : spread.number(2);
  const flags = spread.byte();
  const runs = flags & RICH ? spread.number(2) : 0;
  const readings = flags & PHONETIC ? spread.number(4) : 0;
  const text = spread.characters(count, (flags & WIDE) === WIDE);
  spread.skip(runs * 4 + readings);
  return text;
}

/** A text that stands in one record, from a place on. */
export const textIn = (body: Buffer, from: number, sizeBytes: 1 | 2, further: readonly Buffer[] = []): string =>
  textOf(new Spread([body.subarray(from), ...further]), sizeBytes);

/** The texts that cells refer to by number, of a record and those that continue it. */
export function sharedTexts(body: Buffer, further: readonly Buffer[], longest: number): readonly string[] {
  const spread = new Spread([body, ...further]);
  spread.skip(4);
  const count = spread.number(4);
  const bytes = [body, ...further].reduce((sum, piece) => sum + piece.length, 0);
  // Each text takes three bytes at least: a count beyond that is a lie.
  if (count > bytes / 3) throw new UnreadableSheet('damaged');
  const texts: string[] = [];
  for (let place = 0; place < count; place += 1) texts.push(textOf(spread, 2).slice(0, longest));
  return texts;
}
