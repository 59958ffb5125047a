import { type Tag, walkXml } from './docxXml.ts';
import type { Limits } from './limits.ts';

interface Style {
  name: string;
  basedOn: string | null;
  list: string | null;
  level: number | null;
}
/** The paragraph styles of a Word document, as far as its text depends on them. */
export interface Styles {
  /** The list that a style puts its paragraphs in, looked up along `basedOn`; level null where the list decides. */
  readonly listOf: (style: string | null) => { readonly list: string; readonly level: number | null } | null;
  /** True for the styles of a table of contents. */
  readonly isContents: (style: string | null) => boolean;
}

function declaredIn(part: Uint8Array, limits: Limits): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  const open = (tag: Tag) => {
    const value = tag.get('val');
    if (tag.name === 'style') {
      style = { name: '', basedOn: null, list: null, level: null };
      styles.set(tag.get('styleId') ?? '', style);
    } else if (style === null) return;
    else if (tag.name === 'name') style.name = value ?? '';
    else if (tag.name === 'basedOn') style.basedOn = value;
    else if (tag.name === 'numId') style.list = value;
    else if (tag.name === 'ilvl') style.level = Number(value ?? 0) || 0;
  };
  const close = (name: string) => {
    if (name === 'style') style = null;
  };
  walkXml(part, { open, close, text: () => {} }, limits);
  return styles;
}

/** Reads word/styles.xml; a document without it has no styles. */
export function readStyles(part: Uint8Array | undefined, limits: Limits): Styles {
  const styles = part === undefined ? new Map<string, Style>() : declaredIn(part, limits);
  const chain = (id: string | null) => {
    const found: Style[] = [];
    for (let at = id; at !== null && styles.has(at) && found.length < 20; at = found.at(-1)?.basedOn ?? null)
      found.push(styles.get(at) as Style);
    return found;
  };
  return {
    listOf: id => {
      const line = chain(id);
      const list = line.find(style => style.list !== null)?.list ?? null;
      return list === null ? null : { list, level: line.find(style => style.level !== null)?.level ?? null };
    },
    isContents: id => /^(toc|目录)\s*(\d|heading|标题)/i.test(styles.get(id ?? '')?.name ?? '') || /^TOC\d$/i.test(id ?? ''),
  };
}
