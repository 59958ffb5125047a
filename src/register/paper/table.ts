import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { run, tight } from './body.ts';
import { font, page, size } from './measures.ts';
import type { TableBlock } from './types.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const ink = (eighths: number) => ({ style: BorderStyle.SINGLE, size: eighths, color: '000000' });

/** A three-line table over the whole type area: 1.5 pt above and below, 0.75 pt under the head, the head on every page, no row broken. */
export function tableOf(block: TableBlock): Table {
  const whole = block.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = block.columns.map(({ share }) => Math.round((page.area * share) / whole));
  const cell = (text: string, column: number, isHead: boolean, isLast: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      borders: { top: isHead ? ink(12) : none, bottom: isHead ? ink(6) : isLast ? ink(12) : none, left: none, right: none },
      children: [
        new Paragraph({
          alignment: block.columns[column]?.numeric === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: tight(0, 0),
          children: [run(text, isHead ? font.first : font.body, size.note)],
        }),
      ],
    });
  const rowOf = (texts: readonly string[], isHead: boolean, isLast: boolean) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: block.columns.map((_, column) => cell(texts[column] ?? '', column, isHead, isLast)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: page.area, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [
      rowOf(
        block.columns.map(({ label }) => label),
        true,
        false,
      ),
      ...block.rows.map((row, i) => rowOf(row, false, i === block.rows.length - 1)),
    ],
  });
}
