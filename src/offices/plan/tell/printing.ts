import { type Paper, printPaper, type Told, writePaper } from '#register/index.ts';
import { annexOf } from './annex.ts';
import type { SnapshotContent } from './content.ts';
import { briefOf } from './report/brief.ts';
import { reportOf, titleOf } from './report/compose.ts';
import { dutyTableOf } from './report/dutyTable.ts';
import type { ReportText } from './report/text.ts';
import type { PrintForm } from './reportPrint.ts';

/** What is to be printed. Plain data. */
export interface PrintOrder {
  readonly content: SnapshotContent;
  /** The hash of the snapshot's file. */
  readonly hash: string;
  readonly text: ReportText;
  readonly form: PrintForm;
  readonly printedOn: string;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PDF = 'application/pdf';

/** How each form is called as a file and what it is. */
export const fileKinds: Readonly<Record<PrintForm, { readonly suffix: string; readonly mediaType: string }>> = {
  docx: { suffix: '.docx', mediaType: WORD },
  pdf: { suffix: '.pdf', mediaType: PDF },
  xlsx: { suffix: '（附表）.xlsx', mediaType: EXCEL },
  brief: { suffix: '（一页纸）.docx', mediaType: WORD },
  briefPdf: { suffix: '（一页纸）.pdf', mediaType: PDF },
  duties: { suffix: '（责任分工表）.docx', mediaType: WORD },
};

// Windows forbids these characters in the name of a file.
const FORBIDDEN = /[<>:"/\\|?*]/g;

/** The name under which a print is saved. */
export const fileNameOf = (content: SnapshotContent, text: ReportText, form: PrintForm): string =>
  `${(text.title ?? titleOf(content)).replace(FORBIDDEN, ' ')}${fileKinds[form].suffix}`;

const written = async (paper: Paper, told: Told): Promise<Uint8Array> => {
  told(1, 2);
  const bytes = await writePaper(paper);
  told(2, 2);
  return bytes;
};

/** Prints one form of a snapshot's report. The same order gives the same bytes; another print day changes only its line. */
export function print({ content, hash, text, form, printedOn }: PrintOrder, told: Told = () => undefined): Promise<Uint8Array> {
  switch (form) {
    case 'docx':
      return written(reportOf(content, text, printedOn), told);
    case 'pdf':
      return printPaper(reportOf(content, text, printedOn), told);
    case 'xlsx':
      return annexOf(content, hash, told);
    case 'brief':
      return written(briefOf(content, text, printedOn), told);
    case 'briefPdf':
      return printPaper(briefOf(content, text, printedOn), told);
    case 'duties':
      return written(dutyTableOf(content, text, printedOn), told);
  }
}
