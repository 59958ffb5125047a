import type { TableBlock } from '../types.ts';
import type { Flow } from './flow.ts';
import { look, sheet } from './ink.ts';
import type { Line } from './lines.ts';

const PAD = 3;

interface Row {
  readonly cells: readonly (readonly Line[])[];
  readonly height: number;
}

/** A three-line table: 1.5 pt above and below, 0.75 pt under the head, the head on every sheet, no row broken unless it is higher than a sheet. */
export function drawTable(flow: Flow, block: TableBlock): void {
  const { canvas } = flow;
  const whole = block.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = block.columns.map(({ share }) => (sheet.area * share) / whole);
  const rowOf = (texts: readonly string[], isHead: boolean): Row => {
    const cells = widths.map((width, i) => canvas.broken(texts[i] ?? '', isHead ? look.cellHead : look.cell, width - 2 * PAD));
    return { cells, height: Math.max(...cells.map(lines => lines.length)) * sheet.tight + 2 };
  };
  const draw = (row: Row) => drawRow(flow, block, row, widths);
  const head = rowOf(
    block.columns.map(({ label }) => label),
    true,
  );
  const begin = () => {
    canvas.rule(sheet.left, flow.y, sheet.area, 1.5);
    draw(head);
    canvas.rule(sheet.left, flow.y, sheet.area, 0.75);
  };
  const end = () => canvas.rule(sheet.left, flow.y, sheet.area, 1.5);
  const rows = block.rows.map(row => rowOf(row, false));
  flow.caption(block.caption, head.height + (rows[0]?.height ?? 0));
  begin();
  for (const row of rows.flatMap(one => parted(one, sheet.bottom - sheet.top - head.height))) {
    if (flow.y + row.height > sheet.bottom) {
      end();
      flow.turn();
      flow.make(1);
      begin();
    }
    draw(row);
  }
  end();
  flow.note(block.note ?? '');
}

/** Writes the cells of a row side by side, each in the middle of its height, and goes below it. */
function drawRow(flow: Flow, block: TableBlock, row: Row, widths: readonly number[]): void {
  let x = sheet.left;
  row.cells.forEach((lines, column) => {
    const width = widths[column] as number;
    const top = flow.y + (row.height - lines.length * sheet.tight) / 2;
    const align = block.columns[column]?.numeric === true ? 'right' : 'left';
    lines.forEach((line, i) => {
      flow.canvas.line(line, x + PAD, top + i * sheet.tight + 11.8, width - 2 * PAD, align);
    });
    x += width;
  });
  flow.y += row.height;
}

/** A row in parts that each fit on a sheet. */
function parted(row: Row, most: number): readonly Row[] {
  if (row.height <= most) return [row];
  const lines = Math.floor((most - 2) / sheet.tight);
  const first = row.cells.map(cell => cell.slice(0, lines));
  const rest = row.cells.map(cell => cell.slice(lines));
  return [
    { cells: first, height: lines * sheet.tight + 2 },
    ...parted({ cells: rest, height: Math.max(...rest.map(cell => cell.length)) * sheet.tight + 2 }, most),
  ];
}
