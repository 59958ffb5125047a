import type { Told } from './pdf/print.ts';
import type { Paper } from './types.ts';

export { dayInWords } from './dayInWords.ts';
export type { Told } from './pdf/print.ts';
export type { Block, Paper, ParagraphBlock, Run } from './types.ts';

/** Writes an official document as .docx by GB/T 9704-2012; the writer is loaded when the first paper is asked for. */
export const writePaper = async (paper: Paper): Promise<Uint8Array> => (await import('./write.ts')).writePaper(paper);

/** The same document as PDF; `told` hears how many of its blocks are on paper. */
export const printPaper = async (paper: Paper, told?: Told): Promise<Uint8Array> =>
  (await import('./pdf/print.ts')).printPaper(paper, told);
