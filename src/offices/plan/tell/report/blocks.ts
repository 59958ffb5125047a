import type { Block, ParagraphBlock, Run } from '#register/index.ts';
import type { PromiseThen } from '../content.ts';
import { inChinese, sourceOf } from './words.ts';

export const paragraph = (...runs: readonly (Run | string)[]): ParagraphBlock => ({
  kind: 'paragraph',
  runs: runs.map(run => (typeof run === 'string' ? { text: run } : run)),
});

export const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({ kind: 'heading', level, text });

/** Where the figures of a promise come from, printed small after them. */
export const source = (row: PromiseThen): Run => ({ text: sourceOf(row), source: true, of: row.id });

/** What its writer typed: each line a paragraph. */
export const typed = (words: string | null): readonly Block[] =>
  (words ?? '')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => paragraph(line.trim()));

/** A part of a report before it has its number. */
export interface Part {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Parts under headings 一、 二、 …; a part without a word is left out. */
export const numbered = (parts: readonly Part[]): readonly Block[] =>
  parts.filter(part => part.blocks.length > 0).flatMap((part, i) => [heading(1, `${inChinese(i + 1)}、${part.title}`), ...part.blocks]);

/** The same under headings （一） （二） …. */
export const lettered = (parts: readonly Part[]): readonly Block[] =>
  parts.filter(part => part.blocks.length > 0).flatMap((part, i) => [heading(2, `（${inChinese(i + 1)}）${part.title}`), ...part.blocks]);

/** Gives 表 and 图 their numbers in the order of the text. */
export function captioned(blocks: readonly Block[]): readonly Block[] {
  let [tables, charts] = [0, 0];
  return blocks.map(block => {
    if (block.kind === 'table') return { ...block, caption: `表${++tables}　${block.caption}` };
    return block.kind === 'chart' ? { ...block, caption: `图${++charts}　${block.caption}` } : block;
  });
}
