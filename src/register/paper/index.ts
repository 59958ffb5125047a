import type { Paper } from './types.ts';

export type { Block, Paper } from './types.ts';

/** Writes an official document as .docx by GB/T 9704-2012; the writer is loaded when the first paper is asked for. */
export const writePaper = async (paper: Paper): Promise<Uint8Array> => (await import('./write.ts')).writePaper(paper);
