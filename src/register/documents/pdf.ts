import { getResolvedPDFJS } from 'unpdf';
import type { Limits } from './limits.ts';
import type { PdfPage } from './pdfPage.ts';
import { pdfText } from './pdfText.ts';
import { withoutRadicals } from './radicals.ts';
import { Unreadable } from './refusal.ts';

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}
interface PageProxy {
  readonly view: readonly number[];
  getTextContent(options: { disableNormalization: boolean }): Promise<{ items: readonly (TextItem | { readonly type: string })[] }>;
  cleanup(): void;
}
interface DocumentProxy {
  readonly numPages: number;
  getPage(number: number): Promise<PageProxy>;
}

async function openPdf(bytes: Uint8Array): Promise<DocumentProxy> {
  const { getDocument } = await getResolvedPDFJS();
  try {
    // Nothing is drawn, evaluated or fetched: text alone is asked for.
    const options = {
      data: bytes,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: 0,
      stopAtErrors: false,
    };
    return (await getDocument(options).promise) as unknown as DocumentProxy;
  } catch (cause) {
    throw new Unreadable(cause instanceof Error && cause.name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

async function readPage(document: DocumentProxy, number: number): Promise<PdfPage> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: false });
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const pieces = items.flatMap(item => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
      const size = Math.hypot(c, d) || Math.hypot(a, b) || item.height;
      // Text that runs up the page (a stamp, a side note) is not part of its lines.
      return Math.abs(b) > Math.abs(a) ? [] : [{ text: withoutRadicals(item.str), x: x - left, y: y - bottom, width: item.width, size }];
    });
    page.cleanup();
    return { width: right - left, height: top - bottom, pieces };
  } catch {
    throw new Unreadable('damaged');
  }
}

const meaningful = /[\p{Script=Han}A-Za-z]/gu;
const unreadable = /\ufffd|\p{Cc}|\p{Co}/gu;

/** The text of a .pdf with a text layer. A scan, a locked file and fonts without character codes are refused. */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<string> {
  const document = await openPdf(bytes);
  const pages: PdfPage[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages && characters <= limits.characters; number++) {
    const page = await readPage(document, number);
    pages.push(page);
    characters += page.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  }
  const all = pages.flatMap(page => page.pieces.map(piece => piece.text)).join('');
  const wrong = all.match(unreadable)?.length ?? 0;
  if (wrong * 5 > all.length) throw new Unreadable('noCharacters');
  const blank = pages.filter(page => page.pieces.reduce((sum, piece) => sum + (piece.text.match(meaningful)?.length ?? 0), 0) < 10).length;
  if (pages.length > 0 && (blank * 2 > pages.length || characters === 0)) throw new Unreadable('scanned', { pages: pages.length, blank });
  return pdfText(pages);
}
