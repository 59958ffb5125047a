import type { Day } from '#kernel/day.ts';

/** A run of text in a paragraph; `source` marks where a figure comes from and is printed small, in brackets. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly source?: boolean;
  /** The id of what the words are about, for screens that lead there; not printed. */
  readonly of?: string;
}

/** A heading by the four steps of official documents: 1 一、 2 （一） 3 1. 4 （1）. The text holds its own number. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
}

/** A three-line table. Widths are shares of the type area; numbers stand right, text left. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly share: number; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** The id of what each row is about, for screens that lead there; not printed. */
  readonly of?: readonly (string | null)[];
  /** What stands under the table: source, day, meaning of the marks. */
  readonly note?: string;
}

/**
 * A chart that Word and WPS can open and edit: columns, lines, bars or stacked bars over the same categories. A missing value is null, never
 * zero. A series without a colour (six hex digits) has the one of its place.
 */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly shape: 'column' | 'line' | 'bar' | 'stacked';
  readonly caption: string;
  /** Empty where the values have no unit. */
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[]; readonly colour?: string }[];
  readonly note?: string;
}

export interface PageBreakBlock {
  readonly kind: 'pageBreak';
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock | ChartBlock | PageBreakBlock;

/** An official document (公文) as GB/T 9704-2012 lays it out. */
export interface Paper {
  readonly title: string;
  /** `玉泉政发〔2026〕8号` */
  readonly number?: string;
  readonly addressee?: string;
  readonly blocks: readonly Block[];
  readonly attachments?: readonly string[];
  readonly signer: string;
  /** The day of the document, printed `2028年1月10日`. */
  readonly date: Day;
  /** Printed at the head of every page of a document made from invented data. */
  readonly isExample?: boolean;
  /** Without the free lines about title and signature, for what must stay on one sheet. */
  readonly isDense?: boolean;
  /** The last line: data as of which day, printed on which day. */
  readonly colophon?: string;
}
