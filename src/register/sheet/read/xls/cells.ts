import type { SheetLimits } from '../../limits.ts';
import { UnreadableSheet } from '../../problem.ts';
import type { Cell, RawRow } from '../cells.ts';
import { dayOfSerial } from '../styles.ts';
import type { OldBook } from './book.ts';
import { atLeast, RECORD, recordsFrom } from './records.ts';
import { textIn } from './strings.ts';

const BATCH = 1000;
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const errorOf = (code: number): Cell => ({ error: ERRORS[code] ?? '#N/A' });

/** A number that is packed into 30 bits: whole or the upper half of a double, perhaps in hundredths. */
function unpacked(packed: number): number {
  const isHundredth = (packed & 1) === 1;
  let value: number;
  if ((packed & 2) === 2) value = packed >> 2;
  else {
    const half = Buffer.alloc(8);
    half.writeInt32LE(packed & ~3, 4);
    value = half.readDoubleLE(0);
  }
  return isHundredth ? value / 100 : value;
}

/** Collects the cells of one sheet: not every program writes them row by row. */
class Rows {
  readonly #book: OldBook;
  readonly #limits: SheetLimits;
  readonly #rows = new Map<number, Cell[]>();
  /** The formula whose text is told by the next record. */
  #awaited: { readonly row: number; readonly column: number } | null = null;

  constructor(book: OldBook, limits: SheetLimits) {
    this.#book = book;
    this.#limits = limits;
  }

  /** Takes one record in; `further` are those that continue it. */
  take(kind: number, body: Buffer, further: readonly Buffer[]): void {
    if (kind === RECORD.result) this.#takeResult(body, further);
    if (!CELLS.has(kind)) return;
    atLeast(body, 6);
    const [row, column, style] = [body.readUInt16LE(0), body.readUInt16LE(2), body.readUInt16LE(4)];
    if (kind === RECORD.manyNumbers) {
      for (let at = 4, place = column; at + 6 <= body.length - 2; at += 6, place += 1)
        this.#put(row, place, this.#number(unpacked(body.readInt32LE(at + 2)), body.readUInt16LE(at)));
      return;
    }
    this.#awaited = null;
    this.#put(row, column, this.#valueOf(kind, body, further, { row, column, style }));
  }

  #valueOf(
    kind: number,
    body: Buffer,
    further: readonly Buffer[],
    { row, column, style }: { readonly row: number; readonly column: number; readonly style: number },
  ): Cell {
    atLeast(body, SMALLEST[kind] ?? 8);
    switch (kind) {
      case RECORD.label:
        return this.#book.strings[body.readUInt32LE(6)] ?? null;
      case RECORD.number:
        return this.#number(body.readDoubleLE(6), style);
      case RECORD.packedNumber:
        return this.#number(unpacked(body.readInt32LE(6)), style);
      case RECORD.truth:
        return body[7] === 1 ? errorOf(body[6]!) : body[6] === 1;
      case RECORD.formula: {
        if (body.readUInt16LE(12) !== 0xffff) return this.#number(body.readDoubleLE(6), style);
        if (body[6] === 0) this.#awaited = { row, column };
        return body[6] === 1 ? body[8] === 1 : body[6] === 2 ? errorOf(body[8]!) : null;
      }
      default:
        return textIn(body, 6, 2, further);
    }
  }

  #takeResult(body: Buffer, further: readonly Buffer[]): void {
    if (this.#awaited === null) return;
    this.#put(this.#awaited.row, this.#awaited.column, textIn(body, 0, 2, further));
    this.#awaited = null;
  }

  #number(value: number, style: number): Cell {
    if (!Number.isFinite(value)) return null;
    const { dates, is1904 } = this.#book;
    // Excel keeps 17 digits and shows 15: what it shows is what people mean.
    const shown = Number(value.toPrecision(15));
    return dates[style] === true ? (dayOfSerial(shown, is1904) ?? shown) : shown;
  }

  #put(row: number, column: number, cell: Cell): void {
    if (cell === null || cell === '') return;
    if (column >= this.#limits.columns) throw new UnreadableSheet('tooManyColumns', { most: this.#limits.columns });
    let cells = this.#rows.get(row);
    if (cells === undefined) {
      if (this.#rows.size >= this.#limits.rows) throw new UnreadableSheet('tooManyRows', { most: this.#limits.rows });
      cells = [];
      this.#rows.set(row, cells);
    }
    while (cells.length < column) cells.push(null);
    cells[column] = typeof cell === 'string' ? cell.slice(0, this.#limits.characters) : cell;
  }

  /** The rows that hold anything, from the top. */
  sorted(): readonly RawRow[] {
    return [...this.#rows]
      .sort(([a], [b]) => a - b)
      .filter(([, cells]) => cells.some(cell => cell !== null && !(typeof cell === 'string' && cell.trim() === '')))
      .map(([row, cells]) => ({ line: row + 1, cells }));
  }
}

const SMALLEST: Readonly<Record<number, number>> = {
  [RECORD.label]: 10,
  [RECORD.number]: 14,
  [RECORD.packedNumber]: 10,
  [RECORD.formula]: 14,
};
const CELLS = new Set<number>([
  RECORD.label,
  RECORD.number,
  RECORD.packedNumber,
  RECORD.manyNumbers,
  RECORD.truth,
  RECORD.formula,
  RECORD.text,
  RECORD.richLabel,
]);

/** The rows of a sheet of an old workbook that hold anything, some at a time. Charts that stand within the sheet are passed over. */
export function* rowsOfOldSheet(book: OldBook, from: number, limits: SheetLimits): Generator<readonly RawRow[]> {
  const rows = new Rows(book, limits);
  let depth = 0;
  let held: { readonly kind: number; readonly body: Buffer; readonly further: Buffer[] } | null = null;
  for (const { kind, body } of recordsFrom(book.stream, from)) {
    if (kind === RECORD.continued) {
      held?.further.push(body);
      continue;
    }
    if (held !== null && depth === 1) rows.take(held.kind, held.body, held.further);
    held = { kind, body, further: [] };
    if (kind === RECORD.begin) depth += 1;
    if (kind === RECORD.end) depth -= 1;
    if (depth === 0) break;
  }
  if (depth !== 0) throw new UnreadableSheet('damaged');
  const sorted = rows.sorted();
  for (let at = 0; at < sorted.length; at += BATCH) yield sorted.slice(at, at + BATCH);
}
