import { parentPort, workerData } from 'node:worker_threads';
import exceljs, { type Comment, type Worksheet } from 'exceljs';
import { letterOf } from './columns.ts';
import { SUMMARY_SHEET } from './headings.ts';
import type { Marking } from './marked.ts';

const OURS = '【待改】';
const MOST_SUMMED = 5_000;
const RED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF8E2DB' } } as const;
const EDGE = { style: 'thin', color: { argb: 'FFAF2E1B' } } as const;

const wordsOf = (note: string | Comment | undefined): string =>
  note === undefined ? '' : typeof note === 'string' ? note : (note.texts ?? []).map(part => part.text).join('');

/** Takes away what an earlier marking left. */
function clear(page: Worksheet): void {
  page.eachRow(row =>
    row.eachCell(cell => {
      if (!wordsOf(cell.note).startsWith(OURS)) return;
      const { fill: _, border: __, ...style } = cell.style;
      cell.style = style;
      // The model holds the comment; there is no other way to take it off.
      (cell as unknown as { _comment: undefined })._comment = undefined;
    }),
  );
}

function mark(page: Worksheet, { marks }: Marking): void {
  for (const { line, place, message } of marks) {
    const cell = page.getCell(line, place + 1);
    const before = wordsOf(cell.note);
    cell.style = { ...cell.style, fill: RED, border: { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE } };
    cell.note = {
      texts: [
        { text: before === '' ? `${OURS}${message}` : before.startsWith(OURS) ? `${before}\n${message}` : `${OURS}${message}\n${before}` },
      ],
    };
  }
}

function sum(book: exceljs.Workbook, page: Worksheet, { marks, all }: Marking): void {
  const sheet = book.addWorksheet(SUMMARY_SHEET, { views: [{ state: 'frozen', ySplit: 2 }] });
  sheet.columns = [{ width: 12 }, { width: 20 }, { width: 90 }];
  sheet.addRow([`同一份工作簿退回，已标注${all}处。改好标红的格子后，把这份工作簿再传一次；已存的行不会重复。`]);
  sheet.addRow(['单元格', '列', '问题与改法']).font = { bold: true };
  const name = page.name.replaceAll("'", "''");
  for (const { line, place, label, message } of marks.slice(0, MOST_SUMMED)) {
    const cell = `${letterOf(place)}${line}`;
    sheet.addRow([{ text: cell, hyperlink: `#'${name}'!${cell}` }, label, message]);
  }
  if (all > Math.min(marks.length, MOST_SUMMED)) sheet.addRow([`这里列出前${Math.min(marks.length, MOST_SUMMED)}处，共${all}处。`]);
}

async function marked(marking: Marking): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  if (marking.book === null) {
    const page = book.addWorksheet(marking.sheetName.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31));
    for (const { line, cells } of marking.rows)
      cells.forEach((cell, place) => {
        if (cell !== null) page.getCell(line, place + 1).value = typeof cell === 'object' ? cell.error : cell;
      });
    if (marking.rows.length > 0) page.views = [{ state: 'frozen', ySplit: marking.headingLine }];
  } else
    await book.xlsx.load(
      marking.book.buffer.slice(marking.book.byteOffset, marking.book.byteOffset + marking.book.byteLength) as ArrayBuffer,
    );
  const before = book.getWorksheet(SUMMARY_SHEET);
  if (before !== undefined) book.removeWorksheet(before.id);
  const page = book.getWorksheet(marking.sheetName) ?? book.worksheets[0]!;
  clear(page);
  mark(page, marking);
  sum(book, page, marking);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

parentPort?.postMessage(await marked(workerData as Marking));
