import exceljs from 'exceljs';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { Told } from '#register/index.ts';

type Cell = string | number | null;

export interface Sheet {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A workbook of several tables; `day` is the only time it bears. */
export interface Book {
  readonly title: string;
  readonly author: string;
  readonly day: string;
  readonly sheets: readonly Sheet[];
}

/** Every entry of the package bears this time, so that the same book gives the same bytes. */
const FIXED = new Date(Date.UTC(2000, 0, 1, 12));

/** A Chinese character counts for two. */
const widthOf = (cells: readonly Cell[]): number =>
  Math.min(
    48,
    Math.max(8, ...cells.slice(0, 300).map(cell => [...String(cell ?? '')].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 2))),
  );

function draw(book: exceljs.Workbook, sheet: Sheet): void {
  const page = book.addWorksheet(sheet.title, {
    views: [{ state: 'frozen', xSplit: Math.min(2, sheet.headings.length - 1), ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
  });
  page.columns = sheet.headings.map((header, place) => ({
    header,
    width: widthOf([header, ...sheet.rows.map(row => row[place] ?? null)]),
  }));
  page.getRow(1).font = { bold: true };
  page.getRow(1).alignment = { wrapText: true, vertical: 'middle' };
  // Strings are kept as strings, so a cell that begins with = is text and never a formula.
  for (const row of sheet.rows) page.addRow([...row]).alignment = { wrapText: true, vertical: 'top' };
  if (sheet.rows.length > 0) page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.headings.length } };
}

/** Writes a workbook; `told` hears how many of its sheets are drawn. */
export async function packBook(book: Book, told: Told = () => undefined): Promise<Uint8Array> {
  const made = new exceljs.Workbook();
  const at = new Date(`${book.day}T00:00:00Z`);
  Object.assign(made, { title: book.title, creator: book.author, lastModifiedBy: book.author, created: at, modified: at });
  book.sheets.forEach((sheet, i) => {
    draw(made, sheet);
    told(i + 1, book.sheets.length + 1);
  });
  const entries = unzipSync(new Uint8Array(await made.xlsx.writeBuffer()));
  const packed: Zippable = {};
  for (const name of Object.keys(entries).sort()) packed[name] = [entries[name] as Uint8Array, { mtime: FIXED, level: 6 }];
  told(book.sheets.length + 1, book.sheets.length + 1);
  return zipSync(packed);
}
