import type { SheetLimits } from '../../limits.ts';
import { UnreadableSheet } from '../../problem.ts';
import { isBuiltInDate, showsDay } from '../styles.ts';
import { Compound } from './compound.ts';
import { atLeast, RECORD, recordsFrom } from './records.ts';
import { sharedTexts, textIn } from './strings.ts';

const EXCEL_97 = 0x0600;

/** A sheet of an old workbook: its name and where it begins in the stream. */
export interface OldSheet {
  readonly name: string;
  readonly from: number;
}

/** What the cells of an old workbook are read by. */
export interface OldBook {
  readonly stream: Buffer;
  /** The sheets that can be seen, in their order. */
  readonly sheets: readonly OldSheet[];
  readonly strings: readonly string[];
  /** By style: whether it shows a day. */
  readonly dates: readonly boolean[];
  readonly is1904: boolean;
}

const SHEET_OF_CELLS = 0;
const MACRO_SHEETS = [1, 6];

/** The stream of a workbook of Excel 97 to 2003. Refuses (thrown) older ones, passwords, macros and what is no workbook. */
function streamOf(bytes: Uint8Array): Buffer {
  const container = new Compound(bytes);
  const has = (name: string) => container.entries.some(entry => entry.name === name);
  if (has('_VBA_PROJECT_CUR') || has('_VBA_PROJECT')) throw new UnreadableSheet('macros');
  const stream = container.stream('Workbook');
  if (stream === null) throw new UnreadableSheet(has('Book') ? 'oldExcel' : 'otherKind');
  return stream;
}

/** Opens a workbook of Excel 97 to 2003 (.xls, .et). Links and pictures are left alone. */
export function openOldBook(bytes: Uint8Array, limits: SheetLimits): OldBook {
  const stream = streamOf(bytes);
  const sheets: OldSheet[] = [];
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let strings: readonly string[] = [];
  let is1904 = false;
  let shared: { readonly body: Buffer; readonly further: Buffer[] } | null = null;
  let isFirst = true;
  for (const { kind, body } of recordsFrom(stream, 0)) {
    if (isFirst && (kind !== RECORD.begin || body.length < 4)) throw new UnreadableSheet('otherKind');
    if (isFirst && body.readUInt16LE(0) !== EXCEL_97) throw new UnreadableSheet('oldExcel');
    isFirst = false;
    if (kind === RECORD.encrypted) throw new UnreadableSheet('encrypted');
    if (kind === RECORD.end) break;
    if (kind === RECORD.continued && shared !== null) {
      shared.further.push(body);
      continue;
    }
    if (shared !== null) strings = sharedTexts(shared.body, shared.further, limits.characters);
    shared = kind === RECORD.strings ? { body, further: [] } : null;
    if (kind === RECORD.dateMode) is1904 = body[0] === 1;
    else if (kind === RECORD.format) {
      atLeast(body, 5);
      formats.set(body.readUInt16LE(0), textIn(body, 2, 2));
    } else if (kind === RECORD.style) {
      atLeast(body, 4);
      styles.push(body.readUInt16LE(2));
    } else if (kind === RECORD.sheet) sheets.push(...sheetIn(body));
  }
  if (shared !== null) strings = sharedTexts(shared.body, shared.further, limits.characters);
  if (isFirst) throw new UnreadableSheet('damaged');
  if (sheets.length === 0) throw new UnreadableSheet('empty');
  if (sheets.length > limits.sheets) throw new UnreadableSheet('hostile', { what: '上百个工作表', whatEnglish: 'hundreds of sheets' });
  const dates = styles.map(format => {
    const own = formats.get(format);
    return own === undefined ? isBuiltInDate(format) : showsDay(own);
  });
  return { stream, sheets, strings, dates, is1904 };
}

/** The sheet of cells that a record names, if it can be seen; refuses (thrown) sheets of macros. */
function sheetIn(body: Buffer): readonly OldSheet[] {
  atLeast(body, 8);
  const kind = body[5]!;
  if (MACRO_SHEETS.includes(kind)) throw new UnreadableSheet('macros');
  const isShown = (body[4]! & 3) === 0;
  return kind === SHEET_OF_CELLS && isShown ? [{ name: textIn(body, 6, 1), from: body.readUInt32LE(0) }] : [];
}
