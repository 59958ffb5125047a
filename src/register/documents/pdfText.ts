import { withoutFurniture } from './pdfFurniture.ts';
import { linesOfPage } from './pdfGrid.ts';
import type { Line } from './pdfLines.ts';
import type { PdfPage } from './pdfPage.ts';
import { tablesOf } from './pdfTable.ts';
import { runOn } from './tableText.ts';

/** The signs that open a heading or an item, so that a line which begins with one begins a paragraph. */
const opens =
  /^\s*(第[一二三四五六七八九十百零\d]+[章节篇部分编]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.．、](?!\d)|[①-⑳◆●■•]|专栏|附件|注[:：])/;
const closes = /[。！？；;：:]["”’）)】]?\s*$/;

/** Where the lines of running text begin and end, seen over the whole document. */
interface Column {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly leading: number;
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function columnOf(lines: readonly Line[]): Column {
  const size = median(lines.map(line => line.size));
  const body = lines.filter(line => Math.abs(line.size - size) < size * 0.15);
  const starts = new Map<number, number>();
  for (const line of body) {
    const at = Math.round(line.left / (size / 2));
    starts.set(at, (starts.get(at) ?? 0) + 1);
  }
  const common = [...starts].filter(([, count]) => count * 10 >= body.length).map(([at]) => at);
  const left = (Math.min(...common, ...(common.length === 0 ? [0] : [])) * size) / 2;
  const ends = body.map(line => line.right).sort((a, b) => a - b);
  const right = ends[Math.floor(ends.length * 0.9)] ?? 0;
  const steps = body.flatMap((line, i) => {
    const before = body[i - 1];
    return before !== undefined && before.page === line.page && before.y > line.y ? [before.y - line.y] : [];
  });
  return { left, right, size, leading: median(steps) };
}

/** Whether a line goes on where the line before it stopped at the margin. */
function goesOn(before: Line, line: Line, column: Column): boolean {
  const isFull = before.right > column.right - 1.9 * column.size;
  const isIndented = line.left > column.left + 1.2 * column.size;
  const isSameSize = Math.abs(before.size - line.size) < 0.6;
  const isNear = before.page !== line.page || column.leading === 0 || before.y - line.y < column.leading * 1.5;
  if (!isFull || isIndented || !isSameSize || !isNear) return false;
  return !(opens.test(line.text) && closes.test(before.text));
}

/** The text of a document's pages: paragraphs whole again over lines and pages, tables as rows of tabs, page furniture left out. */
export function pdfText(pages: readonly PdfPage[]): string {
  const lines = tablesOf(withoutFurniture(pages.map(linesOfPage), pages));
  const column = columnOf(lines.filter(line => !line.isRow));
  const out: string[] = [];
  let last: Line | null = null;
  let head = '';
  for (const line of lines) {
    if (line.isRow && last?.isRow !== true) head = line.text;
    // A table that goes on over a page has its head printed again.
    if (line.isRow && last?.isRow === true && line.page !== last.page && line.text === head) continue;
    if (last !== null && !last.isRow && !line.isRow && goesOn(last, line, column)) out.push(runOn(out.pop() ?? '', line.text.trim()));
    else out.push(line.isRow ? line.text : line.text.trim());
    last = line;
  }
  return out.join('\n');
}
