import { type ReadingDesk, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { noText, type ReportText } from './report/text.ts';
import { type Report, report } from './report.ts';

/** What was written for a snapshot's report, with the version of its row; version 0 where nothing was written yet. */
export interface Written {
  readonly row: StoredRow<Report> | null;
  readonly version: number;
  readonly text: ReportText;
}

/** The writer's part of a snapshot's report as it stands. */
export async function writtenFor(desk: ReadingDesk, snapshot: string): Promise<Written> {
  const [row] = await rows(desk, report, { where: { snapshot } });
  if (row === undefined) return { row: null, version: 0, text: noText };
  const { title, number, addressee, signer, datedOn, opening, problems, suggestions, remarks } = row;
  return { row, version: row.version, text: { title, number, addressee, signer, datedOn, opening, problems, suggestions, remarks } };
}
