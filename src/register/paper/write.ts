import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { blank, captionOf, flush, headingOf, noteOf, pageBreak, paragraphOf, right, run, titleOf } from './body.ts';
import { dayInWords } from './dayInWords.ts';
import { font, grid, page, size } from './measures.ts';
import { chartMark, packPaper } from './pack.ts';
import { tableOf } from './table.ts';
import type { Block, ChartBlock, Paper } from './types.ts';

const footer = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        children: [new TextRun({ font: font.foot, size: size.foot, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

const header = (isExample: boolean) =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [run(isExample ? '示例' : '', font.first, size.note, { color: '955B00' })],
      }),
    ],
  });

function drawn(block: Block, charts: ChartBlock[]): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block)];
    case 'paragraph':
      return [paragraphOf(block)];
    case 'pageBreak':
      return [pageBreak()];
    case 'table':
      return [captionOf(block.caption), tableOf(block), noteOf(block.note ?? '')];
    case 'chart': {
      charts.push(block);
      const mark = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(chartMark(charts.length - 1))] });
      return [captionOf(`${block.caption}（单位：${block.unit}）`), mark, noteOf(block.note ?? '')];
    }
  }
}

const attachmentsOf = (names: readonly string[]): readonly Paragraph[] => {
  if (names.length === 0) return [];
  const lines = names.length === 1 ? names : names.map((name, i) => `${i + 1}. ${name}`);
  return [blank(), ...lines.map((line, i) => flush(i === 0 ? `　　附件：${line}` : `　　　　　${line}`))];
};

/**
 * Writes an official document as .docx by GB/T 9704-2012: A4, 22 lines of 28 characters, the four headings, page numbers outside,
 * tables with three lines, charts that can be edited. The same paper gives the same bytes.
 */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
  const charts: ChartBlock[] = [];
  const body = paper.blocks.flatMap(block => drawn(block, charts));
  const children = [
    ...(paper.number === undefined ? [] : [right(paper.number, 1)]),
    ...titleOf(paper.title, paper.isDense),
    ...(paper.addressee === undefined ? [] : [flush(`${paper.addressee}：`)]),
    ...body,
    ...attachmentsOf(paper.attachments ?? []),
    ...(paper.isDense === true ? [] : [blank()]),
    right(paper.signer, 2),
    right(dayInWords(paper.date), 4),
    ...(paper.colophon === undefined ? [] : [...(paper.isDense === true ? [] : [blank()]), noteOf(paper.colophon)]),
  ];
  const document = new Document({
    title: paper.title,
    creator: paper.signer,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: { size: page, margin: page.margin }, grid: { linePitch: grid.linePitch, type: 'lines' } },
        headers: { default: header(paper.isExample === true), even: header(paper.isExample === true) },
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children,
      },
    ],
  });
  return packPaper(new Uint8Array(await Packer.toBuffer(document)), charts, paper.date);
}
