import { dayInWords } from '../dayInWords.ts';
import { denseFoot } from '../denseFoot.ts';
import type { Block, Paper } from '../types.ts';
import { Canvas } from './canvas.ts';
import { drawChart } from './chart.ts';
import { Flow, type Outline } from './flow.ts';
import { look } from './ink.ts';
import { drawTable } from './table.ts';

/** Called after every block with how many of how many are on paper. */
export type Told = (done: number, of: number) => void;

function draw(flow: Flow, block: Block, open: (Outline | undefined)[]): void {
  switch (block.kind) {
    case 'heading': {
      open[block.level] = flow.heading(
        block,
        open.slice(0, block.level).findLast(entry => entry !== undefined),
      );
      open.length = block.level + 1;
      return;
    }
    case 'paragraph':
      flow.paragraph(block);
      return;
    case 'pageBreak':
      flow.turn();
      return;
    case 'table':
      drawTable(flow, block);
      return;
    case 'chart':
      drawChart(flow, block);
      return;
  }
}

function attachments(flow: Flow, names: readonly string[]): void {
  if (names.length === 0) return;
  flow.blank();
  const lines = names.length === 1 ? names : names.map((name, i) => `${i + 1}. ${name}`);
  lines.forEach((line, i) => {
    flow.flush(i === 0 ? `　　附件：${line}` : `　　　　　${line}`);
  });
}

/** Signature, day and colophon, in one small line where the paper is dense. */
function sign(flow: Flow, paper: Paper): void {
  if (paper.isDense === true) {
    flow.flush(denseFoot(paper), look.note);
    return;
  }
  flow.blank();
  flow.right(paper.signer, 2);
  flow.right(dayInWords(paper.date), 4);
  if (paper.colophon === undefined) return;
  flow.blank();
  flow.flush(paper.colophon, look.note);
}

/**
 * Prints an official document as PDF by GB/T 9704-2012: the same blocks, order and figures as `writePaper`, tables and charts as lines and areas,
 * only the characters used of each font, bookmarks from the headings. The same paper gives the same bytes.
 */
export async function printPaper(paper: Paper, told: Told = () => undefined): Promise<Uint8Array> {
  const at = new Date(`${paper.date}T00:00:00Z`);
  const canvas = await Canvas.open({ title: paper.title, author: paper.signer, at, isExample: paper.isExample === true });
  const flow = new Flow(canvas);
  const isDense = paper.isDense === true;
  flow.make(1);
  if (paper.number !== undefined) flow.right(paper.number, 1);
  flow.title(paper.title, isDense);
  if (paper.addressee !== undefined) flow.flush(`${paper.addressee}：`);
  const open: (Outline | undefined)[] = [];
  paper.blocks.forEach((block, i) => {
    draw(flow, block, open);
    told(i + 1, paper.blocks.length);
  });
  attachments(flow, paper.attachments ?? []);
  sign(flow, paper);
  return canvas.close();
}
