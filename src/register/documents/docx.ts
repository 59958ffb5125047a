import { docxLines } from './docxBody.ts';
import { readNumbering } from './docxNumbering.ts';
import { readStyles } from './docxStyles.ts';
import { walkXml } from './docxXml.ts';
import type { Limits } from './limits.ts';
import { type Refusal, Unreadable } from './refusal.ts';
import { unpack } from './unpack.ts';

const others: readonly (readonly [RegExp, Refusal['values']])[] = [
  [/^xl\//, { kind: '表格（.xlsx）', kindEnglish: 'a workbook (.xlsx)' }],
  [/^ppt\//, { kind: '演示文稿（.pptx）', kindEnglish: 'a presentation (.pptx)' }],
  [/^OFD\.xml$/i, { kind: '版式文件（.ofd）', kindEnglish: 'an OFD page file (.ofd)' }],
  [/^content\.xml$/, { kind: 'OpenDocument 文件（.odt）', kindEnglish: 'an OpenDocument file (.odt)' }],
  [/^META-INF\/container\.xml$/, { kind: '电子书（.epub）', kindEnglish: 'an e-book (.epub)' }],
];

/** The part that a relationships part calls by `type`, as a path from the root of the package. */
function related(part: Uint8Array | undefined, type: RegExp, limits: Limits): string | null {
  let target: string | null = null;
  if (part === undefined) return target;
  const open = (tag: { name: string; get: (name: string) => string | null }) => {
    if (tag.name === 'Relationship' && type.test(tag.get('Type') ?? '') && tag.get('TargetMode') !== 'External')
      target ??= tag.get('Target');
  };
  walkXml(part, { open, close: () => {}, text: () => {} }, limits);
  return (target as string | null)?.replace(/^\//, '') ?? null;
}

/** The text of a .docx: paragraphs with their automatic numbers, tables with tabs, text boxes; deletions and contents left out. */
export function readDocx(bytes: Uint8Array, limits: Limits): string {
  const isWanted = (name: string) => /^(_rels\/\.rels|word\/[\w-]+\.xml)$/.test(name);
  const { names, parts } = unpack(bytes, isWanted, limits);
  const main = related(parts.get('_rels/.rels'), /\/officeDocument$/, limits) ?? 'word/document.xml';
  const body = parts.get(main) ?? parts.get('word/document.xml');
  if (body === undefined) {
    const other = others.find(([pattern]) => names.some(name => pattern.test(name)));
    throw new Unreadable(
      ...(other === undefined
        ? (['otherKind', { kind: '压缩包', kindEnglish: 'an archive' }] as const)
        : (['otherKind', other[1]] as const)),
    );
  }
  const numbering = readNumbering(parts.get('word/numbering.xml'), limits);
  const styles = readStyles(parts.get('word/styles.xml'), limits);
  return docxLines(body, numbering, styles, limits).join('\n');
}
