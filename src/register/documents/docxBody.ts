import type { Numbering } from './docxNumbering.ts';
import type { Styles } from './docxStyles.ts';
import { type Tag, walkXml } from './docxXml.ts';
import type { Limits } from './limits.ts';
import { type Cell, tableText } from './tableText.ts';

interface Paragraph {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
  /** Text boxes anchored here come after the paragraph. */
  readonly after: string[];
}
interface Table {
  readonly rows: Cell[][];
  row: Cell[];
  span: number;
}

/** What is in the file but not in the text: deletions, former properties, second renderings of one drawing, ruby. */
const unseen = /^(del|moveFrom|Fallback|rt|instrText|delText|sectPr|\w*PrChange)$/;
const isOn = (tag: Tag) => !/^(0|false|off)$/.test(tag.get('val') ?? '');

/** Reads word/document.xml from its first to its last element and keeps the lines of text. */
class Body {
  readonly #numbering: Numbering;
  readonly #styles: Styles;
  /** Where finished lines go: the document, the cell of a table, a text box. The innermost is last. */
  readonly #targets: string[][] = [[]];
  readonly #tables: Table[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #blocks: number[] = [];
  #depth = 0;
  #skipFrom: number | null = null;
  #runs = 0;
  #isHidden = false;
  #isInProperties = false;
  #isText = false;

  constructor(numbering: Numbering, styles: Styles) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  get lines(): readonly string[] {
    return this.#targets[0] as string[];
  }

  open(tag: Tag): void {
    this.#depth++;
    if (this.#skipFrom !== null) return;
    if (unseen.test(tag.name)) this.#skipFrom = this.#depth;
    else if (tag.name === 'sdt') this.#blocks.push(this.#depth);
    else if (tag.name === 'docPartGallery' && /contents|目录/i.test(tag.get('val') ?? '')) this.#skipFrom = this.#blocks.at(-1) ?? null;
    else if (tag.name === 'p') this.#paragraphs.push({ text: '', style: null, list: null, level: null, after: [] });
    else if (tag.name === 'tbl') this.#tables.push({ rows: [], row: [], span: 1 });
    else if (tag.name === 'tc' || tag.name === 'txbxContent') this.#targets.push([]);
    else if (tag.name === 'tr') this.#openRow();
    else if (tag.name === 'gridSpan' || tag.name === 'gridBefore') this.#widen(tag);
    else this.#openInside(tag);
  }

  #openRow(): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) table.row = [];
  }

  #widen(tag: Tag): void {
    const table = this.#tables.at(-1);
    const cells = Math.min(Math.max(Number(tag.get('val')) || 0, 0), 63);
    if (table === undefined) return;
    if (tag.name === 'gridSpan') table.span = Math.max(cells, 1);
    else table.row.push(...Array.from({ length: cells }, () => []));
  }

  #openInside(tag: Tag): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (tag.name === 'pStyle') paragraph.style = tag.get('val');
    else if (tag.name === 'numId') paragraph.list = tag.get('val');
    else if (tag.name === 'ilvl') paragraph.level = Number(tag.get('val')) || 0;
    else if (tag.name === 'r') {
      this.#runs++;
      this.#isHidden = false;
    } else if (tag.name === 'rPr') this.#isInProperties = true;
    else if (tag.name === 'vanish' && this.#runs > 0) this.#isHidden = isOn(tag);
    else if (tag.name === 't') this.#isText = true;
    else if (this.#runs > 0 && !this.#isInProperties && !this.#isHidden) paragraph.text += this.#sign(tag);
  }

  #sign(tag: Tag): string {
    if (tag.name === 'tab' || tag.name === 'ptab') return '\t';
    if (tag.name === 'cr') return '\n';
    if (tag.name === 'br') return /^(page|column)$/.test(tag.get('type') ?? '') ? '' : '\n';
    return tag.name === 'noBreakHyphen' ? '-' : '';
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#isText && this.#skipFrom === null && !this.#isHidden && paragraph !== undefined) paragraph.text += text;
  }

  close(name: string): void {
    const depth = this.#depth--;
    if (name === 'sdt' && this.#blocks.at(-1) === depth) this.#blocks.pop();
    if (this.#skipFrom !== null) {
      if (depth === this.#skipFrom) this.#skipFrom = null;
      return;
    }
    if (name === 'p') this.#closeParagraph();
    else if (name === 'tc') this.#closeCell();
    else if (name === 'tr') this.#closeRow();
    else if (name === 'tbl') this.#closeTable();
    else if (name === 'txbxContent') this.#closeBox();
    else if (name === 'r') this.#runs = Math.max(0, this.#runs - 1);
    else if (name === 'rPr') this.#isInProperties = false;
    else if (name === 't') this.#isText = false;
  }

  #emit(lines: readonly string[]): void {
    const target = this.#targets.at(-1) as string[];
    for (const line of lines) if (line.trim() !== '') target.push(line.trimEnd());
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const label = this.#label(paragraph);
    if (!this.#styles.isContents(paragraph.style)) {
      const text = paragraph.text.trim() === '' ? '' : label === '' ? paragraph.text : `${label}${paragraph.text.trimStart()}`;
      this.#emit(text.split('\n'));
    }
    this.#emit(paragraph.after);
  }

  #label({ style, list, level }: Paragraph): string {
    const styled = this.#styles.listOf(style);
    const chosen = list ?? styled?.list ?? null;
    if (chosen === null || chosen === '0') return '';
    const byStyle = style === null ? null : this.#numbering.levelOfStyle(chosen, style);
    return this.#numbering.next({ list: chosen, level: level ?? byStyle ?? styled?.level ?? 0 });
  }

  #closeCell(): void {
    const cell = this.#targets.length > 1 ? (this.#targets.pop() as string[]) : [];
    const table = this.#tables.at(-1);
    if (table === undefined) {
      this.#emit(cell);
      return;
    }
    table.row.push(cell, ...Array.from({ length: table.span - 1 }, () => []));
    table.span = 1;
  }

  #closeRow(): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) table.rows.push(table.row);
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (table !== undefined) this.#emit(tableText(table.rows));
  }

  #closeBox(): void {
    const lines = this.#targets.length > 1 ? (this.#targets.pop() as string[]) : [];
    const host = this.#paragraphs.at(-1);
    if (host === undefined) this.#emit(lines);
    else host.after.push(...lines);
  }
}

/** The lines of a Word document: one a paragraph with its automatic number, one a row of a table. */
export function docxLines(part: Uint8Array, numbering: Numbering, styles: Styles, limits: Limits): readonly string[] {
  const body = new Body(numbering, styles);
  walkXml(part, { open: tag => body.open(tag), close: name => body.close(name), text: text => body.text(text) }, limits);
  return body.lines;
}
