import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { decodeText } from './decode.ts';
import { htmlLines } from './htmlText.ts';
import type { Limits } from './limits.ts';
import { orDamaged } from './refusal.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** The encoding that a page names for itself in its first bytes; the old names of GB18030 are brought to it. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const name =
    /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /<\?xml[^>]{0,100}encoding=["']([\w-]+)/i.exec(head)?.[1] ?? null;
  return name !== null && /^(gb2312|gbk|x-gbk|gb_2312-80|cp936|ms936)$/i.test(name) ? 'gb18030' : name;
}

/** The text of a web page or of an .html saved from Word: blocks as lines, tables with tabs, menus and scripts left out. */
export function readHtml(bytes: Uint8Array, limits: Limits): string {
  const document: Node = orDamaged(() => parse(decodeText(bytes, declaredEncoding(bytes))));
  return htmlLines(document, limits).join('\n');
}
