import type { SheetLimits } from '../limits.ts';
import { UnreadableSheet } from '../problem.ts';
import { isWord, textBetween, withoutEscapes, type XmlEars, XmlReader } from './xml.ts';
import type { Package } from './zip.ts';

const KEPT = 4096;

/** The strings of a workbook as bytes side by side: hundreds of thousands of them cost little more than their text. */
export class SharedStrings {
  #bytes = Buffer.alloc(64 << 10);
  #ends = new Uint32Array(1024);
  #count = 0;
  #used = 0;
  readonly #near = new Map<number, string>();

  /** The string of that number; a number that names none is damaged (thrown). */
  at(index: number): string {
    const near = this.#near.get(index);
    if (near !== undefined) return near;
    if (!(index >= 0 && index < this.#count)) throw new UnreadableSheet('damaged');
    const text = this.#bytes.toString('utf8', index === 0 ? 0 : this.#ends[index - 1]!, this.#ends[index]!);
    if (this.#near.size >= KEPT) this.#near.clear();
    this.#near.set(index, text);
    return text;
  }

  add(text: string): void {
    const most = this.#used + text.length * 3;
    if (most > this.#bytes.length) {
      const wider = Buffer.alloc(Math.max(this.#bytes.length * 2, most));
      this.#bytes.copy(wider, 0, 0, this.#used);
      this.#bytes = wider;
    }
    if (this.#count === this.#ends.length) {
      const longer = new Uint32Array(this.#ends.length * 2);
      longer.set(this.#ends);
      this.#ends = longer;
    }
    this.#used += this.#bytes.write(text, this.#used);
    this.#ends[this.#count] = this.#used;
    this.#count += 1;
  }
}

/** Gathers the text of rich strings: every `t`, but those of the phonetic guide. */
class StringEars implements XmlEars {
  readonly strings = new SharedStrings();
  readonly #longest: number;
  #text = '';
  #isText = false;
  #isGuide = false;

  constructor(longest: number) {
    this.#longest = longest;
  }

  open(bytes: Buffer, from: number, to: number): void {
    if (isWord(bytes, from, to, 't')) this.#isText = true;
    else if (isWord(bytes, from, to, 'si')) this.#text = '';
    else if (isWord(bytes, from, to, 'rPh')) this.#isGuide = true;
  }

  close(bytes: Buffer, from: number, to: number): void {
    if (isWord(bytes, from, to, 't')) this.#isText = false;
    else if (isWord(bytes, from, to, 'si')) this.strings.add(withoutEscapes(this.#text).slice(0, this.#longest));
    else if (isWord(bytes, from, to, 'rPh')) this.#isGuide = false;
  }

  text(bytes: Buffer, from: number, to: number, isRaw: boolean): void {
    if (this.#isText && !this.#isGuide && this.#text.length <= this.#longest) this.#text += textBetween(bytes, from, to, isRaw);
  }
}

/** Reads the shared strings of a workbook; none where the part is missing. */
export async function readSharedStrings(book: Package, part: string, limits: SheetLimits): Promise<SharedStrings> {
  const ears = new StringEars(limits.characters);
  const reader = new XmlReader(ears);
  for await (const piece of book.pieces(part)) reader.push(piece);
  reader.end();
  return ears.strings;
}
