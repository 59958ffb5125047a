import {
  DeletedTextRun,
  Document,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';

/** A run of characters of a made page: where it starts, in points from the lower left corner, and how large it is. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

const hex = (text: string) => [...text].map(char => (char.codePointAt(0) as number).toString(16).padStart(4, '0')).join('');
const stream = (body: string) => `<< /Length ${body.length} >>\nstream\n${body}\nendstream`;

const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const ranges = (group: readonly string[]) =>
  `${group.length} beginbfrange\n${group.map(high => `<${high}00> <${high}ff> <${high}00>`).join('\n')}\nendbfrange`;

/** Every code stands for the character of the same number; this is the text layer. A block holds a hundred ranges at most. */
const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${[bytes.slice(0, 100), bytes.slice(100, 200), bytes.slice(200)].map(ranges).join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;

const set = ({ x, y, text, size = 12 }: Placed) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`;

/** A .pdf of these pages, written by hand: one font of full-width characters, half-width ones below U+0100. a string on a page is drawn as it is; `extra` goes into the trailer, `page` into each page. */
export function makePdf(pages: readonly (readonly (Placed | string)[])[], extra = '', page = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [0 255 500] >>',
    '<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(toUnicode),
    ...pages.flatMap((placed, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} /Resources << /Font << /F 3 0 R >> >> /Contents ${8 + 2 * i} 0 R >>`,
      stream(placed.map(one => (typeof one === 'string' ? one : set(one))).join('\n')),
    ]),
  ];
  let out = '%PDF-1.5\n';
  const offsets = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${out.length}\n%%EOF\n`;
  return new TextEncoder().encode(out);
}

/** The same .pdf with a font that names a predefined encoding and carries no characters of its own; `code` gives a character's bytes. */
export function withPredefined(pdf: Uint8Array, encoding: string, code: (char: string) => string): Uint8Array {
  const recode = (digits: string) =>
    (digits.match(/.{4}/g) ?? []).map(unit => code(String.fromCharCode(Number.parseInt(unit, 16)))).join('');
  const text = new TextDecoder()
    .decode(pdf)
    .replace('/Encoding /Identity-H', `/Encoding /${encoding}`)
    .replace(' /ToUnicode 6 0 R', '')
    .replace('/Ordering (Identity)', '/Ordering (GB1)')
    .replace(/<([0-9a-f]{8,})> Tj/g, (_, digits: string) => `<${recode(digits)}> Tj`);
  return new TextEncoder().encode(text);
}

const widthOf = (char: string) => (char < '\u0100' ? 0.5 : 1);

/** A paragraph as lines of at most `width` characters, the first shorter by its indent of two. */
function wrap(paragraph: string, width: number): readonly string[] {
  const lines = [''];
  let used = 2;
  for (const char of paragraph) {
    if (used + widthOf(char) > width) {
      lines.push('');
      used = 0;
    }
    lines.push(`${lines.pop()}${char}`);
    used += widthOf(char);
  }
  return lines;
}

/** Paragraphs set as a printer would: 12 point, first line indented by two characters, `width` characters a line. */
export function setParagraphs(paragraphs: readonly string[], width: number): readonly Placed[] {
  let y = 760;
  return paragraphs.flatMap(paragraph =>
    wrap(paragraph, width).map((text, i) => {
      y -= 22;
      return { x: i === 0 ? 90 + 24 : 90, y, text };
    }),
  );
}

const wordSpace =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A part of a Word package around the inner XML of its body. */
export const wordBody = (inner: string, root = 'document'): string => `<w:${root} ${wordSpace}><w:body>${inner}</w:body></w:${root}>`;

/** A zip package of these parts. */
export const makePackage = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));

const numbers = (reference: string, level: number) => ({ numbering: { reference, level } });
const item = (text: string, level: number) => new Paragraph({ text, ...numbers('headings', level) });
const cell = (lines: readonly string[], columnSpan = 1) => new TableCell({ columnSpan, children: lines.map(line => new Paragraph(line)) });
const row = (...cells: TableCell[]) => new TableRow({ children: cells });

const headings = [
  { level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '第%1章' },
  { level: 1, format: LevelFormat.JAPANESE_COUNTING, text: '%2、' },
  { level: 2, format: LevelFormat.CHINESE_COUNTING, text: '（%3）' },
  { level: 3, format: LevelFormat.DECIMAL, text: '%4.' },
  { level: 4, format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, text: '%5' },
];

const numbered = [
  ['发展基础', 0],
  ['主要成就', 1],
  ['学前教育。毛入园率为97%。', 2],
  ['公办园12所。', 3],
  ['民办园3所。', 3],
  ['义务教育。', 2],
  ['小学9所。', 3],
  ['寄宿制2所', 4],
  ['走读7所', 4],
  ['发展目标', 0],
  ['总体目标', 1],
] as const;
const indicators = () =>
  new Table({
    rows: [
      row(cell(['指标']), cell(['单位']), cell(['2025年']), cell(['2030年'])),
      row(cell(['学前三年', '毛入园率']), cell(['%']), cell(['96.4']), cell(['98.5'])),
      row(cell(['合计'], 2), cell(['12']), cell(['14'])),
    ],
  });
const framed = () => new Table({ rows: [row(cell(['专栏1 学位建设', '1.新建幼儿园2所。', '2.改建小学3所。']))] });

/** A .docx as an officer makes it: automatic numbers on five levels, contents, tables, a framed box, a tracked change. */
export async function makeDocx(): Promise<Uint8Array> {
  const change = { id: 1, author: '张三', date: '2026-01-01T00:00:00Z' };
  const children = [
    new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-3' }),
    new Paragraph('青禾县教育发展规划'),
    ...numbered.map(([text, level]) => item(text, level)),
    new Paragraph({ text: '到2030年，毛入园率达到98.5%以上。', ...numbers('bullets', 0) }),
    indicators(),
    framed(),
    new Paragraph({
      children: [
        new TextRun('保留文字'),
        new DeletedTextRun({ text: '删去文字', ...change }),
        new InsertedTextRun({ text: '新增文字', ...change }),
        new TextRun({ text: '隐藏文字', vanish: true }),
        new TextRun({ text: '第二行', break: 1 }),
      ],
    }),
  ];
  const bullets = [{ level: 0, format: LevelFormat.BULLET, text: '\uf075' }];
  const document = new Document({
    numbering: {
      config: [
        { reference: 'headings', levels: headings },
        { reference: 'bullets', levels: bullets },
      ],
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
