import { AlignmentType, type IRunOptions, LineRuleType, PageBreak, Paragraph, TextRun } from 'docx';
import { font, gapLine, grid, size, tightLine } from './measures.ts';
import { noteText } from './noteText.ts';
import { titleLines } from './titleLines.ts';
import type { ChartBlock, HeadingBlock, ParagraphBlock, Run } from './types.ts';

const fonts = (name: string) => ({ ascii: font.latin, hAnsi: font.latin, eastAsia: name, cs: font.latin });
const line = { line: grid.linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const twoCharacters = { firstLine: 2 * 16 * 20 };

/** The spacing of tables, captions and notes: 16 pt lines that leave the grid of the page. */
export const tight = (before: number, after: number) => ({ line: tightLine, lineRule: LineRuleType.EXACT, before, after });

/** A run in one of the fonts, with the rest as Word takes it. */
export const run = (text: string, name: string, half: number, more: Partial<IRunOptions> = {}): TextRun =>
  new TextRun({ text, font: fonts(name), size: half, ...(half === size.body ? { characterSpacing: grid.tighten } : {}), ...more });

/** The title: 2号 小标宋, centred, with a free line above and below unless the paper is dense. */
export const titleOf = (title: string, isDense = false): readonly Paragraph[] => [
  ...(isDense ? [] : [blank()]),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...line, line: 700 },
    children: titleLines(title).map((text, place) => run(text, font.title, size.title, place === 0 ? {} : { break: 1 })),
    heading: 'Title',
  }),
  ...(isDense ? [] : [blank()]),
];

export const blank = (): Paragraph => new Paragraph({ spacing: line, children: [run('', font.body, size.body)] });

/** A line that begins at the left edge: the addressee, a note. */
export const flush = (text: string): Paragraph => new Paragraph({ spacing: line, children: [run(text, font.body, size.body)] });

/** A line that ends at the right edge, `free` characters from it: the number, the signature, the date. */
export const right = (text: string, free: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: line,
    indent: { right: free * 16 * 20 },
    children: [run(text, font.body, size.body)],
  });

/** A heading in the font of its level, indented by two characters. */
export function headingOf(block: HeadingBlock): Paragraph {
  const name = block.level === 1 ? font.first : block.level === 2 ? font.second : font.body;
  const level = (['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const)[block.level - 1] ?? 'Heading4';
  return new Paragraph({
    heading: level,
    keepNext: true,
    spacing: line,
    indent: twoCharacters,
    children: [run(block.text, name, size.body, { bold: block.level === 3, color: '000000' })],
  });
}

const runOf = ({ text, bold, source }: Run): TextRun =>
  source === true
    ? run(`〔${text}〕`, font.body, size.note, { color: '555555' })
    : run(text, font.body, size.body, bold === true ? { bold } : {});

export const paragraphOf = (block: ParagraphBlock): Paragraph =>
  new Paragraph({ alignment: AlignmentType.BOTH, spacing: line, indent: twoCharacters, children: block.runs.map(runOf) });

export const pageBreak = (): Paragraph => new Paragraph({ children: [new PageBreak()] });

/** The line above a table or chart. */
export const captionOf = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: tight(160, 60),
    children: [run(text, font.first, size.table)],
  });

/** The line below a table or chart. */
export const noteOf = (text: string): Paragraph =>
  new Paragraph({
    spacing: tight(60, 160),
    children: [run(noteText(text), font.body, size.note, { color: '555555' })],
  });

/** What stands below a table or chart: its note, or a narrow gap. */
export const belowOf = (note: string | undefined): Paragraph =>
  note === undefined || note === ''
    ? new Paragraph({ spacing: { line: gapLine, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, children: [run('', font.body, 12)] })
    : noteOf(note);

/** What a chart is called, with the unit of its values where they have one. */
export const chartCaption = ({ caption, unit }: Pick<ChartBlock, 'caption' | 'unit'>): string =>
  unit === '' ? caption : `${caption}（单位：${unit}）`;
