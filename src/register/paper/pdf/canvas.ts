import PDFDocument from 'pdfkit';
import { type Face, fontOf, type Look, look, sheet } from './ink.ts';
import { type Line, linesOf, type Measure, type Piece, piecesOf, widthOf } from './lines.ts';

/** What a PDF says of itself. */
export interface Imprint {
  readonly title: string;
  readonly author: string;
  /** The time it bears, so that the same paper gives the same bytes. */
  readonly at: Date;
  readonly isExample: boolean;
}

export type Align = 'left' | 'right' | 'centre' | 'both';

/** Sheets of paper with a pen: text by its baseline, rules and areas, all in points from the upper left corner. */
export class Canvas {
  readonly pen: PDFKit.PDFDocument;
  readonly measure: Measure;
  readonly #isExample: boolean;
  readonly #bytes: Promise<Uint8Array>;
  #pages = 0;
  #face: Face | null = null;

  private constructor(fonts: Readonly<Record<Face, Buffer>>, imprint: Imprint) {
    this.#isExample = imprint.isExample;
    this.pen = new PDFDocument({
      size: [sheet.width, sheet.height],
      margin: 0,
      autoFirstPage: false,
      lang: 'zh-CN',
      displayTitle: true,
      info: { Title: imprint.title, Author: imprint.author, CreationDate: imprint.at, ModDate: imprint.at },
    });
    this.#bytes = collected(this.pen);
    for (const face of ['regular', 'bold'] as const) this.pen.registerFont(face, fonts[face]);
    this.measure = measuring(this);
  }

  static async open(imprint: Imprint): Promise<Canvas> {
    return new Canvas({ regular: await fontOf('regular'), bold: await fontOf('bold') }, imprint);
  }

  /** Takes up a face and size. */
  face(of: Look): void {
    if (this.#face !== of.face) this.pen.font(of.face);
    this.#face = of.face;
    this.pen.fontSize(of.size);
  }

  /** A new sheet with its page number outside at the foot, and 示例 at the head of an example. */
  turn(): void {
    this.pen.addPage();
    this.#pages += 1;
    const number = `— ${this.#pages} —`;
    const isOdd = this.#pages % 2 === 1;
    const width = this.measure(number, look.foot);
    const x = isOdd ? sheet.left + sheet.area - look.foot.size - width : sheet.left + look.foot.size;
    this.say(number, look.foot, x, sheet.bottom + 28);
    if (this.#isExample) this.say('示例', look.mark, sheet.left + sheet.area - 21, sheet.top - 40);
  }

  /** Writes a text that is known to fit, from x on, upon the baseline y. */
  say(text: string, of: Look, x: number, y: number, spacing: number = of.spacing): void {
    this.face(of);
    this.pen.fillColor(`#${of.colour}`).text(text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
  }

  /** Writes one line; `both` stretches it to the width. Neighbours that look alike are written at once. */
  line(line: Line, x: number, y: number, width: number, align: Align): void {
    const free = width - widthOf(line);
    const letters = line.reduce((sum, piece) => sum + [...piece.text].length, 0);
    const stretch = align === 'both' && letters > 1 ? Math.max(-1, free / (letters - 1)) : 0;
    let at = x + (align === 'right' ? free : align === 'centre' ? free / 2 : 0);
    for (const { text, look: of, width: wide } of joined(line)) {
      this.say(text, of, at, y, of.spacing + stretch);
      at += wide + stretch * [...text].length;
    }
  }

  /** The lines that a text takes in a width. */
  broken(text: string, of: Look, width: number): readonly Line[] {
    return text.split('\n').flatMap(part => linesOf(piecesOf(part, of, this.measure), width, 0, this.measure));
  }

  rule(x: number, y: number, width: number, weight: number, colour = '000000'): void {
    this.pen
      .lineWidth(weight)
      .strokeColor(`#${colour}`)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  }

  /** Closes the document and gives its bytes. */
  close(): Promise<Uint8Array> {
    this.pen.end();
    return this.#bytes;
  }
}

function joined(line: Line): readonly Piece[] {
  const parts: Piece[] = [];
  for (const piece of line) {
    const last = parts.at(-1);
    if (last?.look === piece.look) parts[parts.length - 1] = { ...last, text: last.text + piece.text, width: last.width + piece.width };
    else parts.push(piece);
  }
  return parts;
}

/** Widths by character, each measured once: Chinese type has no pairs to be drawn together. */
function measuring(canvas: Canvas): Measure {
  const known = new Map<string, number>();
  const em = (letter: string, of: Look): number => {
    const key = of.face + letter;
    const before = known.get(key);
    if (before !== undefined) return before;
    canvas.face({ ...of, size: 100 });
    const width = canvas.pen.widthOfString(letter) / 100;
    known.set(key, width);
    return width;
  };
  return (text, of) => [...text].reduce((sum, letter) => sum + em(letter, of) * of.size + of.spacing, 0);
}

function collected(pen: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pen.on('data', (part: Uint8Array) => parts.push(part));
    pen.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    pen.on('error', reject);
  });
}
