import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The faces of a paper as PDF: Noto Serif SC stands for 仿宋 and 楷体, its bold for 小标宋 and 黑体, which may not be given away. */
export type Face = 'regular' | 'bold';

/** How a stretch of text looks: its face, size in points, colour (six hex digits) and what is added after each character, in points. */
export interface Look {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly spacing: number;
}

const FILES: Readonly<Record<Face, string>> = {
  regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
};

/** The font of a face, whole; only the characters used go into the PDF. */
export const fontOf = (face: Face): Promise<Buffer> => readFile(fileURLToPath(import.meta.resolve(FILES[face])));

/** Points in a millimetre. */
export const mm = (millimetres: number): number => (millimetres / 25.4) * 72;

/** GB/T 9704 in points: the sheet, the type area of 156 × 225 mm and its 22 lines. */
export const sheet = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  left: mm(28),
  area: mm(156),
  bottom: mm(37 + 225),
  pitch: mm(225) / 22,
  tight: 16,
} as const;

const black = '000000';
const grey = '555555';

/** The looks of the parts of a paper. 28 characters of 16 pt are wider than 156 mm: each gives up a quarter of a point. */
export const look = {
  title: { face: 'bold', size: 22, colour: black, spacing: 0 },
  head: { face: 'bold', size: 16, colour: black, spacing: -0.25 },
  body: { face: 'regular', size: 16, colour: black, spacing: -0.25 },
  strong: { face: 'bold', size: 16, colour: black, spacing: -0.25 },
  caption: { face: 'bold', size: 12, colour: black, spacing: 0 },
  cell: { face: 'regular', size: 10.5, colour: black, spacing: 0 },
  cellHead: { face: 'bold', size: 10.5, colour: black, spacing: 0 },
  note: { face: 'regular', size: 10.5, colour: grey, spacing: 0 },
  foot: { face: 'regular', size: 14, colour: black, spacing: 0 },
  mark: { face: 'bold', size: 10.5, colour: '955B00', spacing: 0 },
  chart: { face: 'regular', size: 9, colour: '46524E', spacing: 0 },
} as const satisfies Readonly<Record<string, Look>>;
