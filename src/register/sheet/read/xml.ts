import { UnreadableSheet } from '../problem.ts';

/**
 * What hears a part being read. Places are in `bytes`, which is only theirs until they return. Names come without their prefix.
 * `open` is told of `<c r="A1"/>` too, followed by `close`.
 */
export interface XmlEars {
  open(bytes: Buffer, nameFrom: number, nameTo: number, tagTo: number): void;
  close(bytes: Buffer, nameFrom: number, nameTo: number): void;
  text(bytes: Buffer, from: number, to: number, isRaw: boolean): void;
}

const [LT, GT, SLASH, BANG, ASK, COLON, QUOTE, APOSTROPHE] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x3a, 0x22, 0x27];
const LONGEST_TOKEN = 4 << 20;
const COMMENT_END = Buffer.from('-->');
const CDATA = Buffer.from('<![CDATA[');
const CDATA_END = Buffer.from(']]>');

const isBlank = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** A reader of XML in UTF-8, piece by piece. Any declaration of a document type is refused, so no entity is ever defined or fetched. */
export class XmlReader {
  readonly #ears: XmlEars;
  #rest: Buffer | null = null;
  #depth = 0;

  constructor(ears: XmlEars) {
    this.#ears = ears;
  }

  /** Reads on. What is left unfinished at the end of a piece waits for the next. */
  push(piece: Buffer): void {
    const bytes = this.#rest === null ? piece : Buffer.concat([this.#rest, piece]);
    const done = this.#read(bytes);
    this.#rest = done < bytes.length ? Buffer.from(bytes.subarray(done)) : null;
    if (this.#rest !== null && this.#rest.length > LONGEST_TOKEN)
      throw new UnreadableSheet('hostile', { what: '超长的标记', whatEnglish: 'an endless tag' });
  }

  /** Refuses (thrown) a part that was cut short. */
  end(): void {
    if (this.#depth !== 0) throw new UnreadableSheet('damaged');
  }

  #read(bytes: Buffer): number {
    const { length } = bytes;
    let at = 0;
    while (at < length) {
      if (bytes[at] !== LT) {
        const from = at;
        while (at < length && bytes[at] !== LT) at += 1;
        if (at === length) return from;
        this.#ears.text(bytes, from, at, false);
        continue;
      }
      if (at + 1 >= length) return at;
      const next = bytes[at + 1];
      const to = next === BANG ? this.#special(bytes, at) : next === ASK ? bytes.indexOf(GT, at) : this.#tagEnd(bytes, at);
      if (to < 0) return at;
      if (next !== BANG && next !== ASK) this.#tag(bytes, at, to);
      at = to + 1;
    }
    return at;
  }

  /** Where a comment or raw text ends, which is told; -1 where the end is not here yet. */
  #special(bytes: Buffer, at: number): number {
    if (at + 9 > bytes.length) return -1;
    if (bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d) {
      const end = bytes.indexOf(COMMENT_END, at + 4);
      return end < 0 ? -1 : end + 2;
    }
    if (bytes.compare(CDATA, 0, 9, at, at + 9) !== 0)
      throw new UnreadableSheet('hostile', { what: '外部实体', whatEnglish: 'external entities' });
    const end = bytes.indexOf(CDATA_END, at + 9);
    if (end < 0) return -1;
    this.#ears.text(bytes, at + 9, end, true);
    return end + 2;
  }

  #tagEnd(bytes: Buffer, from: number): number {
    const { length } = bytes;
    let quote = 0;
    for (let at = from + 1; at < length; at += 1) {
      const byte = bytes[at]!;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === GT) return at;
      else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    }
    return -1;
  }

  #tag(bytes: Buffer, from: number, to: number): void {
    const isClosing = bytes[from + 1] === SLASH;
    let nameFrom = isClosing ? from + 2 : from + 1;
    let nameTo = nameFrom;
    while (nameTo < to && !isBlank(bytes[nameTo]!) && bytes[nameTo] !== SLASH) {
      if (bytes[nameTo] === COLON) nameFrom = nameTo + 1;
      nameTo += 1;
    }
    if (isClosing) {
      this.#depth -= 1;
      this.#ears.close(bytes, nameFrom, nameTo);
      return;
    }
    this.#depth += 1;
    if (this.#depth > 64) throw new UnreadableSheet('hostile', { what: '层层嵌套', whatEnglish: 'endless nesting' });
    this.#ears.open(bytes, nameFrom, nameTo, to);
    if (bytes[to - 1] !== SLASH) return;
    this.#depth -= 1;
    this.#ears.close(bytes, nameFrom, nameTo);
  }
}

/** True where these bytes are this (short, ASCII) word. */
export function isWord(bytes: Buffer, from: number, to: number, word: string): boolean {
  if (to - from !== word.length) return false;
  for (let i = 0; i < word.length; i += 1) if (bytes[from + i] !== word.charCodeAt(i)) return false;
  return true;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Characters for the five named entities and for numbered ones; anything else stays as it is written. */
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex?: string, number?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const point = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

/** The text that stands between two places; `isRaw` for CDATA. */
export function textBetween(bytes: Buffer, from: number, to: number, isRaw = false): string {
  const text = bytes.toString('utf8', from, to);
  return isRaw || !text.includes('&') ? text : unescaped(text);
}

/** What Excel writes as `_x000D_`: control characters in words. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

/** The attributes of a tag by name, prefixes dropped; for tags that are few. */
export function attributesOf(bytes: Buffer, nameTo: number, tagTo: number): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of bytes.toString('utf8', nameTo, tagTo).matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[name!.slice(name!.indexOf(':') + 1)] = unescaped(double ?? single ?? '');
  return found;
}

/** Reads a small part whole. */
export function readXml(bytes: Buffer | null, ears: Partial<XmlEars>): void {
  if (bytes === null) return;
  const nothing = () => undefined;
  const reader = new XmlReader({ open: ears.open ?? nothing, close: ears.close ?? nothing, text: ears.text ?? nothing });
  reader.push(bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.subarray(3) : bytes);
  reader.end();
}
