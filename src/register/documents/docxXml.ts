import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Limits } from './limits.ts';
import { Unreadable } from './refusal.ts';

/** An element as the readers of a Word package see it: local name, and an attribute by local name. */
export interface Tag {
  readonly name: string;
  readonly get: (attribute: string) => string | null;
}

export interface Handlers {
  readonly open: (tag: Tag) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const tagOf = (tag: SaxesTagNS): Tag => ({
  name: tag.local,
  get: attribute => Object.values(tag.attributes).find(candidate => candidate.local === attribute)?.value ?? null,
});

/**
 * Walks one XML part. A document type declaration is refused before it is read (entities, external ones above all,
 * come in by it), elements stand in each other no deeper than the limit, and broken XML is `damaged`.
 */
export function walkXml(part: Uint8Array, handlers: Handlers, limits: Limits): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Unreadable('hostile', { what: '外部实体声明', whatEnglish: 'a document type declaration' });
  });
  parser.on('error', () => {
    throw new Unreadable('damaged');
  });
  parser.on('opentag', tag => {
    if (++depth > limits.depth) throw new Unreadable('hostile', { what: '层层嵌套的元素', whatEnglish: 'elements nested without end' });
    handlers.open(tagOf(tag));
  });
  parser.on('closetag', tag => {
    depth--;
    handlers.close(tag.local);
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  const decoder = new TextDecoder(part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : 'utf-8');
  const step = 1 << 16;
  for (let at = 0; at < part.length; at += step) {
    const chunk = decoder.decode(part.subarray(at, at + step), { stream: true });
    // A declaration without its end is never reported by the parser: it would be read to the end of the part.
    if (at === 0 && /<!DOCTYPE/i.test(chunk))
      throw new Unreadable('hostile', { what: '外部实体声明', whatEnglish: 'a document type declaration' });
    parser.write(chunk);
  }
  parser.close();
}
