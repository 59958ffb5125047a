import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Element } from './element.ts';
import { isNeeded, kinds, most, ROOT } from './schema.ts';
import { fitsKind, identifierFrom, tidied } from './value.ts';

/** What one document may cost. */
export interface Bounds {
  readonly bytes: number;
  readonly depth: number;
  readonly elements: number;
}

/** The largest plan in StratML that was met is below 2 MB. */
export const bounds: Bounds = { bytes: 10 << 20, depth: 64, elements: 300_000 };

/** Why a document was not read. */
export type Unread = 'tooLarge' | 'hostile' | 'damaged' | 'notStratml' | 'noGoals';

/** What was read: the document, made to fit the schema, and how often what was set aside because the schema has no place for it. */
export type Parsed = { readonly document: Element; readonly setAside: Readonly<Record<string, number>> } | { readonly unread: Unread };

/** Carries the reason out of the parser's callbacks; caught at this file's door. */
class Stop extends Error {
  readonly unread: Unread;
  constructor(unread: Unread) {
    super(unread);
    this.unread = unread;
  }
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: Element[];
  text: string;
}

/** The characters of a document by its mark or its declaration; UTF-8 where it says nothing. */
function decoded(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const wide = bytes[0] === 0x3c && bytes[1] === 0 ? 'utf-16le' : bytes[0] === 0 && bytes[1] === 0x3c ? 'utf-16be' : null;
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(marked ?? wide ?? (declared.toLowerCase().startsWith('utf-16') ? 'utf-8' : declared), { fatal: true }).decode(
      bytes,
    );
  } catch {
    throw new Stop('damaged');
  }
}

/** The elements of another Part that stand for the root of Part 2. */
const roots: ReadonlySet<string> = new Set([ROOT, 'StrategicPlan', 'PerformancePlan', 'PerformanceReport']);

/** Reads one document into elements that the schema knows. Works on any bytes; gives the reason where they are no StratML. */
export function parseStratml(bytes: Uint8Array, within: Bounds = bounds): Parsed {
  if (bytes.length > within.bytes) return { unread: 'tooLarge' };
  try {
    return new Reader(within).read(decoded(bytes));
  } catch (cause) {
    if (cause instanceof Stop) return { unread: cause.unread };
    throw cause;
  }
}

class Reader {
  readonly #within: Bounds;
  readonly #open: Open[] = [];
  readonly #identifiers = new Set<string>();
  readonly #setAside = new Map<string, number>();
  #skipped = 0;
  #depth = 0;
  #elements = 0;
  #document: Element | null = null;

  constructor(within: Bounds) {
    this.#within = within;
  }

  read(text: string): Parsed {
    // A declaration that never ends is never reported by the parser: it is looked for before the root.
    if (/^[^<]*(?:<(?:\?[\s\S]*?\?>|!--[\s\S]*?-->)[^<]*){0,50}<!DOCTYPE/i.test(text.slice(0, 100_000))) throw new Stop('hostile');
    const parser = new SaxesParser({ xmlns: true });
    parser.on('doctype', () => {
      throw new Stop('hostile');
    });
    parser.on('error', () => {
      throw new Stop(this.#elements === 0 ? 'notStratml' : 'damaged');
    });
    parser.on('opentag', tag => this.#begin(tag));
    parser.on('closetag', () => this.#end());
    parser.on('text', words => this.#words(words));
    parser.on('cdata', words => this.#words(words));
    const step = 1 << 16;
    for (let at = 0; at < text.length; at += step) parser.write(text.slice(at, at + step));
    parser.close();
    if (this.#document === null) throw new Stop('notStratml');
    return { document: this.#document, setAside: Object.fromEntries([...this.#setAside].toSorted(([a], [b]) => (a < b ? -1 : 1))) };
  }

  #aside(name: string): void {
    this.#setAside.set(name, (this.#setAside.get(name) ?? 0) + 1);
  }

  #begin(tag: SaxesTagNS): void {
    this.#depth += 1;
    this.#elements += 1;
    if (this.#depth > this.#within.depth || this.#elements > this.#within.elements) throw new Stop('hostile');
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    const parent = this.#open.at(-1);
    if (parent === undefined && !roots.has(tag.local)) throw new Stop('notStratml');
    const name = parent === undefined ? ROOT : tag.local;
    const kind = parent === undefined ? undefined : kinds[parent.name];
    if (kind !== undefined && ('text' in kind || !kind.parts.some(([part]) => part === name))) {
      this.#aside(tag.local.slice(0, 60));
      this.#skipped = 1;
      return;
    }
    this.#open.push({ name, attributes: this.#attributes(name, tag), parts: [], text: '' });
  }

  #attributes(name: string, tag: SaxesTagNS): Readonly<Record<string, string>> {
    const kind = kinds[name];
    const known = kind === undefined || 'text' in kind ? {} : (kind.attributes ?? {});
    const given: Record<string, string> = {};
    for (const { local, value, prefix } of Object.values(tag.attributes)) {
      if (prefix === 'xmlns' || local === 'xmlns' || prefix === 'xsi') continue;
      const word = value.trim();
      if (known[local]?.words.includes(word)) given[local] = word;
      else this.#aside(`${name}@${local}`.slice(0, 60));
    }
    for (const [attribute, { required, words }] of Object.entries(known)) if (required) given[attribute] ??= words[0]!;
    return given;
  }

  #words(words: string): void {
    const open = this.#open.at(-1);
    if (open !== undefined && this.#skipped === 0 && 'text' in kinds[open.name]!) open.text += words;
  }

  #end(): void {
    this.#depth -= 1;
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    const open = this.#open.pop()!;
    const element = this.#closed(open);
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#document = element;
    else if (element !== null) parent.parts.push(element);
  }

  /** The element as the schema takes it; null where its text does not fit and is set aside. */
  #closed(open: Open): Element | null {
    const kind = kinds[open.name]!;
    const attributes = Object.keys(open.attributes).length === 0 ? {} : { attributes: open.attributes };
    if (!('text' in kind)) return { name: open.name, ...attributes, parts: this.#ordered(open) };
    const tidy = tidied(kind.text, open.text);
    const text = kind.text === 'id' ? identifierFrom(tidy) : tidy;
    const isTaken = kind.text === 'id' && text !== null && this.#identifiers.has(text);
    if (text === null || isTaken || !fitsKind(kind.text, text)) {
      this.#aside(open.name);
      return null;
    }
    if (kind.text === 'id') this.#identifiers.add(text);
    return { name: open.name, ...attributes, text };
  }

  /** Parts in the order of the schema, surplus ones set aside, needed texts that are missing made empty. */
  #ordered({ name, parts }: Open): readonly Element[] {
    const kind = kinds[name]!;
    if ('text' in kind) return [];
    return kind.parts.flatMap(([part, times]) => {
      const held = parts.filter(one => one.name === part);
      for (const surplus of held.slice(most[times])) this.#aside(surplus.name);
      if (held.length > 0 || !isNeeded(times)) return held.slice(0, most[times]);
      if (part === 'Goal') throw new Stop('noGoals');
      if (part === 'StrategicPlanCore') throw new Stop('notStratml');
      return [{ name: part, text: '' }];
    });
  }
}
