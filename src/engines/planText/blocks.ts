import type { Block, ProseBlock } from './block.ts';
import { headingOf, plainHeadingOf } from './headings.ts';
import type { Line } from './lines.ts';
import { isPageFurniture, splitLines } from './lines.ts';
import { isRetrospect } from './lookback.ts';
import { markerOf } from './markers.ts';
import { normalise } from './normalise.ts';
import { cellsOf, isRow } from './tables.ts';
import { titleEnd } from './title.ts';
import { uprightTables } from './upright.ts';

const endsSentence = /[。;:!?…][”)》」』】]?$/;

/** Cuts the raw text into headings, paragraphs and tables, in the order of the text. */
export function blocksOf(raw: string): Block[] {
  const all = splitLines(raw);
  const upright = uprightTables(all);
  const kept = new Set([...upright.values()].flatMap(table => [...table.lines]));
  const lines = all.filter(line => line.text === '' || kept.has(line) || !isPageFurniture(line.text));
  const shape = { raw, lines, wrap: wrapWidth(lines), hasChief: lines.some(line => markerOf(line.text)?.level === 1) };
  const blocks: Block[] = [];
  let gap = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.text.trim() === '') {
      gap = true;
      continue;
    }
    const table = upright.get(line);
    if (table !== undefined) blocks.push({ is: 'table', rows: [...table.rows] });
    if (!kept.has(line)) i += addLine(shape, blocks, i, gap);
    gap = false;
  }
  return blocks;
}

interface Shape {
  readonly raw: string;
  readonly lines: readonly Line[];
  readonly wrap: number;
  readonly hasChief: boolean;
}

/** Adds the line to the blocks; returns how many lines after it were taken too. */
function addLine(shape: Shape, blocks: Block[], i: number, gap: boolean): number {
  const { raw, lines } = shape;
  const line = lines[i] as Line;
  const open = blocks[blocks.length - 1];
  if (isRow(raw, line)) {
    const cells = cellsOf(raw, line);
    if (open?.is === 'table') open.rows.push(cells);
    else blocks.push({ is: 'table', rows: [cells] });
    return 0;
  }
  if (open?.is === 'table' && isPartName(raw, line) && isRowAhead(shape, i)) {
    open.rows.push([{ text: line.text.replace(/\s+/g, ''), start: line.from, end: line.to }]);
    return 0;
  }
  const marker = markerOf(line.text);
  if (marker !== null) {
    const heading = headingOf(shape, i, marker);
    if (heading !== null) {
      blocks.push(heading.block);
      for (const span of heading.prose) blocks.push({ is: 'prose', spans: [[...span]], item: null });
      return heading.taken;
    }
    blocks.push({ is: 'prose', spans: [[line.from + marker.length, line.to]], item: marker.style });
    return 0;
  }
  if (
    open?.is === 'prose' &&
    continues(shape, open, gap, { before: startBefore(lines, i), isFirst: blocks.length === 1, next: line.text.length })
  ) {
    open.spans.push([line.from, line.to]);
    return 0;
  }
  const plain = plainHeadingOf(shape, i);
  blocks.push(plain ?? { is: 'prose', spans: [[line.from, line.to]], item: null });
  return 0;
}

const partNumber = /^[(]?[一二三四五六七八九十]+(?:[)]、?|、)/;

/** Whether a line between rows names a part of the table: a few words; numbered only where it is a row of its own, its other cells empty. */
function isPartName(raw: string, { text, start, end }: Line): boolean {
  const words = raw.slice(start, end).includes('\t')
    ? text.trim().replaceAll('（', '(').replaceAll('）', ')').replace(partNumber, '')
    : text;
  return words.length <= 16 && !/[。,;:、]/.test(words);
}

/** Whether the next filled line stands in columns. */
function isRowAhead({ raw, lines }: Shape, i: number): boolean {
  for (let j = i + 1; j < lines.length && j <= i + 2; j++) if (lines[j]?.text !== '') return isRow(raw, lines[j] as Line);
  return false;
}

/** Whether the line ends like the title of a plan and is no sentence; such a line is not cut by the margin. */
function isTitle(raw: string, from: number, to: number): boolean {
  const line = to - from > 60 ? '' : normalise(raw, [[from, to]]).text;
  return (titleEnd.test(line) || isRetrospect(line)) && !/[,。;:]/.test(line);
}

interface LineBefore {
  /** Where the line before begins; a heading may stand in it before the paragraph. */
  readonly before: number;
  /** The paragraph is the first block of the text. */
  readonly isFirst: boolean;
  /** Characters of the line that may go on with the paragraph: a cut line is about as long as what follows. */
  readonly next: number;
}

function startBefore(lines: readonly Line[], i: number): number {
  for (let j = i - 1; j >= 0 && j >= i - 6; j--) if (lines[j]?.text !== '') return (lines[j] as Line).from;
  return Number.MAX_SAFE_INTEGER;
}

/** Whether a line after this paragraph goes on with it: its last line was cut by the margin, not by the writer. */
function continues({ raw, wrap }: Shape, open: ProseBlock, gap: boolean, { before, isFirst, next }: LineBefore): boolean {
  const [from, to] = open.spans[open.spans.length - 1] as [number, number];
  const width = to - Math.min(from, before);
  const tail = raw
    .slice(Math.max(from, to - 2), to)
    .replace(/；/g, ';')
    .replace(/：/g, ':')
    .replace(/！/g, '!')
    .replace(/？/g, '?');
  if (endsSentence.test(tail)) return wrap > 0 && /[;:]$/.test(tail) && width >= wrap - 1 && !gap && false;
  if (/[,，、]$/.test(tail)) return true;
  if ((wrap === 0 || isFirst) && open.spans.length === 1 && isTitle(raw, from, to)) return false;
  if (wrap === 0 && next > width * 1.6 + 10) return false;
  return width >= Math.max(16, wrap === 0 ? 20 : wrap - 6) && (!gap || (wrap > 0 && width >= wrap - 2));
}

/** The width at which the text was wrapped by hand or by a printer, 0 where paragraphs are whole. */
export function wrapWidth(lines: readonly Line[]): number {
  const widths = new Map<number, number>();
  let filled = 0;
  for (const { text } of lines) {
    if (text.length < 8) continue;
    filled++;
    widths.set(text.length, (widths.get(text.length) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const width of widths.keys()) {
    let near = 0;
    for (let w = width - 1; w <= width + 1; w++) near += widths.get(w) ?? 0;
    if (width >= 15 && width <= 120 && near > most) {
      most = near;
      best = width;
    }
  }
  return filled >= 8 && most / filled >= 0.35 ? best : 0;
}
