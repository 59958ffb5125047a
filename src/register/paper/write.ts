import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { belowOf, blank, captionOf, chartCaption, flush, headingOf, noteOf, pageBreak, paragraphOf, right, run, titleOf } from './body.ts';
import { dayInWords } from './dayInWords.ts';
import { denseFoot } from './denseFoot.ts';
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
      return [captionOf(block.caption), tableOf(block), belowOf(block.note)];
    case 'chart': {
      charts.push(block);
      const mark = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(chartMark(charts.length - 1))] });
      return [captionOf(chartCaption(block)), mark, belowOf(block.note)];
    }
  }
}

const attachmentsOf = (names: readonly string[]): readonly Paragraph[] => {
  if (names.length === 0) return [];
  const lines = names.length === 1 ? names : names.map((name, i) => `${i + 1}. ${name}`);
  return [blank(), ...lines.map((line, i) => flush(i === 0 ? `　　附件：${line}` : `　　　　　${line}`))];
};

/** The foot: signature and day below each other, then what the paper says of its data; all in one small line where it is dense. */
const footOf = ({ signer, date, isDense, colophon }: Paper): readonly Paragraph[] =>
  isDense === true
    ? [noteOf(denseFoot({ signer, date, colophon }))]
    : [blank(), right(signer, 2), right(dayInWords(date), 4), ...(colophon === undefined ? [] : [blank(), noteOf(colophon)])];

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
    ...footOf(paper),
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
