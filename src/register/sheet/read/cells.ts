import type { SheetLimits } from '../limits.ts';
import { UnreadableSheet } from '../problem.ts';
import type { Book } from './book.ts';
import { dayOfSerial } from './styles.ts';
import { isWord, textBetween, withoutEscapes, type XmlEars, XmlReader } from './xml.ts';

/** What stands in a cell: text (days as `2027-09-01`), a number, a yes or no, an error such as `#N/A`, or nothing. */
export type Cell = string | number | boolean | { readonly error: string } | null;

/** One row as it stands in the sheet: its number (from 1) and its cells from column A. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

const R = 0x72;
const S = 0x73;
const T = 0x74;
const SPACE = 0x20;

/** Excel keeps 17 digits and shows 15: what it shows is what people mean. */
const asShown = (text: string): number => (text.length > 15 ? Number(Number(text).toPrecision(15)) : Number(text));

/** Turns the tags of a sheet into rows. */
class RowEars implements XmlEars {
  rows: RawRow[] = [];
  readonly #book: Book;
  readonly #limits: SheetLimits;
  #cells: Cell[] = [];
  #line = 0;
  #column = -1;
  #style = 0;
  #type = '';
  #text = '';
  #isValue = false;
  #isGuide = false;
  #hasValue = false;
  #count = 0;

  constructor(book: Book, limits: SheetLimits) {
    this.#book = book;
    this.#limits = limits;
  }

  open(bytes: Buffer, from: number, to: number, tagTo: number): void {
    const length = to - from;
    if (length === 1) {
      const letter = bytes[from];
      if (letter === 0x63) this.#openCell(bytes, to, tagTo);
      else if (letter === 0x76 || letter === T) {
        this.#isValue = true;
        this.#hasValue = true;
      }
    } else if (length === 3 && isWord(bytes, from, to, 'row')) this.#openRow(bytes, to, tagTo);
    else if (length === 3 && isWord(bytes, from, to, 'rPh')) this.#isGuide = true;
  }

  close(bytes: Buffer, from: number, to: number): void {
    const length = to - from;
    if (length === 1) {
      const letter = bytes[from];
      if (letter === 0x63) this.#closeCell();
      else if (letter === 0x76 || letter === T) this.#isValue = false;
    } else if (length === 3 && isWord(bytes, from, to, 'row')) this.#closeRow();
    else if (length === 3 && isWord(bytes, from, to, 'rPh')) this.#isGuide = false;
  }

  text(bytes: Buffer, from: number, to: number, isRaw: boolean): void {
    if (!this.#isValue || this.#isGuide || this.#text.length > this.#limits.characters) return;
    const text = textBetween(bytes, from, to, isRaw);
    this.#text = this.#text === '' ? text : this.#text + text;
  }

  #openRow(bytes: Buffer, from: number, to: number): void {
    this.#cells = [];
    this.#column = -1;
    let line = this.#line + 1;
    for (let at = from; at < to; at += 1)
      if (bytes[at] === R && bytes[at + 1] === 0x3d && bytes[at - 1] === SPACE) {
        line = Number.parseInt(bytes.toString('latin1', at + 3, Math.min(to, at + 12)), 10) || line;
        break;
      }
    if (line <= this.#line) throw new UnreadableSheet('damaged');
    this.#line = line;
  }

  #openCell(bytes: Buffer, from: number, to: number): void {
    let column = this.#column + 1;
    this.#style = 0;
    this.#type = '';
    this.#text = '';
    this.#hasValue = false;
    for (let at = from; at < to - 3; at += 1) {
      if (bytes[at] !== SPACE || bytes[at + 2] !== 0x3d) continue;
      const name = bytes[at + 1];
      let end = at + 4;
      if (name === R) {
        let number = 0;
        for (; bytes[end]! >= 0x41 && end < to; end += 1) number = number * 26 + ((bytes[end]! & 0xdf) - 0x40);
        column = number - 1;
      } else if (name === S) {
        let style = 0;
        for (; bytes[end]! >= 0x30 && bytes[end]! <= 0x39; end += 1) style = style * 10 + bytes[end]! - 0x30;
        this.#style = style;
      } else if (name === T) {
        while (end < to && bytes[end] !== 0x22 && bytes[end] !== 0x27) end += 1;
        this.#type = bytes.toString('latin1', at + 4, end);
      }
      at = end;
    }
    if (column < 0) throw new UnreadableSheet('damaged');
    this.#column = column;
  }

  #closeCell(): void {
    if (!this.#hasValue) return;
    const value = this.#valueOf();
    if (value === null || value === '') return;
    // Empty cells far to the right are only painted; a value there is more than a form has.
    if (this.#column >= this.#limits.columns) throw new UnreadableSheet('tooManyColumns', { most: this.#limits.columns });
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = value;
  }

  #valueOf(): Cell {
    const { strings, dates, is1904 } = this.#book;
    const text = this.#text;
    switch (this.#type) {
      case 's':
        return strings.at(Number(text));
      case 'str':
      case 'inlineStr':
        return withoutEscapes(text);
      case 'b':
        return text === '1' || text === 'true';
      case 'e':
        return { error: text };
      case 'd':
        return text.slice(0, 10);
      default: {
        if (text === '') return null;
        const number = asShown(text);
        if (Number.isNaN(number)) return text;
        return dates[this.#style] === true ? (dayOfSerial(number, is1904) ?? number) : number;
      }
    }
  }

  #closeRow(): void {
    if (!this.#cells.some(cell => cell !== null && !(typeof cell === 'string' && cell.trim() === ''))) return;
    this.#count += 1;
    if (this.#count > this.#limits.rows) throw new UnreadableSheet('tooManyRows', { most: this.#limits.rows });
    this.rows.push({ line: this.#line, cells: this.#cells });
  }
}

/** The rows of a sheet that hold anything, some at a time. Stopping early unpacks no more than was read. */
export async function* rowsOfSheet(book: Book, part: string, limits: SheetLimits): AsyncGenerator<readonly RawRow[]> {
  const ears = new RowEars(book, limits);
  const reader = new XmlReader(ears);
  let isFirst = true;
  for await (const piece of book.package.pieces(part)) {
    reader.push(isFirst && piece[0] === 0xef && piece[1] === 0xbb ? piece.subarray(3) : piece);
    isFirst = false;
    if (ears.rows.length === 0) continue;
    const rows = ears.rows;
    ears.rows = [];
    yield rows;
  }
  reader.end();
  if (ears.rows.length > 0) yield ears.rows;
}
