import { decodeText } from './decode.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import type { Limits } from './limits.ts';
import { readPdf } from './pdf.ts';
import { type Answer, Unreadable } from './refusal.ts';
import { sniff } from './sniff.ts';

/** An OLE container names its streams in UTF-16; an encrypted .docx, an old .doc or .wps and an old .xls differ by these names. */
function refuseOffice(bytes: Uint8Array): never {
  const has = (name: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw new Unreadable('encrypted');
  if (has('WordDocument') || has('WpsCustomData')) throw new Unreadable('oldWord');
  if (has('Workbook')) throw new Unreadable('otherKind', { kind: '旧版表格（.xls、.et）', kindEnglish: 'an old workbook (.xls, .et)' });
  if (has('PowerPoint Document'))
    throw new Unreadable('otherKind', { kind: '旧版演示文稿（.ppt、.dps）', kindEnglish: 'an old presentation (.ppt, .dps)' });
  throw new Unreadable('oldWord');
}

async function textOf(bytes: Uint8Array, limits: Limits): Promise<{ text: string; kind: string }> {
  const container = sniff(bytes);
  if (container === 'pdf') return { kind: 'pdf', text: await readPdf(bytes, limits) };
  if (container === 'zip') return { kind: 'docx', text: readDocx(bytes, limits) };
  if (container === 'html') return { kind: 'html', text: readHtml(bytes, limits) };
  if (container === 'office') return refuseOffice(bytes);
  if (container === 'picture') throw new Unreadable('picture');
  if (container === 'rtf') throw new Unreadable('otherKind', { kind: '写字板文件（.rtf）', kindEnglish: 'a rich text file (.rtf)' });
  if (container === 'mhtml') throw new Unreadable('otherKind', { kind: '单个文件网页（.mht）', kindEnglish: 'a web archive (.mht)' });
  return { kind: 'txt', text: decodeText(bytes) };
}

/** Reads one file in this thread; every refusal is an answer, and only a mistake of ours is thrown. */
export async function extract(bytes: Uint8Array, limits: Limits): Promise<Answer> {
  try {
    const { text, kind } = await textOf(bytes, limits);
    if (text.length > limits.characters) return { refusal: { name: 'tooComplex' } };
    return text.trim() === '' ? { refusal: { name: 'empty' } } : { text, kind };
  } catch (cause) {
    if (cause instanceof Unreadable) return { refusal: cause.refusal };
    throw cause;
  }
}
