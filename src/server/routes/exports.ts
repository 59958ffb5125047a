import { look, type Sheet } from '#register/index.ts';
import { type Answer, answerOf, refusal } from '../answers.ts';
import { jsonOf } from '../input.ts';
import { says } from '../says.ts';
import type { HeldVisit, Route } from '../visit.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How wide a column must be for its longest cell: a Chinese character counts for two. */
const widthOf = (cells: readonly (string | number | null)[]) =>
  Math.min(
    60,
    Math.max(8, ...cells.slice(0, 500).map(cell => [...String(cell ?? '')].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 2))),
  );

/** A table as the bytes of a workbook. Strings are stored as strings, so a cell that begins with = is text and never a formula. */
async function workbookOf(sheet: Sheet): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const page = book.addWorksheet(sheet.title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = sheet.headings.map((header, place) => ({
    header,
    width: widthOf([header, ...sheet.rows.map(row => row[place] ?? null)]),
  }));
  page.getRow(1).font = { bold: true };
  for (const row of sheet.rows) page.addRow([...row]).alignment = { wrapText: true, vertical: 'top' };
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function exported({ house, request, reply, county, holder }: HeldVisit): Promise<Answer> {
  const name = (request.params as { readonly file: string }).file.replace(/\.xlsx$/, '');
  const view = house.offices.flatMap(office => office.views).find(one => one.name === name);
  if (view === undefined) return refusal(404, says.noSuchView({ name: name.slice(0, 80) }));
  if (view.sheet === undefined) return refusal(422, says.notATable({ name: view.label }));
  const input = jsonOf((request.query as { readonly input?: string }).input);
  if (!input.ok) return refusal(400, ...input.problems);
  const found = await look(house.store, county, holder.actor, view, { ...input.value, ...view.wholeInput });
  if (!found.ok) return answerOf(found);
  const drawn = view.sheet(found.value);
  if (!drawn.ok) return answerOf(drawn);
  const sheet = drawn.value;
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${sheet.title}.xlsx`)}`);
  reply.header('cache-control', 'no-store');
  await reply.type(WORKBOOK).send(await workbookOf(sheet));
  return 'raw';
}

/** Views that declare a `sheet`, as workbooks. */
export const exportRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/exports/:file', demands: 'signedIn', rate: 'upload', csrf: false, handle: exported },
];
