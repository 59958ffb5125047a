import { getResolvedPDFJS } from 'unpdf';
import type { Limits } from './limits.ts';
import { cmapsFor } from './pdfCmaps.ts';
import type { PdfPage, Piece } from './pdfPage.ts';
import { type Drawing, ruleLines } from './pdfRules.ts';
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
  getViewport(options: { scale: number }): { readonly width: number; readonly height: number; readonly transform: readonly number[] };
  getTextContent(options: { disableNormalization: boolean }): Promise<{ items: readonly (TextItem | { readonly type: string })[] }>;
  getOperatorList(): Promise<Drawing>;
  cleanup(): void;
}
interface Opened {
  readonly document: DocumentProxy;
  /** pdf.js's numbers of drawing functions. */
  readonly names: Readonly<Record<string, number>>;
}
interface DocumentProxy {
  readonly numPages: number;
  getPage(number: number): Promise<PageProxy>;
}

async function openPdf(bytes: Uint8Array, unknown: Set<string>): Promise<Opened> {
  const { getDocument, OPS } = await getResolvedPDFJS();
  try {
    // Nothing is drawn, evaluated or fetched: text alone is asked for.
    const options = {
      data: bytes,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: 0,
      // Pictures are not looked at: of a drawing only the lines of tables count.
      maxImageSize: 1,
      useWorkerFetch: false,
      BinaryDataFactory: cmapsFor(unknown),
      cMapUrl: 'predefined/',
      cMapPacked: false,
    };
    return { document: (await getDocument(options).promise) as unknown as DocumentProxy, names: OPS };
  } catch (cause) {
    throw new Unreadable(cause instanceof Error && cause.name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

/** A run of text where a reader sees it: the page turned as it is shown, y counted from its foot. */
function pieceOf(
  { str, transform, width, height }: TextItem,
  [m0 = 1, m1 = 0, m2 = 0, m3 = -1, m4 = 0, m5 = 0]: readonly number[],
  pageHeight: number,
): readonly Piece[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const [right, up] = [m0 * a + m2 * b, -(m1 * a + m3 * b)];
  // Text that runs up the page (a stamp, a side note) is not part of its lines.
  if (Math.abs(up) > Math.abs(right)) return [];
  const size = Math.hypot(c, d) || Math.hypot(a, b) || height;
  return [{ text: withoutRadicals(str), x: m0 * x + m2 * y + m4, y: pageHeight - (m1 * x + m3 * y + m5), width, size }];
}

async function readPage({ document, names }: Opened, number: number): Promise<PdfPage> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: false });
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const pieces = items.flatMap(item => ('str' in item && item.str.trim() !== '' ? pieceOf(item, transform, height) : []));
    // A page whose drawing cannot be read still has its words.
    const drawing = await page.getOperatorList().catch(() => null);
    const rules = drawing === null ? [] : ruleLines(drawing, names, transform as Parameters<typeof ruleLines>[2], height);
    page.cleanup();
    return { width, height, pieces, rules };
  } catch {
    throw new Unreadable('damaged');
  }
}

const meaningful = /[\p{Script=Han}A-Za-z]/gu;
const unreadable = /\ufffd|\p{Cc}|\p{Co}/gu;

/** The text of a .pdf with a text layer. A scan, a locked file and fonts without character codes are refused. */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<string> {
  const unknown = new Set<string>();
  const opened = await openPdf(bytes, unknown);
  const pages: PdfPage[] = [];
  let characters = 0;
  for (let number = 1; number <= opened.document.numPages && characters <= limits.characters; number++) {
    const page = await readPage(opened, number);
    pages.push(page);
    characters += page.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  }
  const all = pages.flatMap(page => page.pieces.map(piece => piece.text)).join('');
  const wrong = all.match(unreadable)?.length ?? 0;
  if (wrong * 5 > all.length) throw new Unreadable('noCharacters');
  const blank = pages.filter(page => page.pieces.reduce((sum, piece) => sum + (piece.text.match(meaningful)?.length ?? 0), 0) < 4).length;
  if (pages.length > 0 && (blank * 2 > pages.length || characters === 0))
    throw unknown.size > 0 ? new Unreadable('noCharacters') : new Unreadable('scanned', { pages: pages.length, blank });
  return pdfText(pages);
}
