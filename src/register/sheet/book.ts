import type { Sheet } from '../verb.ts';
import { withoutFormula } from './write.ts';

/** A name that a sheet may have and that none before it has. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 26) || '表';
  let name = plain;
  for (let again = 2; taken.has(name); again++) name = `${plain} ${again}`;
  taken.add(name);
  return name;
}

/** Tables as a workbook, a sheet each: headings in bold and frozen, text never a formula. */
export async function writeBook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const taken = new Set<string>();
  for (const sheet of sheets) {
    const page = book.addWorksheet(sheetName(sheet.title, taken), { views: [{ state: 'frozen', ySplit: 1 }] });
    page.columns = sheet.headings.map(header => ({ header, width: Math.max(10, Math.min(40, header.length * 2 + 2)) }));
    page.getRow(1).font = { bold: true };
    for (const row of sheet.rows) page.addRow(row.map(cell => (typeof cell === 'string' ? withoutFormula(cell) : cell)));
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
