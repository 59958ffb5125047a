import { decodeText } from './decode.ts';

/** What a file is by its first bytes. `office` is the OLE container of .doc, .wps, .xls and of encrypted .docx files. */
export type Container = 'pdf' | 'zip' | 'office' | 'rtf' | 'picture' | 'mhtml' | 'html' | 'text';

const starts = (bytes: Uint8Array, ...signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
const latin = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

const isPicture = (bytes: Uint8Array) =>
  starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  starts(bytes, 0xff, 0xd8, 0xff) ||
  starts(bytes, 0x47, 0x49, 0x46, 0x38) ||
  starts(bytes, 0x49, 0x49, 0x2a, 0x00) ||
  starts(bytes, 0x4d, 0x4d, 0x00, 0x2a) ||
  (starts(bytes, 0x42, 0x4d) && bytes[6] === 0 && bytes[7] === 0);

const htmlStart =
  /^\s*(<\?xml[^>]{0,200}\?>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype html|html|head|body|meta|title|style|script|link|div|p|table|h[1-6]|span|section|article|main|ul|ol|center|font|b|strong)\b[^>]*>/i;

/** The first characters, whatever the encoding; '' where the bytes are not text. */
function firstCharacters(bytes: Uint8Array): string {
  try {
    return decodeText(bytes.subarray(0, 4096 - (4096 % 2)));
  } catch {
    return '';
  }
}

/** Says what a file is by its content; its name and its declared type are never asked. */
export function sniff(bytes: Uint8Array): Container {
  if (latin(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'office';
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf';
  if (isPicture(bytes)) return 'picture';
  if (
    /^(mime-version|from|content-type|date|subject):.{0,200}/i.test(latin(bytes, 0, 300)) &&
    /multipart\/related/i.test(latin(bytes, 0, 2048))
  )
    return 'mhtml';
  return htmlStart.test(firstCharacters(bytes)) ? 'html' : 'text';
}
