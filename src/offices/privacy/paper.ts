import { organisationsOf } from '#offices/roster/index.ts';
import { type Block, type Desk, type Paper, type ReadingDesk, type Sheet, writeBook, writePaper } from '#register/index.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A paragraph of plain words. */
export const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

/** How the bureau signs, as of today. */
export async function signed(desk: ReadingDesk) {
  const bureau = (await organisationsOf(desk)).find(one => one.kind === 'bureau');
  // Invented counties have division codes that begin with 99.
  return { signer: bureau?.name ?? '', date: desk.today, isExample: desk.store.county.startsWith('99') };
}

/** Writes a paper into the county's files, under the key of the person whose it is; gives its hash. */
export const keptPaper = async (desk: Desk, name: string, paper: Paper, person?: string): Promise<string> =>
  (
    await desk.store.keepFile(await writePaper(paper), {
      name: `${name}.docx`,
      mediaType: DOCX,
      ...(person === undefined ? {} : { person }),
    })
  ).hash;

/** The same of a workbook, a sheet for each table. */
export const keptBook = async (desk: Desk, name: string, sheets: readonly Sheet[], person?: string): Promise<string> =>
  (
    await desk.store.keepFile(await writeBook(sheets), {
      name: `${name}.xlsx`,
      mediaType: XLSX,
      ...(person === undefined ? {} : { person }),
    })
  ).hash;
